import { expect } from '@jest/globals';
import { fetchArtifact } from '../../src/adapters/registry/record-artifact.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import { runNamed } from './command-run.ts';
import { fakeCommands } from './fake-commands.ts';
import { createMemoryBuilder } from './memory-builder.ts';
import { createMemoryRegistry } from './memory-registry.ts';
import { createTestClock } from './test-clock.ts';

export const signedImage = 'x.test/shop';
const repository = 'shop';

const checkout = {
  Dockerfile: `FROM scratch AS base
COPY base.lock /
FROM base AS python-deps
COPY requirements.txt /
FROM base AS app
COPY --from=python-deps /requirements.txt /
COPY src /src
`,
  'base.lock': '1',
  'requirements.txt': '1',
  'src/main.py': '1',
};

interface SmallManifest {
  readonly layers: readonly { readonly mediaType: string }[];
}

/** A registry and a builder in memory, and what one who may write to the registry can do there. */
export function createSigningScene() {
  const registry = createMemoryRegistry();
  const builder = createMemoryBuilder(registry, signedImage);
  const client = registry.connect('x.test');
  const ssh = fakeCommands({ 'ssh *': '' });
  const commands: typeof builder.commands = {
    ...builder.commands,
    run: (program, ...rest) => (program === 'ssh' ? ssh : builder.commands).run(program, ...rest),
  };
  let laterMs = 0;
  const run = async (name: string, values: Readonly<Record<string, string>>, home?: string) => {
    const [bakes, lines] = [builder.bakes.length, registry.lines.length];
    const result = await runNamed(
      name,
      { image: signedImage, retries: '0', 'min-free-disk': '0', history: 'false', ...values },
      {
        files: checkout,
        commands,
        registry,
        ...(home === undefined ? {} : { home }),
        clock: createTestClock(Date.parse('2026-10-01T12:00:00Z') + laterMs),
      },
    );
    return {
      ...result,
      pushed: builder.bakes
        .slice(bakes)
        .flat()
        .some(({ pushes }) => pushes),
      /** What was written to the registry by the run itself. */
      written: registry.lines.slice(lines).filter((line) => line.startsWith('push')),
      asked: registry.lines.slice(lines),
    };
  };
  const manifestOf = async (tag: string): Promise<SmallManifest> => {
    const found = await client.fetchManifest(repository, tag);
    if (found === undefined) throw new Error(`there is no ${tag}`);
    return JSON.parse(Buffer.from(found.bytes).toString());
  };
  return {
    registry,
    builds: builder.builds,
    prewarm: async (values: Readonly<Record<string, string>> = {}, home?: string) => {
      const { report, ...rest } = await run('prewarm', values, home);
      return { ...rest, report: report as PrewarmReport };
    },
    build: async (values: Readonly<Record<string, string>> = {}) => {
      const { report, ...rest } = await run('build', {
        tags: `${signedImage}:main`,
        push: 'true',
        ...values,
      });
      return { ...rest, report: report as BuildReport };
    },
    run,
    wait(durationMs: number): void {
      laterMs += durationMs;
    },
    manifestOf,
    /** The digests of the layers, which no signature may change. */
    layers: () =>
      Object.fromEntries(
        Object.entries(registry.tags(signedImage)).filter(([tag]) => !tag.includes('record')),
      ),
    digestOf: (tag: string) => registry.tags(signedImage)[tag] ?? '',
    async strip(tag: string): Promise<void> {
      const manifest = await manifestOf(tag);
      registry.putManifest(signedImage, tag, { ...manifest, layers: manifest.layers.slice(0, 1) });
    },
    /** Puts what lies under one tag under another one. */
    async copy(from: string, to: string): Promise<void> {
      registry.putManifest(signedImage, to, await manifestOf(from));
    },
    /** Changes the document and leaves its signature beside it. */
    async forge(tag: string, change: (text: string) => string): Promise<void> {
      const manifest = await manifestOf(tag);
      const [layer, ...others] = manifest.layers;
      const found = await fetchArtifact(client, repository, {
        ...{ tag, what: 'a record', type: layer?.mediaType ?? '' },
      });
      const text = change(`${JSON.stringify(found?.json, null, 2)}\n`);
      const { digest, sizeBytes: size } = registry.putBlob(signedImage, text);
      registry.putManifest(signedImage, tag, {
        ...manifest,
        layers: [{ ...layer, digest, size }, ...others],
      });
    },
  };
}

/** Layer → what became of it. */
export function statesOf(layers: PrewarmReport['layers']) {
  return Object.fromEntries(layers.map(({ name, state }) => [name, state]));
}

/** That a run found no record that it trusts, built everything, and said why. */
export function expectCold(
  { report }: { readonly report: Pick<PrewarmReport, 'layers' | 'warnings' | 'error'> },
  reason: RegExp,
): void {
  expect(report.error).toBeUndefined();
  // A quarter that is not open yet is opened.
  for (const { state } of report.layers) expect(['rebuilt', 'refreshed']).toContain(state);
  expect(report.warnings.join('\n')).toMatch(reason);
}
