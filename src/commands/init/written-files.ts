import { formatBakeFile } from '../../core/init/bake-file.ts';
import type { BakeFilling } from '../../core/init/bake-filling.ts';
import type { DeploymentFilling, WorkflowFilling } from '../../core/init/fill-workflow.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import type { InputReader } from '../../core/input.ts';
import { pushesOwn } from './building-step.ts';
import type { FoundCompose } from './deployment.ts';
import { examples } from './metadata.ts';
import type { InitPlan } from './plan.ts';
import type { NamedProposal } from './proposal.ts';
import type { InitFileText } from './report.ts';
import type { Repository } from './repository.ts';

type Example = (typeof examples)[number];

/** Of those, the ones that are only about hosts. */
export const aboutHosts: ReadonlySet<Example> = new Set(['deploy', 'rollback']);

/** What is written when nobody says it, and no workflow is changed. */
export function usualWorkflows(
  { found, named, repository }: Pick<InitPlan, 'found' | 'named' | 'repository'>,
  compose: FoundCompose | undefined,
  bake: BakeFilling | undefined,
): string {
  // What a step pushes that had to stay, a second workflow would overwrite.
  const isBuilt = found.workflows.some(
    ({ path, builds }) => !isOurs(path) && builds.some(({ kind }) => kind === 'ours'),
  );
  if (isBuilt || pushingSteps({ found, repository }).length > 0) return '';
  const deploys = compose !== undefined && (named.length === 1 || bake !== undefined);
  // Without a layer there is nothing to keep warm.
  const prewarms = named.some(({ layers }) => layers.length > 0);
  return [...(prewarms ? ['prewarm'] : []), 'ci', ...(deploys ? ['deploy', 'rollback'] : [])].join(',');
}

interface PushingStep {
  /** `.github/workflows/image.yml, line 12` */
  readonly where: string;
  readonly isPushedLater: boolean;
}

/** Steps that push images of this repository without this action. */
export function pushingSteps({
  found,
  repository: { paths },
}: Pick<InitPlan, 'found' | 'repository'>): readonly PushingStep[] {
  return found.workflows.flatMap(({ path, builds }) =>
    builds.flatMap((build) =>
      build.kind !== 'ours' && build.kind !== 'foreign' && pushesOwn(build, paths)
        ? {
            where: `${path}, line ${build.line}`,
            // Of a script, more is said elsewhere.
            isPushedLater: build.isPushedLater === true && build.script === undefined,
          }
        : [],
    ),
  );
}

/** Whether init writes a workflow of this name. */
export function isOurs(path: string): boolean {
  return examples.some((name) => pathsOf(name).includes(path));
}

/** A name that is taken gets another one. */
function pathsOf(name: Example): readonly string[] {
  return [`.github/workflows/${name}.yml`, `.github/workflows/cache-${name}.yml`];
}

/** Whether a file that init writes is this example: also `prewarm-api.yml`. */
export function isExample(path: string, name: Example): boolean {
  const file = path.slice(path.lastIndexOf('/') + 1).replace(/^cache-/, '');
  return file === `${name}.yml` || (file.startsWith(`${name}-`) && file.endsWith('.yml'));
}

/** Under another file name: with a name and a queue of the same, which the one beside it does not have. */
function renamed(text: string, name: Example, file: string): string {
  return ['', 'cache-prewarm-'].reduce(
    (all, prefix) => all.replace(`\n  group: ${prefix}${name}`, () => `\n  group: ${prefix}${file}`),
    text.replace(`\nname: ${name}\n`, () => `\nname: ${file}\n`),
  );
}

export function readWorkflows(reader: InputReader, text: string, mayBeNone: boolean): readonly Example[] {
  const names = text
    .split(/[\n,]/)
    .map((name) => name.trim().replace(/\.yml$/, ''))
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !examples.some((example) => example === name));
  if ((names.length === 0 && !mayBeNone) || unknown.length > 0)
    reader.problem(
      'workflows',
      `expected some of ${examples.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`,
    );
  return examples.filter((example) => names.includes(example));
}

/** The bake file, where it is new and a workflow that is written names it. */
export function newBakeFiles(
  { bake, images }: Pick<WorkflowFilling, 'bake' | 'images'>,
  written: readonly unknown[],
  { paths }: Repository,
): readonly InitFileText[] {
  if (bake === undefined || written.length === 0 || paths.includes(bake.file)) return [];
  const text = formatBakeFile(images);
  return [{ path: bake.file, text, state: 'written', diff: unifiedDiff(bake.file, undefined, text) }];
}

/** An example as a file of the repository: without what is only said to those who read the examples. */
export function ownText(text: string, deployment: DeploymentFilling | undefined): string {
  return text
    .replace(/^# Copy this file to \.github\/workflows\/ in your repository\.\n/m, '')
    .replace(/ Copy this file to \.github\/workflows\/ in your repository\./, '')
    .replace(
      'Builds every push and pull request on the warm layers, and deploys pushes.',
      deployment === undefined ? 'Builds every push and pull request on the warm layers.' : '$&',
    );
}

/** A workflow of ours, for another image. */
function isOfAnother(text: string, own: Pick<NamedProposal, 'image'> | undefined): boolean {
  return own !== undefined && text.includes('/cache-prewarm') && !text.includes(`image: ${own.image}\n`);
}

/** The usual place, and the one for when that is taken. */
function placesOf(name: Example, own: Pick<NamedProposal, 'candidate'> | undefined): readonly string[] {
  const [usual = '', other = ''] = pathsOf(name);
  return [
    usual,
    own === undefined ? other : `.github/workflows/${name}-${own.candidate.name.toLowerCase()}.yml`,
  ];
}

/** Where a workflow goes: a file of that name that is none of ours stays. */
export async function placeFile(
  repository: Repository,
  name: Example,
  usualText: string,
  {
    force,
    own,
  }: {
    readonly force: boolean;
    /** The image that is chosen beside others, which may have workflows already. */
    readonly own?: Pick<NamedProposal, 'candidate' | 'image'> | undefined;
  },
  reader: InputReader,
): Promise<InitFileText> {
  const [usual = '', other = ''] = placesOf(name, own);
  for (const path of [usual, other]) {
    const text = renamed(usualText, name, path.slice(path.lastIndexOf('/') + 1, -'.yml'.length));
    // `ci.yaml` is the same name to people.
    const long = path.replace(/\.yml$/, '.yaml');
    if (path === usual && !force && repository.paths.includes(long)) {
      reader.notice(`${long} is another workflow, so this one is called ${other}.`);
      continue;
    }
    const before = await repository.read(path);
    if (before === undefined)
      return { path, text, state: 'written', diff: unifiedDiff(path, undefined, text) };
    if (before === text) return { path, text, state: 'unchanged', diff: '' };
    if (path === usual && isOfAnother(before, own)) continue;
    const diff = unifiedDiff(path, before, text);
    if (force) return { path, text, state: 'replaced', diff };
    if (!before.includes('/cache-prewarm') && path === usual) {
      reader.notice(`${path} is another workflow, so this one is called ${other}. --force overwrites it.`);
      continue;
    }
    reader.notice(`${path} is there already, with other content. --force overwrites it.`);
    return { path, text: before, state: 'kept', diff };
  }
  throw new Error('unreachable');
}
