import { isMap, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap } from 'yaml';
import { fieldTexts } from '../oci/json.ts';
import { changeScript, type StepChange } from './change-script.ts';
import { addCheckout, allowPackages } from './job-needs.ts';
import { inLineEndsOf } from './line-ends.ts';
import { stepCommands } from './script/step-commands.ts';
import { emulationRemark } from './workflow/emulated-platforms.ts';
import { firstVersionInputs, isFirstVersion, whyFirstVersionStays } from './workflow/first-build-push.ts';
import type { WorkflowBuild } from './workflow/workflow-build.ts';
import { jobsIn } from './workflow/workflow-jobs.ts';
import {
  actionStep,
  applyEdits,
  type Edit,
  indentOf,
  inputLines,
  itemOf,
  lineOf,
  partOf,
  type Span,
  spanOf,
  type YamlText,
} from './yaml-lines.ts';

type Inputs = Readonly<Record<string, string>>;

interface WorkflowChange {
  readonly text: string;
  /** What could not be changed, or what else has to be, in sentences. */
  readonly remarks: readonly string[];
}

/** Inputs of docker/build-push-action that the layers and the application's own cache replace. */
const replacedInputs = ['cache-from', 'cache-to'];
/** Inputs of the same action of Depot, Blacksmith and WarpBuild, about their builders. */
const foreignInputs =
  'project token build-platform buildx-fallback lint lint-fail-on save save-tag save-tags nofallback setup-only profile-name api-key timeout'.split(
    ' ',
  );

/**
 * Changes the steps of a workflow so that they build on layers. Only their lines are touched: everything else stays as it is, to
 * the last comment.
 */
export function changeWorkflow(text: string, changes: readonly StepChange[]): WorkflowChange {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const jobs = jobsIn(document.contents);
  const written = text.split('\n');
  const yaml = { lines: written.map((line) => line.replace(/\r$/, '')), counter };
  const edits: Edit[] = [];
  const remarks: string[] = [];
  if (document.errors.length > 0) return { text, remarks };
  const seenJobs = new Set<string>();
  for (const change of singleBuilds(changes, remarks)) {
    const { job: id, step: index } = change.build;
    const found = findStep(jobs, change.build);
    if (found === undefined) continue;
    const { job, steps, step } = found;
    const made = changeStep(step, change, yaml, steps.slice((index ?? 0) + 1));
    if (typeof made === 'string') {
      remarks.push(made);
      continue;
    }
    edits.push(...made);
    remarks.push(...stepRemarks(step, steps, change));
    if (id === '' || seenJobs.has(id)) continue;
    seenJobs.add(id);
    edits.push(...addCheckout(steps, index ?? 0, yaml));
    if (!change.needsPackages) continue;
    const allowed = allowPackages(job, document.contents as YAMLMap, yaml);
    if (typeof allowed === 'string') remarks.push(`job ${id}: ${allowed}`);
    else edits.push(...allowed);
  }
  const own = edits.map((edit) => ({ ...edit, insert: inLineEndsOf(text, edit.insert) }));
  return { text: applyEdits(written, own).join('\n'), remarks };
}

/** What else changes for who uses the step, or has to be changed. */
function stepRemarks(
  step: YAMLMap,
  steps: readonly YAMLMap[],
  { build, needsPackages }: StepChange,
): readonly string[] {
  const { job, line } = build;
  const builder = /^(depot|useblacksmith|warpbuilds)\//i.exec(String(step.get('uses') ?? ''))?.[1];
  const emulation = emulationRemark(build, steps);
  return [
    ...(builder === undefined
      ? []
      : [
          `line ${line}: this step used a builder of ${builder}, and now uses the runner's.${emulation === undefined ? '' : ` ${emulation}`}`,
        ]),
    ...(job === '' && needsPackages
      ? [`line ${line}: jobs that use this action need \`packages: write\` for the layers.`]
      : []),
  ];
}

