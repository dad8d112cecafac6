import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A stage of a plain Dockerfile. */
interface SmallStage {
  /** `stage-1` for the second one, if it has no name. */
  readonly name: string;
  readonly from: string;
  readonly steps: readonly string[];
}

/** A step with the key under which caches know it: two steps with one key make the same. */
interface SmallStep {
  readonly stage: string;
  /** What its stage is FROM, at the bottom. */
  readonly from: string;
  readonly text: string;
  readonly index: number;
  /** How many steps the stage has. */
  readonly total: number;
  readonly key: string;
  /** It makes a layer of the target's image, and is not only copied from. */
  readonly isOfTarget: boolean;
}

/** The stages of a Dockerfile that has no more than FROM, COPY and RUN, each on one line. */
export function readStages(dockerfile: string): readonly SmallStage[] {
  return dockerfile
    .split(/^FROM /m)
    .slice(1)
    .map((part, index) => {
      const [head = '', ...lines] = part.split('\n');
      const [from = '', name = `stage-${index}`] = head.split(' AS ');
      return { name, from, steps: lines.filter((line) => /^(RUN|COPY) /.test(line)) };
    });
}

/**
 * The steps that a target takes, those of the stages beneath it first.
 * @param contexts stages for which something else stands: what it is decides the keys of the steps above.
 */
export async function solveSteps(
  stages: readonly SmallStage[],
  options: {
    readonly target: string;
    readonly contexts: Readonly<Record<string, string>>;
    readonly contextDir: string;
  },
): Promise<readonly SmallStep[]> {
  const { target, contexts, contextDir } = options;
  const solved = new Map<string, readonly SmallStep[]>();
  const keyOf = async (name: string): Promise<string> =>
    contexts[name] ?? (await solve(name)).at(-1)?.key ?? name;
  const solve = async (name: string): Promise<readonly SmallStep[]> => {
    const stage = stages.find((candidate) => candidate.name === name);
    if (stage === undefined || (contexts[name] !== undefined && name !== target)) return [];
    const known = solved.get(name);
    if (known !== undefined) return known;
    const beneath = contexts[stage.from] === undefined ? await solve(stage.from) : [];
    const from = beneath[0]?.from ?? stage.from;
    let key = await keyOf(stage.from);
    const steps: SmallStep[] = [];
    for (const [index, text] of stage.steps.entries()) {
      key = hash(key, text, await sourceOf(text, contextDir, keyOf));
      const total = stage.steps.length;
      steps.push({ stage: name, from, text, index, total, key, isOfTarget: false });
    }
    const all = [...beneath, ...steps];
    solved.set(name, all);
    return all;
  };
  const own = await solve(target);
  const besides = [...solved.values()].flat().filter((step) => !own.includes(step));
  return [...new Set(besides), ...own.map((step) => ({ ...step, isOfTarget: true }))];
}

/** What a step takes from elsewhere. */
async function sourceOf(
  step: string,
  contextDir: string,
  keyOf: (stage: string) => Promise<string>,
): Promise<string> {
  const [word, first = '', second = ''] = step.split(' ');
  if (word !== 'COPY') return '';
  const stage = /^--from=(.*)/.exec(first)?.[1];
  if (stage !== undefined) return `${await keyOf(stage)} ${second}`;
  const path = join(contextDir, first);
  const entries = await readdir(path, { recursive: true, withFileTypes: true }).catch(() => undefined);
  if (entries === undefined) return readFile(path, 'utf8');
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const texts = await Promise.all(
    files.sort().map(async (file) => `${file.slice(path.length)} ${await readFile(file, 'utf8')}`),
  );
  return texts.join('\n');
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex');
}
