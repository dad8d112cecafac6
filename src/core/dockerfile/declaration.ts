import { splitOnce } from '../split.ts';
import { type Instruction, problem, splitWords } from './instruction.ts';

/** One name of an ARG instruction. */
export interface DeclaredArg {
  readonly name: string;
  /** What follows `=`, not expanded; undefined without one. */
  readonly defaultText: string | undefined;
  /** The declaration as written: `NAME="a value"`. */
  readonly word: string;
}

/** One name of an ENV instruction, neither part expanded. */
interface DeclaredEnv {
  readonly nameText: string;
  readonly valueText: string;
}

export function declaredArgs(instruction: Instruction): readonly DeclaredArg[] {
  return instruction.args.map((word) => {
    const [name, defaultText] = splitOnce(word, '=');
    if (name === '') throw problem(instruction.line, `expected a name before "=" in ARG, got "${word}"`);
    return { name, defaultText, word };
  });
}

/** What an ENV instruction sets, in the old form `ENV name value` too (`parser/line_parsers.go`, `parseNameVal`). */
export function declaredEnvs(instruction: Instruction, escapeChar: string): readonly DeclaredEnv[] {
  const words = splitWords(instruction.rest, escapeChar);
  if (words[0]?.includes('=') !== true) {
    const [nameText = '', valueText] = instruction.rest.split(/[\t\v\f\r ]+([\s\S]*)/);
    if (valueText === undefined) throw problem(instruction.line, 'expected ENV name=value');
    return [{ nameText, valueText }];
  }
  return words.map((word) => {
    const [nameText, valueText] = splitOnce(word, '=');
    if (nameText === '' || valueText === undefined)
      throw problem(instruction.line, `expected name=value in ENV, got "${word}"`);
    return { nameText, valueText };
  });
}
