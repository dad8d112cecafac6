// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { importCore } from './core-module.mjs';

/**
 * An entry of src/core/diagnosis/catalogue/, as far as the page shows it.
 * @typedef {{id: string, group: string, class: string, cause: string, remedy: string, maxRetries?: number}} Entry
 */

/** @type {Readonly<Record<string, string>>} */
const classes = {
  transient: 'It may pass on another try. A run retries automatically.',
  permanent: '',
  'first-run': 'Nothing is wrong: what is missing is created automatically.',
};

/**
 * The catalogue of errors as chapters of a page: what people see, why, and what to do.
 *
 * @param {string} root of the repository
 * @returns {Promise<string>} markdown
 */
export async function cataloguePage(root) {
  /** @type {{catalogue: readonly Entry[]}} */
  const { catalogue: entries } = await importCore(root, 'diagnosis/catalogue.ts');
  /** @type {{fillTemplate: (template: string, values: Record<string, string>) => string}} */
  const { fillTemplate } = await importCore(root, 'diagnosis/template.ts');
  /** @type {readonly {id: string | null, text: string}[]} */
  const met = JSON.parse(await readFile(path.join(root, '__tests__/fixtures/met-errors.json'), 'utf8'));
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups
    .map((group) =>
      [
        `### ${group}`,
        ...entries
          .filter((entry) => entry.group === group)
          .map((entry) => formatEntry(entry, met, (template) => fillTemplate(template, {}))),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/**
 * @param {Entry} entry
 * @param {readonly {id: string | null, text: string}[]} met
 * @param {(template: string) => string} fill
 * @returns {string}
 */
function formatEntry(entry, met, fill) {
  const texts = met.filter(({ id }) => id === entry.id).map(({ text }) => ownWords(text));
  // Those that are easiest to recognize.
  const [shortest = '', second = ''] = texts.toSorted((a, b) => a.length - b.length);
  const shown = [shortest, ...(second === '' || second.split('\n').length > 3 ? [] : [second])];
  return [
    `#### ${entry.id}`,
    ['```text', ...shown, '```'].join('\n'),
    `${formatProse(fill(entry.cause))} ${classes[entry.class]}`.trim(),
    `**What to do.** ${formatProse(fill(entry.remedy))}`,
  ].join('\n\n');
}

/**
 * What the failed step printed, without the frame that the builder puts around it.
 *
 * @param {string} text
 * @returns {string}
 */
function ownWords(text) {
  const lines = text.trim().split('\n');
  const printed = lines.filter((line) => /^#\d+ \d+\.\d+ /.test(line));
  const told = printed.length > 0 ? printed.map((line) => line.replace(/^#\d+ \d+\.\d+ /, '')) : lines;
  return told.filter((line) => !/^exit code: \d+$/.test(line)).join('\n');
}

/**
 * Lines to copy become a block of code.
 *
 * @param {string} text
 * @returns {string}
 */
function formatProse(text) {
  const [first = '', ...rest] = text.split('\n');
  const escaped = first.replaceAll('<', '\\<').replaceAll('*', '\\*');
  return rest.length === 0 ? escaped : `${escaped}\n\n\`\`\`text\n${rest.join('\n')}\n\`\`\``;
}
