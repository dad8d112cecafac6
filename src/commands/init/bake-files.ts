import { buildxWords } from '../../adapters/docker/bake-print.ts';
import type { CommandResult } from '../../adapters/process/command.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import { type BakeBuild, readBakeBuilds, withoutHelpers } from '../../core/init/bake-build.ts';
import { joinPath } from '../../core/init/repository-path.ts';
import { shellWord } from '../../core/init/script/script-values.ts';
import type { WorkflowBuild } from '../../core/init/workflow/workflow-build.ts';
import { asThere, type Repository } from './repository.ts';

/** Those that bake looks for. */
export const bakeNames = ['docker-bake.json', 'docker-bake.hcl'];

/** Runs `docker buildx bake`; undefined: there is no docker. */
export type Bake = (...args: readonly string[]) => Promise<CommandResult | undefined>;

interface BakedImages {
  readonly builds: readonly BakeBuild[];
  /** Why bake cannot read the file: words without a full stop. */
  readonly problem: string | undefined;
}

/** The images of a bake file, whether or not there are any. */
export async function readBake(bake: Bake, path: string): Promise<BakedImages> {
  const failures: string[] = [];
  for (const targets of [[], ['*']]) {
    const result = await bake('--file', path, '--print', ...targets);
    if (result?.exitCode !== 0) {
      failures.push(whyNotBaked(result));
      continue;
    }
    const all = readBakeBuilds(result.stdout, path);
    // Of all targets, those are images that have a name: others lint, or test.
    const builds = targets.length === 0 ? all : withoutHelpers(all);
    if (builds.length > 0) return { builds, problem: undefined };
  }
  return { builds: [], problem: failures.length === 2 ? failures[1] : undefined };
}

function whyNotBaked(result: CommandResult | undefined): string {
  if (result === undefined) return 'there is no docker here';
  const words = buildxWords(result).replace(/\.$/, '');
  // A docker without the plugin takes the flags of bake for its own.
  return /^unknown (?:flag: --file|shorthand flag|command)|is not a docker command/.test(words)
    ? 'docker has no buildx here'
    : `\`docker buildx bake --print\` failed: ${words}`;
}

/** The files that bake looks for, in its order: https://docs.docker.com/build/bake/reference/#file-lookup */
const usualBakeFiles = [
  ...['compose.yaml', 'compose.yml', 'docker-compose.yml', 'docker-compose.yaml', 'docker-bake.json'],
  ...['docker-bake.hcl', 'docker-bake.override.json', 'docker-bake.override.hcl'],
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
  const results = await Promise.all([...distinct.values()].map((args) => bake(...args)));
  const failed = results.findIndex((result) => result?.exitCode !== 0);
  if (failed >= 0) return whyNotBaked(results[failed]);
  const builds = results.flatMap((result) =>
    asThere(readBakeBuilds(result?.stdout ?? '', '', { by: 'workflow', where }), repository),
  );
  if (namesImages(inputs, builds)) return builds;
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
    ...setLines(variant).flatMap((line) => ['--set', line]),
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

/** Whether the files of a step of bake say where all of its images are pushed. */
export function namesImages(inputs: Readonly<Record<string, string>>, builds: readonly BakeBuild[]): boolean {
  return (
    bakeFilesOfStep(inputs, []).some(isMetadataFile) ||
    // Also one without a registry: that is on Docker Hub.
    builds.every(({ image }) => image !== undefined && !image.includes('${{'))
  );
}
