/** A command of a recipe, with what the variables of the file are. */
interface RecipeCommand {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

interface Rule {
  readonly targets: readonly string[];
  readonly needs: readonly string[];
  readonly commands: RecipeCommand[];
}

/** In the place of what only Make can tell, and of a sign for the shell. */
const unknown = '\u0001';
const dollar = '\u0002';
/** Rules and variables may need each other without end. */
const mostRules = 200;
const mostValues = 2000;
const deepestValue = 20;
const longestText = 10_000;

/**
 * The commands that `make` runs for some goals, those of what they need first; without a goal for the first one. `given`: variables of
 * the command line. What functions and conditions make of them is not known.
 */
export function makeRecipe(
  text: string,
  goals: readonly string[],
  given: Readonly<Record<string, string>>,
): readonly RecipeCommand[] {
  const { rules, values } = readMakefile(text);
  let left = mostValues;
  /** Values of variables in the place of their names, also of those in values, from the innermost on. */
  const resolve = (part: string, level = 0): string => {
    let text = part;
    if (text.length > longestText) return unknown;
    for (let depth = 0; depth < 5 && text.includes('$'); depth++)
      text = text.replaceAll(/\$(?:\$|\([^()]*\)|\{[^{}]*\})/g, (all) => {
        const name = all.slice(2, -1);
        if (all === '$$') return dollar;
        if (!/^[\w.-]+$/.test(name) || level > deepestValue || left-- <= 0) return unknown;
        const [value, ...others] = new Set(given[name] === undefined ? values.get(name) : [given[name]]);
        // What the file does not say, or in several ways, the environment may.
        return value === undefined || others.length > 0 ? `${dollar}{${name}}` : resolve(value, level + 1);
      });
    return text;
  };
  const expand = (part: string): string =>
    resolve(part).replaceAll(dollar, '$').replaceAll(unknown, '$(unknown)');
  const done = new Set<string>();
  const run = (goal: string): readonly RecipeCommand[] => {
    if (done.has(goal) || done.size > mostRules) return [];
    done.add(goal);
    return rules
      .flatMap((rule) => {
        const [stem] = rule.targets.flatMap((target) => stemOf(target, goal) ?? []);
        return stem === undefined ? [] : [{ rule, stem }];
      })
      .flatMap(({ rule, stem }) => [
        ...rule.needs.flatMap((need) => run(expand(need).replace('%', stem))),
        ...rule.commands.map(({ text: command, line }) => ({
          line,
          text: expand(command.replaceAll('$@', goal).replaceAll('$*', stem)).replace(/^[@+-]+\s*/, ''),
        })),
      ]);
  };
  const first = rules.flatMap(({ targets }) => targets).find((target) => !/^\.|%/.test(target));
  return (goals.length > 0 ? goals : first === undefined ? [] : [first]).flatMap(run);
}

/** What `%` is in a goal; empty where a target is the goal; undefined: it is another one. */
function stemOf(target: string, goal: string): string | undefined {
  const [head = '', tail] = target.split('%');
  if (tail === undefined) return target === goal ? '' : undefined;
  const isIt = goal.startsWith(head) && goal.endsWith(tail) && goal.length > head.length + tail.length;
  return isIt ? goal.slice(head.length, goal.length - tail.length) : undefined;
}

function readMakefile(text: string) {
  const rules: Rule[] = [];
  const values = new Map<string, readonly string[]>([['MAKE', ['make']]]);
  let depth = 0;
  for (const { text: line, line: number } of joinedLines(text)) {
    const [, name, value] = /^ *(?:export +|override +)?([\w.-]+)\s*(?::{0,3}|\?)=(.*)$/.exec(line) ?? [];
    const [, targets, needs] = /^([^\s:=#][^:=#]*):(?!=)([^=]*)$/.exec(line) ?? [];
    if (/^ *if(?:n?eq|n?def)\b/.test(line)) depth++;
    else if (/^ *endif\b/.test(line)) depth--;
    else if (line.startsWith('\t')) rules.at(-1)?.commands.push({ text: line.trim(), line: number });
    else if (name !== undefined && value !== undefined)
      values.set(name, [
        ...(values.get(name) ?? []),
        // What a condition sets is not known.
        ...(depth > 0 ? [unknown] : []),
        value.split(/\s#/, 1)[0]?.trim() ?? '',
      ]);
    else if (targets !== undefined && needs !== undefined)
      rules.push({ targets: wordsOf(targets), needs: wordsOf(needs.replace('|', ' ')), commands: [] });
  }
  return { rules, values };
}

function wordsOf(text: string): readonly string[] {
  return (text.split(/\s#/, 1)[0] ?? '').split(/\s+/).filter((word) => word !== '');
}

function joinedLines(text: string): readonly RecipeCommand[] {
  const found: { text: string; line: number }[] = [];
  let isOpen = false;
  for (const [index, line] of text.split('\n').entries()) {
    const isContinued = line.trimEnd().endsWith('\\');
    const own = isContinued ? `${line.trimEnd().slice(0, -1)} ` : line;
    const before = found.at(-1);
    if (isOpen && before !== undefined) before.text += own.trimStart();
    else found.push({ text: own, line: index + 1 });
    isOpen = isContinued;
  }
  return found;
}
