// @ts-check
import { readFileSync } from 'node:fs';

/**
 * What one table says.
 * @typedef {object} Table
 * @property {string} id
 * @property {string} title
 * @property {readonly string[]} about how it was measured
 * @property {readonly (readonly (readonly string[])[])[]} parts tables of text, each with its head first
 * @property {readonly Expectation[]} expectations
 * @property {Record<string, unknown>} numbers all that was measured, with units in the names
 */

/**
 * @typedef {object} Expectation
 * @property {string} what
 * @property {string} expected
 * @property {string} measured
 * @property {boolean} held
 */

/**
 * @param {readonly number[]} values at least one
 * @returns {number}
 */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined)
    throw new Error('Expected values to take the median of; got none.');
  return (upper + lower) / 2;
}

/**
 * @param {readonly number[]} values at least one
 * @param {(value: number) => string} format
 * @returns {string} median, and the smallest and largest
 */
export function spread(values, format) {
  return `${format(median(values))} (${format(Math.min(...values))} to ${format(Math.max(...values))})`;
}

/**
 * @param {number} ours
 * @param {number} theirs
 * @returns {string} how ours compares, such as `1/12.3` or `1.4`
 */
export function ratio(ours, theirs) {
  if (ours === theirs) return '1';
  if (ours === 0) return '0';
  if (theirs === 0) return '∞';
  return ours < theirs ? `1/${(theirs / ours).toFixed(1)}` : (ours / theirs).toFixed(1);
}

/**
 * The most memory that this process has held. `maxRSS` is no measure of it: a new process begins with its parent's.
 *
 * @returns {number} bytes
 * @throws where the kernel is not Linux
 */
export function ownPeakBytes() {
  const kilobytes = /^VmHWM:\s*(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  if (kilobytes === undefined) throw new Error('/proc/self/status tells no peak of memory (VmHWM).');
  return Number(kilobytes) * 1024;
}
