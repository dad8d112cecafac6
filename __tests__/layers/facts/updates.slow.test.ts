import { describe, expect, test } from '@jest/globals';
import { createUpdatesScene } from '../../support/updates-scene.ts';

describe('updates of packages', () => {
  test('are looked for in what the layers themselves have installed, which is read once and recorded', async () => {
    const { run, scene } = createUpdatesScene();
    const first = await run();
    expect(first.states).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    expect(first.record?.layers['base']?.packages).toEqual({
      'linux/amd64': {
        manager: 'dpkg',
        architecture: 'amd64',
        own: { openssl: '1.0-1', curl: '1.0-1' },
        base: { libc6: '1.0-1' },
        sources: {
          'etc/apt/sources.list.d/debian.sources': [
            {
              kind: 'apt',
              uri: 'http://deb.test/debian-security',
              suite: 'bookworm-security',
              components: ['main'],
              architectures: [],
            },
          ],
        },
      },
    });
    expect(first.ownOf('python')).toEqual({});
    const reads = () => scene.registry.lines.filter((line) => line.startsWith('openBlob')).length;
    const before = reads();
    const second = await run();
    expect(second.states).toEqual({ base: 'current', python: 'current' });
    expect(reads()).toBe(before);
  });

  test('refresh exactly the layer that installed the package, and those on it follow', async () => {
    const { run, archive } = createUpdatesScene();
    await run();
    archive.versions.set('openssl', '1.0-2');
    const { states, reasons, ownOf, state } = await run();
    expect(reasons).toEqual({
      base: ['there are updates: openssl 1.0-1 → 1.0-2'],
      python: ['it depends on base, which is outdated'],
    });
    expect(states).toEqual({ base: 'refreshed', python: 'rebuilt' });
    expect(ownOf('base')).toEqual({ openssl: '1.0-2', curl: '1.0-1' });
    expect(state.updates?.layers.get('base')?.due).toMatchObject([
      { package: 'openssl', source: 'bookworm-security' },
    ]);
    expect((await run()).states).toEqual({ base: 'current', python: 'current' });
  });

  test('of the base image refresh nothing, and are told as waiting', async () => {
    const { run, archive } = createUpdatesScene();
    await run();
    archive.versions.set('libc6', '1.0-2');
    const { states, state } = await run();
    expect(states).toEqual({ base: 'current', python: 'current' });
    expect(state.updates?.layers.get('base')).toMatchObject({
      due: [],
      waiting: [{ package: 'libc6', installed: '1.0-1', available: '1.0-2' }],
    });
  });

  test('of the base image refresh a layer whose steps upgrade everything', async () => {
    const { run, archive } = createUpdatesScene({
      text: 'FROM debian AS base\nRUN apt-get update && apt-get upgrade -y\nFROM base AS python-deps\nRUN pip install x\n',
    });
    await run();
    archive.versions.set('libc6', '1.0-2');
    expect((await run()).states).toEqual({ base: 'refreshed', python: 'rebuilt' });
  });

  test('that a refresh does not bring ask once, until there is a newer version', async () => {
    const { run, archive, pins } = createUpdatesScene();
    await run();
    pins.set('openssl', '1.0-1');
    archive.versions.set('openssl', '1.0-2');
    const refreshed = await run();
    expect(refreshed.states).toMatchObject({ base: 'refreshed' });
    expect(refreshed.record?.layers['base']?.notCome).toEqual({ openssl: '1.0-2' });
    const after = await run();
    expect(after.states).toEqual({ base: 'current', python: 'current' });
    expect(after.state.updates?.layers.get('base')?.notCome).toMatchObject([{ available: '1.0-2' }]);
    archive.versions.set('openssl', '1.0-3');
    pins.delete('openssl');
    const came = await run();
    expect(came.states).toMatchObject({ base: 'refreshed' });
    expect(came.record?.layers['base']?.notCome).toBeUndefined();
  });

  test('are not looked for by a run that is not told to, and then nothing is read', async () => {
    const { run, archive, scene } = createUpdatesScene();
    const { record } = await run({ updates: 'off' });
    archive.versions.set('openssl', '1.0-2');
    const { states, fetched } = await run({ updates: 'off' });
    expect([states, fetched]).toEqual([{ base: 'current', python: 'current' }, []]);
    expect(record?.layers['base']?.packages).toBeUndefined();
    expect(scene.registry.lines.filter((line) => line.startsWith('openBlob'))).toEqual([]);
  });

  test('are found also for layers that were recorded without their packages, which are recorded then', async () => {
    const { run, archive } = createUpdatesScene();
    const { record: before } = await run({ updates: 'off' });
    const looked = await run();
    expect(looked.states).toEqual({ base: 'current', python: 'current' });
    expect(looked.ownOf('base')).toEqual({ openssl: '1.0-1', curl: '1.0-1' });
    expect(looked.record?.layers['base']?.digest).toBe(before?.layers['base']?.digest);
    archive.versions.set('curl', '1.0-2');
    expect((await run()).states).toEqual({ base: 'refreshed', python: 'rebuilt' });
  });

  test('of an index that cannot be read change nothing, which is told, and come with the next run', async () => {
    const { run, archive } = createUpdatesScene();
    await run();
    archive.versions.set('openssl', '1.0-2');
    archive.isDown = true;
    const down = await run();
    expect(down.states).toEqual({ base: 'current', python: 'current' });
    expect(down.log.warnings).toEqual([
      expect.stringMatching(/^The package index bookworm-security cannot be read, .*ECONNREFUSED/),
    ]);
    archive.isDown = false;
    expect((await run()).states).toEqual({ base: 'refreshed', python: 'rebuilt' });
  });

  test('with nothing to do cost two small files, and nothing is written', async () => {
    const { run, scene } = createUpdatesScene();
    await run();
    const since = scene.registry.lines.length;
    const { fetched, state } = await run();
    expect(fetched.map((url) => url.split('/dists/')[1])).toEqual([
      'bookworm-security/InRelease',
      'bookworm-security/main/binary-amd64/Packages.gz',
    ]);
    expect(state.updates?.downloadedBytes).toBeGreaterThan(0);
    expect(scene.registry.lines.slice(since).filter((line) => /^(push|delete)/.test(line))).toEqual([]);
  });

  test('never put back a layer that another run has recorded meanwhile', async () => {
    const { run, scene, context } = createUpdatesScene();
    await run({ updates: 'off' });
    const slow = await scene.round({ context, asked: { updates: 'security' } });
    const other = await run({ updates: 'off', refresh: { kind: 'names', names: ['base'] } });
    const { kept } = await scene.commit(slow.state);
    const { record } = await scene.lookUp();
    expect(kept).toBe(true);
    expect(record?.layers['base']?.digest).toBe(other.record?.layers['base']?.digest);
  });
});
