import { readFile, writeFile } from 'node:fs/promises';
import type { CommandRunner } from '../../src/adapters/process/command.ts';
import type { Digest } from '../../src/core/oci/digest.ts';
import { type CallLog, createCallLog } from './call-log.ts';
import { fakeCommands } from './fake-commands.ts';
import type { MemoryRegistry } from './memory-registry.ts';

/** One target of a bake, as it was asked for. */
export interface BakedTarget {
  readonly target: string;
  readonly noCache: boolean;
  /** Stage or image → what stands for it. */
  readonly contexts: Readonly<Record<string, string>>;
  readonly cacheFrom: readonly string[];
  readonly pushes: boolean;
}

/** docker with buildx, in memory: what it builds is a chain of small layers. Lines of its log: `bake base python`. */
export interface MemoryBuilder extends CallLog {
  readonly commands: CommandRunner;
  readonly bakes: readonly (readonly BakedTarget[])[];
  /** The next bakes fail, and say this. */
  failBakes(text: string, times?: number): void;
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
  readonly target: Readonly<
    Record<
      string,
      {
        readonly dockerfile: string;
        readonly target: string;
        readonly contexts?: Readonly<Record<string, string>>;
        readonly output: readonly string[];
        readonly 'no-cache'?: boolean;
        readonly 'cache-from'?: readonly string[];
      }
    >
  >;
}

/** @param image where layers are pushed to: `x.test/shop` */
export function createMemoryBuilder(registry: MemoryRegistry, image: string): MemoryBuilder {
  const log = createCallLog();
  const bakes: BakedTarget[][] = [];
  /** Digest → the layers of the image, as `putImage` takes them. */
  const chains = new Map<Digest, string>();
  const failures: string[] = [];
  let executions = 0;
  const builder = {
    ...log,
    bakes,
    afterBake: async (): Promise<void> => {},
    failBakes(text: string, times = 1) {
      for (let time = 0; time < times; time++) failures.push(text);
    },
  };
  const known = fakeCommands({
    'docker info*': '[]\n\nbuildx=v0.38.0 \n',
    'docker buildx inspect*': inspection,
  });

  const bake: CommandRunner['stream'] = async (_program, args, { onStderr }) => {
    const after = (flag: string): string => args[args.indexOf(flag) + 1] ?? '';
    const { target: targets } = JSON.parse(await readFile(after('--file'), 'utf8')) as Definition;
    log.note(`bake ${Object.keys(targets).join(' ')}`);
    const asked = Object.values(targets).map((each) => ({
      target: each.target,
      noCache: each['no-cache'] === true,
      contexts: each.contexts ?? {},
      cacheFrom: each['cache-from'] ?? [],
      pushes: each.output.some((output) => output.includes('push=true')),
    }));
    bakes.push(asked);
    const failure = failures.shift();
    if (failure !== undefined) {
      onStderr(Buffer.from(`${failure}\n`));
      return 1;
    }
    const metadata: Record<string, unknown> = {};
    for (const [id, { dockerfile, target, contexts = {}, ...each }] of Object.entries(targets)) {
      const chainOf = (text: string): string => chains.get(/sha256:\w+$/.exec(text)?.[0] as Digest) ?? '';
      const below = Object.values(contexts).map(chainOf).join(' ');
      const hit = (each['cache-from'] ?? [])
        .map(chainOf)
        .find((chain) => new RegExp(`^${below} ${target}(-\\d+)?:10$`).test(chain));
      const isHit = hit !== undefined && each['no-cache'] !== true;
      // What executes anew is another blob.
      const own = each['no-cache'] === true ? `${target}-${++executions}` : target;
      const chain = isHit ? hit : `${below} ${own}:10`;
      const steps = stepsOf(await readFile(dockerfile, 'utf8'), target);
      for (const [index, step] of steps.entries()) {
        const name = `[${id} ${target} ${index + 1}/${steps.length}] ${step}`;
        const times = { started: '2026-10-01T12:00:00Z', completed: '2026-10-01T12:00:01Z', cached: isHit };
        const vertex = { digest: `sha256:${id} ${index}`, name, inputs: ['x'], ...times };
        onStderr(Buffer.from(`${JSON.stringify({ vertexes: [vertex] })}\n`));
      }
      const pushed = registry.putImage(image, undefined, chain);
      chains.set(pushed.digest, chain);
      metadata[id] = { 'containerimage.digest': pushed.digest };
    }
    await writeFile(after('--metadata-file'), JSON.stringify(metadata));
    await builder.afterBake();
    return 0;
  };
  return Object.assign(builder, { commands: { run: known.run, stream: bake } });
}

/** The steps of a stage of a plain Dockerfile. */
function stepsOf(dockerfile: string, stage: string): readonly string[] {
  const text = dockerfile.split(/^FROM /m).find((part) => part.split('\n')[0]?.endsWith(` AS ${stage}`));
  return (text ?? '').split('\n').filter((line) => /^(RUN|COPY) /.test(line));
}
