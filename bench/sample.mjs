// @ts-check
// What one run took, counted at the registry.
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { sumTraffic } from '../scripts/traffic.mjs';
import { median, ratio, spread } from './measurement.mjs';

/**
 * @typedef {object} Sample
 * @property {number} durationMs
 * @property {number} uploadedBytes
 * @property {number} downloadedBytes
 * @property {number} baseImageBytes
 * @property {number} uploadedLayers
 * @property {number} downloadedLayers
 */

/**
 * Runs something and reads at the registry what it took.
 *
 * @param {import('../scripts/workbench.mjs').Workbench} bench
 * @param {string} repository
 * @param {() => Promise<number>} work answers its milliseconds
 * @param {() => Promise<readonly import('../scripts/pushed-image.mjs').PushedImageContent[]>} readImages those in the
 *   repository afterwards
 * @param {Set<string>} [seen] digests of layers that were there before; those of the images are added
 * @returns {Promise<Sample>}
 */
export async function takeSample(bench, repository, work, readImages, seen = new Set()) {
  bench.proxy.reset();
  const durationMs = await work();
  const records = [...bench.proxy.records];
  for (const image of await readImages()) for (const digest of image.layers) seen.add(digest);
  const traffic = sumTraffic(records, { repository, layers: [...seen] });
  return {
    durationMs,
    uploadedBytes: traffic.uploadedBytes,
    downloadedBytes: traffic.downloadedBytes,
    baseImageBytes: traffic.baseImageBytes,
    uploadedLayers: traffic.uploadedLayers.length,
    downloadedLayers: traffic.downloadedLayers.length,
  };
}

/**
 * @param {Sample} sample
 * @returns {number} in both directions together
 */
export function movedBytes(sample) {
  return sample.uploadedBytes + sample.downloadedBytes + sample.baseImageBytes;
}

export const sampleHead = ['', 'Time', 'Uploaded', 'Downloaded', 'Base image', 'Layers moved'];

/**
 * @param {string} label
 * @param {readonly Sample[]} samples
 * @returns {string[]}
 */
export function sampleRow(label, samples) {
  const of = (/** @type {keyof Sample} */ field) => samples.map((sample) => sample[field]);
  return [
    label,
    spread(of('durationMs'), secondsText),
    bytesText(median(of('uploadedBytes'))),
    bytesText(median(of('downloadedBytes'))),
    bytesText(median(of('baseImageBytes'))),
    `${median(of('uploadedLayers'))} up, ${median(of('downloadedLayers'))} down`,
  ];
}

/**
 * @param {string} label
 * @param {readonly Sample[]} ours
 * @param {readonly Sample[]} theirs
 * @returns {string[]}
 */
export function ratioRow(label, ours, theirs) {
  const of = (/** @type {keyof Sample} */ field) =>
    ratio(median(ours.map((sample) => sample[field])), median(theirs.map((sample) => sample[field])));
  return [label, of('durationMs'), of('uploadedBytes'), of('downloadedBytes'), of('baseImageBytes'), ''];
}
