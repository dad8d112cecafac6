import { buildxWords } from '../../adapters/docker/bake-print.ts';
import type { CommandResult } from '../../adapters/process/command.ts';
import { escapeRegex } from '../../core/escape-regex.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import { agree } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { type BakeBuild, readBakeBuilds, withoutHelpers } from '../../core/init/bake-build.ts';
import { bakeTargetName } from '../../core/init/bake-file.ts';
import { isDocument, readCommandFiles } from '../../core/init/documented-build.ts';
import { folderOf, joinPath, pathWithin } from '../../core/init/repository-path.ts';
import { shellWord } from '../../core/init/script/script-values.ts';
import type { WorkflowBuild } from '../../core/init/workflow/workflow-build.ts';
import { objectOrEmpty, parseJson } from '../../core/oci/json.ts';
import type { ComposeFile } from './compose-files.ts';
import { asThere, type Repository } from './repository.ts';

/** Runs `docker buildx bake` in a folder of the repository; undefined: there is no docker. */
export type Bake = (args: readonly string[], folder?: string) => Promise<CommandResult | undefined>;

/** Those that bake looks for beside compose files, in its order. */
export const ownBakeFiles = [
  'docker-bake.json',
  'docker-bake.hcl',
  'docker-bake.override.json',
  'docker-bake.override.hcl',
];

interface BakeSet {
  /** They are read together. */
  readonly files: readonly string[];
  readonly builds: readonly BakeBuild[];
  /** Bake builds these by their names only: there is no default. */
  readonly lacksDefault?: boolean;
  /** Why bake cannot read them: words without a full stop. */
  readonly problem: string | undefined;
}

/** What the bake files of a repository build, beside what steps of workflows bake. */
export async function readBakeFiles(
  repository: Repository,
  bake: Bake,
  composeFiles: readonly ComposeFile[],
): Promise<readonly BakeSet[]> {
  const texts = await bakeTexts(repository);
  const usual = ownBakeFiles.filter((path) => texts.has(path));
  const others = [...texts.keys()].filter((path) => !usual.includes(path));
  const named = others.length === 0 ? [] : await namedTogether(repository, others);
  const sets = [...(usual.length === 0 ? [] : [usual]), ...named];
  return Promise.all(
    (sets.length === 0 ? others.map((path) => [path]) : sets).map(async (files) => {
      const found = await readBakeSet(bake, files, texts, repository);
      const services = composeFiles
        .filter(({ path }) => files === usual && usualBakeFiles.includes(path))
        .flatMap(({ path, builds }) => builds.map(({ service }) => ({ path, service })));
      const shared = services.filter(({ service }) =>
        found.builds.some(({ name }) => name === bakeTargetName(service)),
      );
      // A target of the name of a service only changes what compose says of it.
      const composed = [...new Set(shared.map(({ path }) => path))];
      if (composed.length === 0) return found;
      const names = new Set(found.builds.map(({ name }) => name));
      const all = await readBakeSet(bake, [...composed, ...files], texts, repository);
      return { ...all, files, builds: all.builds.filter(({ name }) => names.has(name)) };
    }),
  );
}

/** The most bake files that are read. */
const mostBakeFiles = 20;

/** Files of bake, wherever they are: by their names, or HCL that has targets. */
async function bakeTexts({ paths, read }: Repository): Promise<ReadonlyMap<string, string>> {
  const named = paths.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return name.endsWith('.hcl') || (name.includes('bake') && name.endsWith('.json'));
  });
  const files = await Promise.all(
    named.slice(0, 10 * mostBakeFiles).map(async (path) => [path, (await read(path)) ?? ''] as const),
  );
  return new Map(
    files
      .filter(([path, text]) => ownBakeFiles.includes(path) || targetNames(text).length > 0)
      .slice(0, mostBakeFiles),
  );
}

