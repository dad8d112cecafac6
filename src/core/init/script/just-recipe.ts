import { shellWord } from './script-values.ts';

interface JustRecipe {
  /** Names and what they are where no word gives one. */
  readonly parameters: readonly (readonly [name: string, value: string | undefined])[];
  readonly needs: readonly string[];
  readonly commands: { text: string; readonly line: number }[];
}

/** Recipes may need each other without end. */
const mostRecipes = 100;

/**
 * The commands that `just` runs for the words of its command: recipes with their arguments; without a word the first recipe. Expressions
 * other than the name of a variable or parameter are not known.
 * https://just.systems/man/en/
 */
export function justRecipe(
  text: string,
  words: readonly string[],
): readonly { readonly text: string; readonly line: number }[] {
  const { recipes, values } = readJustfile(text);
  const done = new Set<string>();
  const run = (name: string, given: readonly string[]): ReturnType<typeof justRecipe> => {
    const recipe = recipes.get(name);
    const call = [name, ...given].join(' ');
    if (recipe === undefined || done.has(call) || done.size > mostRecipes) return [];
    done.add(call);
    const own = new Map(recipe.parameters.map(([one, value], at) => [one, given[at] ?? value] as const));
    const known = (command: string): string =>
      command
        .replaceAll(
          /\{\{\s*(\w+)\s*\}\}/g,
          (_all, one: string) => own.get(one) ?? values.get(one) ?? shellWord,
        )
        .replaceAll(/(?<!\$)\{\{(?:(?!\{\{|\}\}).)*\}\}/g, shellWord)
        // Of a parameter that is exported.
        .replaceAll(/\$(?:(\w+)|\{(\w+)\})/g, (all, plain, braced) => own.get(plain ?? braced) ?? all);
    return [
      ...recipe.needs.flatMap((need) => run(need, [])),
      ...recipe.commands.map(({ text: command, line }) => ({
        line,
        text: known(command).replace(/^[@-]+/, ''),
      })),
    ];
  };
  const [first = ''] = recipes.keys();
  const calls: string[][] = [];
  for (const word of words.length > 0 ? words : [first]) {
    const open = calls.at(-1);
    const [name = '', ...given] = open ?? [];
    // What a recipe does not take is the next one.
    if (open !== undefined && given.length < (recipes.get(name)?.parameters.length ?? 0)) open.push(word);
    else calls.push([word]);
  }
  return calls.flatMap(([name = '', ...given]) => run(name, given));
}

function readJustfile(text: string) {
  const recipes = new Map<string, JustRecipe>();
  const values = new Map<string, string>();
  let recipe: JustRecipe | undefined;
  for (const [index, line] of text.split('\n').entries()) {
    const [, variable, value = ''] = /^(?:export )?(\w+) *:=(.*)$/.exec(line) ?? [];
    const [, name, parameters = '', needs = ''] =
      /^@?([a-z_][\w-]*)( [^:#]*)?:(?!=)([^#]*)/i.exec(line) ?? [];
    if (/^\s+\S|^\s*$/.test(line)) addLine(recipe?.commands ?? [], line.trim(), index + 1);
    else if (variable !== undefined) {
      const known = literalOf(value.split(/\s#/, 1)[0] ?? '');
      if (known !== undefined) values.set(variable, known);
    } else if (name !== undefined) {
      recipe = { parameters: parametersOf(parameters, values), needs: wordsIn(needs), commands: [] };
      recipes.set(name, recipe);
    }
  }
  return { recipes, values };
}

/** A line is a command, unless the one before it continues, or all of them are one script. */
function addLine(commands: { text: string; readonly line: number }[], text: string, line: number): void {
  const before = commands.at(-1);
  if (before !== undefined && (before.text.startsWith('#!') || before.text.endsWith('\\')))
    before.text += `\n${text}`;
  else if (text !== '') commands.push({ text, line });
}

function parametersOf(text: string, values: ReadonlyMap<string, string>): JustRecipe['parameters'] {
  const words = text.match(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g) ?? [];
  return words.map((word) => {
    const [name = '', value] = word.replace(/^[$*+]+/, '').split('=');
    return [name, value === undefined ? undefined : (values.get(value) ?? literalOf(value))] as const;
  });
}

/** Of a text in quotes, or of a variable with one as its default. */
function literalOf(text: string): string | undefined {
  return (
    /^(?:"([^"]*)"|'([^']*)')$/
      .exec(text.trim())
      ?.slice(1)
      .find((part) => part !== undefined) ??
    /^env(?:_var_or_default)?\([^,]*, *(?:"([^"]*)"|'([^']*)')\)$/
      .exec(text.trim())
      ?.slice(1)
      .find((part) => part !== undefined)
  );
}

function wordsIn(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => /^[\w-]+$/.test(word));
}
