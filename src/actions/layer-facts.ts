import { collectLayerFiles } from '../adapters/context/context-files.ts';
import { sha256 } from '../adapters/context/hash.ts';
import type { LayerFacts } from '../core/layers/current.ts';
import { describeLayerInputs } from '../core/layers/layer-inputs.ts';
import { planRefresh } from '../core/layers/refresh.ts';
import { selectLayers } from '../core/layers/selection.ts';
import { holdExternalImages } from './external-images.ts';
import { isQuarterOpen } from './layer-lookup.ts';
import type { PrewarmInputs } from './prewarm-inputs.ts';
import type { RoundOptions, RoundState } from './round-state.ts';

/** Everything that decides, for the layers this run deals with, in topological order. */
export async function gatherFacts(
  options: RoundOptions,
  state: RoundState,
): Promise<{
  readonly facts: readonly LayerFacts[];
  readonly chosen: ReadonlySet<string>;
  readonly beneath: ReadonlySet<string>;
}> {
  const { inputs, project, context, log } = options;
  const { lookup } = state;
  const selection = selectWithAbsent(options, state);
  state.allLayers = selection.all;
  const nodes = project.nodes.filter(
    (node) => selection.chosen.has(node.name) || selection.beneath.has(node.name),
  );

  const refresh = planRefresh([...selection.chosen], {
    wanted: inputs.refresh,
    writes: options.writes,
    quarter: inputs.quarter,
    quarterOpen: isQuarterOpen(lookup, inputs.quarter),
    rollingTagsExist: lookup.rollingTagsExist,
    allLayers: selection.all,
    maxAgeMs: inputs.maxAgeMs,
    nowMs: context.clock.nowMs(),
    record: lookup.record,
  });
  if (refresh.warning !== undefined) log.warning(refresh.warning);
  const refreshes = new Map(refresh.layers);
  for (const { name, contains } of nodes) {
    for (const lower of contains) {
      log.notice(`${name} contains ${lower.name} instead of standing on its image: ${lower.reason}.`);
    }
  }
  for (const node of nodes) {
    // Its steps are steps of this layer too; a hit would bring them along as they were.
    const contained = node.contains.find(({ name }) => refreshes.has(name));
    if (contained !== undefined && !refreshes.has(node.name))
      refreshes.set(node.name, `it contains ${contained.name}, which is refreshed`);
  }

  const event = context.github?.event.name;
  const takesOver =
    options.writes &&
    inputs.refresh.kind !== 'none' &&
    (event === undefined || event === 'schedule' || event === 'workflow_dispatch');
  const [held, files] = await Promise.all([
    holdExternalImages({
      nodes,
      record: lookup.record,
      follows: (layer) => refreshes.has(layer) || (takesOver && selection.chosen.has(layer)),
      connect: context.connect,
      warn: log.warning,
    }),
    collectLayerFiles(nodes, project),
  ]);
  state.externalImages = held.report;

  const facts = nodes.map((node): LayerFacts => {
    const image = options.suspects.has(node.name)
      ? 'broken'
      : (lookup.images.get(node.name)?.kind ?? 'absent');
    return {
      node,
      entry: lookup.record?.layers[node.name],
      image,
      refresh: refreshes.get(node.name),
      inputs: describeLayerInputs({
        node,
        values: project.values,
        files: files.get(node.name) ?? {},
        secretArgs: inputs.secretArgs,
        maskedValues: inputs.secretValues,
        hash: (text) => sha256(`${options.salt}\0${text}`),
        externalImages: held.byLayer.get(node.name) ?? {},
        standsOn: Object.fromEntries(
          node.standsOn.flatMap(({ name }) => {
            const digest = lookup.record?.layers[name]?.digest;
            return digest === undefined ? [] : [[name, digest]];
          }),
        ),
        platforms:
          inputs.build.platforms.length > 0
            ? inputs.build.platforms
            : [options.builder.platform ?? 'unknown'],
        options: recordedOptions(inputs),
      }),
    };
  });
  return { facts, chosen: selection.chosen, beneath: selection.beneath };
}

/** The selection, with absent layers beneath the chosen ones, which are built too. */
function selectWithAbsent(options: RoundOptions, state: RoundState): ReturnType<typeof selectLayers> {
  const { inputs, project, log } = options;
  const isAbsent = (name: string): boolean =>
    state.lookup.record?.layers[name] === undefined ||
    state.lookup.images.get(name)?.kind !== 'ok' ||
    options.suspects.has(name);
  const first = selectLayers(project.nodes, inputs.only);
  const absent = [...first.beneath].filter(isAbsent);
  const selection = absent.length === 0 ? first : selectLayers(project.nodes, [...inputs.only, ...absent]);
  if (absent.length > 0) log.notice(`only: ${absent.join(', ')} is beneath and absent, so it is built too.`);
  if (first.takenAlong.length > 0)
    log.notice(
      `only: ${first.takenAlong.join(', ')} is taken along, because it stands on a layer that is named.`,
    );
  return selection;
}

function recordedOptions(inputs: PrewarmInputs): Readonly<Record<string, string>> {
  const { build, compression, provenance } = inputs;
  return {
    ...(build.network === undefined ? {} : { network: build.network }),
    ...(build.shmSize === undefined ? {} : { 'shm-size': build.shmSize }),
    ...(build.ulimit.length === 0 ? {} : { ulimit: build.ulimit.join(',') }),
    ...(Object.keys(build.addHosts).length === 0
      ? {}
      : {
          'add-hosts': Object.entries(build.addHosts)
            .map((entry) => entry.join('='))
            .join(','),
        }),
    ...(build.allow.length === 0 ? {} : { allow: build.allow.join(',') }),
    compression:
      compression.level === undefined ? compression.type : `${compression.type}:${compression.level}`,
    provenance,
  };
}
