import { execFile } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { createJsonStream } from '../../src/core/buildkit/json-stream.ts';
import { createProgressFold } from '../../src/core/buildkit/progress.ts';
import { isStepVertex, type StepVertex } from '../../src/core/buildkit/step-vertex.ts';
import { type Cut, cutStages } from '../../src/core/dockerfile/cut.ts';
import { type Dockerfile, parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { type PinPlan, planPin } from '../../src/core/dockerfile/pin.ts';
import { graphLayers } from '../../src/core/layers/layer-graph.ts';
import { buildValues } from './build-values.ts';
import type { Lab, LabBuilder } from './lab.ts';
import { mergeLayers, readTarEntries, type TarEntry } from './tar-entries.ts';

/** A Dockerfile whose target is built as it is, and on the images of its layers. */
export interface PinnedCase {
  /** `BUSYBOX` stands for an image to start from, `EXTERNAL` for one with an ENV and a folder of its own, `TRIGGERS` for one with ONBUILD. */
  readonly text: string;
  /** Stages that are layers. */
  readonly layers?: readonly string[];
  /** Where stages are cut; the parts that this makes are layers as well. */
  readonly cuts?: readonly Cut[];
  /** `app` when none is given. */
  readonly target?: string;
  readonly buildArgs?: Readonly<Record<string, string>>;
  readonly platforms?: readonly string[];
}

/** What a build gave for one platform. */
export interface BuildResult {
  readonly files: Readonly<Record<string, TarEntry>>;
  /** The image's config without times and history. */
  readonly config: unknown;
  readonly env: readonly string[];
  readonly diffIds: readonly string[];
}

/** Of each platform. */
export interface ComparedBuilds {
  readonly unpinned: readonly BuildResult[];
  /** The cut file, built after that on the same builder without layers' images; nothing where nothing is cut. */
  readonly cut: readonly BuildResult[];
  /** The steps of that build that were not taken from the cache, and how many were. */
  readonly executed: readonly string[];
  readonly hits: number;
  readonly pinned: readonly BuildResult[];
  /** Layer → its own image. */
  readonly layers: ReadonlyMap<string, readonly BuildResult[]>;
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

/** What the builds of one builder are given. */
export interface BuildSurroundings {
  /** Path → content, of the build context. */
  readonly context?: Readonly<Record<string, string>>;
  /** As bake has them: `id=token,src=…`. */
  readonly secrets?: readonly string[];
  /** As bake has them: `default=PATH`. */
  readonly ssh?: readonly string[];
}

/** In one bake. */
const mostTargets = 20;

const manifestTypes = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.oci.image.index.v1+json',
].join(', ');

/** Builds with one builder of a lab, in folders and repositories that begin with `prefix`. */
export function createPinnedBuilds(
  lab: Lab,
  builder: LabBuilder,
  prefix: string,
  surroundings: BuildSurroundings = {},
) {
  const repositoryOf = (name: string): string => `${lab.host}/${prefix}-${name}`.toLowerCase();
  const context = join(lab.dir, `${prefix}-context`);
  const writeContext = once(async () => {
    await mkdir(context, { recursive: true });
    for (const [path, content] of Object.entries(surroundings.context ?? {})) {
      await mkdir(dirname(join(context, path)), { recursive: true });
      await writeFile(join(context, path), content);
    }
  });

  const bakeOnce = async (name: string, targets: Readonly<Record<string, BakeTarget>>): Promise<Baked> => {
    const folder = join(lab.dir, `${prefix}-${name}`);
    await mkdir(folder, { recursive: true });
    await writeContext();
    const definition: Record<string, object> = {};
    for (const [id, { text, output, contexts = {}, args = {}, platforms = [], ...rest }] of Object.entries(
      targets,
    )) {
      const dockerfile = join(folder, `${id}.Dockerfile`);
      await writeFile(dockerfile, text);
      // "${" begins a variable of bake.
      const escaped = Object.entries(args).map(([key, value]) => [key, value.replaceAll('${', '$${')]);
      definition[id] = {
        context,
        dockerfile,
        ...(rest.target === '' ? {} : { target: rest.target }),
        output: [output],
        platforms,
        contexts,
        args: Object.fromEntries(escaped),
        secret: surroundings.secrets ?? [],
        ssh: surroundings.ssh ?? [],
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
      'rawjson',
    ];
    const options = {
      env: { ...builder.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
      cwd: folder,
      maxBuffer: 1 << 28,
    };
    const run = () => promisify(execFile)('docker', ['buildx', 'bake', ...parameters], options);
    const { stderr } = await run()
      .catch((error: { readonly stderr: string }) => {
        // Under load runc sometimes fails to start a container, which has nothing to do with what is built.
        if (/runc run failed/.test(error.stderr)) return run();
        throw error;
      })
      .catch((error: { readonly stderr: string }) => {
        throw new BakeError(readProgress(error.stderr).text);
      });
    const told = JSON.parse(await readFile(metadata, 'utf8')) as Record<string, Record<string, string>>;
    const digests = Object.keys(targets).flatMap((id) => {
      const digest = told[id]?.['containerimage.digest'];
      return digest === undefined ? [] : [[id, digest] as const];
    });
    return { digests: new Map(digests), steps: readProgress(stderr).steps };
  };
  /**
   * Builds targets, each from a Dockerfile of its own. Not all in one bake, in which every target is told of what all do, but
   * in few, because each takes a second.
   */
  const bakeInView = async (name: string, targets: Readonly<Record<string, BakeTarget>>): Promise<Baked> => {
    const entries = Object.entries(targets);
    const digests = new Map<string, string>();
    const steps: StepVertex[] = [];
    for (let start = 0; start < entries.length; start += mostTargets) {
      const some = entries.slice(start, start + mostTargets);
      const baked = await bakeOnce(start === 0 ? name : `${name}-${start}`, Object.fromEntries(some));
      for (const [id, digest] of baked.digests) digests.set(id, digest);
      steps.push(...baked.steps);
    }
    return { digests, steps };
  };
  /** Target → digest. */
  const bake = async (
    name: string,
    targets: Readonly<Record<string, BakeTarget>>,
  ): Promise<ReadonlyMap<string, string>> => (await bakeInView(name, targets)).digests;

  const push = (name: string): string => `type=image,name=${repositoryOf(name)},push=true`;
  const contextFor = (name: string, digest: string | undefined): string =>
    `docker-image://${repositoryOf(name)}@${digest}`;

  const layersSeen = new Map<string, Readonly<Record<string, TarEntry>>>();
  /** Of each platform. */
  const readImages = async (name: string, digest: string | undefined): Promise<readonly BuildResult[]> => {
    const url = `http://${repositoryOf(name).replace('/', '/v2/')}`;
    const manifest = (await (
      await fetch(`${url}/manifests/${digest}`, { headers: { accept: manifestTypes } })
    ).json()) as Manifest;
    if (manifest.manifests !== undefined) {
      const images = await Promise.all(manifest.manifests.map((one) => readImages(name, one.digest)));
      return images.flat();
    }
    const { config, author, architecture, os, rootfs } = (await (
      await fetch(`${url}/blobs/${manifest.config.digest}`)
    ).json()) as ImageConfig;
    for (const layer of manifest.layers ?? []) {
      if (layersSeen.has(layer.digest)) continue;
      const blob = Buffer.from(await (await fetch(`${url}/blobs/${layer.digest}`)).arrayBuffer());
      layersSeen.set(layer.digest, readTarEntries(gunzipSync(blob)));
    }
    const files = mergeLayers((manifest.layers ?? []).map((layer) => layersSeen.get(layer.digest) ?? {}));
    return [
      {
        files,
        config: { config, author, architecture, os },
        env: config.Env,
        diffIds: rootfs.diff_ids ?? [],
      },
    ];
  };

  const compare = async (
    cases: Readonly<Record<string, PinnedCase>>,
  ): Promise<ReadonlyMap<string, ComparedBuilds>> => {
    const external = `FROM ${lab.busybox} AS app\nENV EXTERNAL=image\nRUN mkdir /external\n`;
    const triggers = `FROM ${lab.busybox} AS app\nONBUILD ENV TRIGGERED=yes\nONBUILD RUN echo on > /onbuild\nONBUILD CMD ["triggered"]\n`;
    await bake('external', {
      external: { text: external, target: 'app', output: push('external') },
      triggers: { text: triggers, target: 'app', output: push('triggers') },
    });
    const all = Object.entries(cases).map(([title, given], index) => {
      const { text, cuts = [], target = 'app', buildArgs = {}, platforms = [] } = given;
      const source = text
        .replaceAll('BUSYBOX', lab.busybox)
        .replaceAll(/(?<=^from )EXTERNAL\b/gim, repositoryOf('external'))
        .replaceAll(/(?<=^from )TRIGGERS\b/gim, repositoryOf('triggers'));
      const dockerfile = cutStages(parseDockerfile(source), cuts);
      const parts = dockerfile.stages.flatMap(({ name, part }) =>
        part?.label === undefined || name === undefined ? [] : [name],
      );
      const layers = [...(given.layers ?? []), ...parts];
      const definitions = layers.map((layer) => ({ name: layer, target: layer }));
      const nodes = graphLayers(dockerfile, definitions, buildValues({ buildArgs, platforms }));
      return {
        title,
        id: `case-${index}`,
        source,
        dockerfile,
        isCut: cuts.length > 0,
        target,
        layers,
        buildArgs,
        platforms,
        nodes,
        env: new Map<string, readonly string[]>(),
      };
    });
    type One = (typeof all)[number];
    const digests = new Map<string, string>();
    const planFor = (one: One, stage: string): PinPlan =>
      pin(one.dockerfile, stage, one.layers, { ...one, imageEnv: one.env });
    // One repository, so that no layer is pushed twice.
    const output = (tag: string): string => `type=image,name=${repositoryOf('cases')}:${tag},push=true`;
    const targetOf = (one: One, stage: string, tag: string): Omit<BakeTarget, 'text'> => ({
      target: stage,
      output: output(tag),
      args: one.buildArgs,
      platforms: one.platforms,
    });
    const pinned = (one: One, stage: string, tag: string): BakeTarget => {
      const plan = planFor(one, stage);
      const contexts = plan.replaced.map((layer) => [
        layer,
        contextFor('cases', digests.get(`${one.id}-${layer}`)),
      ]);
      return { ...targetOf(one, stage, tag), text: plan.text, contexts: Object.fromEntries(contexts) };
    };
    const build = async (kind: string, some: readonly One[], made: (one: One, tag: string) => BakeTarget) => {
      const targets = some.map((one) => [one.id, made(one, `${one.id}-${kind}`)]);
      const { digests: built, steps } = await bakeInView(kind, Object.fromEntries(targets));
      const images = await Promise.all(
        some.map(async ({ id }) => [id, await readImages('cases', built.get(id))] as const),
      );
      return { images: new Map(images), steps };
    };

    const plain = await build('unpinned', all, (one, tag) => ({
      ...targetOf(one, one.target, tag),
      text: one.source,
    }));
    const cut = await build(
      'cut',
      all.filter(({ isCut }) => isCut),
      (one, tag) => ({ ...targetOf(one, one.target, tag), text: one.dockerfile.text }),
    );

    const layerImages = new Map<string, readonly BuildResult[]>();
    const deepest = Math.max(-1, ...all.flatMap(({ nodes }) => nodes.map(({ depth }) => depth)));
    for (let depth = 0; depth <= deepest; depth++) {
      const level = all.flatMap((one) =>
        one.nodes
          .filter((node) => node.depth === depth)
          .map(({ target }) => ({ one, layer: target, id: `${one.id}-${target}` })),
      );
      const targets = level.map(({ one, layer, id }) => [id, pinned(one, layer, id)]);
      for (const [id, digest] of await bake(`depth-${depth}`, Object.fromEntries(targets)))
        digests.set(id, digest);
      for (const { one, layer, id } of level) {
        const images = await readImages('cases', digests.get(id));
        layerImages.set(id, images);
        one.env.set(layer, images[0]?.env ?? []);
      }
    }
    const onLayers = await build('pinned', all, (one, tag) => pinned(one, one.target, tag));

    return new Map(
      all.map((one) => {
        const { replaced, notReplaced } = planFor(one, one.target);
        const steps = cut.steps.filter(({ step }) => step.target === one.id);
        const executed = steps.filter(({ verdict }) => verdict !== 'hit');
        const result: ComparedBuilds = {
          unpinned: plain.images.get(one.id) ?? [],
          cut: cut.images.get(one.id) ?? [],
          executed: executed.map((step) => step.name),
          hits: steps.length - executed.length,
          pinned: onLayers.images.get(one.id) ?? [],
          layers: new Map(
            one.layers.map((layer) => [layer, layerImages.get(`${one.id}-${layer}`) ?? []] as const),
          ),
          replaced,
          notReplaced: notReplaced.map(({ stage }) => stage),
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
        if (error instanceof BakeError) return error.message;
        throw error;
      }
      throw new Error('Expected the build to fail, it did not.');
    },
  };
}

interface Baked {
  /** Target → digest. */
  readonly digests: ReadonlyMap<string, string>;
  readonly steps: readonly StepVertex[];
}

interface Manifest {
  readonly manifests?: readonly { readonly digest: string }[];
  readonly config: { readonly digest: string };
  readonly layers: readonly { readonly digest: string }[] | null;
}

interface ImageConfig {
  readonly config: { readonly Env: readonly string[] };
  readonly author?: string;
  readonly architecture: string;
  readonly os: string;
  readonly rootfs: { readonly diff_ids?: readonly string[] | null };
}

function once<T>(action: () => Promise<T>): () => Promise<T> {
  let result: Promise<T> | undefined;
  return () => {
    result ??= action();
    return result;
  };
}

/** What buildx says of a build that fails. */
class BakeError extends Error {}

function readProgress(output: string): { readonly steps: readonly StepVertex[]; readonly text: string } {
  const fold = createProgressFold();
  const text: string[] = [];
  const stream = createJsonStream(fold.push, (line) => text.push(line));
  stream.push(output);
  stream.end();
  return { steps: fold.snapshot().vertices.filter(isStepVertex), text: text.join('\n') };
}

/** The plan for one target of a build on an amd64 machine. */
export function pin(
  dockerfile: Dockerfile,
  target: string,
  layers: readonly string[],
  given: {
    readonly buildArgs?: Readonly<Record<string, string>>;
    readonly platforms?: readonly string[];
    readonly imageEnv?: ReadonlyMap<string, readonly string[]>;
  } = {},
): PinPlan {
  const { buildArgs = {}, platforms = [], imageEnv = new Map() } = given;
  return planPin(dockerfile, {
    targets: [target],
    layers: new Set(layers),
    values: buildValues({ buildArgs, platforms }),
    imageEnv,
  });
}

/** The excerpt of the Dockerfile that goes with an error. */
export function excerptOf(text: string): string {
  return /^\S*Dockerfile:\d+\n-+\n[\s\S]*?\n-+$/m.exec(text)?.[0] ?? text;
}
