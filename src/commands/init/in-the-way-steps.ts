import type { Instruction } from '../../core/dockerfile/instruction.ts';
import { agree } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { installsCode, isInstalledAgain } from '../../core/init/install-words.ts';
import type { NamedProposal } from './proposal.ts';
import { mostPlaces, shortList } from './short-list.ts';

/** Packages that need nothing of what another stage has made. */
function isOfSystem(name: string): boolean {
  return /^(?:apt|apt-get|apk|dnf|microdnf|yum|zypper) /.test(name);
}

/** One sentence for all Dockerfiles that take files before they install packages, where no patch helps, and one where pip installs code. */
export function inTheWaySteps(named: readonly NamedProposal[]): readonly string[] {
  const found = named.flatMap(inTheWayOfSteps);
  const ofCode = placesOf(found.filter(({ isOfCode }) => isOfCode));
  const others = placesOf(found.filter(({ isOfCode }) => !isOfCode));
  return [
    ...(others === undefined
      ? []
      : [
          `${others('takes files before it installs packages', 'take files before they install packages')} Copy only what the install steps read, and the rest below them. If the files seldom change and hold no secret, write the comment \`# cache-prewarm: layer\` below these steps.`,
        ]),
    ...(ofCode === undefined
      ? []
      : [
          `${ofCode('installs its own code together with the packages that this needs', 'install their own code together with the packages that this needs')} Before the code, install the packages from a list, as \`pip install -r requirements.txt\` does.`,
        ]),
  ];
}

interface InTheWay {
  readonly path: string;
  readonly line: number;
  readonly isOfCode: boolean;
}

/** Install steps behind the code that install more than the layers hold. */
function inTheWayOfSteps({
  candidate: { dockerfile: path },
  decisions,
  dockerfile,
  installFirst,
}: NamedProposal): readonly InTheWay[] {
  if (installFirst !== undefined) return [];
  const steps = dockerfile?.stages.flatMap(({ instructions }) => instructions) ?? [];
  return decisions.flatMap((decision) => {
    const kept = keptSteps(decision, steps);
    return decision.left.flatMap(({ line, name, reason }) => {
      const step = steps.find((one) => one.line === line);
      const isBehind =
        /^line \d+ takes (?!from stage|a path with )/.test(reason) ||
        (isOfSystem(name) && / takes from stage /.test(reason));
      return !isBehind || (step !== undefined && isInstalledAgain(step, kept))
        ? []
        : [{ path, line, isOfCode: step !== undefined && installsCode(step) }];
    });
  });
}

/** Says of one Dockerfile, or of several, with lines; undefined: of none. */
function placesOf(found: readonly InTheWay[]): ((one: string, several: string) => string) | undefined {
  const places = [...groupBy(found, ({ path }) => path)].map(([path, some]) => {
    const lines = [...new Set(some.map(({ line }) => line))];
    return { path, lines: `${agree(lines.length, 'line', 'lines')} ${lines.join(', ')}` };
  });
  const [first] = places;
  if (first === undefined) return undefined;
  return (one, several) =>
    places.length === 1
      ? `${first.path} ${one} (${first.lines}).`
      : `${shortList(
          places.map(({ path, lines }) => `${path} (${lines})`),
          mostPlaces,
        )} ${several}.`;
}

/** What the layers of a stage hold. */
function keptSteps(
  { layers }: NamedProposal['decisions'][number],
  steps: readonly Instruction[],
): readonly Instruction[] {
  return steps.filter(({ line }) => layers.some(({ lines }) => lines.first <= line && line <= lines.last));
}
