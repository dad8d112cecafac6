import { trimmedLines } from '../../core/format/lines.ts';
import { layersText } from '../../core/init/fill-workflow.ts';
import type { OpenArgument } from '../../core/init/open-argument.ts';
import { joinPath } from '../../core/init/repository-path.ts';
import type { InputReader } from '../../core/input.ts';
import { type LayerDefinition, type LayerRequest, parseLayerRequest } from '../../core/layers/layer.ts';
import { proposedLayers } from './fillings.ts';
import type { Ask, InitTools } from './plan.ts';
import { type Proposal, propose } from './proposal.ts';

export function readRequest(reader: InputReader): LayerRequest {
  const lines = layerLines(reader.text('layers'));
  // Without a word the Dockerfile decides about all its stages.
  if (lines.length === 0) return 'auto';
  const { layers, problems } = parseLayerRequest(lines);
  for (const problem of problems) reader.problem('layers', problem);
  return problems.length > 0 ? 'auto' : layers;
}

export function layerLines(text: string): readonly string[] {
  return trimmedLines(text, /[\n,]/);
}

/** The build context, where it is a guess. */
export async function askContext(
  proposal: Proposal,
  ask: Ask,
  proposeIn: (context: string) => Promise<Proposal>,
): Promise<Proposal> {
  const { candidate, context, doubt } = proposal;
  if (doubt === undefined) return proposal;
  const folders = [context, ...doubt.others].join(' or ');
  const answer = await ask('', `Folder that ${candidate.dockerfile} is built in, ${folders}`, context);
  const given = joinPath('.', answer) ?? context;
  return given === context ? proposal : proposeIn(given);
}

/** What FROM or COPY needs and nothing says is asked, or becomes a variable of the repository. `all`: every image. */
export async function closeArguments(
  proposal: Proposal,
  all: readonly Proposal[],
  ask: Ask,
): Promise<Proposal> {
  const { candidate } = proposal;
  const answers: Record<string, string> = {};
  for (const argument of proposal.openArguments) {
    const { name, line } = argument;
    const said = candidate.otherArgs?.[name];
    // What only another workflow knows is of no use here.
    const value = said?.includes('${{') === true ? undefined : said;
    answers[name] = await ask(
      '',
      `Value of the build argument ${name}, which line ${line} of ${candidate.dockerfile} needs`,
      value ?? `\${{ vars.${variableOf(argument, proposal, all)} }}`,
    );
  }
  return { ...proposal, candidate: { ...candidate, buildArgs: { ...candidate.buildArgs, ...answers } } };
}

/** The variable that compose takes; else one called as the argument, of its own where another image is FROM something else. */
function variableOf({ name, from }: OpenArgument, { candidate }: Proposal, all: readonly Proposal[]): string {
  const own = candidate.open?.args[name];
  if (own !== undefined) return own;
  const isShared = all.every(({ openArguments }) =>
    openArguments.every((other) => other.name !== name || other.from === from),
  );
  return isShared ? name : `${candidate.name.replaceAll(/\W/g, '_').toUpperCase()}_${name}`;
}

/** One image: its layers can be named otherwise. */
export async function askLayers(
  proposals: readonly Proposal[],
  { reader, ask, repository, found, request }: InitTools,
): Promise<readonly Proposal[]> {
  const [only] = proposals;
  if (typeof request !== 'string') checkStages(reader, request, proposals);
  if (only === undefined || proposals.length > 1 || only.dockerfile === undefined) return proposals;
  const guess = layersText(proposedLayers(only, 'auto')).trim().replaceAll('\n', ',');
  const answer = await ask('layers', 'Dependency layers: auto, or name=stage', guess);
  if (answer === guess && reader.text('layers') === '') return proposals;
  const { layers, problems } = parseLayerRequest(layerLines(answer));
  for (const problem of problems) reader.problem('layers', problem);
  if (problems.length > 0 || layers === 'auto' || layers === 'default') return proposals;
  checkStages(reader, layers, [only]);
  const again = await propose(only.candidate, repository, {
    ...{ context: only.context, request: layers, history: undefined, candidates: found.candidates },
  });
  const { decisions, doubt, missing, openArguments } = only;
  return [{ ...again, decisions, doubt, missing, openArguments }];
}

/** Whether one of the Dockerfiles has the stages of layers. */
function checkStages(
  reader: InputReader,
  layers: readonly LayerDefinition[],
  proposals: readonly Proposal[],
): void {
  const known = new Set(
    proposals.flatMap(({ dockerfile }) => dockerfile?.stages.map(({ displayName }) => displayName) ?? []),
  );
  for (const { target } of known.size === 0 ? [] : layers) {
    const stage = target.split('@')[0]?.toLowerCase() ?? '';
    if (stage !== '' && !known.has(stage))
      reader.problem(
        'layers',
        `expected stages of ${proposals.length === 1 ? 'the Dockerfile' : 'the Dockerfiles'} (${[...known].join(', ')}), got "${target}"`,
      );
  }
}
