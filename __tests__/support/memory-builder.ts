import { readFile, writeFile } from 'node:fs/promises';
import type { CommandRunner } from '../../src/adapters/process/command.ts';
import { readBuildOutput } from '../../src/core/app/build-output.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import { fakeCommands } from './fake-commands.ts';
import type { MemoryRegistry } from './memory-registry.ts';
import { readStages, solveSteps } from './small-build.ts';

/** One target of a bake, as it was asked for. */
export interface BakedTarget {
  readonly target: string;
  readonly noCache: boolean;
  /** Stage or image → what stands for it. */
  readonly contexts: Readonly<Record<string, string>>;
  readonly cacheFrom: readonly string[];
  readonly pushes: boolean;
}

/** A build of one target, as it was asked for. */
export interface AskedBuild {
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  readonly contexts: Readonly<Record<string, string>>;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly noCache: boolean;
  /** References under which its image is pushed. */
  readonly pushes: readonly string[];
  /** All of its arguments. */
  readonly args: readonly string[];
}

/**
 * docker with buildx, in memory: what it builds is a chain of small layers. It keeps nothing from one build to the next, so a step
 * hits only by what a build names as its cache. Lines of its log: `bake base python`, `build runtime`, `build`.
 */
export interface MemoryBuilder extends CallLog {
  readonly commands: CommandRunner;
  readonly bakes: readonly (readonly BakedTarget[])[];
  readonly builds: readonly AskedBuild[];
  /** The next builds of one target fail, and say this. */
  failBuilds(text: string, times?: number): void;
  /** The next bakes fail, and say this. */
  failBakes(text: string, times?: number): void;
  /** What others do at the beginning of each build of one target. */
  beforeBuild: () => void;
  /** What others do at the end of each bake, before its caller goes on. */
  afterBake: () => Promise<void>;
}

const inspection = `Name: memory
Driver: docker-container

Nodes:
Name: memory0
BuildKit version: v0.32.2
Platforms: linux/amd64
`;

interface Definition {
  readonly target: Readonly<Record<string, DefinedTarget>>;
}

interface DefinedTarget {
  readonly dockerfile: string;
  readonly context: string;
  readonly target: string;
  readonly contexts?: Readonly<Record<string, string>>;
  readonly output?: readonly string[];
  readonly tags?: readonly string[];
  readonly 'no-cache'?: boolean;
  readonly 'cache-from'?: readonly string[];
  readonly 'cache-to'?: readonly string[];
}

