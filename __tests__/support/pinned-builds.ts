import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Dockerfile, parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { type PinPlan, planPin } from '../../src/core/dockerfile/pin.ts';
import { graphLayers } from '../../src/core/layers/layer-graph.ts';
import { buildValues } from './build-values.ts';
import type { Lab, LabBuilder } from './lab.ts';
import { readTarEntries, type TarEntry } from './tar-entries.ts';

/** A Dockerfile whose target `app` is built as it is, and on the images of its layers. */
export interface PinnedCase {
  /** `BUSYBOX` stands for an image to start from, `EXTERNAL` for one with an ENV and a folder of its own. */
  readonly text: string;
  /** Stages that are layers. */
  readonly layers: readonly string[];
  readonly buildArgs?: Readonly<Record<string, string>>;
}

/** What a build gave. */
export interface BuildResult {
  readonly files: Readonly<Record<string, TarEntry>>;
  /** The image's config without times and history. */
  readonly config: unknown;
}

export interface ComparedBuilds {
  readonly unpinned: BuildResult;
  readonly pinned: BuildResult;
  /** Layers whose images stood for their stages. */
  readonly replaced: readonly string[];
  /** Layers that were built as ordinary stages all the same. */
  readonly notReplaced: readonly string[];
}

export interface BakeTarget {
  readonly text: string;
  readonly target: string;
  readonly output: string;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly args?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
}

const manifestType = 'application/vnd.oci.image.manifest.v1+json';

