import { ownChain } from '../coverage/chain-layers.ts';
import { declaredArgs, declaredEnvs } from '../dockerfile/declaration.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import type { GraphStage } from '../dockerfile/stage-graph.ts';
import { formatBytes } from '../format/quantity.ts';
import { sumSizes } from '../sum.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastBytes } from './advice-facts.ts';

/** They only describe the image, or set what the instructions after them see: none of them touches a file that a COPY makes. */
const settings = new Set([
  'ARG',
  'ENV',
  'LABEL',
  'WORKDIR',
  'EXPOSE',
  'STOPSIGNAL',
  'VOLUME',
  'SHELL',
  'USER',
]);

/**
 * What the application copies from its layers becomes new blobs, which a server downloads although it holds the layers.
 * In a stage of its own that is a layer too, it is prewarmed with them. Given where the lines stand at the beginning of the
 * stage that is FROM a layer: there they can move without changing what they do.
 */
export function adviseRuntimeDeps({ app, layers, chain, file }: AdviceFacts): readonly Advice[] {
  const [stage] = ownChain(app);
  const parent = stage?.parent;
  const layerTargets = new Map(
    layers.flatMap((layer) => {
      const target = layer.ownStages.find(({ name }) => name === layer.target.toLowerCase());
      return target === undefined ? [] : [[target.index, target] as const];
    }),
  );
  const base = parent === undefined ? undefined : layerTargets.get(parent);
  if (stage === undefined || base === undefined || chain === undefined) return [];
  // What an ONBUILD of the layer does comes before the first line of the stage.
  if (stage.commands.length > stage.instructions.length) return [];
  const leading = leadingCopies(stage, (line) =>
    stage.uses.some(
      ({ via, source, line: at }) =>
        via === 'copy' && at === line && source.kind === 'stage' && layerTargets.has(source.index),
    ),
  );
  const moved = neededByCopies(leading, file.dockerfile.escape);
  const copies = moved.filter(({ keyword }) => keyword === 'COPY');
  const savesBytes = sumSizes(
    chain.filter(({ instruction }) => copies.some(({ line }) => line === instruction.line)),
  );
  const [first] = copies;
  if (first === undefined || savesBytes < leastBytes) return [];
  const platform = stage.platform === undefined ? '' : `--platform=${stage.platform} `;
  const name = freeName(file.dockerfile.stages.map((other) => other.name));
  return [
    {
      name: 'runtime-deps-layer',
      title: 'Turn the stage that the application copies from into a layer.',
      detail: `${copies.length === 1 ? 'The COPY --from makes a blob' : `${copies.length} COPY --from make blobs`} of ${formatBytes(savesBytes)} that no layer image has, so a server that holds the layers still downloads them. As a separate stage, with the line \`${name}=${name}\` in \`layers\`, it is prewarmed like the other layers.`,
      file: file.path,
      line: first.line,
      savesBytes,
      savesMs: undefined,
      when: 'each deployment to a server that holds the layers and not yet these blobs',
      suggestion: [
        `FROM ${platform}${stage.from} AS ${name}`,
        ...moved.map(({ text }) => text.trim()),
        '',
        `FROM ${platform}${name}${stage.name === undefined ? '' : ` AS ${stage.name}`}`,
        ...leading.filter((instruction) => !moved.includes(instruction)).map(({ text }) => text.trim()),
      ].join('\n'),
    },
  ];
}

/** The instructions of a stage up to its last COPY from a layer, as long as nothing else touches the file system between. */
function leadingCopies(stage: GraphStage, isFromLayer: (line: number) => boolean): readonly Instruction[] {
  const leading: Instruction[] = [];
  let end = 0;
  for (const instruction of stage.instructions) {
    const copies = instruction.keyword === 'COPY' && isFromLayer(instruction.line);
    if (!copies && !settings.has(instruction.keyword)) break;
    leading.push(instruction);
    if (copies) end = leading.length;
  }
  return leading.slice(0, end);
}

/**
 * What has to move along so that the copies stay what they are: the folder they are relative to, whose it is, and the
 * variables in them. All else stays with the application: a label with the commit in it would make the layer anew each time.
 */
function neededByCopies(leading: readonly Instruction[], escapeChar: string): readonly Instruction[] {
  const needed = new Set<Instruction>();
  for (const instruction of leading.toReversed()) {
    const { keyword } = instruction;
    const isPlace = keyword === 'COPY' || keyword === 'WORKDIR' || keyword === 'USER';
    const names =
      keyword === 'ARG'
        ? declaredArgs(instruction).map((declared) => declared.name)
        : keyword === 'ENV'
          ? declaredEnvs(instruction, escapeChar).map(({ nameText }) => nameText)
          : [];
    if (isPlace || names.some((name) => [...needed].some(({ text }) => mentions(text, name))))
      needed.add(instruction);
  }
  return leading.filter((instruction) => needed.has(instruction));
}

function freeName(taken: readonly (string | undefined)[]): string {
  const candidates = ['runtime-deps', 'app-deps', 'runtime-dependencies'];
  return candidates.find((name) => !taken.includes(name)) ?? 'runtime-deps-layer';
}
