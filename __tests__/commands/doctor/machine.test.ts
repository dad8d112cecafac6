import { describe, expect, test } from '@jest/globals';
import { readEngineInfo } from '../../../src/adapters/docker/engine-info.ts';
import { examineBuilder } from '../../../src/commands/doctor/machine.ts';
import { type FakeAnswer, fakeCommands } from '../../support/fake-commands.ts';

const docker = { env: {}, configDir: '/nowhere' };
const containerd = '[["driver-type","io.containerd.snapshotter.v1"]]\n/var/lib/docker\nbuildx=v0.38.0 \n';
const classic = '[]\n/var/lib/docker\nbuildx=v0.38.0 \n';
const builderOf = (driver: string) => `Name: mine\nDriver: ${driver}\n\nNodes:\nName: mine0\n`;
const ended = { exitCode: 1, stderr: 'ERROR: no builder "mine" found' };

/** What the doctor says of a machine whose docker answers so. */
async function examine(
  answers: Readonly<Record<string, FakeAnswer | readonly FakeAnswer[]>>,
  wanted = 'auto',
) {
  const commands = fakeCommands(answers);
  const made: string[] = [];
  const { well, findings } = await examineBuilder(
    { builder: wanted, keepBuilder: false, registry: 'x.test' },
    { docker, commands, rememberBuilder: (name) => made.push(name) },
    readEngineInfo(docker, commands),
  );
  return { well, findings, made };
}

describe('the builder', () => {
  test.each([
    ['docker-container', classic],
    ['docker', containerd],
  ])('with the driver %s can export layers', async (driver, info) => {
    expect(await examine({ 'docker info*': info, 'docker buildx inspect*': builderOf(driver) })).toEqual({
      well: [`The builder mine (${driver}) can export layers with their cache.`],
      findings: [],
      made: [],
    });
  });

  test('of an engine that cannot keep a cache is replaced by one that is removed afterwards', async () => {
    const { well, made } = await examine({
      'docker info*': classic,
      'docker buildx inspect*': [builderOf('docker'), builderOf('docker-container')],
      'docker buildx create*': '',
    });
    expect(well).toEqual(['A builder that can export layers with their cache could be made.']);
    expect(made).toEqual(['cache-prewarm-doctor']);
  });

  test('that cannot be made is found with why', async () => {
    const { well, findings } = await examine({
      'docker info*': classic,
      'docker buildx inspect*': builderOf('docker'),
      'docker buildx create*': { exitCode: 1, stderr: 'ERROR: no room' },
    });
    expect(well).toEqual([]);
    expect(findings).toMatchObject([
      {
        name: 'builder-unusable',
        subject: 'auto',
        evidence: 'a docker-container builder could not be created: ERROR: no room',
        remedy: 'Start Docker, and see "docker buildx ls".',
      },
    ]);
  });

  test('that is named and not there is found with the remedy of who looked for it', async () => {
    const { findings } = await examine({ 'docker info*': classic, 'docker buildx inspect*': ended }, 'mine');
    expect(findings).toMatchObject([
      {
        name: 'builder-unusable',
        subject: 'mine',
        evidence: expect.stringContaining('there is no builder "mine"'),
        remedy: expect.stringContaining('use builder: auto'),
      },
    ]);
  });

  test('is missing where there is no docker', async () => {
    const { findings } = await examine({
      'docker info*': new Error('ENOENT'),
      'docker buildx inspect*': new Error('ENOENT'),
      'docker buildx version': new Error('ENOENT'),
    });
    expect(findings[0]?.evidence).toBe('expected the program "docker" in PATH, found none');
  });
});
