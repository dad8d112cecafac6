import { firstFew } from '../../core/format/first-few.ts';
import { agree } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { shellWord } from '../../core/init/script/script-values.ts';
import { isElsewhere, isOfWindows, pushesOwn } from './building-step.ts';
import { mentionsInWords } from './findings.ts';
import type { BuildingWorkflow } from './images.ts';
import { layerImage } from './layer-places.ts';
import type { InitPlan } from './plan.ts';

type Build = BuildingWorkflow['builds'][number];

/** A script of the repository that builds images, and the steps that run it. */
interface BuildingScript {
  readonly path: string;
  /** `.github/workflows/ci.yml, line 12` */
  readonly places: readonly string[];
  /** Each line of the script once. */
  readonly builds: readonly Build[];
}

/** The most scripts, and steps with actions of others, that are described. */
const mostScripts = 5;

/** Says of actions and workflows of others what they build, and what to write instead. */
export function tellForeign(plan: InitPlan, action: string): void {
  const { found, reader } = plan;
  const all = found.workflows.flatMap(({ path, builds }) =>
    builds.flatMap((build) => {
      const names = dockerfilesOf(build).filter((name) =>
        plan.repository.paths.includes(name.split(',', 1)[0] ?? ''),
      );
      return build.kind !== 'foreign' || build.script !== undefined || names.length === 0
        ? []
        : [{ build, names, place: `${path}, line ${build.line}` }];
    }),
  );
  for (const { build, names, place } of all.slice(0, mostScripts)) {
    const inputs =
      names.length === 1
        ? inputsInWords(build, build.command === undefined || build.isPushedLater === true, plan)
        : undefined;
    reader.notice(
      `${place}: ${build.command ?? 'an action or a workflow of another project'} builds ${firstFew(names)} here, so this stays as it is. For layers, use ${action} in its place, with ${inputs ?? 'the same settings'}.`,
    );
  }
}

/** Says of the scripts that workflows run what they build, and what to write instead. */
export function tellScripts(plan: InitPlan, action: string): void {
  const { reader } = plan;
  const scripts = scriptsOf(plan);
  for (const script of scripts.slice(0, mostScripts)) reader.notice(describe(script, plan, action));
  const others = scripts.slice(mostScripts).map(({ path }) => path);
  if (others.length > 0)
    reader.notice(
      `${firstFew(others)} ${agree(others.length, 'builds', 'build')} images in workflows, too. init changes no scripts.`,
    );
}

function scriptsOf({ found, repository }: InitPlan): readonly BuildingScript[] {
  const all = found.workflows.flatMap(({ path, builds }) =>
    builds.flatMap((build) =>
      build.script === undefined ||
      isOfWindows(build) ||
      build.baked?.length === 0 ||
      isElsewhere(build, repository.paths)
        ? []
        : [{ build, script: build.script, place: `${path}, line ${build.line}` }],
    ),
  );
  return [...new Set(all.map(({ script }) => script.path))].map((path) => {
    const own = all.filter(({ script }) => script.path === path);
    return {
      path,
      places: [...new Set(own.map(({ place }) => place))],
      builds: [
        ...new Map(
          own.map(({ build, script }) => [[script.line, ...dockerfilesOf(build)].join(' '), build]),
        ).values(),
      ],
    };
  });
}

function describe({ path, places, builds }: BuildingScript, plan: InitPlan, action: string): string {
  const [steps, before] =
    places.length === 1 ? ['this step builds', 'this one'] : ['these steps build', 'them'];
  const [only, ...more] = builds;
  const pushes = builds.some((build) => pushesOwn(build, plan.repository.paths));
  const inputs = more.length === 0 && only !== undefined ? inputsInWords(only, pushes, plan) : undefined;
  const remove = `remove the ${agree(builds.length, 'build', 'builds')} from ${path}${pushes ? ', and what pushes its image' : ''}`;
  const advice =
    inputs === undefined
      ? `put a step of ${action}${more.length > 0 ? ' for each image' : ''} before ${before}, with the same settings`
      : `put a step of ${action} before ${before}, with ${inputs}`;
  return `${mentionsInWords(places)}: ${steps} with ${path}: ${firstFew(buildsInWords(builds))}. init changes no scripts.${nameInWords(builds, plan)} For layers, ${advice}. Then ${remove}.`;
}

/** What images are called here whose own names only a shell knows. */
function nameInWords(builds: readonly Build[], { named }: InitPlan): string {
  const hidden = builds.filter(({ inputs }) => inputs['tags']?.split(/[\n:]/)[0]?.includes(shellWord));
  const shown = named.filter(({ candidate }) =>
    hidden.some(({ written }) => written.some(({ dockerfile }) => dockerfile === candidate.dockerfile)),
  );
  const [first] = shown;
  return first === undefined
    ? ''
    : ` Only a shell knows what it calls the ${agree(shown.length, 'image', 'images')}, so ${shown.length === 1 ? `it is ${first.image}` : `they are ${firstFew(shown.map(({ image }) => image))}`} here.`;
}

/** `docker/Dockerfile, target app (line 8)`, each image once. */
function buildsInWords(builds: readonly Build[]): readonly string[] {
  return [...groupBy(builds, buildInWords)].map(([what, same]) => {
    const lines = same.map(({ script }) => script?.line).join(', ');
    const unless = same.some(({ isOpen }) => isOpen === true) ? ', unless a variable says otherwise' : '';
    return `${what} (${same.length === 1 ? 'line' : 'lines'} ${lines}${unless})`;
  });
}

function buildInWords(build: Build): string {
  const names = dockerfilesOf(build);
  const { kind } = build;
  if (names.length > 0) return names.join(' or ');
  return kind === 'command' || kind === 'foreign' ? 'what only a shell knows' : `images with ${kind}`;
}

/** Each with its target. */
function dockerfilesOf({ written }: Build): readonly string[] {
  return [
    ...new Set(
      written.map(
        ({ dockerfile, target }) => `${dockerfile}${target === undefined ? '' : `, target ${target}`}`,
      ),
    ),
  ];
}

/** What the step is to have; undefined: it has to be looked up. */
function inputsInWords(build: Build, pushes: boolean, plan: InitPlan): string | undefined {
  const { inputs, kind, written } = build;
  if ((kind !== 'command' && kind !== 'foreign') || written.length === 0 || build.isOpen === true)
    return undefined;
  const image = layerImage(build, plan);
  const [only] = written;
  const own = only?.dockerfile.endsWith('Containerfile') === true ? only.dockerfile : undefined;
  const said = Object.entries({
    image,
    ...Object.fromEntries(
      ['context', 'file', 'target', 'platforms'].map((name) => [name, inputs[name]] as const),
    ),
    ...(inputs['file'] === undefined && own !== undefined ? { file: own } : {}),
    ...(pushes ? { push: 'true' } : { load: 'true' }),
  }).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && entry[1] !== '.' && !entry[1].includes('${{'),
  );
  const same = ['tags', 'build-args', 'secret-files', 'secret-envs', 'build-contexts'].filter(
    (name) => inputs[name] !== undefined,
  );
  const parts = said.map(([name, value]) => `\`${name}: ${value}\``).join(', ');
  return same.length === 0 ? parts : `${parts}, and the same ${same.join(', ')}`;
}
