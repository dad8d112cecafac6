import { expect, test } from '@jest/globals';
import { seededRandom } from '../support/seeded-random.ts';
import { createUpdatesScene } from '../support/updates-scene.ts';

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