/** The files that commands of documents and scripts name together, with one of these among them. */
async function namedTogether(
  { paths, read }: Repository,
  files: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const texts = await Promise.all(
    paths.filter(isDocument).map(async (path) => ({ path, text: (await read(path)) ?? '' })),
  );
  const sets = texts.flatMap(({ path, text }) =>
    readCommandFiles('bake', text, path, { isFile: (file) => paths.includes(file) }).map(
      (named) => named.files,
    ),
  );
  const own = sets.filter((set) => set.some((file) => files.includes(file)));
  return [...new Map(own.map((set) => [set.join(), set])).values()];
}

/** Targets by their names in HCL and JSON. */
function targetNames(text: string): readonly string[] {
  const json = objectOrEmpty(objectOrEmpty(parseJson(text))['target']);
  const blocks = [...text.matchAll(/^[ \t]*target[ \t]+"([\w-]+)"[ \t]*\{/gm)].map(([, name]) => name ?? '');
  return [...Object.keys(json), ...blocks];
}

/** The images of files that are read together, whether or not there are any. Paths of bake lie where it runs: in the root, or beside its file. */
async function readBakeSet(
  bake: Bake,
  files: readonly string[],
  texts: ReadonlyMap<string, string>,
  repository: Repository,
): Promise<BakeSet> {
  const own = folderOf(files[0] ?? '');
  const text = textOf(files, texts);
  const targets = files.flatMap((file) => targetNames(texts.get(file) ?? ''));
  let problem: string | undefined;
  let isRead = false;
  // Without a default, all targets. An old buildx has no pattern for these.
  for (const folder of own === '.' ? ['.'] : ['.', own])
    for (const names of [[], targets.length === 0 ? ['*'] : [...new Set(targets)]]) {
      const within = files.map((file) => pathWithin(folder, file) ?? file);
      const result = await printed(
        bake,
        [...within.flatMap((file) => ['--file', file]), '--print', ...names],
        folder,
      );
      if (result?.exitCode !== 0) {
        problem = whyNotBaked(result);
        continue;
      }
      isRead = true;
      const place = placeOf(files, folder);
      const read = readBakeBuilds(result.stdout, place, undefined, folder);
      const all = asThere(
        read.map((build) => withOpenArgs(build, place, text)),
        repository,
      );
      // Of all targets, those are images that have a name: others lint, or test.
      const builds = (names.length === 0 ? all : withoutHelpers(all)).filter(
        ({ dockerfile }) => own === '.' || repository.paths.includes(dockerfile),
      );
      if (builds.length > 0) return { files, builds, lacksDefault: names.length > 0, problem: undefined };
    }
  return { files, builds: [], problem: isRead ? undefined : problem };
}

function textOf(files: readonly string[], texts: ReadonlyMap<string, string>): string {
  return files.map((file) => texts.get(file) ?? '').join('\n');
}

/** `bake.hcl with more.hcl`, `deploy/bake.hcl in deploy`. */
function placeOf(files: readonly string[], folder: string): string {
  return `${files.join(' with ')}${folder === '.' ? '' : ` in ${folder}`}`;
}

/** Without arguments that are empty because only the environment, or a step, has their variables. */
function withOpenArgs(build: BakeBuild, file: string, text: string): BakeBuild {
  const args = Object.entries(build.buildArgs);
  const open = args.flatMap(([name, value]) => {
    if (value !== '') return [];
    const variable = new RegExp(`(?<!\\w)${escapeRegex(name)}"?\\s*[:=]\\s*(?:"\\$\\{)?([A-Za-z_]\\w*)`).exec(
      text,
    )?.[1];
    return [[name, variable ?? name] as const];
  });
  if (open.length === 0) return build;
  return {
    ...build,
    buildArgs: Object.fromEntries(args.filter(([, value]) => value !== '')),
    open: { file, args: Object.fromEntries(open), secrets: [], target: undefined },
  };
}

/** What bake prints; without secrets, where those of another machine are not here. */
async function printed(
  bake: Bake,
  args: readonly string[],
  folder?: string,
): Promise<(CommandResult & { readonly lacksSecrets?: boolean }) | undefined> {
  const result = await bake(args, folder);
  if (result === undefined || !/failed to stat |ssh agent|SSH_AUTH_SOCK/.test(result.stderr)) return result;
  const without = await bake([...args, '--set', '*.secrets=', '--set', '*.ssh='], folder);
  return without && { ...without, lacksSecrets: true };
}

const noDocker = 'there is no docker here';
const noBuildx = 'docker has no buildx here';

function whyNotBaked(result: CommandResult | undefined): string {
  if (result === undefined) return noDocker;
  const words = buildxWords(result).replace(/\.$/, '');
  // A docker without the plugin takes the flags of bake for its own.
  return /^unknown (?:flag: --file|shorthand flag|command)|is not a docker command/.test(words)
    ? noBuildx
    : `\`docker buildx bake --print\` failed: ${words}`;
}

/** Says of files that were not read why, and what to do. */
export async function unreadNotices(
  sets: readonly BakeSet[],
  read: Repository['read'],
): Promise<readonly string[]> {
  const reasons = groupBy(
    sets.filter(({ problem }) => problem !== undefined),
    ({ problem = '' }) => problem,
  );
  return Promise.all(
    [...reasons].map(async ([problem, some]) => {
      const files = [...new Set(some.flatMap((set) => set.files))];
      const texts = await Promise.all(files.map(async (file) => (await read(file)) ?? ''));
      const namesTargets = texts.some((text) => /\btarget"?[ \t]*[:=]/.test(text));
      const install = [noDocker, noBuildx].includes(problem)
        ? ' Install Docker with buildx (https://github.com/docker/buildx#installing) and run init again, or name'
        : ' Name';
      return `${firstFew(files)} ${agree(files.length, 'was', 'were')} not read, because ${problem}.${namesTargets ? ` ${agree(files.length, 'It says', 'They say')} which target each image is, so the last stage, where nothing else names a target, is a guess.` : ''}${install} ${namesTargets ? 'Dockerfile and target with --file and --target' : 'the Dockerfile with --file'}.`;
    }),
  );
}

/** The files that bake looks for, in its order: https://docs.docker.com/build/bake/reference/#file-lookup */
const usualBakeFiles = [
  ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml'],
  ...ownBakeFiles,
];

/** The files of a step of bake as `bake-files` takes them, those of docker/metadata-action among them. */
export function bakeFilesOfStep(
  inputs: Readonly<Record<string, string>>,
  paths: readonly string[],
): readonly string[] {
  const given = (inputs['files'] ?? '')
    .split(/[\n,]/)
    .map((file) => file.trim().replace(/^cwd:\/\//, ''))
    .filter((file) => file !== '');
  return given.length > 0 ? given : usualBakeFiles.filter((file) => paths.includes(file));
}

/** Written by docker/metadata-action in the run: tags and labels. */
function isMetadataFile(file: string): boolean {
  return /\bsteps\.[\w-]+\.outputs\.bake-file/.test(file);
}

/** The most combinations of a matrix whose bake is read. */
const mostBakes = 20;

export function bakeOrReason(found: readonly BakeBuild[] | string) {
  return typeof found === 'string' ? { unread: found } : { baked: found };
}

/** What bake builds in a step, in all combinations of its matrix; a text: why that is not known. */
export async function readBakeStep(
  { variants, inputs }: WorkflowBuild,
  where: string,
  workflow: string,
  repository: Repository,
  bake: Bake,
): Promise<readonly BakeBuild[] | string> {
  const { paths, read } = repository;
  const asked = variants.map((variant) => bakeArguments(variant, inputs, paths));
  const hidden = asked.find((args) => typeof args === 'string');
  if (typeof hidden === 'string') return hidden;
  const distinct = new Map(asked.map((args) => [JSON.stringify(args), [...args]]));
  if (distinct.size > mostBakes) return `its matrix has more than ${mostBakes} combinations`;
  const results = await Promise.all([...distinct.values()].map((args) => printed(bake, args)));
  const failed = results.findIndex((result) => result?.exitCode !== 0);
  if (failed >= 0) return whyNotBaked(results[failed]);
  const builds = results.flatMap((result) =>
    asThere(readBakeBuilds(result?.stdout ?? '', '', { by: 'workflow', where }), repository),
  );
  if (namesImages(inputs, builds)) return builds;
  if (results.some((result) => result?.lacksSecrets === true))
    return 'it takes files of secrets or an SSH agent that are not here';
  // What an expression, a variable or another target says of an image, only a bake file can.
  const files = await Promise.all(bakeFilesOfStep(inputs, paths).map((file) => read(file)));
  const variable = files.flatMap((text) => variableOfRun(text ?? '', workflow) ?? [])[0];
  const isBased = builds.some(({ buildContexts }) =>
    Object.values(buildContexts).some((value) => value.startsWith('target:')),
  );
  const why =
    distinct.size > 1
      ? 'its matrix changes what it builds'
      : setLines(inputs).some((line) => line.includes('${{'))
        ? 'only a run knows what `set` sets'
        : variable !== undefined
          ? `only a run knows the variable ${variable} of its file`
          : isBased
            ? 'one of its targets is based on another'
            : undefined;
  return why === undefined
    ? builds
    : `${why}, and its file does not say in which registry each image is pushed`;
}

/** The arguments that print what a step bakes; a text: why there are none. */
function bakeArguments(
  variant: Readonly<Record<string, string>>,
  inputs: Readonly<Record<string, string>>,
  paths: Repository['paths'],
): readonly string[] | string {
  const files = bakeFilesOfStep(variant, paths).filter((file) => !isMetadataFile(file));
  const targets = (variant['targets'] ?? '').split(/[\s,]+/).filter((name) => name !== '');
  const open = ['targets', 'source', 'workdir', 'files'].find(
    (name) => name in inputs && !(name in variant) && !(name === 'files' && files.length > 0),
  );
  if (inputs['targets']?.includes(shellWord) === true) return 'init does not read all words of its command';
  if (open !== undefined) return `only a run knows \`${open}\``;
  if (!/^[./]*$|defaultContext \}\}$/.test(variant['source'] ?? '')) return 'it builds another source';
  if (!/^[./]*$/.test(variant['workdir'] ?? '')) return `it runs in the folder ${variant['workdir']}`;
  if (targets.some((name) => !/^[\w*][\w.*-]*$/.test(name))) return 'its targets or flags cannot be read';
  if (files.length === 0) return 'there is no bake file in the root of the repository';
  // Only files of the repository are read.
  const absent = files.find((file) => !paths.includes(joinPath('.', file) ?? ''));
  if (absent !== undefined)
    return absent.includes('${{') ? 'only a run knows `files`' : `${absent} is not in this repository`;
  return [
    ...files.flatMap((file) => ['--file', file]),
    '--print',
    ...setLines(variant)
      .filter(isPrintable)
      .flatMap((line) => ['--set', line]),
    ...targets,
  ];
}

/** A variable of a bake file or compose file that the workflow, or GitHub, sets. */
function variableOfRun(file: string, workflow: string): string | undefined {
  const names = [...file.matchAll(/\bvariable "(\w+)"|\$\{(\w+)/g)].map(
    ([, hcl, compose]) => hcl ?? compose ?? '',
  );
  return names.find(
    (name) =>
      /^(?:GITHUB_|RUNNER_|CI$)/.test(name) ||
      [`${name}:`, `${name}=`, `${name} =`].some((setting) => workflow.includes(setting)),
  );
}

/** The lines of `set` that say how images are built. */
export function setLines(inputs: Readonly<Record<string, string>>): readonly string[] {
  return trimmedLines(inputs['set'] ?? '').filter((line) => !/\.cache-(?:from|to)\+?=/.test(line));
}

/** Whether bake can read a line of `set` as it is: an expression may stand where any text does. */
function isPrintable(line: string): boolean {
  return !line.includes('${{') || /^[^=$]+\.(?:args\.\w+|tags|context|dockerfile|target)\+?=/.test(line);
}

/** Whether the files of a step of bake say where all of its images are pushed. */
export function namesImages(inputs: Readonly<Record<string, string>>, builds: readonly BakeBuild[]): boolean {
  return (
    bakeFilesOfStep(inputs, []).some(isMetadataFile) ||
    // Also one without a registry: that is on Docker Hub.
    builds.every(({ image }) => image !== undefined && !image.includes('${{'))
  );
}
