import { type DeclaredArg, declaredArgs, declaredEnvs } from './declaration.ts';
import type { Instruction } from './instruction.ts';
import { lexWord } from './shell-word.ts';

/**
 * ARG and ENV instructions that give a stage the variables of the stage it is FROM, in which these instructions ran: their
 * values, and their order, which BuildKit counts as part of every RUN. By themselves stages inherit variables of the same
 * file, but at the beginning of a stage the ENV of what it is FROM is set once more, on top of every ARG and in the order of
 * the image's configuration
 * (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go, "initialize base metadata
 * from image conf"). Of a name that ENV sets, `ENV NAME=$NAME` changes the order only; its ARGs above that are gone.
 */
export function repeatedVariables(
  instructions: readonly Instruction[],
  escapeChar: string,
  lowerCase: boolean,
): readonly string[] {
  const settings = settingsOf(instructions, escapeChar);
  const repeated = settings.filter((setting, index) => isRepeated(setting, settings.slice(index + 1)));
  return repeated.flatMap((setting) => {
    const text =
      setting.kind === 'arg'
        ? `ARG ${setting.word}`
        : /^[a-z_]\w*$/i.test(setting.name)
          ? `ENV ${setting.name}=$${setting.name}`
          : undefined;
    if (text === undefined) return [];
    return lowerCase ? text.slice(0, 3).toLowerCase() + text.slice(3) : text;
  });
}

/** Why repeatedVariables would not give the same values. Undefined: it does. */
export function unrepeatable(instructions: readonly Instruction[], escapeChar: string): string | undefined {
  const settings = settingsOf(instructions, escapeChar);
  const unclear = settings.find(({ kind, name }) => kind === 'env' && /[$"'\\`]/.test(name));
  if (unclear !== undefined)
    return `the ENV of line ${unclear.line} sets a name that is not written as it is`;
  const different = settings.find((setting, index) => {
    const before = settings.slice(0, index);
    const later = settings.slice(index + 1);
    if (setting.kind === 'env' || !isRepeated(setting, later)) return false;
    const asked = lexWord(setting.defaultText ?? '', () => 'set', { escape: escapeChar }).asked;
    return (
      /[\\`][ \t]+$/.test(setting.word) ||
      [...asked].some((name) => !isSameAgain(name, before, setting, later))
    );
  });
  return different && `the ARG of line ${different.line} would get another value in what follows`;
}

type Setting = { readonly line: number } & (
  | ({ readonly kind: 'arg' } & DeclaredArg)
  | { readonly kind: 'env'; readonly name: string; readonly keepsValue: boolean }
);

function settingsOf(instructions: readonly Instruction[], escapeChar: string): readonly Setting[] {
  return instructions.flatMap((instruction): readonly Setting[] => {
    const { keyword, line } = instruction;
    if (keyword === 'ARG') return declaredArgs(instruction).map((arg) => ({ kind: 'arg', line, ...arg }));
    if (keyword !== 'ENV') return [];
    return declaredEnvs(instruction, escapeChar).map(({ nameText: name, valueText }) => {
      const value = valueText.replace(/^"(.*)"$/, '$1');
      return { kind: 'env', line, name, keepsValue: value === `$${name}` || value === `\${${name}}` };
    });
  });
}

/** What came before the last ENV of a name is gone. */
function isRepeated({ name }: Setting, later: readonly Setting[]): boolean {
  return !later.some((other) => other.kind === 'env' && other.name === name);
}

/** Whether the default of an ARG finds the same value of another variable, or of itself, when it is declared again. */
function isSameAgain(
  name: string,
  before: readonly Setting[],
  arg: DeclaredArg,
  later: readonly Setting[],
): boolean {
  const further = later.filter((setting) => setting.name === name);
  const isSetAbove = before.some(
    (setting) => setting.name === name && (setting.kind === 'env' || setting.defaultText !== undefined),
  );
  if (isSetAbove && further.every(({ kind }) => kind === 'arg')) return true;
  const keepsValue = further.every((setting) => setting.kind === 'env' && setting.keepsValue);
  return keepsValue && (arg.name !== name || isIdempotent(arg));
}

/** `ARG A=$A`, `ARG A=${A:-1}`. */
function isIdempotent({ name, defaultText = '' }: DeclaredArg): boolean {
  const value = defaultText.replace(/^"(.*)"$/, '$1');
  return value === `$${name}` || /^\$\{(\w+)(?::?-[^}]*)?\}$/.exec(value)?.[1] === name;
}
