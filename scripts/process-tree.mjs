// @ts-check
import { readFile } from 'node:fs/promises';

/**
 * @param {number} pid
 * @returns {Promise<number[]>} none when it is gone
 */
export async function childrenOf(pid) {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

/**
 * The processes below another one, parents first.
 *
 * @param {number} pid
 * @returns {Promise<{pid: number, program: string}[]>} with the first 15 bytes of their programs' names
 */
export async function descendantsOf(pid) {
  const found = [];
  for (const child of await childrenOf(pid)) {
    const program = await readFile(`/proc/${child}/comm`, 'utf8').catch(() => '');
    found.push({ pid: child, program: program.trim() }, ...(await descendantsOf(child)));
  }
  return found;
}
