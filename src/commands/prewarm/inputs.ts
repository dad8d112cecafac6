import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { requestedNames } from '../../core/layers/layer.ts';
import type { Refresh } from '../../core/layers/refresh.ts';
import { decideWrite, type WriteDecision } from '../../core/layers/write-policy.ts';
import { readCompression, readPatchPolicy, readUpdates } from '../../layers/inputs/inputs.ts';
import { defaultOutput, type LayersOutput } from '../../layers/inputs/output.ts';
import type { LayersPolicy } from '../../layers/inputs/policy.ts';
import type { InputContext } from '../../layers/inputs/registry-inputs.ts';
import { withSecretFiles } from '../../layers/inputs/secret-files.ts';
import { type Project, readProject } from '../../layers/project/project.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { readSharedInputs, type SharedInputs } from '../inputs.ts';

/** Everything a prewarm is asked to do, checked. */
export interface PrewarmInputs
  extends SharedInputs,
    Pick<LayersPolicy, 'only' | 'refresh' | 'maxAgeMs' | 'updates' | 'patch'> {
  /** The stage that the layers are for; undefined: the last one. */
  readonly target: string | undefined;
  readonly push: 'auto' | 'true' | 'false';
  readonly output: LayersOutput;
}

/** What a prewarm is asked to do, and to what. */
export interface PrewarmWork {
  readonly inputs: PrewarmInputs;
  /** `auto`: when a layer is not current and the run may write. */
  readonly wish: 'auto' | 'always' | 'never';
  readonly project: Project;
  readonly write: WriteDecision;
}

/** Reads and checks the inputs of a prewarm and its Dockerfile, and decides whether the run may write. */
export async function readPrewarm(
  values: InputValues,
  context: ReadContext,
): Promise<ReadInputs<PrewarmWork>> {
  const { github, cwd, tempFolder } = context;
  const { inputs: given, reader } = readPrewarmInputs(values, context);
  const inputs = await withSecretFiles(given, reader, cwd);
  // Only the action plan has it.
  const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
  const { push, trustedRefs, signing } = inputs;
  const { onlyVerifies } = signing;
  const write = decideWrite({ push, event: github?.event, trustedRefs, onlyVerifies });
  if (write.kind === 'refused') {
    reader.problem(
      'push',
      `is true, but this run may not push layers: ${write.reason}. Use push: auto${onlyVerifies ? '' : ', or name the branch in trusted-refs'}`,
    );
  }
  const project = await readProject(inputs, reader, {
    cwd,
    bound: github === undefined ? undefined : cwd,
    tempFolder,
    target: inputs.target,
  });
  if (project !== undefined && typeof inputs.layers === 'string')
    checkLayerNames(
      reader,
      inputs,
      project.layers.map(({ name }) => name),
    );
  return { inputs: project === undefined ? undefined : { inputs, wish, project, write }, reader };
}

/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
export function readPrewarmInputs(values: InputValues, context: InputContext): Read<PrewarmInputs> {
  const reader = createInputReader(values);
  const shared = readSharedInputs(reader, context);
  const names = requestedNames(shared.layers);
  const inputs: PrewarmInputs = {
    ...shared,
    target: reader.text('target') || undefined,
    only: reader.list('only'),
    refresh: readRefresh(reader),
    maxAgeMs: reader.durationMs('max-age'),
    updates: readUpdates(reader, context.event),
    push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
    output: {
      provenance: readProvenance(reader),
      compression: readCompression(reader, reader.text('compression', 'gzip')) ?? defaultOutput.compression,
    },
    patch: { ...readPatchPolicy(reader), compact: reader.boolean('compact', false) },
  };
  if (names !== undefined) checkLayerNames(reader, inputs, names);
  return { inputs, reader };
}

/** Whether `only` and `refresh` name layers. Which there are may be known from the Dockerfile only. */
function checkLayerNames(
  reader: InputReader,
  { only, refresh }: PrewarmInputs,
  known: readonly string[],
): void {
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.problem(
      'only',
      `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  if (refresh.kind === 'names' && refresh.names.some((name) => !known.includes(name))) {
    reader.problem(
      'refresh',
      `expected auto, none, all or names of layers (${known.join(', ')}), got "${refresh.names.join(',')}"`,
    );
  }
}

function readRefresh(reader: InputReader): Refresh {
  const items = reader.list('refresh', 'auto');
  const first = items[0];
  if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all')) return { kind: first };
  return { kind: 'names', names: items };
}

function readProvenance(reader: InputReader): string {
  const text = reader.text('provenance', 'false');
  if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
    return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
  reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
  return defaultOutput.provenance;
}
