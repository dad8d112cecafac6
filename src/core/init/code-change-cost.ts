import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';

/** What a build costs whose builder holds nothing but the layers. */
export interface CodeChangeCost {
  /** RUN, COPY and ADD. */
  readonly steps: number;
  /** Of those, what a layer holds. */
  readonly keptSteps: number;
  readonly seconds: number;
  readonly keptSeconds: number;
  /** Of what the steps of the layers make: what a host does not download again. Measured: all of the layers' images. */
  readonly keptBytes: number;
  /** By a build; else estimated from the text of the steps. */
  readonly isMeasured: boolean;
}

interface Weight {
  readonly command: RegExp;
  readonly seconds: number;
  readonly megabytes: number;
}

/** Of usual projects on a runner of 4 cores; what a step really takes is measured by every build. */
const weights: readonly Weight[] = [
  { command: /\b(apt-get|apt|microdnf|dnf|yum|tdnf|zypper)\b.*\binstall\b/s, seconds: 20, megabytes: 90 },
  { command: /\bapk\b.*\badd\b/s, seconds: 5, megabytes: 40 },
  { command: /\bconda\b|\bmamba\b/, seconds: 120, megabytes: 600 },
  {
    command: /\bpoetry install\b|\bpip3? install\b|\bpipenv (install|sync)\b|\bpdm (install|sync)\b/,
    seconds: 30,
    megabytes: 120,
  },
  { command: /\buv (sync|pip)\b/, seconds: 8, megabytes: 120 },
  {
    command:
      /\b(npm (ci|i|install)|yarn( install)?\b(?! (run |build))|pnpm (i|install|fetch)|bun (i|install))\b/,
    seconds: 30,
    megabytes: 150,
  },
  { command: /\bgo mod download\b/, seconds: 15, megabytes: 100 },
  { command: /\bgo (build|install)\b/, seconds: 40, megabytes: 20 },
  { command: /\bcargo (chef cook|build|install)\b/, seconds: 120, megabytes: 100 },
  { command: /\bbundle install\b/, seconds: 60, megabytes: 120 },
  { command: /\bcomposer install\b/, seconds: 20, megabytes: 60 },
  { command: /\b(mvn|mvnw|gradle|gradlew)\b/, seconds: 60, megabytes: 120 },
  { command: /\bdotnet restore\b/, seconds: 25, megabytes: 100 },
  { command: /\bdotnet (build|publish)\b/, seconds: 25, megabytes: 30 },
  { command: /\bmix (deps\.get|deps\.compile|do)\b/, seconds: 60, megabytes: 60 },
  { command: /\b(npm|yarn|pnpm|bun) (run )?build\b|\bnext build\b|\bturbo\b/, seconds: 40, megabytes: 10 },
];

/** `isKept`: whether a layer holds the step. */
export function estimateCodeChange(
  steps: readonly Pick<Instruction, 'keyword' | 'code' | 'heredocs'>[],
  isKept: (index: number) => boolean,
): CodeChangeCost {
  const cost = { steps: 0, keptSteps: 0, seconds: 0, keptSeconds: 0, keptBytes: 0, isMeasured: false };
  for (const [index, step] of steps.entries()) {
    const { keyword } = step;
    if (!['RUN', 'COPY', 'ADD'].includes(keyword)) continue;
    const weight =
      keyword === 'RUN'
        ? (weights.find(({ command }) => command.test(wholeCode(step))) ?? { seconds: 2, megabytes: 1 })
        : { seconds: 1, megabytes: 0 };
    cost.steps += 1;
    cost.seconds += weight.seconds;
    if (!isKept(index)) continue;
    cost.keptSteps += 1;
    cost.keptSeconds += weight.seconds;
    cost.keptBytes += weight.megabytes * 1e6;
  }
  return cost;
}
