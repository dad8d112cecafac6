import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect } from '@jest/globals';
import type { Lab } from './lab.ts';
import { createSampleProject, type SampleProject } from './prewarm-run.ts';
import { createRegistryReader } from './registry-contents.ts';

/** A project, and a repository that no other test writes to. */
export interface BuildScene {
  readonly project: SampleProject;
  readonly repository: string;
  readonly image: string;
  /** Inputs of a build that pushes the application under the tag `main`. */
  readonly pushing: Readonly<Record<string, string>>;
  readonly registry: ReturnType<typeof createRegistryReader>;
  /** Tags and digests of which a manifest was put since the proxy's records were reset. */
  written(): readonly string[];
  /** Layers of this repository that were downloaded since then, each once. */
  downloaded(): Promise<readonly string[]>;
}

/** The application's stage of the sample, with all files linked. */
export const linkedRuntime: readonly string[] = [
  'FROM base AS runtime',
  'COPY --link --from=python-deps /python /python',
  'COPY --link --from=node-deps /node /node',
  'COPY --link src /src',
];

/** Makes scenes for the tests of one file; their projects are removed after them. `prefix` of the repositories' names. */
export function createScenes(lab: Lab, prefix: string) {
  const projects: SampleProject[] = [];
  let repositories = 0;

  afterAll(async () => {
    for (const project of projects) await project.remove();
  });

  return async ({ runtime }: { readonly runtime?: readonly string[] } = {}): Promise<BuildScene> => {
    const project = await createSampleProject(lab.busybox);
    projects.push(project);
    if (runtime !== undefined) {
      const dockerfile = await readFile(join(project.dir, 'Dockerfile'), 'utf8');
      const layers = dockerfile.slice(0, dockerfile.indexOf('FROM base AS runtime'));
      await project.write({ Dockerfile: `${layers}${runtime.join('\n')}\n` });
    }
    const repository = `example/${prefix}-${++repositories}`;
    const image = `${lab.host}/${repository}`;
    const registry = createRegistryReader(lab.host, repository);
    const requests = (kind: string): readonly { readonly name: string; readonly status: number }[] =>
      lab.proxy.records
        .filter((record) => record.kind === kind && record.path.startsWith(`/v2/${repository}/`))
        .map(({ path, status }) => ({
          name: path.slice(path.lastIndexOf('/') + 1).replace(/\?.*$/, ''),
          status: status ?? 0,
        }));
    return {
      project,
      repository,
      image,
      pushing: { image, tags: `${image}:main`, push: 'true' },
      registry,
      written: () => requests('manifest PUT').map(({ name }) => name),
      async downloaded() {
        const layers = new Set(
          (await Promise.all((await registry.tags()).map((tag) => registry.layerBlobs(tag)))).flat(),
        );
        const fetched = requests('blob GET').filter(({ status }) => status === 200 || status === 206);
        return [...new Set(fetched.map(({ name }) => name))].filter((digest) => layers.has(digest)).sort();
      },
    };
  };
}

/** Stage → its steps that hit and that executed. */
export function stepsOf(
  stages: readonly { readonly stage: string; readonly hit: number; readonly executed: number }[],
) {
  return Object.fromEntries(stages.map(({ stage, hit, executed }) => [stage, { hit, executed }]));
}

/** That the application stands on the layers that are recorded, with their bytes: by their chain and by the files that were copied. */
export async function expectOnLayers(scene: BuildScene, app = 'main'): Promise<void> {
  const { registry } = scene;
  const base = await registry.diffIds('cache-base');
  expect((await registry.diffIds(app)).slice(0, base.length)).toEqual(base);
  expect(await registry.file(app, 'python')).toBe(await registry.file('cache-python', 'python'));
  expect(await registry.file(app, 'node')).toBe(await registry.file('cache-node', 'node'));
}
