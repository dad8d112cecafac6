import { afterEach, expect, test } from '@jest/globals';
import { createFileFetcher } from '../../../src/adapters/packages/file-fetcher.ts';
import { debianSources, debianVersions, recordedAtMs, startDebianProxy } from '../../support/debian-proxy.ts';
import { seededRandom } from '../../support/seeded-random.ts';
import { createUpdatesScene } from '../../support/updates-scene.ts';

const own = ['openssl', 'curl', 'git', 'libpq5', 'python3'];
const external = ['libc6', 'zlib1g', 'tzdata', 'perl-base'];
const elsewhere = ['linux', 'chromium', 'php8.2'];

const versionOf = (day: number): string => `1.0-1+deb12u${day}`;
const first = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, versionOf(0)]));

/** A distribution that fixes packages, a publisher of base images, and a line that is down at times. */
function createWorld() {
  const random = seededRandom(21);
  const scene = createUpdatesScene({ own: first(own), external: first(external) });
  const { archive, publish } = scene;
  for (const name of elsewhere) archive.versions.set(name, versionOf(0));
  let debian = publish(first(external));
  return {
    scene,
    /** What happens on a day. */
    pass(day: number) {
      scene.scene.clock.pass(86_400_000);
      const fixed = [...own, ...external, ...elsewhere].filter(() => random() < 0.04);
      for (const name of fixed) archive.versions.set(name, versionOf(day));
      archive.isDown = random() < 0.05;
      const offered = Object.fromEntries(external.map((name) => [name, archive.versions.get(name) ?? '']));
      const before = debian;
      if (random() < 0.05) debian = publish(offered);
      return { fixed: fixed.filter((name) => own.includes(name)), offered, moves: debian !== before };
    },
  };
}

test('in 90 nights, each fix that concerns a layer arrives with the next run, and no layer is refreshed without one', async () => {
  const { scene, pass } = createWorld();
  const { run, archive } = scene;
  const recordTag = () => scene.scene.registry.tags('x.test/shop')['cache-record'];
  await run();

  const counted = { fixes: 0, refreshes: 0, quiet: 0, unread: 0, moved: 0, waiting: 0 };
  let late: readonly string[] = [];
  for (let day = 1; day <= 90; day++) {
    const { fixed, offered, moves } = pass(day);
    const concerned = [...new Set([...late, ...fixed])];
    const before = recordTag();
    const { states, record, ownOf, state } = await run();

    const isDue = !archive.isDown && concerned.length > 0;
    expect([day, states]).toEqual([
      day,
      isDue
        ? { base: 'refreshed', python: 'rebuilt' }
        : moves
          ? { base: 'rebuilt', python: 'rebuilt' }
          : { base: 'current', python: 'current' },
    ]);
    // What is built again installs what there is.
    late = isDue || moves ? [] : concerned;
    const has = record?.layers['base']?.packages?.['linux/amd64'];
    if (isDue)
      expect(ownOf('base')).toEqual(
        Object.fromEntries(own.map((name) => [name, archive.versions.get(name)])),
      );
    else if (moves) expect(has?.base).toEqual(offered);
    else expect(recordTag()).toBe(before);
    counted.fixes += fixed.length;
    counted.refreshes += Number(isDue);
    counted.quiet += Number(!isDue && !moves);
    counted.unread += Number(archive.isDown);
    counted.moved += Number(moves);
    counted.waiting += state.updates?.layers.get('base')?.waiting.length ?? 0;
  }
  expect(late).toEqual([]);
  // Otherwise the days would show nothing.
  expect(counted).toEqual({ fixes: 17, refreshes: 15, quiet: 71, unread: 3, moved: 4, waiting: 56 });
}, 120_000);

const dayMs = 86_400_000;
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

test("in the 90 nights before Debian's index was recorded, each of its fixes arrives with the next run, through a proxy", async () => {
  const [own, beneath] = [
    ['libexpat1', 'libpq5', 'libssl3', 'nodejs', 'openssl', 'python3.11-minimal'],
    ['libc6', 'libpam-modules', 'perl-base', 'tzdata'],
  ];
  const proxy = await startDebianProxy();
  closing.push(proxy.close);
  const of = (names: readonly string[], versions: Readonly<Record<string, string>>) =>
    Object.fromEntries(names.map((name) => [name, versions[name] ?? '']));
  const nights = 90;
  const first = debianVersions(recordedAtMs - nights * dayMs);
  const { scene, archive, run, publish } = createUpdatesScene({
    ...{ own: of(own, first), external: of(beneath, first), sources: debianSources },
    fetchFile: createFileFetcher({ env: { http_proxy: proxy.address }, clock: { sleep: async () => {} } }),
  });
  const arrived: string[] = [];
  const waited = new Set<string>();
  let [before, quiet] = [first, 0];
  const pass = (day: number): Readonly<Record<string, string>> => {
    const offered = debianVersions(recordedAtMs - (nights - day) * dayMs);
    for (const [name, version] of Object.entries(offered)) archive.versions.set(name, version);
    if (day < nights) proxy.offer(offered);
    else proxy.offerRecorded();
    return offered;
  };
  pass(0);
  await run();
  for (let day = 1; day <= nights; day++) {
    scene.clock.pass(dayMs);
    const offered = pass(day);
    const fixed = own.filter((name) => offered[name] !== before[name]);
    const { states, ownOf, state } = await run();
    expect([day, states]).toEqual([
      day,
      fixed.length > 0 ? { base: 'refreshed', python: 'rebuilt' } : { base: 'current', python: 'current' },
    ]);
    expect(state.updates).toMatchObject({ indexes: ['bookworm-security'], unread: [] });
    expect(ownOf('base')).toEqual(of(own, offered));
    arrived.push(...fixed.map((name) => `${name} ${offered[name]}`));
    quiet += Number(fixed.length === 0);
    // What its publisher has not taken over yet is told each night, and refreshes nothing.
    for (const { package: name, available } of state.updates?.layers.get('base')?.waiting ?? [])
      waited.add(`${name} ${available}`);
    // Debian makes its image anew about once a month.
    if (day % 30 === 0 && day < nights) {
      publish(of(beneath, offered));
      expect((await run()).states).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    }
    before = offered;
  }
  expect({ arrived, waited: [...waited], quiet }).toEqual({
    arrived: [
      ...['libexpat1 2.5.0-1+deb12u3', 'libssl3 3.0.22-1~deb12u1', 'openssl 3.0.22-1~deb12u1'],
      ...['libexpat1 2.5.0-1+deb12u4', 'python3.11-minimal 3.11.2-6+deb12u9', 'libexpat1 2.5.0-1+deb12u5'],
      ...['libssl3 3.0.22-1~deb12u2', 'openssl 3.0.22-1~deb12u2', 'libpq5 15.20-0+deb12u1'],
    ],
    waited: [
      ...['tzdata 2026c-0+deb12u1', 'perl-base 5.36.0-7+deb12u4', 'tzdata 2026e-0+deb12u1'],
      ...['tzdata 2026f-0+deb12u1', 'libpam-modules 1.5.2-6+deb12u3'],
    ],
    quiet: 84,
  });
  // The names that apt would ask for, and nothing else.
  expect([...new Set(proxy.asked.map((url) => url.replace(/SHA256\/.*/, 'SHA256/')))]).toEqual([
    'http://deb.debian.org/debian-security/dists/bookworm-security/InRelease',
    'http://deb.debian.org/debian-security/dists/bookworm-security/main/binary-amd64/by-hash/SHA256/',
  ]);
}, 120_000);
