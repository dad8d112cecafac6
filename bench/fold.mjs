// @ts-check
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { ownPeakBytes } from './measurement.mjs';

/**
 * What folding a long progress stream takes.
 * @typedef {object} FoldMeasurement
 * @property {number} bytes that were folded
 * @property {number} durationMs of the fold, without the start of Node
 * @property {number} cpuMs the same as processor time, which another busy process does not lengthen
 * @property {number} peakBytes the most memory the whole process had, Node itself included
 * @property {number} idleBytes what it had before the first byte
 */

const fixtures = new URL('../__tests__/fixtures/progress/', import.meta.url);

/** Recorded builds: one object a line, most of it a step's log; and objects that are spread over several lines. */
const recordings = {
  lines: new URL('buildkit-0.32-buildx-0.38/long-log.rawjson', fixtures),
  indented: new URL('engine-26.1-buildx-0.13/cold.rawjson', fixtures),
};

/** What a pipe hands out at once. */
const chunkBytes = 64 * 1024;

/**
 * Folds a recorded stream, repeated, in a process of its own: its peak memory is only known at its end.
 * Needs the built code (`npm run build`).
 *
 * @param {object} [options]
 * @param {keyof typeof recordings} [options.form] `lines` as buildx has written it since 0.15, `indented` as before
 * @param {number} [options.bytes] length of the stream
 * @param {boolean} [options.live] with a listener, as for the live view: it gets every line of the log
 * @returns {Promise<FoldMeasurement>}
 * @throws {Error} when the code is not built
 */
export function measureFold({ form = 'lines', bytes = 100_000_000, live = true } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [fileURLToPath(import.meta.url), JSON.stringify({ form, bytes, live })],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      output += text;
    });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve(JSON.parse(output));
      else reject(new Error(`Folding ended with status ${status}; is the code built (npm run build)?`));
    });
  });
}

/**
 * @param {{form: keyof typeof recordings, bytes: number, live: boolean}} options
 * @returns {Promise<FoldMeasurement>}
 */
async function fold({ form, bytes, live }) {
  const lib = new URL('../lib/core/buildkit/', import.meta.url);
  const { createJsonStream } = await import(new URL('json-stream.js', lib).href);
  const { createProgressFold } = await import(new URL('progress.js', lib).href);
  const recorded = await readFile(recordings[form]);
  let events = 0;
  const progress = live ? createProgressFold(() => events++) : createProgressFold();
  const stream = createJsonStream(progress.push, () => {});
  const decoder = new TextDecoder();
  const idleBytes = process.memoryUsage().rss;

  const cpuBefore = process.cpuUsage();
  const since = performance.now();
  let folded = 0;
  while (folded < bytes) {
    for (let start = 0; start < recorded.length && folded < bytes; start += chunkBytes) {
      const chunk = recorded.subarray(start, Math.min(start + chunkBytes, recorded.length));
      stream.push(decoder.decode(chunk, { stream: true }));
      folded += chunk.length;
    }
  }
  stream.end();
  /** @type {{vertices: readonly {verdict: string}[]}} */
  const { vertices } = progress.snapshot();
  const durationMs = performance.now() - since;
  const cpu = process.cpuUsage(cpuBefore);
  const cpuMs = (cpu.user + cpu.system) / 1000;
  if (!vertices.some(({ verdict }) => verdict === 'executed')) throw new Error('Nothing was folded');
  return { bytes: folded, durationMs, cpuMs, peakBytes: ownPeakBytes(), idleBytes };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  process.stdout.write(JSON.stringify(await fold(JSON.parse(process.argv[2] ?? ''))));
}
