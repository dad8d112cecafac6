import { isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { readBuildCommand } from './build-command-line.ts';
import { readComposeCommand } from './compose-command.ts';
import { findPair, inputsOf, scriptLines, shellVariable, type WorkflowBuild } from './workflow-build.ts';

/** What a step that builds is to become. */
interface StepChange {
  readonly build: Pick<WorkflowBuild, 'kind' | 'job' | 'step' | 'line'>;
  /** Where the action is: `org/cache-prewarm/build@v1`. */
  readonly action: string;
  /** Inputs that the step gets beside those that it has; a text of several lines becomes a block. */
  readonly add: Readonly<Record<string, string>>;
  /** Layers go to GitHub's registry, which the job has to be allowed. */
  readonly needsPackages: boolean;
  /** For a step that builds with bake or compose: the inputs of each of its images. */
  readonly images?: readonly Readonly<Record<string, string>>[];
}

interface WorkflowChange {
  readonly text: string;
  /** What could not be changed, or what else has to be, in sentences. */
  readonly remarks: readonly string[];
}

/** Inputs of docker/build-push-action that the layers and the application's own cache replace. */
const replacedInputs = ['cache-from', 'cache-to'];

interface Edit {
  /** 0-based. */
  readonly line: number;
  readonly remove: number;
  readonly insert: readonly string[];
}

/**
 * Changes the steps of a workflow so that they build on layers. Only their lines are touched: everything else stays as it is, to
 * the last comment.
 */
export function changeWorkflow(text: string, changes: readonly StepChange[]): WorkflowChange {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const jobs = isMap(document.contents) ? document.contents.get('jobs') : undefined;
  const all = text.split('\n');
  const edits: Edit[] = [];
  const remarks: string[] = [];
  if (document.errors.length > 0 || !isMap(jobs)) return { text, remarks };
  const seenJobs = new Set<string>();
  const seenOwners = new Set<YAMLMap>();
  for (const change of singleBuilds(changes, remarks)) {
    const { job: id, step: index } = change.build;
    const found = findStep(jobs, change.build);
    if (found === undefined) continue;
    const { job, steps, step } = found;
    const made = changeStep(step, change, all, lines);
    if (typeof made === 'string') {
      remarks.push(made);
      continue;
    }
    edits.push(...made);
    if (seenJobs.has(id)) continue;
    seenJobs.add(id);
    edits.push(...addCheckout(steps, index ?? 0, all, lines));
    const owner = job.has('permissions') ? job : (document.contents as YAMLMap);
    if (!change.needsPackages || seenOwners.has(owner)) continue;
    seenOwners.add(owner);
    const permission = addPermission(owner, all, lines);
    if (typeof permission === 'string') remarks.push(permission);
    else edits.push(...permission);
  }
  return { text: applyEdits(all, edits).join('\n'), remarks };
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
  jobs: YAMLMap,
  { job: id, step: index }: Pick<WorkflowBuild, 'job' | 'step'>,
): { readonly job: YAMLMap; readonly steps: readonly YAMLMap[]; readonly step: YAMLMap } | undefined {
  const job = jobs.get(id);
  const steps = isMap(job) ? job.get('steps') : undefined;
  const step = isSeq(steps) && index !== undefined ? steps.items[index] : undefined;
  if (!isMap(job) || !isSeq(steps) || !isMap(step)) return undefined;
  return { job, step, steps: (steps.items as readonly unknown[]).filter((item) => isMap(item)) };
}

function changeStep(
  step: YAMLMap,
  change: StepChange,
  all: readonly string[],
  lines: LineCounter,
): readonly Edit[] | string {
  if (change.build.kind === 'build-push') return changeAction(step, change, all, lines);
  if (change.build.kind === 'command' || change.build.kind === 'compose')
    return changeScript(step, change, all, lines);
  return changeBake(step, change, all, lines);
}

/** A step for each image, in the place of the one that builds them all. */
function changeBake(
  step: YAMLMap,
  { action, add, build: { kind, line }, images = [] }: StepChange,
  all: readonly string[],
  lines: LineCounter,
): readonly Edit[] | string {
  const whole = itemOf(step, all, lines);
  const script = typeof step.get('run') === 'string' ? scriptLines(String(step.get('run'))).length : 1;
  if (images.length === 0 || whole === undefined || step.has('id') || script > 1)
    return `line ${line}: ${kind} builds here. If it builds images, use ${action} with bake-files.`;
  const { indent } = whole;
  const inner = ' '.repeat(indent + 2);
  const kept = ['if', 'env', 'timeout-minutes', ...(images.length === 1 ? ['name'] : [])];
  const head = kept.flatMap((key) => partOf(step, key, whole, all, lines));
  return [
    {
      line: whole.first,
      remove: whole.last - whole.first + 1,
      insert: images.flatMap((inputs) =>
        asItem(
          [
            ...head,
            `${inner}uses: ${action}`,
            `${inner}with:`,
            ...inputLines({ ...inputs, ...add }, indent + 4),
          ],
          indent,
        ),
      ),
    },
  ];
}

/** The action's name, and without the inputs that nothing needs any more. */
function changeAction(
  step: YAMLMap,
  { action, add }: StepChange,
  all: readonly string[],
  lines: LineCounter,
): readonly Edit[] | string {
  const uses = spanOf(step, 'uses', lines);
  if (uses === undefined) return 'The step has no `uses:`.';
  const edits: Edit[] = [];
  const usesLine = all[uses.first] ?? '';
  edits.push({
    line: uses.first,
    remove: 1,
    // A pinned version is followed by a comment that names it.
    insert: [usesLine.replace(/(uses:\s*)(["']?)[^\s"'#]+\2.*$/, `$1${action}`)],
  });
  const inputs = step.get('with');
  const where = spanOf(step, 'with', lines);
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
  const removed = present.filter((name) => replacedInputs.includes(name));
  const first = inputs.items[0]?.key;
  const indent = isScalar(first) ? indentOf(all[lineOf(first, lines)] ?? '') : 0;
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
    const span = spanOf(inputs, name, lines);
    if (span !== undefined) edits.push(withoutCache(span, all));
  }
  // docker/build-push-action builds what it fetches from Git itself; the folder of the checkout is the same.
  const context = spanOf(inputs, 'context', lines);
  const contextText = context === undefined ? undefined : all[context.first];
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
    edits.push({ line: isScalar(first) ? lineOf(first, lines) : where.last + 1, remove: 0, insert: added });
  return edits;
}

/** An input of the cache goes with the comment above it that speaks of the cache. */
function withoutCache({ first, last }: Span, all: readonly string[]): Edit {
  let top = first;
  while (/^\s*#/.test(all[top - 1] ?? '')) top--;
  const line = all.slice(top, first).some((text) => /cache/i.test(text)) ? top : first;
  return { line, remove: last - line + 1, insert: [] };
}

/** What a line of a script is to become. */
interface ScriptBuild {
  /** The inputs of each image. */
  readonly steps: readonly Readonly<Record<string, string>>[];
  /** What is run in its place, after the images are there. */
  readonly rest: readonly string[];
  /** Lines after it that nothing needs any more. */
  readonly isDropped: (text: string) => boolean;
}

/** A script that only builds becomes a step of the action; what stands before and after the build stays a script. */
function changeScript(
  step: YAMLMap,
  change: StepChange,
  all: readonly string[],
  lines: LineCounter,
): readonly Edit[] | string {
  const { action, build } = change;
  const run = step.get('run');
  const span = spanOf(step, 'run', lines);
  const whole = itemOf(step, all, lines);
  const at = `line ${build.line}`;
  if (typeof run !== 'string' || span === undefined || whole === undefined)
    return `${at}: write the inputs of this build into a step of ${action}.`;
  const script = scriptLines(run);
  const own = script.findIndex(({ text }) => isBuildOf(build.kind, text));
  const planned = planScript(change, script, own);
  if (typeof planned === 'string') return `${at}: ${planned}`;
  const before = script.slice(0, own);
  const after = script.slice(own + 1).filter(({ text }) => !planned.isDropped(text));
  const others = [...before, ...after].filter(({ text }) => text !== '' && !/^(#|set -|echo )/.test(text));
  const keeps = others.length + planned.rest.length > 0;
  const changesState = before.some(({ text }) =>
    /^(cd|pushd|export|source|\.|if|for|while|case)\s|^\w+=|[{(]$/.test(text),
  );
  const isNested = after.some(({ text }) => /^(fi|done|esac|else|elif|[})])/.test(text));
  const names = step.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const odd = names.find((name) => !['name', 'id', 'if', 'run', 'env', 'timeout-minutes'].includes(name));
  if (keeps && (changesState || isNested))
    return `${at}: the script does more than build. Put the build into a separate step, with ${action}.`;
  if (odd !== undefined) return `${at}: the step has \`${odd}\`. Use ${action} in a step without it.`;
  const { indent } = whole;
  const inner = ' '.repeat(indent + 2);
  const head = names
    .filter((name) => !['run', ...(keeps || planned.steps.length > 1 ? ['name', 'id'] : [])].includes(name))
    .flatMap((name) => partOf(step, name, whole, all, lines));
  const textsOf = (part: typeof script): readonly string[] =>
    part.flatMap(({ index, count }) => run.split('\n').slice(index, index + count));
  const scriptStep = (texts: readonly string[]): readonly string[] => {
    if (texts.every((text) => text.trim() === '')) return [];
    const kept = head.filter((line) => /^\s*if:/.test(line));
    return asItem(
      [
        ...kept,
        ...(texts.length === 1
          ? [`${inner}run: ${texts[0]}`]
          : [`${inner}run: |`, ...texts.map((text) => `${inner}  ${text}`)]),
      ],
      indent,
    );
  };
  return [
    {
      line: whole.first,
      remove: whole.last - whole.first + 1,
      insert: [
        ...(keeps ? scriptStep(textsOf(before)) : []),
        ...planned.steps.flatMap((inputs) =>
          asItem(
            [...head, `${inner}uses: ${action}`, `${inner}with:`, ...inputLines(inputs, indent + 4)],
            indent,
          ),
        ),
        ...(keeps ? scriptStep([...planned.rest, ...textsOf(after)]) : []),
      ],
    },
  ];
}

function isBuildOf(kind: StepChange['build']['kind'], text: string): boolean {
  return kind === 'compose'
    ? readComposeCommand(text) !== undefined
    : /\bdocker (buildx |image |builder )?build\b/.test(text);
}

/** What the building line of a script is to become; a text: why it stays. */
function planScript(
  { action, add, build, images = [] }: StepChange,
  script: readonly { readonly text: string }[],
  own: number,
): ScriptBuild | string {
  const text = script[own]?.text ?? '';
  if (build.kind === 'compose') {
    const command = readComposeCommand(text);
    if (command === undefined || images.length === 0)
      return `compose builds here. Put a step with ${action} for each image before it.`;
    const rest = command.rest === undefined ? [] : [command.rest];
    return { steps: images.map((inputs) => ({ ...inputs, ...add })), rest, isDropped: () => false };
  }
  const command = readBuildCommand(text, shellVariable);
  if (command === undefined)
    return `this \`docker build\` has something that only a shell can read. Use ${action} with the same settings.`;
  const later = script.slice(own + 1);
  const isDropped = (line: string): boolean => isPushOf(line, command.tags);
  const pushes = later.some((line) => isDropped(line.text));
  const pushed = command.push || pushes;
  const loads = pushed && later.some((line) => !isDropped(line.text));
  return {
    steps: [{ ...inputsOf({ ...command, push: pushed }), ...(loads ? { load: 'true' } : {}), ...add }],
    rest: [],
    isDropped,
  };
}

/** `docker push` of a tag that was just built. */
function isPushOf(text: string, tags: readonly string[]): boolean {
  const pushed = /^docker (?:image )?push (?:-\S+ )*["']?(.+?)["']?$/.exec(text)?.[1];
  if (pushed === undefined) return false;
  const plain = (tag: string): string =>
    tag.replaceAll(/\$\{\{\s*(?:env|github)\.(\w+)\s*\}\}|\$\{?(?:GITHUB_)?(\w+)\}?/g, (_all, a, b) =>
      String(a ?? b).toLowerCase(),
    );
  return tags.some((tag) => plain(tag) === plain(pushed));
}

function asItem(lines: readonly string[], indent: number): readonly string[] {
  return lines.map((line, index) => (index === 0 ? `${' '.repeat(indent)}- ${line.trimStart()}` : line));
}

/** docker/build-push-action fetches the source itself; a build in the checkout needs one. */
function addCheckout(
  steps: readonly YAMLMap[],
  index: number,
  all: readonly string[],
  lines: LineCounter,
): readonly Edit[] {
  const isThere = steps
    .slice(0, index)
    .some(
      (step) =>
        /actions\/checkout|checkout@/.test(String(step.get('uses') ?? '')) ||
        /git (clone|checkout)/.test(String(step.get('run') ?? '')),
    );
  const first = steps[0] === undefined ? undefined : itemOf(steps[0], all, lines);
  if (isThere || first === undefined) return [];
  const indent = ' '.repeat(first.indent);
  return [{ line: first.first, remove: 0, insert: [`${indent}- uses: actions/checkout@v5`] }];
}

/** Layers are pushed, also where the image is not. */
function addPermission(owner: YAMLMap, all: readonly string[], lines: LineCounter): readonly Edit[] | string {
  const permissions = owner.get('permissions', true) as Node | undefined;
  if (permissions === undefined || permissions === null) return [];
  if (isScalar(permissions))
    return permissions.value === 'write-all'
      ? []
      : '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';
  if (!isMap(permissions)) return [];
  if (permissions.get('packages') === 'write') return [];
  const first = permissions.items[0]?.key;
  const span = spanOf(permissions, 'packages', lines);
  const whole = spanOf(owner, 'permissions', lines);
  const oneLine = whole !== undefined && whole.first === whole.last ? all[whole.first] : undefined;
  // `{contents: read}`, or `{}` where nothing is allowed.
  if (permissions.flow === true && whole !== undefined && oneLine !== undefined && span === undefined) {
    const wider = oneLine.replace(/(\{.*?)\s*\}/, (_all, head: string) =>
      head === '{' ? '{packages: write}' : `${head}, packages: write}`,
    );
    return [{ line: whole.first, remove: 1, insert: [wider] }];
  }
  if (permissions.flow === true || !isScalar(first))
    return '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';
  const indent = ' '.repeat(indentOf(all[lineOf(first, lines)] ?? ''));
  const line = `${indent}packages: write # to push the layers`;
  if (span !== undefined) return [{ line: span.first, remove: 1, insert: [line] }];
  const last = spanOf(owner, 'permissions', lines);
  return last === undefined ? [] : [{ line: last.last + 1, remove: 0, insert: [line] }];
}

function inputLines(inputs: Readonly<Record<string, string>>, indent: number): readonly string[] {
  const space = ' '.repeat(indent);
  return Object.entries(inputs).flatMap(([name, value]) =>
    value.includes('\n')
      ? [
          `${space}${name}: |`,
          ...value
            .trimEnd()
            .split('\n')
            .map((line) => `${space}  ${line}`),
        ]
      : [`${space}${name}: ${scalar(value)}`],
  );
}

/** As YAML writes it plainly, or in quotes. */
function scalar(value: string): string {
  const isPlain =
    /^[\w./$@+-][^#]*$/.test(value) &&
    !/: |:$|^\s|\s$|^[-?] /.test(value) &&
    !/^(true|false|null|~|[\d.]+)$/.test(value);
  return isPlain || /^(true|false)$/.test(value) ? value : JSON.stringify(value);
}

interface Span {
  /** 0-based, of the first and of the last line. */
  readonly first: number;
  readonly last: number;
}

/** The lines of a pair, without what follows its value. */
function spanOf(map: YAMLMap, key: string, lines: LineCounter): Span | undefined {
  const pair = findPair(map, key);
  if (!isScalar(pair?.key) || pair.key.range === null || pair.key.range === undefined) return undefined;
  const first = lines.linePos(pair.key.range[0]).line - 1;
  const value = pair.value as Node | null;
  const end = value?.range?.[1] ?? pair.key.range[1];
  return { first, last: Math.max(first, lastLine(end, lines)) };
}

/** A step with its dash. */
interface Item extends Span {
  /** Of the dash. */
  readonly indent: number;
  /** Of the keys. */
  readonly keyIndent: number;
}

/** The lines of a step. Its dash may stand on a line of its own, and any number of spaces behind it. */
function itemOf(step: YAMLMap, all: readonly string[], lines: LineCounter): Item | undefined {
  const { range } = step;
  if (range === undefined || range === null) return undefined;
  const { line, col } = lines.linePos(range[0]);
  let first = line - 1;
  while (first > 0 && !/^\s*-(\s|$)/.test(all[first] ?? '')) first--;
  return { first, last: lastLine(range[1], lines), indent: indentOf(all[first] ?? ''), keyIndent: col - 1 };
}

/** A key of a step with its value, without the dash, where a new step has its keys. */
function partOf(
  step: YAMLMap,
  key: string,
  { indent, keyIndent }: Item,
  all: readonly string[],
  lines: LineCounter,
): readonly string[] {
  const part = spanOf(step, key, lines);
  if (part === undefined) return [];
  return all
    .slice(part.first, part.last + 1)
    .map((line) => (line.trim() === '' ? '' : ' '.repeat(indent + 2) + line.slice(keyIndent)));
}

/** The line that an end belongs to: at the start of a line it is the one before. */
function lastLine(end: number, lines: LineCounter): number {
  const { line, col } = lines.linePos(end);
  return col === 1 ? line - 2 : line - 1;
}

function lineOf(node: { readonly range?: readonly number[] | null | undefined }, lines: LineCounter): number {
  return lines.linePos(node.range?.[0] ?? 0).line - 1;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function applyEdits(all: readonly string[], edits: readonly Edit[]): readonly string[] {
  const result = [...all];
  // From the end, so that numbers stay; of two at one place the one that removes goes first, below the other.
  for (const { line, remove, insert } of edits.toSorted((a, b) => b.line - a.line || b.remove - a.remove))
    result.splice(line, remove, ...insert);
  return result;
}
