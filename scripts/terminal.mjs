// @ts-check
import process from 'node:process';

/**
 * Words in colour where the stream is a terminal, and as they are elsewhere.
 * @typedef {Record<'bold' | 'dim' | 'red' | 'green' | 'cyan', (text: string) => string>} Painter
 */

/** SGR codes, on and off. */
const codes = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  green: [32, 39],
  cyan: [36, 39],
};

/**
 * @param {{isTTY?: boolean}} stream
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Painter} no colour either with NO_COLOR (https://no-color.org) or on a dumb terminal
 */
export function createPainter(stream, environment = process.env) {
  const colour = stream.isTTY === true && !environment['NO_COLOR'] && environment['TERM'] !== 'dumb';
  return /** @type {Painter} */ (
    Object.fromEntries(
      Object.entries(codes).map(([name, [on, off]]) => [
        name,
        (/** @type {string} */ text) => (colour ? `\u001b[${on}m${text}\u001b[${off}m` : text),
      ]),
    )
  );
}
