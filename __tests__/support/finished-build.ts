import type { FetchedImage, PlatformImage } from '../../src/adapters/registry/whole-image.ts';
import type { Console } from '../../src/adapters/runner/console.ts';
import { createRunLog } from '../../src/adapters/runner/run-log.ts';
import { type AppOutcome, unbuiltApp } from '../../src/commands/build/app-outcome.ts';
import { finishBuild } from '../../src/commands/build/finish.ts';
import { type BuildFound, nothingBuilt } from '../../src/commands/build/found.ts';
import { readBuildInputs } from '../../src/commands/build/inputs.ts';
import type { BuildReport } from '../../src/commands/build/report.ts';
import { buildReport } from '../../src/commands/build/result.ts';
import { reportOf } from '../../src/commands/envelope.ts';
import { createInputReader } from '../../src/core/input.ts';
import { nothingMoved } from '../../src/core/layers/transfer.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import type { PrewarmContext } from '../../src/layers/bake/context.ts';
import type { Project } from '../../src/layers/project/project.ts';
import { nothingFound } from '../../src/layers/rounds/findings.ts';
import { newRoundState, type RoundState } from '../../src/layers/rounds/round-state.ts';
import { appGraph, appImage } from './app-graph.ts';
import { buildValues } from './build-values.ts';
import { createMemoryRun } from './memory-run.ts';

/** The commonest Dockerfile: two layers, of which the application stands on one and copies from the other. */
export const sampleDockerfile = `FROM debian AS base
RUN make
FROM base AS python-deps
ARG REVISION
RUN pip
FROM base AS runtime
COPY --from=python-deps /venv /venv
COPY src /src
`;

/** `ab`: blobs a and b, of 1 and 2 MB, and so on. */
function blobs(names: string): PlatformImage['layers'] {
  return [...names].map((name) => ({
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: blobDigest(name),
    sizeBytes: 1_000_000 * (name.charCodeAt(0) - 96),
  }));
}

function blobDigest(name: string): Digest {
  return `sha256:${name.charCodeAt(0).toString(16).padStart(64, '0')}`;
}

/** An image as the registry has it, the same for each platform. */
export function fetchedImage(
  digest: Digest,
  names: string,
  options: {
    readonly platforms?: readonly string[];
    readonly history?: PlatformImage['config']['history'];
  } = {},
): FetchedImage {
  const layers = blobs(names);
  const platforms = (options.platforms ?? ['linux/amd64']).map((text): PlatformImage => {
    const [os = '', architecture = '', variant] = text.split('/');
    const platform = { os, architecture, ...(variant === undefined ? {} : { variant }) };
    const config = {
      created: undefined,
      platform,
      diffIds: [],
      labels: {},
      env: [],
      onBuild: [],
      container: {},
      hasHealthCheck: false,
      history: options.history ?? [],
    };
    const manifest = { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, sizeBytes: 500 };
    return { platform, manifest, layers, config, configDigest: digest, configBytes: 1000, attestations: [] };
  });
  return {
    descriptor: { mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, sizeBytes: 500 },
    bytes: new Uint8Array(),
    sizeBytes: layers.reduce((total, { sizeBytes }) => total + sizeBytes, 1000),
    platforms,
    blobs: [...layers, { digest, sizeBytes: 1000 }],
    manifestBytes: 500,
  };
}

/** What a test may change before it is reported. */
type Writable<T> = {
  -readonly [K in keyof T]: T[K] extends ReadonlyMap<infer Key, infer Value> ? Map<Key, Value> : T[K];
};

/** The maps of a round that begins are its own. */
function writable(state: RoundState): Writable<RoundState> {
  return state as Writable<RoundState>;
}

/** Fails a test that goes further than it says. */
function never(): never {
  throw new Error('a build that is over asks for nothing');
}

