import { isScalar, type YAMLMap } from 'yaml';
import { readComposeCommand } from './compose/compose-command.ts';
import { readBuildCommand, shellVariable } from './script/build-command-line.ts';
import { plainScript, shellWord } from './script/script-values.ts';
import { isFolderCommand, type StepCommand, stepCommands } from './script/step-commands.ts';
import { commandBuild, inputsOf } from './workflow/command-build.ts';
import type { WorkflowBuild } from './workflow/workflow-build.ts';
import { actionStep, asItem, type Edit, itemOf, partOf, spanOf, type YamlText } from './yaml-lines.ts';

/** What a step that builds is to become. */
export interface StepChange {
  readonly build: Pick<WorkflowBuild, 'kind' | 'job' | 'step' | 'line' | 'folder' | 'image'> &
    Partial<Pick<WorkflowBuild, 'runsOn' | 'variants'>>;
  /** Where the action is: `org/cache-prewarm/build@v1`. */
  readonly action: string;
  /** Inputs that the step gets beside those that it has; a text of several lines becomes a block. */
  readonly add: Readonly<Record<string, string>>;
  /** Layers go to GitHub's registry, which the job has to be allowed. */
  readonly needsPackages: boolean;
  /** For a step that builds with bake or compose: the inputs of each of its images. */
  readonly images?: readonly Readonly<Record<string, string>>[];
  /** Why the images of a step that builds with bake or compose are not known: words without a full stop. */
  readonly unread?: string | undefined;
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

/** Keys that the step of the action has, too. */
const keptKeys: readonly string[] = ['name', 'id', 'if', 'env', 'timeout-minutes'];
/** Keys that each of several steps has. */
const repeatedKeys: readonly string[] = ['if', 'env', 'timeout-minutes'];
/** Keys of the steps for what else the script does. */
const scriptKeys: readonly string[] = ['if', 'env', 'working-directory', 'shell'];

/** A script that only builds becomes a step of the action; what stands before and after the build stays a script. */
export function changeScript(step: YAMLMap, change: StepChange, yaml: YamlText): readonly Edit[] | string {
  const { action, build } = change;
  const run = step.get('run');
  const span = spanOf(step, 'run', yaml);
  const whole = itemOf(step, yaml);
  const at = `line ${build.line}`;
  if (typeof run !== 'string' || span === undefined || whole === undefined)
    return `${at}: write the inputs of this build into a step of ${action}.`;
  const script = scriptCommands(run, build.folder);
  const own = script.findIndex((command) => commandBuild(command)?.kind === build.kind);
  const planned = planScript(change, script, own);
  if (typeof planned === 'string') return `${at}: ${planned}`;
  // What is left runs where the script begins.
  const isLeft = ({ text, plain }: ScriptCommand): boolean =>
    !planned.isDropped(plain) && !isFolderCommand(text);
  const before = script.slice(0, own).filter(isLeft);
  const after = script.slice(own + 1).filter(isLeft);
  const others = [...before, ...after].filter(({ text }) => !isIdle(text) && !isAssignment(text));
  const keeps = others.length + planned.rest.length > 0;
  const rest = planned.rest.length > 0 ? script.slice(own, own + 1) : [];
  if (keeps && !isApart(before, after, [...others, ...rest], build))
    return `${at}: the script does more than build. Put the build into a separate step, with ${action}.`;
  const names = step.items.flatMap(({ key }) => (isScalar(key) ? [String(key.value)] : []));
  const isShell = /^(?:ba)?sh\b/.test(String(step.get('shell') ?? 'sh'));
  // One of several steps that fails would not keep the others from running.
  const goesOn = !keeps && planned.steps.length === 1 ? ['continue-on-error'] : [];
  const isUsual = step.get('continue-on-error') === false ? ['continue-on-error'] : [];
  const known = [
    ...[...keptKeys, ...goesOn, ...isUsual, 'run', 'working-directory'],
    ...(isShell ? ['shell'] : []),
  ];
  const odd = names.find((name) => !known.includes(name));
  if (odd !== undefined) return `${at}: the step has \`${odd}\`. Use ${action} in a step without it.`;
  const partsOf = (keys: readonly string[]): readonly string[] =>
    names.filter((name) => keys.includes(name)).flatMap((name) => partOf(step, name, whole, yaml));
  const head = partsOf(keeps || planned.steps.length > 1 ? repeatedKeys : [...keptKeys, ...goesOn]);
  const textsOf = (part: typeof script): readonly string[] =>
    part.flatMap(({ text, index, count, isAlone }) =>
      isAlone ? run.split('\n').slice(index, index + count) : text,
    );
  const { indent } = whole;
  const scriptStep = (texts: readonly string[]): readonly string[] =>
    texts.every((text) => text.trim() === '')
      ? []
      : asItem([...partsOf(scriptKeys), ...runLines(texts, indent + 2)], indent);
  return [
    {
      line: whole.first,
      remove: whole.last - whole.first + 1,
      insert: [
        ...(keeps ? scriptStep(textsOf(before)) : []),
        ...planned.steps.flatMap((inputs) => actionStep(head, action, inputs, indent)),
        ...(keeps ? scriptStep([...planned.rest, ...textsOf(after)]) : []),
      ],
    },
  ];
}

interface ScriptCommand extends StepCommand {
  /** With the values of variables that the script sets. */
  readonly plain: string;
}

function scriptCommands(run: string, folder: string | undefined): readonly ScriptCommand[] {
  const written = stepCommands(run, folder);
  // A default counts where the environment says nothing, and that is not known here.
  const isOpen = folder === undefined || /\$\{\w+:?[-=]/.test(run);
  const plain = isOpen ? written : stepCommands(plainScript(run, { folder, own: '.' }, {}), folder);
  return written.map((command, at) => ({
    ...command,
    plain: (plain.length === written.length ? plain[at]?.text : undefined) ?? command.text,
  }));
}

/** Whether a command says something to people, or nothing. */
function isIdle(text: string): boolean {
  return text === '' || /^(#|set -|echo )/.test(text);
}

/** Whether a command only gives a variable a value, which the build has then. */
function isAssignment(text: string): boolean {
  return /^(?:export )?\w+=(?:"[^"`]*"|'[^']*'|[^\s`"']*)$/.test(text) && !text.includes('$(');
}

/** Whether what a script does beside its build can run in steps of its own, where the script begins. */
function isApart(
  before: readonly StepCommand[],
  after: readonly StepCommand[],
  all: readonly StepCommand[],
  { folder: start }: StepChange['build'],
): boolean {
  const changesState = before.some(
    ({ text, isAlone }) =>
      /^(export|source|\.|if|for|while|case)\s|^\w+=|[{(]$/.test(text) ||
      // `[ -f x ] && docker build .` builds only sometimes.
      (!isAlone && /^(\[\[?|test|grep|command|which)\s/.test(text)),
  );
  const isNested = after.some(({ text }) => /^(fi|done|esac|else|elif|[})])/.test(text));
  return !changesState && !isNested && all.every(({ folder }) => folder === start);
}

function runLines(texts: readonly string[], indent: number): readonly string[] {
  const space = ' '.repeat(indent);
  return texts.length === 1 && isPlain(texts[0] ?? '')
    ? [`${space}run: ${texts[0]}`]
    : [`${space}run: |`, ...texts.map((text) => `${space}  ${text}`)];
}

/** Whether YAML takes a text as it is. */
function isPlain(text: string): boolean {
  return !/: |:$| #|^[-?:,[\]{}#&*!|>'"%@`]/.test(text);
}

/** What the building line of a script is to become; a text: why it stays. */
function planScript(
  { action, add, build, images = [], unread }: StepChange,
  script: readonly ScriptCommand[],
  own: number,
): ScriptBuild | string {
  const { text = '', plain = '', folder } = script[own] ?? {};
  if (build.kind === 'compose') {
    if (/^(?:sudo )?podman/.test(text))
      return 'podman compose builds here, and it does not see images that Docker builds, so this step stays as it is.';
    const command = readComposeCommand(text);
    const builds = unread === undefined ? 'builds here' : `builds here, ${unread}`;
    if (command === undefined || images.length === 0)
      return script.some((line) => line.text.includes(' --build') && / up /.test(line.text))
        ? `compose ${builds}. Put a step with ${action} for each image before it, and leave out \`--build\`.`
        : `compose ${builds}. Replace it with a step of ${action} for each image, with \`load: true\` and the image's name as \`tags\`.`;
    const rest = command.rest === undefined ? [] : [command.rest];
    return { steps: images.map((inputs) => ({ ...inputs, ...add })), rest, isDropped: () => false };
  }
  const command = readBuildCommand(plain, shellVariable);
  if (command === undefined || folder === undefined || plain.includes(shellWord))
    return `this \`docker build\` has something that only a shell can read. Use ${action} with the same settings.`;
  const later = script.slice(own + 1);
  const isDropped = (line: string): boolean => isPushOf(line, command.tags);
  const pushed = command.push || later.some((line) => isDropped(line.plain));
  const loads = pushed && later.some((line) => !isDropped(line.plain) && !isIdle(line.text));
  return {
    steps: [
      { ...inputsOf({ ...command, push: pushed }, folder), ...(loads ? { load: 'true' } : {}), ...add },
    ],
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
