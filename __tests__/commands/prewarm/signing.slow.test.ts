import { describe, expect, test } from '@jest/globals';
import { pushHold } from '../../../src/adapters/registry/hold-artifact.ts';
import { readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import type { VerifyReport } from '../../../src/commands/verify/report.ts';
import { signingKeyPem } from '../../support/signing-keys.ts';
import { createSigningScene, expectCold, signedImage, statesOf } from '../../support/signing-scene.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { createTestSeal } from '../../support/test-seal.ts';

removeTempFolders();

const [ours, theirs] = [signingKeyPem(), signingKeyPem()];
const publicKey = (pem: string): string => readSigningKey(pem, '').signer.publicKey;
const signing = { 'signing-key': ours };
const bundleType = 'application/vnd.dev.sigstore.bundle.v0.3+json';

async function signedScene() {
  const scene = createSigningScene();
  await scene.prewarm(signing);
  return scene;
}

describe('a prewarm that signs', () => {
  test('puts the signature into the record itself, with one PUT', async () => {
    const scene = createSigningScene();
    const { written } = await scene.prewarm(signing);
    const { layers } = await scene.manifestOf('cache-record');
    expect(layers.map(({ mediaType }) => mediaType)).toEqual([
      'application/vnd.cache-prewarm.record.v1+json',
      bundleType,
    ]);
    expect(written.filter((line) => line === 'pushManifest x.test/shop:cache-record')).toHaveLength(1);
    expect(scene.digestOf('cache-record-2026Q4')).toBe(scene.digestOf('cache-record'));
  });

  test('changes no digest of a layer', async () => {
    const [signed, unsigned] = [createSigningScene(), createSigningScene()];
    await signed.prewarm(signing);
    await unsigned.prewarm();
    expect(signed.layers()).toEqual(unsigned.layers());
  });

  test('writes nothing when everything is up to date, and asks for one blob more', async () => {
    const [signed, unsigned] = [createSigningScene(), createSigningScene()];
    await signed.prewarm(signing);
    await unsigned.prewarm();
    const warm = await signed.prewarm(signing);
    expect(warm.report.outcome).toBe('warm');
    expect(warm.written).toEqual([]);
    expect(warm.asked.length).toBe((await unsigned.prewarm()).asked.length + 1);
  });

  test('writes as before where it does not sign, and reads what is signed all the same', async () => {
    const scene = await signedScene();
    const { report, written } = await scene.prewarm();
    expect(report.outcome).toBe('warm');
    expect(written).toEqual([]);
  });
});

describe('a record that is not trusted counts as absent', () => {
  test('when its signature was stripped, which is not renewed', async () => {
    const scene = await signedScene();
    await scene.strip('cache-record');
    expectCold(await scene.prewarm(signing), /is not used and counts as absent: it is not signed/);
    expect((await scene.prewarm(signing)).report.outcome).toBe('warm');
  });

  test('when somebody else signed it', async () => {
    const scene = await signedScene();
    expectCold(
      await scene.prewarm({ 'signing-key': theirs }),
      /it is not signed with a key that is accepted\. Accepted: the key /,
    );
  });

  test('when a digest in it was changed', async () => {
    const scene = await signedScene();
    const { 'cache-base': base = '', 'cache-python': python = '' } = scene.layers();
    await scene.forge('cache-record', (text) => text.replaceAll(python, base));
    expectCold(
      await scene.prewarm(signing),
      /counts as absent: it is not signed with a key that is accepted/,
    );
  });

  test('when it is another document that the same signer signed for another tag', async () => {
    const scene = createSigningScene();
    await scene.prewarm({ ...signing, 'part-of': '7', platforms: 'linux/amd64' });
    await scene.copy('cache-part-linux-amd64-record', 'cache-record');
    expectCold(await scene.prewarm(signing), /it was signed for another place, and copied here/);
  });

  test('when it is older than verify-max-age', async () => {
    const scene = await signedScene();
    scene.wait(3 * 3_600_000);
    expect((await scene.prewarm({ ...signing, 'verify-max-age': '4h' })).report.outcome).toBe('warm');
    expectCold(await scene.prewarm({ ...signing, 'verify-max-age': '2h' }), /older than verify-max-age/);
  });

  test('for a plan, a look at the layers and the doctor, which say so', async () => {
    const scene = await signedScene();
    const reading = { signer: publicKey(ours) };
    const sayOf = async (name: string) => JSON.stringify((await scene.run(name, reading)).report);
    for (const name of ['plan', 'verify', 'doctor'])
      expect(await sayOf(name)).not.toContain('it is not signed');
    await scene.strip('cache-record');
    for (const name of ['plan', 'verify', 'doctor'])
      expect([name, await sayOf(name)]).toEqual([name, expect.stringContaining('it is not signed')]);
  });

  test('in a run that only reads, too, which builds and writes nothing', async () => {
    const scene = await signedScene();
    await scene.strip('cache-record');
    const { report, written } = await scene.prewarm({ push: 'false', signer: publicKey(ours) });
    expect(statesOf(report.layers)).toEqual({ base: 'built-not-pushed', python: 'built-not-pushed' });
    expect(report.warnings.join()).toContain('counts as absent: it is not signed.');
    expect(written).toEqual([]);
  });
});

describe('a run that verifies and does not sign', () => {
  const reading = { signer: publicKey(ours) };
  const saidBy = ({ report }: { readonly report: { readonly notices: readonly string[] } }) =>
    report.notices.filter((notice) => notice.includes('does not sign'));
  const said =
    'Layers are not written: this run verifies signatures but does not sign, and unsigned layers and caches would replace signed ones and not be used. Set signing-key to sign.';

  test('leaves the signed layers as they are, also when it builds some, and says so', async () => {
    const scene = await signedScene();
    const before = scene.digestOf('cache-record');
    const prewarmed = await scene.prewarm({ ...reading, 'build-args': 'NEW=1', refresh: 'all' });
    expect({ said: saidBy(prewarmed), written: prewarmed.written }).toEqual({ said: [said], written: [] });
    expect(scene.digestOf('cache-record')).toBe(before);
    expect((await scene.prewarm(signing)).report.outcome).toBe('warm');
  });

  test('may not be asked to write', async () => {
    const scene = await signedScene();
    await expect(scene.prewarm({ ...reading, push: 'true' })).rejects.toThrow(
      /push: is true, but this run may not push layers: this run verifies signatures but does not sign.+ Set signing-key to sign\. Use push: auto$/,
    );
  });
});

describe('a record that is signed, in a run that verifies nothing,', () => {
  const saidBy = ({ report }: { readonly report: { readonly notices: readonly string[] } }) =>
    report.notices.filter((notice) => notice.includes('does not verify'));

  test('is used, and that is said', async () => {
    const scene = await signedScene();
    const plain = await scene.prewarm();
    expect(plain.report.outcome).toBe('warm');
    expect(saidBy(plain)).toEqual([
      'The record of the layers is signed, but this run does not verify it. Set signer to use only what a signer that you trust has signed, or verify: off if that is intended.',
    ]);
    expect(saidBy(await scene.prewarm({ verify: 'off' }))).toEqual([]);
  });

  test('is nothing to be said of where it is verified, or not signed', async () => {
    const scene = await signedScene();
    expect(saidBy(await scene.prewarm({ push: 'false', signer: publicKey(ours) }))).toEqual([]);
    const other = createSigningScene();
    await other.prewarm();
    expect(saidBy(await other.prewarm())).toEqual([]);
  });
});

describe('an unsigned record', () => {
  test('is adopted by its digest, without a build, and signed', async () => {
    const scene = createSigningScene();
    await scene.prewarm();
    const adopting = { ...signing, 'adopt-unsigned': scene.digestOf('cache-record') };
    const { report, pushed } = await scene.prewarm(adopting);
    expect({ states: statesOf(report.layers), pushed }).toEqual({
      states: { base: 'current', python: 'current' },
      pushed: false,
    });
    expect((await scene.manifestOf('cache-record')).layers).toHaveLength(2);
    expect((await scene.prewarm(signing)).report.outcome).toBe('warm');
  });

  test('is not adopted by the digest of another one', async () => {
    const scene = createSigningScene();
    await scene.prewarm();
    const { 'cache-base': other = '' } = scene.layers();
    const { report } = await scene.prewarm({ ...signing, 'adopt-unsigned': other });
    expect(report.warnings.join()).toContain(`adopt-unsigned: sha256:`);
    expect(statesOf(report.layers)).toEqual({ base: 'rebuilt', python: 'rebuilt' });
  });

  test('is used where nobody signs and no signer is named', async () => {
    const scene = createSigningScene();
    await scene.prewarm();
    expect((await scene.prewarm()).report.outcome).toBe('warm');
  });
});

test('when the key changes, the record is signed again, and nothing is built', async () => {
  const scene = await signedScene();
  const both = `${publicKey(ours)}\n${publicKey(theirs)}`;
  const { pushed, written } = await scene.prewarm({ 'signing-key': theirs, signer: both });
  expect(pushed).toBe(false);
  expect(written).toContain('pushManifest x.test/shop:cache-record');
  const after = await scene.prewarm({ 'signing-key': theirs });
  expect({ outcome: after.report.outcome, written: after.written }).toEqual({ outcome: 'warm', written: [] });
});

describe('an older record of the same signer that was put back', () => {
  async function rememberedScene() {
    const scene = createSigningScene();
    const home = await makeTempFolder({ 'temp/': '' });
    const remembering = { ...signing, history: 'auto' };
    await scene.prewarm(remembering, home);
    return { scene, home, remembering };
  }

  async function replayedScene() {
    const { scene, home, remembering } = await rememberedScene();
    const old = await scene.manifestOf('cache-record');
    scene.wait(3_600_000);
    expect((await scene.prewarm({ ...remembering, refresh: 'all' }, home)).report.outcome).toBe('prewarmed');
    expect((await scene.prewarm(remembering, home)).report.outcome).toBe('warm');
    scene.registry.putManifest(signedImage, 'cache-record', old);
    return { scene, home, remembering };
  }

  test('is not used where the history knows a newer one', async () => {
    const { scene, home, remembering } = await replayedScene();
    expectCold(
      await scene.prewarm(remembering, home),
      /counts as absent: it was made at .+ the history knows a newer one/,
    );
  });

  test('is not used where a build has committed the newer one', async () => {
    const { scene, home, remembering } = await rememberedScene();
    const old = await scene.manifestOf('cache-record');
    scene.wait(3_600_000);
    await scene.strip('cache-record');
    const built = await scene.run(
      'build',
      { ...remembering, tags: `${signedImage}:main`, push: 'true' },
      home,
    );
    expect((built.report as BuildReport).error).toBeUndefined();
    expect((await scene.prewarm(remembering)).report.outcome).toBe('warm');
    scene.registry.putManifest(signedImage, 'cache-record', old);
    expectCold(
      await scene.prewarm(remembering, home),
      /counts as absent: it was made at .+ the history knows a newer one/,
    );
  });

  test('is told from the newest one, of which a prewarm only moved a tag back', async () => {
    const { scene, home, remembering } = await rememberedScene();
    scene.wait(3_600_000);
    scene.registry.putManifest(signedImage, 'cache-base', await scene.manifestOf('cache-python'));
    expect((await scene.prewarm(remembering, home)).report.outcome).toBe('prewarmed');
    const { report } = await scene.prewarm(remembering, home);
    expect({ outcome: report.outcome, warnings: report.warnings }).toEqual({ outcome: 'warm', warnings: [] });
  });

  test('is not used by a plan, nor by a look at the layers, either', async () => {
    const { scene, home } = await replayedScene();
    const reading = { signer: publicKey(ours), history: 'auto' };
    const planned = await scene.run('plan', reading, home);
    expect(JSON.stringify(planned.report)).toMatch(
      /counts as absent: it was made at .+ the history knows a newer one/,
    );
    const verified = await scene.run('verify', reading, home);
    expect((verified.report as VerifyReport).error?.message).toMatch(
      /^The layers of x\.test\/shop are not verified: it was made at .+ the history knows a newer one/,
    );
    expect(((await scene.run('verify', reading)).report as VerifyReport).error).toBeUndefined();
  });

  test('passes where nothing is known, while it is young enough', async () => {
    const { scene, remembering } = await replayedScene();
    expect((await scene.prewarm(remembering)).report.warnings.join()).not.toContain('counts as absent');
  });

  test('is not used any more when the quarter in which it was held is over', async () => {
    const { scene, home, remembering } = await replayedScene();
    const seal = createTestSeal({ key: readSigningKey(ours, '') });
    const hold = { version: 1, quarter: '2026Q4', since: '2026-09-30T12:00:00Z', by: 'ada' } as const;
    await pushHold({ ...scene.registry.connect('x.test'), seal }, 'shop', hold);
    expectCold(await scene.prewarm(remembering, home), /the history knows a newer one/);
  });

  test('is used while a signed hold names its quarter', async () => {
    const { scene, home, remembering } = await replayedScene();
    const seal = createTestSeal({ key: readSigningKey(ours, '') });
    const hold = { version: 1, quarter: '2026Q4', since: '2026-10-01T12:00:00Z', by: 'ada' } as const;
    await pushHold({ ...scene.registry.connect('x.test'), seal }, 'shop', hold);
    const { report } = await scene.prewarm(remembering, home);
    expect(report.warnings).toEqual([]);
    expect(statesOf(report.layers)).toEqual({ base: 'current', python: 'current' });
  });
});