/** A build that is over, with nothing found and nothing made but what a test says. */
export function finishedBuild(
  values: Readonly<Record<string, string>> = {},
  options: { readonly dockerfile?: string; readonly layers?: string; readonly cwd?: string } = {},
) {
  const layers = options.layers ?? 'base=base python=python-deps';
  const inputContext = {
    nowMs: 0,
    githubRepository: undefined,
    actor: undefined,
    githubContainerHost: 'ghcr.io',
    env: {},
    github: undefined,
  };
  const { inputs, reader } = readBuildInputs(
    { image: 'x.test/shop', tags: 'x.test/shop:main', layers: layers.replaceAll(' ', ','), ...values },
    inputContext,
  );
  reader.throwProblems();
  const { dockerfile, layers: nodes, app: node } = appGraph(options.dockerfile ?? sampleDockerfile, layers);
  const project: Project = {
    contextDir: '/work/shop',
    dockerfilePath: '/work/shop/Dockerfile',
    dockerfile,
    values: buildValues(),
    layers: nodes.map(({ name, target }) => ({ name, target })),
    decisions: [],
    nodes,
  };
  const state = writable(
    newRoundState(
      {
        record: undefined,
        recordDigest: undefined,
        quarterRecordDigest: undefined,
        images: new Map(),
        built: new Map(),
        rollingTagsExist: true,
        hold: undefined,
        noAccess: undefined,
      },
      // What a test says of it is not said of all rounds there are.
      { steps: [], waits: [], restarts: 0, failedImports: new Map(), moved: nothingMoved },
    ),
  );
  const said: string[] = [];
  const say = (line: string): void => {
    said.push(line);
  };
  const console: Console = {
    kind: 'terminal',
    info: say,
    notice: say,
    warn: say,
    startGroup: say,
    endGroup: () => {},
    mask: never,
  };
  const clock = { nowMs: () => 5000, sleep: never };
  const context: PrewarmContext = {
    cwd: options.cwd ?? '/work/shop',
    docker: { env: {}, configDir: '/nowhere' },
    tempFolder: '/nowhere',
    github: undefined,
    source: undefined,
    commands: { run: never, stream: never },
    clock,
    random: never,
    newSalt: never,
    console,
    view: { begin: never, event: never, end: never },
    connect: never,
    connectAnonymously: never,
    requests: never,
    rememberBuilder: never,
    fetchFile: never,
    version: '0.0.0',
  };
  const app: Writable<AppOutcome> = { ...unbuiltApp, standsOn: new Map(), node };
  const write = { kind: 'write', reason: 'a terminal' } as const;
  return {
    inputs,
    project,
    context,
    log: createRunLog(clock, console),
    found: { ...nothingFound(write), state },
    state,
    app,
    cache: undefined,
    misses: [],
    write,
    ended: 'well' as BuildFound['ended'],
    failure: undefined as unknown,
    /** The image of the application: `names` of all its blobs, of which its own lines made the last ones. */
    appImage(digest: Digest, names: string, platforms?: readonly string[]): FetchedImage {
      const own = appImage(node, {}, []).history;
      const beneath = names.length - own.filter(({ emptyLayer }) => !emptyLayer).length;
      const { history } = appImage(node, {}, Array<number>(beneath).fill(0));
      return fetchedImage(digest, names, { history, ...(platforms === undefined ? {} : { platforms }) });
    },
  };
}

/** The report of a build that began at 1 s, and is over at 5 s. */
export function finishedReport({
  inputs,
  project,
  context,
  write,
  found: layers,
  app,
  cache,
  failure,
  ended = failure === undefined ? 'well' : 'app',
}: Omit<ReturnType<typeof finishedBuild>, 'ended'> & {
  readonly ended?: BuildFound['ended'];
}): Promise<BuildReport> {
  const work = { inputs, project, write };
  const found = { ...nothingBuilt(work), layers, app, cache, ended };
  const times = [0, 1000, 5000];
  const clock = { ...context.clock, nowMs: () => times.shift() ?? 5000 };
  return reportOf(
    {
      read: async () => ({ inputs: work, reader: createInputReader({}) }),
      nothing: nothingBuilt,
      run: ({ log }) => finishBuild({ inputs, project, context, log }, found, failure),
      report: buildReport,
      image: () => inputs.layers.image,
    },
    createMemoryRun({}, { clock }).session,
  );
}
