import { firstFew } from '../../core/format/first-few.ts';
import { plural } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { changeWorkflow } from '../../core/init/change-workflow.ts';
import { expressionOf, unknownKeys } from '../../core/init/own-repository.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import { narrowCalls } from '../../core/init/workflow/narrow-calls.ts';
import {
  type Build,
  isChangeable,
  isElsewhere,
  isNotOurs,
  isOfNoFile,
  isOfWindows,
  outsideOf,
} from './building-step.ts';
import { ownImage, repositoriesOf } from './layer-places.ts';
import type { InitPlan } from './plan.ts';
import type { Proposal } from './proposal.ts';
import { layerLines } from './questions.ts';
import type { InitFileText } from './report.ts';
import { envFileReason, imagesOf } from './step-images.ts';

/** Workflows that build already, with their steps on layers. */
export function changeWorkflows(plan: InitPlan, action: string): readonly Omit<InitFileText, 'state'>[] {
  const { found, named, origin, reader, base, repository } = plan;
  const { workflows } = found;
  const given = reader.text('layers');
  const build = buildAction(action);
  const own = ownImage(origin);
  const repositories = repositoriesOf(plan.allWorkflows, own ?? '');
  return workflows.flatMap(({ path, text, builds }) => {
    // Bake lints, tests and exports files, too. A script, and an action of somebody else, stays as it is.
    const steps = builds.filter(
      (step) => isChangeable(step) && step.baked?.length !== 0 && !isOfNoFile(step, repository.paths),
    );
    const onWindows = builds.filter(
      (step) => isNotOurs(step) && step.script === undefined && isOfWindows(step),
    );
    const apart = steps.filter((step) => repositories.get(step) === undefined);
    const foreign = steps.filter((step) => isElsewhere(step, repository.paths));
    const staying = [
      ...onWindows.map(({ line, isOnWindows }) =>
        isOnWindows.every((is) => is)
          ? `line ${line}: this job runs on Windows. ${build} builds images for Linux, so this step stays as it is.`
          : `line ${line}: this job runs on Windows, too. ${build} builds images for Linux, so this step stays as it is. For layers, use it in a separate job for Linux.`,
      ),
      ...apart.map((step) => `line ${step.line}: ${whyApart(step, build, own ?? base)}`),
      ...foreign.map(
        ({ line, written, inputs }) =>
          `line ${line}: ${outsideOf(inputs) ?? written[0]?.dockerfile} is not in this repository, so this step stays as it is.`,
      ),
    ];
    for (const remark of together(staying)) reader.notice(`${path}, ${remark}`);
    const changeable = steps.filter((step) => !apart.includes(step) && !foreign.includes(step));
    if (changeable.length === 0) return [];
    const { text: after, remarks } = changeWorkflow(
      text,
      changeable.map((step) => {
        const proposal = named.find(({ candidate }) =>
          step.written.some(
            ({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target,
          ),
        );
        const image = repositories.get(step) || undefined;
        return {
          build: step,
          // Of several that a lookup names, each.
          needsPackages: image === undefined || /(?:^|")(?:ghcr\.io|containers\.[^/"]+)\//.test(image),
          ...{ images: imagesOf(step, plan), unread: step.unread ?? envFileReason(step, found.composeFiles) },
          action: build,
          add: {
            // The layers lie beside the image; nothing has to say so where it is called like the repository.
            ...(image === undefined || image === own ? {} : { image }),
            ...(given === '' ? {} : { layers: layerLines(given).join('\n') }),
            ...missingInputs(step.inputs, proposal),
          },
        };
      }),
    );
    for (const remark of together(remarks)) reader.notice(`${path}, ${remark}`);
    // Also where this job was allowed to before, what calls it may not.
    const narrow = after.includes('packages: write') ? narrowCalls(path, found.workflowTexts) : [];
    if (narrow.length > 0)
      reader.notice(
        `${path}: its jobs push layers, so what calls it has to allow \`packages: write\`, or GitHub does not start the run. Add it in ${firstFew(narrow)}.`,
      );
    return after === text ? [] : [{ path, text: after, diff: unifiedDiff(path, text, after) }];
  });
}

/** Remarks on steps that stay for one reason as one: `lines 8, 20: … so these steps stay as they are`. */
function together(remarks: readonly string[]): readonly string[] {
  const stays = 'this step stays as it is';
  const reasonOf = (remark: string): string =>
    remark.includes(stays) ? remark.replace(/^line \d+: /, '') : remark;
  return [...groupBy(remarks, reasonOf)].flatMap(([reason, same]) => {
    const lines = same.map((remark) => /^line (\d+): /.exec(remark)?.[1]);
    return same.length === 1 || !reason.includes(stays)
      ? same
      : [`lines ${lines.join(', ')}: ${reason.replace(stays, 'these steps stay as they are')}`];
  });
}

/** Why a step stays as it is whose images need layers each. */
function whyApart(step: Build, action: string, base: string): string {
  const keys = unknownKeys(step);
  const place = keys.map((key) => `-\${{ ${expressionOf(key)} }}`).join('');
  const [input] = keys.filter((key) => key.startsWith('inputs.'));
  if (input !== undefined)
    return `what this step builds is in \`${input}\`, and only a run knows what each call gives. Use ${action} with an \`image\` that differs for each, or their layers replace each other.`;
  if (step.openMatrix !== '' && keys.length > 0)
    return `the matrix of job ${step.job} is \`${step.openMatrix}\`, which only a run knows, so what this step builds could not be read. Use ${action} with an \`image\` that differs for each, such as ${base}${place}. If a value has other characters than an image name may have, use another one.`;
  const what = step.written.length > 1 ? plural(step.written.length, 'image') : 'another image in each job';
  return `this step builds ${what}. Use ${action} with an \`image\` for each, or their layers replace each other.`;
}

/** `org/cache-prewarm@v1` → `org/cache-prewarm/build@v1` */
export function buildAction(action: string): string {
  const at = action.lastIndexOf('@');
  return `${action.slice(0, at)}/build${action.slice(at)}`;
}

/** What a step leaves open that compose, or the place of the files, says. */
function missingInputs(
  inputs: Readonly<Record<string, string>>,
  proposal: Proposal | undefined,
): Readonly<Record<string, string>> {
  if (proposal === undefined || inputs['build-args'] !== undefined) return {};
  const open = proposal.openArguments.map(({ name }) => name);
  const lines = Object.entries(proposal.candidate.buildArgs).filter(([name]) => open.includes(name));
  return lines.length === 0
    ? {}
    : { 'build-args': lines.map(([name, value]) => `${name}=${value}`).join('\n') };
}