/** Without the steps whose script builds several times: a step of the action builds once. */
function singleBuilds(changes: readonly StepChange[], remarks: string[]): readonly StepChange[] {
  return changes.filter((change) => {
    const [first, ...others] = changes.filter(
      ({ build }) => build.job === change.build.job && build.step === change.build.step,
    );
    if (others.length > 0 && first === change)
      remarks.push(
        `line ${change.build.line}: this script builds ${others.length + 1} times. Put each build into a separate step, with ${change.action}.`,
      );
    return others.length === 0;
  });
}

/** The step that builds, its job, and the steps of that. */
function findStep(
  jobs: ReadonlyMap<string, YAMLMap>,
  { job: id, step: index }: Pick<WorkflowBuild, 'job' | 'step'>,
): { readonly job: YAMLMap; readonly steps: readonly YAMLMap[]; readonly step: YAMLMap } | undefined {
  const job = jobs.get(id);
  const steps = job?.get('steps');
  const step = isSeq(steps) && index !== undefined ? steps.items[index] : undefined;
  if (job === undefined || !isSeq(steps) || !isMap(step)) return undefined;
  return { job, step, steps: (steps.items as readonly unknown[]).filter((item) => isMap(item)) };
}

function isDocker(step: YAMLMap): boolean {
  return /^docker\//i.test(String(step.get('uses') ?? ''));
}

function changeStep(
  step: YAMLMap,
  change: StepChange,
  yaml: YamlText,
  later: readonly YAMLMap[],
): readonly Edit[] | string {
  const given = step.get('with');
  const inputs = isMap(given) ? fieldTexts(given.toJSON()) : {};
  if (isFirstVersion(String(step.get('uses') ?? ''), inputs))
    return changeFirstVersion(step, { inputs, later }, change, yaml);
  if (change.build.kind === 'build-push')
    return changeAction(step, change, yaml, (name) =>
      [...replacedInputs, ...(isDocker(step) ? [] : foreignInputs)].includes(name),
    );
  if (change.build.kind === 'command' || change.build.kind === 'compose')
    return changeScript(step, change, yaml);
  return changeBake(step, change, yaml);
}

/** A step of docker/build-push-action@v1 with the inputs that say the same. */
function changeFirstVersion(
  step: YAMLMap,
  { inputs: given, later }: { readonly inputs: Inputs; readonly later: readonly YAMLMap[] },
  { action, add, build }: StepChange,
  yaml: YamlText,
): readonly Edit[] | string {
  // Layers whose place nothing names lie in GitHub's registry.
  const isOtherLogin =
    add['image'] === undefined && !/^(?:ghcr\.io|containers\.[^/]+)\//.test(build.image ?? '');
  const why = whyFirstVersionStays(given, action, isOtherLogin);
  const whole = itemOf(step, yaml);
  if (why !== undefined || whole === undefined) return `line ${build.line}: ${why}`;
  // It builds with the engine of the runner, where later steps find the image.
  const isUsed = later.some((one) => /\bdocker\b/.test(String(one.get('run') ?? '')));
  const loads: Inputs = isUsed ? { load: 'true' } : {};
  const names = step.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const head = names
    .filter((name) => name !== 'uses' && name !== 'with')
    .flatMap((name) => partOf(step, name, whole, yaml));
  return [
    {
      line: whole.first,
      remove: whole.last - whole.first + 1,
      insert: actionStep(head, action, { ...add, ...firstVersionInputs(given), ...loads }, whole.indent),
    },
  ];
}

/** A step for each image, in the place of the one that builds them all. */
function changeBake(step: YAMLMap, change: StepChange, yaml: YamlText): readonly Edit[] | string {
  const { action, add, images = [] } = change;
  const [only] = images;
  if (only !== undefined && images.length === 1 && step.has('uses') && !step.has('id'))
    return changeAction(step, { action, add: { ...only, ...add } }, yaml, (name) => !(name in only));
  const whole = itemOf(step, yaml);
  const why = whyBakeStays(step, change);
  if (why !== undefined || whole === undefined) return `line ${change.build.line}: ${why}`;
  const kept = ['if', 'env', 'timeout-minutes', ...(images.length === 1 ? ['name'] : [])];
  const head = kept.flatMap((key) => partOf(step, key, whole, yaml));
  return [
    {
      line: whole.first,
      remove: whole.last - whole.first + 1,
      insert: images.flatMap((inputs) => actionStep(head, action, { ...inputs, ...add }, whole.indent)),
    },
  ];
}