/** Builds with one builder of a lab, in folders and repositories that begin with `prefix`. */
export function createPinnedBuilds(lab: Lab, builder: LabBuilder, prefix: string) {
  const repositoryOf = (name: string): string => `${lab.host}/${prefix}-${name}`.toLowerCase();

  /** Builds targets, each from a Dockerfile of its own and an empty context; target → digest. */
  const bake = async (
    name: string,
    targets: Readonly<Record<string, BakeTarget>>,
  ): Promise<ReadonlyMap<string, string>> => {
    const folder = join(lab.dir, `${prefix}-${name}`);
    await mkdir(join(folder, 'context'), { recursive: true });
    const definition: Record<string, object> = {};
    for (const [id, { text, output, contexts = {}, args = {}, platforms = [], ...rest }] of Object.entries(
      targets,
    )) {
      const dockerfile = join(folder, `${id}.Dockerfile`);
      await writeFile(dockerfile, text);
      // "${" begins a variable of bake.
      const escaped = Object.entries(args).map(([key, value]) => [key, value.replaceAll('${', '$${')]);
      definition[id] = {
        context: join(folder, 'context'),
        dockerfile,
        target: rest.target,
        output: [output],
        platforms,
        contexts,
        args: Object.fromEntries(escaped),
        attest: ['type=provenance,disabled=true'],
      };
    }
    const file = join(folder, 'bake.json');
    const metadata = join(folder, 'metadata.json');
    await writeFile(
      file,
      JSON.stringify({ group: { default: { targets: Object.keys(targets) } }, target: definition }),
    );
    const parameters = [
      '--builder',
      builder.name,
      '-f',
      file,
      '--metadata-file',
      metadata,
      '--progress',
      'plain',
    ];
    const options = {
      env: { ...builder.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
      cwd: folder,
      maxBuffer: 1 << 26,
    };
    const run = () => promisify(execFile)('docker', ['buildx', 'bake', ...parameters], options);
    await run().catch((error: { readonly stderr: string }) => {
      // Under load runc sometimes fails to start a container, which has nothing to do with what is built.
      if (/runc run failed/.test(error.stderr)) return run();
      throw error;
    });
    const told = JSON.parse(await readFile(metadata, 'utf8')) as Record<string, Record<string, string>>;
    return new Map(
      Object.keys(targets).flatMap((id) => {
        const digest = told[id]?.['containerimage.digest'];
        return digest === undefined ? [] : [[id, digest]];
      }),
    );
  };

  const push = (name: string): string => `type=image,name=${repositoryOf(name)},push=true`;
  const contextFor = (name: string, digest: string | undefined): string =>
    `docker-image://${repositoryOf(name)}@${digest}`;

  const fetchConfig = async (
    name: string,
    digest: string | undefined,
  ): Promise<Readonly<Record<string, unknown>>> => {
    const url = `http://${repositoryOf(name).replace('/', '/v2/')}`;
    const manifest = await fetch(`${url}/manifests/${digest}`, { headers: { accept: manifestType } });
    const { config } = (await manifest.json()) as { readonly config: { readonly digest: string } };
    return (await (await fetch(`${url}/blobs/${config.digest}`)).json()) as Readonly<Record<string, unknown>>;
  };

  /** Few bakes of many targets each, because each bake takes a second. */
  const compare = async (
    cases: Readonly<Record<string, PinnedCase>>,
  ): Promise<ReadonlyMap<string, ComparedBuilds>> => {
    const external = `FROM ${lab.busybox} AS app\nENV EXTERNAL=image\nRUN mkdir /external\n`;
    await bake('external', { external: { text: external, target: 'app', output: push('external') } });
    const all = Object.entries(cases).map(([title, { text, layers, buildArgs = {} }], index) => {
      const source = text
        .replaceAll('BUSYBOX', lab.busybox)
        .replaceAll(/EXTERNAL(?= AS)/g, repositoryOf('external'));
      const dockerfile = parseDockerfile(source);
      const definitions = layers.map((layer) => ({ name: layer, target: layer }));
      const nodes = graphLayers(dockerfile, definitions, buildValues({ buildArgs }));
      return {
        title,
        id: `case-${index}`,
        dockerfile,
        layers,
        buildArgs,
        nodes,
        env: new Map<string, readonly string[]>(),
      };
    });
    type One = (typeof all)[number];
    const digests = new Map<string, string>();
    const planFor = (one: One, stage: string): PinPlan =>
      pin(one.dockerfile, stage, one.layers, { ...one, imageEnv: one.env });
    const pinned = (one: One, stage: string, output: string): BakeTarget => {
      const plan = planFor(one, stage);
      const contexts = plan.replaced.map((layer) => [
        layer,
        contextFor(`${one.id}-${layer}`, digests.get(`${one.id}-${layer}`)),
      ]);
      return {
        text: plan.text,
        target: stage,
        output,
        contexts: Object.fromEntries(contexts),
        args: one.buildArgs,
      };
    };
    const unpinned = (one: One, stage: string, output: string): BakeTarget => ({
      text: one.dockerfile.text,
      target: stage,
      output,
      args: one.buildArgs,
    });

    const deepest = Math.max(...all.flatMap(({ nodes }) => nodes.map(({ depth }) => depth)));
    for (let depth = 0; depth <= deepest; depth++) {
      const level = all.flatMap((one) =>
        one.nodes
          .filter((node) => node.depth === depth)
          .map(({ target }) => ({ one, layer: target, id: `${one.id}-${target}` })),
      );
      const targets = level.map(({ one, layer, id }) => [id, pinned(one, layer, push(id))]);
      for (const [id, digest] of await bake(`depth-${depth}`, Object.fromEntries(targets)))
        digests.set(id, digest);
      for (const { one, layer, id } of level) {
        const { config } = await fetchConfig(id, digests.get(id));
        one.env.set(layer, (config as { readonly Env: readonly string[] }).Env);
      }
    }

    const buildAll = async (
      kind: string,
      targetOf: typeof pinned,
    ): Promise<ReadonlyMap<string, BuildResult>> => {
      const tarOf = (one: One): string => join(lab.dir, `${prefix}-${one.id}-${kind}.tar`);
      const images = all.map((one) => [one.id, targetOf(one, 'app', push(`${one.id}-${kind}`))]);
      const built = await bake(kind, Object.fromEntries(images));
      const archives = all.map((one) => [one.id, targetOf(one, 'app', `type=tar,dest=${tarOf(one)}`)]);
      await bake(`${kind}-files`, Object.fromEntries(archives));
      const results = await Promise.all(
        all.map(async (one) => {
          const { config, author, architecture, os } = await fetchConfig(
            `${one.id}-${kind}`,
            built.get(one.id),
          );
          return [
            one.title,
            {
              files: readTarEntries(await readFile(tarOf(one))),
              config: { config, author, architecture, os },
            },
          ] as const;
        }),
      );
      return new Map(results);
    };
    const plain = await buildAll('unpinned', unpinned);
    const onLayers = await buildAll('pinned', pinned);
    return new Map(
      all.map((one) => {
        const result = {
          unpinned: plain.get(one.title) as BuildResult,
          pinned: onLayers.get(one.title) as BuildResult,
          replaced: planFor(one, 'app').replaced,
          notReplaced: planFor(one, 'app').notReplaced.map(({ stage }) => stage),
        };
        return [one.title, result] as const;
      }),
    );
  };

  return {
    bake,
    compare,
    push,
    contextFor,
    repositoryOf,
    /** What buildx says of a build that fails. */
    async failure(name: string, target: BakeTarget): Promise<string> {
      try {
        await bake(name, { app: target });
      } catch (error) {
        return (error as { readonly stderr: string }).stderr;
      }
      throw new Error('Expected the build to fail, it did not.');
    },
  };
}

/** The plan for one target of a build on an amd64 machine. */
export function pin(
  dockerfile: Dockerfile,
  target: string,
  layers: readonly string[],
  given: {
    readonly buildArgs?: Readonly<Record<string, string>>;
    readonly imageEnv?: ReadonlyMap<string, readonly string[]>;
  } = {},
): PinPlan {
  const { buildArgs = {}, imageEnv = new Map() } = given;
  return planPin(dockerfile, {
    targets: [target],
    layers: new Set(layers),
    values: buildValues({ buildArgs }),
    imageEnv,
  });
}
