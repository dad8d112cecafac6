import { unifiedDiff } from '../../core/init/unified-diff.ts';
import type { StageDecision } from '../../core/layers/layered-dockerfile.ts';
import { loginArgs } from '../../core/layers/secret-argument.ts';
import type { RunFacts } from '../../core/run-report.ts';
import { leftSteps, namersOf, setAsideOf } from './findings.ts';
import { shownImage } from './image-names.ts';
import type { InitInputs } from './inputs.ts';
import type { PatchTrial } from './measure.ts';
import { elsewhereInWords } from './place.ts';
import type { Proposal, ShownProposal } from './proposal.ts';
import { remarksOf } from './remarks.ts';
import type { InitFound, InitImage, InitReport, InitStage } from './report.ts';

export function initReport(
  { files, measured, trials }: InitFound,
  { schemaVersion, notices, error }: RunFacts,
  { image, proposals, candidates, dryRun, patch, tries, nextSteps }: InitInputs,
): InitReport {
  const images = proposals.map((proposal): InitImage => {
    const { candidate, context } = proposal;
    return {
      ...{
        name: nameOf(proposal, proposals),
        image: shownImage(proposal),
        dockerfile: candidate.dockerfile,
        context,
        elsewhere: elsewhereInWords(proposal),
      },
      ...{ target: candidate.target, buildArgs: knownArgs(candidate), namedBy: namersOf(candidate) },
      stages: proposal.decisions.flatMap(stagesOf),
      layers: proposal.layers.map(({ name, target }) => ({ name, target })),
      left: leftSteps(proposal),
      ...{
        codeChange: measured.get(candidate.name) ?? proposal.cost,
        remarks: remarksOf(proposal),
        problem: proposal.problem,
      },
      patch: patchOf(proposal, trials.get(candidate.name), tries),
      patchTrial: shownTrial(trials.get(candidate.name)),
    };
  });
  const [first] = images;
  return {
    ...{
      schemaVersion,
      kind: 'init',
      image: first?.image ?? image,
      dockerfile: first?.dockerfile ?? 'Dockerfile',
    },
    ...{ stages: first?.stages ?? [], layers: first?.layers ?? [], images },
    dockerfiles: [...new Set(candidates.map(({ dockerfile }) => dockerfile))],
    setAside: setAsideOf(candidates, images),
    ...{ files, dryRun, patchOnly: patch, notices, nextSteps, error },
  };
}

function knownArgs({ buildArgs }: ShownProposal['candidate']): InitImage['buildArgs'] {
  const logins = loginArgs(buildArgs);
  return Object.fromEntries(
    Object.entries(buildArgs).filter(([name, value]) => !value.includes('${{') && !logins.has(name)),
  );
}

/** The name of where a step of a workflow keeps the layers, if it tells the image from the others. */
function nameOf({ candidate, stepImage }: ShownProposal, all: readonly ShownProposal[]): string {
  const name = lastName(stepImage);
  const isOwn = all.filter((other) => lastName(other.stepImage) === name).length === 1;
  return name !== undefined && isOwn ? name : candidate.name;
}

function lastName(image: string | undefined): string | undefined {
  return image?.includes('${{') === true ? undefined : image?.split('/').at(-1);
}

/** What is to be proven and could not be is not shown. */
function patchOf(
  { file, dockerfile, installFirst }: Proposal,
  trial: PatchTrial | undefined,
  tries: boolean,
): string | undefined {
  const text = tries ? trial?.text : installFirst?.text;
  return text === undefined || dockerfile === undefined
    ? undefined
    : unifiedDiff(file, dockerfile.text, text);
}

/** The patch holds its text already. */
function shownTrial(trial: PatchTrial | undefined): InitImage['patchTrial'] {
  if (trial === undefined) return undefined;
  const { text: _, ...shown } = trial;
  return shown;
}

/** What `git apply` takes: nothing that was shown to make another image. */
export function initPatch({ patchOnly, images }: InitReport): string {
  const right = images.filter(
    ({ patchTrial }) => patchTrial === undefined || patchTrial.differing.length === 0,
  );
  return patchOnly ? [...new Set(right.map(({ patch = '' }) => patch))].join('') : '';
}

function stagesOf({ stage, line, layers, reason }: StageDecision): readonly InitStage[] {
  if (layers.length === 0) return [{ stage, line, layer: undefined, lines: undefined, reason }];
  return layers.map(({ name, target, lines, reason: why }) => ({
    ...{ stage, line, layer: { name, target }, lines, reason: why },
  }));
}