/** @param image where layers are pushed to: `x.test/shop` */
export function createMemoryBuilder(registry: MemoryRegistry, image: string): MemoryBuilder {
  const log = createCallLog();
  const bakes: BakedTarget[][] = [];
  const builds: AskedBuild[] = [];
  /** Digest → the layers of the image, as `putImage` takes them. */
  const chains = new Map<Digest, string>();
  /** Digest → the keys of the steps that it is a cache of. */
  const caches = new Map<Digest, ReadonlySet<string>>();
  const failures: string[] = [];
  const buildFailures: string[] = [];
  let executions = 0;
  const builder = {
    ...log,
    bakes,
    builds,
    beforeBuild: (): void => {},
    afterBake: async (): Promise<void> => {},
    failBakes(text: string, times = 1) {
      for (let time = 0; time < times; time++) failures.push(text);
    },
    failBuilds(text: string, times = 1) {
      for (let time = 0; time < times; time++) buildFailures.push(text);
    },
  };
  const known = fakeCommands({
    'docker info*': '[]\n\nbuildx=v0.38.0 \n',
    'docker buildx inspect*': inspection,
  });

  const digestIn = (text: string): Digest => /sha256:\w+$/.exec(text)?.[0] as Digest;
  const chainOf = (text: string): string => chains.get(digestIn(text)) ?? '';

  const bake: CommandRunner['stream'] = async (_program, args, { onStderr }) => {
    const after = (flag: string): string => args[args.indexOf(flag) + 1] ?? '';
    const { target: targets } = JSON.parse(await readFile(after('--file'), 'utf8')) as Definition;
    log.note(`bake ${Object.keys(targets).join(' ')}`);
    bakes.push(Object.values(targets).map(readBaked));
    const failure = failures.shift();
    if (failure !== undefined) {
      onStderr(Buffer.from(`${failure}\n`));
      return 1;
    }
    const metadata: Record<string, unknown> = {};
    for (const [id, fields] of Object.entries(targets)) {
      const digest = await (isLayer(fields)
        ? makeLayer(id, fields, onStderr)
        : bakeApplication(id, fields, onStderr));
      metadata[id] = digest === undefined ? {} : { 'containerimage.digest': digest };
    }
    await writeFile(after('--metadata-file'), JSON.stringify(metadata));
    await builder.afterBake();
    return 0;
  };

  const makeLayer = async (
    id: string,
    { dockerfile, context, target, contexts = {}, ...each }: DefinedTarget,
    onStderr: (chunk: Uint8Array) => void,
  ): Promise<Digest> => {
    const below = Object.values(contexts).map(chainOf).join(' ');
    const hit = (each['cache-from'] ?? [])
      .map(chainOf)
      .find((chain) => new RegExp(`^${below} ${target}(-\\d+)?:10$`).test(chain));
    const isHit = hit !== undefined && each['no-cache'] !== true;
    // What executes anew is another blob.
    const blob = each['no-cache'] === true ? `${target}-${++executions}` : target;
    const chain = isHit ? hit : `${below} ${blob}:10`;
    const solved = await solveSteps(readStages(await readFile(dockerfile, 'utf8')), {
      ...{ target, contexts, contextDir: context },
    });
    const own = solved.filter(({ stage }) => stage === target);
    for (const [index, { text, key }] of own.entries())
      report(onStderr, `${id} ${target}`, { index, total: own.length, text, key: `${id} ${key}`, isHit });
    const [, named = image] = /name=([^,]+)/.exec((each.output ?? []).join()) ?? [];
    const { digest } = registry.putImage(named, undefined, chain);
    chains.set(digest, chain);
    caches.set(digest, new Set(solved.map(({ key }) => key)));
    return digest;
  };

  const bakeApplication = (
    id: string,
    fields: DefinedTarget,
    onStderr: (chunk: Uint8Array) => void,
  ): Promise<Digest | undefined> => {
    const asked = readTarget(fields);
    builds.push({ ...asked, args: [] });
    builder.beforeBuild();
    return makeApplication(asked, { file: fields.dockerfile, contextDir: fields.context, onStderr, id });
  };

  /** Writes an image under each reference. */
  const write = (references: readonly string[], chain: string): readonly Digest[] =>
    references.map((text) => {
      const { registry: host, repository, tag } = parseReference(text);
      return registry.putImage(`${host}/${repository}`, tag, chain).digest;
    });

  const build: CommandRunner['stream'] = async (_program, args, { onStderr, onStdout }) => {
    const asked = readBuild(args);
    builds.push(asked);
    builder.beforeBuild();
    log.note(asked.target === undefined ? 'build' : `build ${asked.target}`);
    const failure = buildFailures.shift();
    if (failure !== undefined) {
      onStderr(Buffer.from(`${failure}\n`));
      return 1;
    }
    const flags = readFlags(args);
    const [file = ''] = flags('file');
    const [call] = flags('call');
    if (call !== undefined) {
      onStdout(Buffer.from(`${call} has nothing to complain of\n`));
      return 0;
    }
    const digest = await makeApplication(asked, { file, contextDir: args.at(-1) ?? '', onStderr });
    const metadata = { 'containerimage.digest': digest };
    await writeFile(args[args.indexOf('--metadata-file') + 1] ?? '', JSON.stringify(metadata));
    return 0;
  };

  /** Builds an application alone, or as the target `id` of a bake. @returns its digest, if it is pushed. */
  const makeApplication = async (
    asked: Omit<AskedBuild, 'args'>,
    {
      file,
      contextDir,
      onStderr,
      id,
    }: {
      readonly file: string;
      readonly contextDir: string;
      readonly onStderr: (chunk: Uint8Array) => void;
      readonly id?: string;
    },
  ): Promise<Digest | undefined> => {
    const stages = readStages(await readFile(file, 'utf8'));
    const target = asked.target ?? stages.at(-1)?.name ?? '';
    const steps = await solveSteps(stages, { target, contexts: asked.contexts, contextDir });
    const cached = asked.noCache
      ? []
      : asked.cacheFrom.flatMap((source) => [...(caches.get(digestIn(source)) ?? [])]);
    for (const step of steps) {
      const place = [...(id === undefined ? [] : [id]), ...(stages.length === 1 ? [] : [step.stage])];
      const key = id === undefined ? step.key : `${id} ${step.key}`;
      report(onStderr, place.join(' '), { ...step, key, isHit: cached.includes(step.key) });
    }
    const own = steps.filter(({ isOfTarget }) => isOfTarget);
    const below = chainOf(asked.contexts[own[0]?.from ?? ''] ?? '');
    const chain = [below, ...own.map(({ key }) => `${key.slice(0, 12)}:10`)].join(' ');
    const pushed = write(asked.pushes, chain);
    for (const digest of write(
      asked.cacheTo.map((line) => /ref=([^,]+)/.exec(line)?.[1] ?? ''),
      `${chain} cache:10`,
    )) {
      caches.set(digest, new Set(steps.map(({ key }) => key)));
      reportCache(onStderr, digest);
    }
    return pushed[0];
  };
  const stream: CommandRunner['stream'] = (program, args, options) =>
    (args[1] === 'bake' ? bake : build)(program, args, options);
  return Object.assign(builder, { commands: { run: known.run, stream } });
}

