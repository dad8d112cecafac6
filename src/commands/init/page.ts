import { firstFew } from '../../core/format/first-few.ts';
import { plural } from '../../core/format/quantity.ts';
import { asCode, asQuantity, log, prose, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument } from '../../page/document.ts';
import {
  byContentInWords,
  costInWords,
  linesOf,
  mentionsInWords,
  othersInWords,
  trialInWords,
} from './findings.ts';
import { placeInWords } from './place.ts';
import type { InitFile, InitImage, InitReport } from './report.ts';
import { initPatch } from './result.ts';

const states: Readonly<Record<InitFile['state'], string>> = {
  written: '📝 new',
  replaced: '📝 replaced',
  changed: '📝 changed',
  proposed: '💡 --write changes it',
  unchanged: '✅ already up to date',
  kept: '✋ left as it is',
};

export function initDocument(report: InitReport): ReportDocument {
  const { image, images, files, dockerfiles, setAside, dryRun, error } = report;
  const layers = images.reduce((sum, one) => sum + one.layers.length, 0);
  const ofWhat = `of ${images.length > 1 ? plural(images.length, 'image') : report.dockerfile}`;
  const changed = files.filter(({ state }) => state !== 'unchanged' && state !== 'kept').length;
  const others = dockerfiles.filter((path) => !images.some(({ dockerfile }) => dockerfile === path));
  const isShown = ({ state }: InitFile): boolean => dryRun || state === 'proposed' || state === 'changed';
  return createDocument(report, {
    mark: error !== undefined ? '❌' : images.some(({ problem }) => problem !== undefined) ? '⚠️' : '✅',
    tone: error !== undefined || isForNothing(images) ? 'failed' : changed === 0 ? 'good' : 'changed',
    headline: headline(report),
    subject: image,
    facts: { layers: `${plural(layers, 'layer')} ${ofWhat}`, image: images.length > 1 ? '' : image },
    tiles: {
      layers: { title: 'Layers', value: String(layers), note: ofWhat },
      files: {
        title: dryRun ? 'Would write' : 'Written',
        value: String(count(files, 'written', 'replaced', 'changed')),
        note: `of ${plural(files.length, 'file')}`,
      },
    },
    parts: [
      ...images.map((one) =>
        part(
          images.length === 1 ? 'Layers' : `Layers of ${one.name}`,
          ...imageBlocks(one, images.length === 1),
        ),
      ),
      part('Dockerfiles', prose(...othersInWords(others, setAside))),
      part(
        'Workflows',
        table(
          [asCode('File'), 'State'],
          files.map(({ path, state }) => [path, states[state]]),
        ),
        ...files
          .filter(isShown)
          .map(({ path, diff }) => log(path, diff.split('\n').slice(1, -1), { isWhole: true })),
      ),
    ],
  });
}

/** Of the steps that lie in no layer. */
const shownSteps = 8;

/** The layers first, whatever stands before them in the file. */
function imageBlocks(image: InitImage, isOne: boolean) {
  const { stages, left, codeChange, remarks, problem, patch, patchTrial } = image;
  const { dockerfile, context, elsewhere, target, namedBy } = image;
  const args = Object.entries(image.buildArgs).map(([name, value]) => `${name}=${value}`);
  const where = [
    ...(isOne ? [] : [image.image]),
    `${dockerfile}, built in ${elsewhere ?? placeInWords(context)}`,
    ...(target === undefined ? [] : [`target ${target}`]),
    ...(args.length === 0 ? [] : [`with ${firstFew(args)}`]),
    ...(namedBy.length === 0 ? [] : [`named by ${mentionsInWords(namedBy)}`]),
  ];
  return [
    prose(`${where.join(', ')}.`),
    table(
      [asCode('Layer'), 'Of', 'Because'],
      stages.flatMap(({ stage, layer, lines, reason }) =>
        layer === undefined
          ? []
          : [[layer.name, `${stage}, ${lines === undefined ? '' : linesOf(lines)}`, reason]],
      ),
    ),
    table(
      [asQuantity('Line'), asCode('Installs'), 'In no layer, because'],
      left.slice(0, shownSteps).map(({ line, name, reason }) => [String(line), name, reason]),
    ),
    // Where nothing is installed, no step says why there is no layer.
    left.length > 0 || stages.some(({ layer }) => layer !== undefined)
      ? undefined
      : table(
          [asCode('Stage'), 'No layer, because'],
          stages.map(({ stage, reason }) => [stage, reason]),
        ),
    prose(
      left.length > shownSteps
        ? `${left.length - shownSteps} more steps install packages in no layer.`
        : undefined,
      byContentInWords(left),
      problem,
      problem === undefined ? costInWords(codeChange) : undefined,
      ...remarks,
    ),
    patch === undefined
      ? undefined
      : log('A Dockerfile that lets more be kept', patch.split('\n').slice(1, -1), { isWhole: true }),
    prose(patchTrial === undefined ? undefined : trialInWords(patchTrial)),
  ];
}

function count(files: readonly InitFile[], ...of: readonly InitFile['state'][]): number {
  return files.filter(({ state }) => of.includes(state)).length;
}

function isForNothing(images: InitReport['images']): boolean {
  return images.every(({ problem }) => problem !== undefined);
}

function headline(report: InitReport): string {
  const { dryRun, images, files, error, patchOnly } = report;
  if (error !== undefined) return 'The workflows could not be written';
  if (isForNothing(images))
    return `Nothing is proposed for ${images.length === 1 ? 'the Dockerfile' : 'the Dockerfiles'}`;
  if (patchOnly) return initPatch(report) === '' ? 'No patch' : 'Printed a patch';
  const written = count(files, 'written', 'replaced', 'changed');
  const proposed = count(files, 'proposed');
  const more = proposed === 0 ? '' : `${plural(proposed, 'file')} can be changed with --write`;
  if (dryRun) return written === 0 ? 'Nothing would change' : `Would write ${plural(written, 'file')}`;
  if (written > 0) return [`Wrote ${plural(written, 'file')}`, ...(more === '' ? [] : [more])].join(', ');
  if (more !== '') return more;
  return files.length === 0 ? 'Nothing to write' : 'Every workflow already exists';
}
