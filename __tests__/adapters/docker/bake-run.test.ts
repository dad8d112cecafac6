import { describe, expect, test } from '@jest/globals';
import { checkBakeOptions, readDigests, runBake } from '../../../src/adapters/docker/bake-run.ts';
import type { Builder } from '../../../src/adapters/docker/builder.ts';
import type { CommandRunner } from '../../../src/adapters/process/command.ts';
import { nothingConcealed } from '../../../src/core/buildkit/concealed-status.ts';
import { noProvenance } from '../../../src/core/layers/bake.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const [own, other] = [`sha256:${'1'.repeat(64)}`, `sha256:${'2'.repeat(64)}`];

describe('readDigests', () => {
  test.each([
    ['takes the digest of what was built', { base: { 'containerimage.digest': own } }, [['base', own]]],
    [
      'prefers the descriptor of this build to the digest that a moved tag shows',
      { base: { 'containerimage.digest': other, 'containerimage.descriptor': { digest: own } } },
      [['base', own]],
    ],
    ['leaves out a target without a digest', { base: { 'buildx.build.ref': 'x' } }, []],
    ['leaves out what is no digest', { base: { 'containerimage.digest': 'sha256:short' }, more: 'text' }, []],
  ])('%s', (_, metadata, expected) => {
    expect([...readDigests(metadata)]).toEqual(expected);
  });

  test('of an empty file are none', () => {
    expect(readDigests({}).size).toBe(0);
  });
});

describe('checkBakeOptions', () => {
  const none = { addHosts: {}, network: undefined, allow: [] };
  test.each([
    ['add-hosts', { ...none, addHosts: { db: '10.0.0.1' } }, '0.24.0', '0.25.0'],
    ['network', { ...none, network: 'host' }, '0.13.1', '0.17.0'],
    ['allow', { ...none, allow: ['network.host'] }, '0.16.2', '0.17.0'],
  ])(
    'refuses %s where buildx would ignore it, and names the version that does not',
    (input, options, old, since) => {
      const message = `${input}: expected buildx ${since} or later`;
      expect(() => checkBakeOptions(options, { buildx: old })).toThrow(message);
      expect(() => checkBakeOptions(options, { buildx: since })).not.toThrow();
      expect(() => checkBakeOptions(none, { buildx: old })).not.toThrow();
    },
  );

  test.each([
    ['add-hosts', { ...none, addHosts: { db: '10.0.0.1' } }, 'extra-hosts'],
    ['network', { ...none, network: 'host' }, 'network'],
    ['allow', { ...none, allow: ['network.host'] }, 'entitlements'],
  ])('believes a buildx without a version what it was seen to do with %s', (input, options, option) => {
    const unknown = { buildx: '0.0.0+unknown' };
    expect(() => checkBakeOptions(options, { ...unknown, keptOptions: new Set(['target']) })).toThrow(input);
    expect(() => checkBakeOptions(options, { ...unknown, keptOptions: new Set([option]) })).not.toThrow();
  });
});

describe('what buildx says of the checkout', () => {
  async function gitInfoOf(...attests: readonly (readonly string[] | undefined)[]): Promise<unknown> {
    const given: Readonly<Record<string, string>>[] = [];
    const commands: Pick<CommandRunner, 'stream'> = {
      async stream(_program, _args, { env }) {
        given.push(env);
        return 0;
      },
    };
    await runBake({
      folder: await makeTempFolder(),
      builder: { name: 'mine' } as Builder,
      docker: { env: {}, configDir: '' },
      commands: commands as CommandRunner,
      onEvent: () => {},
      keepProgress: undefined,
      concealer: nothingConcealed,
      definition: {
        targets: Object.fromEntries(attests.map((attest, index) => [`target-${index}`, { attest }])),
        allow: [],
      },
    });
    return given[0]?.['BUILDX_GIT_INFO'];
  }

  test('is not asked of git where no target has provenance', async () => {
    expect(await gitInfoOf([noProvenance], [noProvenance, 'type=sbom'])).toBe('false');
  });

  test.each([
    ['has it by default', undefined],
    ['asks for it', ['type=provenance,mode=max']],
  ])('is in the provenance where a target %s', async (_title, attest) => {
    expect(await gitInfoOf([noProvenance], attest)).toBeUndefined();
  });
});