function whyBakeStays(step: YAMLMap, { action, images = [], unread }: StepChange): string | undefined {
  const use = `use ${action} with bake-files.`;
  if (unread !== undefined)
    return `init does not know what bake builds here, because ${unread}. If it builds images, ${use}`;
  if (images.length === 0)
    return `bake pushes images here whose registry nothing names. Name it in their tags, and ${use}`;
  if (step.has('id')) return `the step has \`id\`, and other steps may use its outputs. If none does, ${use}`;
  const run = step.get('run');
  return typeof run === 'string' && stepCommands(run, '.').length > 1
    ? `the script does more than bake. For its images, ${use}`
    : undefined;
}

/** The action's name, and without the inputs that nothing needs any more. */
function changeAction(
  step: YAMLMap,
  { action, add }: Pick<StepChange, 'action' | 'add'>,
  yaml: YamlText,
  isReplaced: (name: string) => boolean,
): readonly Edit[] | string {
  const uses = spanOf(step, 'uses', yaml);
  if (uses === undefined) return 'The step has no `uses:`.';
  const edits: Edit[] = [];
  const usesLine = yaml.lines[uses.first] ?? '';
  edits.push({
    line: uses.first,
    remove: 1,
    // A pinned version is followed by a comment that names it.
    insert: [usesLine.replace(/(uses:\s*)(["']?)[^\s"'#]+\2.*$/, `$1${action}`)],
  });
  const inputs = step.get('with');
  const where = spanOf(step, 'with', yaml);
  if (!isMap(inputs) || where === undefined) {
    const indent = indentOf(usesLine.replace(/^(\s*)- /, '$1  '));
    const added = inputLines(add, indent + 2);
    if (added.length > 0)
      edits.push({ line: uses.first + 1, remove: 0, insert: [`${' '.repeat(indent)}with:`, ...added] });
    return edits;
  }
  if (inputs.flow === true)
    return `line ${where.first + 1}: \`with\` is written on one line. Write one input a line, and run init again.`;
  const present = inputs.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const removed = present.filter(isReplaced);
  const first = inputs.items[0]?.key;
  const indent = isScalar(first) ? indentOf(yaml.lines[lineOf(first, yaml)] ?? '') : 0;
  const added = inputLines(
    Object.fromEntries(Object.entries(add).filter(([name]) => !present.includes(name))),
    indent,
  );
  const isEmpty = removed.length === present.length && added.length === 0;
  if (isEmpty) {
    edits.push({ line: where.first, remove: where.last - where.first + 1, insert: [] });
    return edits;
  }
  for (const name of removed) {
    const span = spanOf(inputs, name, yaml);
    if (span !== undefined) edits.push(withoutCache(span, yaml));
  }
  // docker/build-push-action builds what it fetches from Git itself; the folder of the checkout is the same.
  const context = spanOf(inputs, 'context', yaml);
  const contextText = context === undefined ? undefined : yaml.lines[context.first];
  if (
    context !== undefined &&
    contextText !== undefined &&
    /\{\{\s*defaultContext\s*\}\}/.test(contextText)
  ) {
    edits.push({
      line: context.first,
      remove: 1,
      insert: [
        contextText
          .replace(/\{\{\s*defaultContext\s*\}\}:/, './')
          .replace(/\{\{\s*defaultContext\s*\}\}/, '.')
          .replace(/(context:\s*)(["'])(.*)\2/, '$1$3'),
      ],
    });
  }
  if (added.length > 0)
    edits.push({ line: isScalar(first) ? lineOf(first, yaml) : where.last + 1, remove: 0, insert: added });
  return edits;
}

/** An input of the cache goes with the comment above it that speaks of the cache. */
function withoutCache({ first, last }: Span, { lines }: YamlText): Edit {
  let top = first;
  while (/^\s*#/.test(lines[top - 1] ?? '')) top--;
  const line = lines.slice(top, first).some((text) => /cache/i.test(text)) ? top : first;
  return { line, remove: last - line + 1, insert: [] };
}