/** Says how a step went, as BuildKit does. */
function report(
  onStderr: (chunk: Uint8Array) => void,
  place: string,
  step: {
    readonly index: number;
    readonly total: number;
    readonly text: string;
    readonly key: string;
    readonly isHit: boolean;
  },
): void {
  const vertex = {
    digest: `sha256:${step.key}`,
    name: `[${place === '' ? '' : `${place} `}${step.index + 1}/${step.total}] ${step.text}`,
    inputs: ['x'],
    started: '2026-10-01T12:00:00Z',
    completed: '2026-10-01T12:00:01Z',
    cached: step.isHit,
  };
  onStderr(Buffer.from(`${JSON.stringify({ vertexes: [vertex] })}\n`));
}

/** Says which cache was written. */
function reportCache(onStderr: (chunk: Uint8Array) => void, digest: Digest): void {
  const times = { started: '2026-10-01T12:00:01Z', completed: '2026-10-01T12:00:02Z' };
  const vertex = `sha256:${'e'.repeat(64)}`;
  const status = {
    vertexes: [{ digest: vertex, name: 'exporting cache to registry', ...times }],
    statuses: [{ id: `writing cache image manifest ${digest}`, vertex, ...times }],
  };
  onStderr(Buffer.from(`${JSON.stringify(status)}\n`));
}

function readBaked(target: DefinedTarget): BakedTarget {
  return {
    target: target.target,
    noCache: target['no-cache'] === true,
    contexts: target.contexts ?? {},
    cacheFrom: target['cache-from'] ?? [],
    pushes: (target.output ?? []).some((output) => output.includes('push=true')),
  };
}

/** Layers carry their cache with them. */
function isLayer(target: DefinedTarget): boolean {
  return target['cache-to']?.includes('type=inline') === true;
}

/** An application as a target of a bake. */
function readTarget(target: DefinedTarget): Omit<AskedBuild, 'args'> {
  const outputs = (target.output ?? []).map(readBuildOutput);
  const isPushed = outputs.some(({ pushes, names }) => pushes && names.length === 0);
  return {
    target: target.target,
    contexts: target.contexts ?? {},
    cacheFrom: target['cache-from'] ?? [],
    cacheTo: target['cache-to'] ?? [],
    noCache: target['no-cache'] === true,
    pushes: [
      ...(isPushed ? (target.tags ?? []) : []),
      ...outputs.flatMap(({ pushes, names }) => (pushes ? names : [])),
    ],
  };
}

function readBuild(args: readonly string[]): AskedBuild {
  const flags = readFlags(args);
  const outputs = flags('output').map(readBuildOutput);
  return {
    target: flags('target')[0],
    contexts: Object.fromEntries(flags('build-context').map(splitPair)),
    cacheFrom: flags('cache-from'),
    cacheTo: flags('cache-to'),
    noCache: args.includes('--no-cache'),
    pushes: [
      ...(args.includes('--push') ? flags('tag') : []),
      ...outputs.flatMap(({ pushes, names }) => (pushes ? names : [])),
    ],
    args,
  };
}

/** `--name=value`: the values of a flag. */
function readFlags(args: readonly string[]): (name: string) => readonly string[] {
  return (name) =>
    args.flatMap((word) => (word.startsWith(`--${name}=`) ? [word.slice(name.length + 3)] : []));
}

function splitPair(pair: string): readonly [string, string] {
  const at = pair.indexOf('=');
  return [pair.slice(0, at), pair.slice(at + 1)];
}
