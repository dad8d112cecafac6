import { keywordOf } from '../buildkit/step-vertex.ts';
import type { BuildValues } from '../dockerfile/build-values.ts';
import { platformArgs } from '../dockerfile/platform.ts';
import { plural } from '../format/quantity.ts';
import { type ComparedFiles, hasFileList, isSameFileSet, isSameState } from './file-set.ts';
import type { LayerNode } from './layer-graph.ts';
import { longestSubsequence } from './longest-subsequence.ts';
import type { LayerInputs } from './record.ts';
import { isSecretArg } from './secret-argument.ts';

/** What a build is given for a layer, beside what the Dockerfile says. */
interface GivenInputs extends Omit<LayerInputs, 'instructions' | 'args'> {
  readonly node: LayerNode;
  readonly values: Pick<BuildValues, 'buildArgs' | 'builderPlatform'>;
  /** Globs over the names of build arguments whose values are secret, in any case. */
  readonly secretArgs: readonly string[];
  /** Values that must not be shown. */
  readonly maskedValues: ReadonlySet<string>;
  /** A salted hash, which does not tell its text. */
  readonly hash: (text: string) => string;
}

export interface InputDifference {
  readonly kind:
    | 'instruction'
    | 'file'
    /** Files have changed, and which ones cannot be told. */
    | 'files'
    | 'argument'
    | 'external-image'
    | 'layer-below'
    | 'platform'
    | 'option';
  /** The path, name of the argument and so on; of an instruction its keyword. */
  readonly name: string;
  /** Undefined: there was none. */
  readonly before: string | undefined;
  /** Undefined: there is none any more. */
  readonly after: string | undefined;
}

/** Stands where the hash of a value would. */
const secret = 'secret';

/** Build arguments that change a result although no ARG declares them. */
const undeclaredArgs = ['SOURCE_DATE_EPOCH', 'BUILDKIT_SANDBOX_HOSTNAME'];

/**
 * What goes into a layer, for its record. A build argument is one of its inputs when a stage of its own declares it, or hands it
 * down; its value is recorded as a salted hash. Of a secret one (its name matches `secretArgs`, or its value holds a masked one)
 * only the name is.
 */
export function describeLayerInputs(given: GivenInputs): LayerInputs {
  const { node, values } = given;
  const args: Record<string, string> = {};
  const builder = values.builderPlatform === undefined ? {} : platformArgs('BUILD', values.builderPlatform);
  const known: Readonly<Record<string, string>> = { ...builder, ...values.buildArgs };
  for (const name of [...new Set([...node.argNames, ...undeclaredArgs])].sort()) {
    const value = Object.hasOwn(known, name) ? known[name] : undefined;
    if (value !== undefined)
      args[name] = isSecretArg(name, value, given) ? secret : given.hash(`${name}=${value}`);
  }
  return {
    instructions: node.instructions,
    files: given.files,
    ...(given.fileSet === undefined ? {} : { fileSet: given.fileSet }),
    args,
    externalImages: Object.fromEntries(
      node.externalImages.map(({ name }) => [name, given.externalImages[name] ?? 'unresolved']),
    ),
    standsOn: given.standsOn,
    platforms: given.platforms,
    options: given.options,
  };
}

/** Whether a secret build argument goes into the layer: then its record cannot tell that nothing has changed. */
export function usesSecretArg(inputs: LayerInputs): boolean {
  return Object.values(inputs.args).includes(secret);
}

/** What is different, in the order instructions, files, arguments, images, layers, platforms, options. */
export function compareInputs(before: LayerInputs, after: LayerInputs): readonly InputDifference[] {
  return [
    ...compareInstructions(before.instructions, after.instructions),
    ...compareFiles(before, after),
    ...compareMaps('argument', before.args, after.args),
    ...compareMaps('external-image', before.externalImages, after.externalImages),
    ...compareMaps('layer-below', before.standsOn, after.standsOn),
    ...compareMaps('platform', asMap(before.platforms), asMap(after.platforms)),
    ...compareMaps('option', before.options, after.options),
  ];
}

/** What they are together decides; their lists tell which of them are others. */
function compareFiles(before: ComparedFiles, after: ComparedFiles): readonly InputDifference[] {
  const isSame = isSameFileSet(before, after);
  if (isSame === true) return [];
  const found =
    hasFileList(before) && hasFileList(after)
      ? compareMaps('file', before.files, after.files).filter(
          (pair) => isSame === undefined || !isSameState(pair.before, pair.after),
        )
      : [];
  if (isSame === undefined || found.length > 0) return found;
  const count = ({ fileSet }: ComparedFiles): string => plural(fileSet?.count ?? 0, 'file');
  return [{ kind: 'files', name: '', before: count(before), after: count(after) }];
}

function compareMaps(
  kind: InputDifference['kind'],
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): readonly InputDifference[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return names
    .map((name) => ({ kind, name, before: before[name], after: after[name] }))
    .filter((pair) => pair.before !== pair.after);
}

/** Pairs what stands between the same instructions, in order. */
function compareInstructions(
  before: readonly string[],
  after: readonly string[],
): readonly InputDifference[] {
  const differences: InputDifference[] = [];
  let i = 0;
  let j = 0;
  for (const [nextBefore, nextAfter] of [
    ...longestSubsequence(before, after),
    [before.length, after.length] as const,
  ]) {
    while (i < nextBefore || j < nextAfter) {
      const was = i < nextBefore ? before[i++] : undefined;
      const is = j < nextAfter ? after[j++] : undefined;
      differences.push({
        kind: 'instruction',
        name: keywordOf(is ?? was ?? ''),
        before: was,
        after: is,
      });
    }
    i++;
    j++;
  }
  return differences;
}

function asMap(values: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(values.map((value) => [value, value]));
}
