// @ts-check
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { transformFile } from '@swc/core';

/**
 * An entry of src/core/diagnosis/catalogue.ts, as far as the page shows it.
 * @typedef {{id: string, group: string, class: string, cause: string, remedy: string, maxRetries?: number}} Entry
 */

/** @type {Readonly<Record<string, string>>} */
const classes = {
  transient: 'It may pass when it is tried again, which a run does by itself.',
  permanent: '',
  'first-run': 'Nothing is wrong: what is missing comes into being by itself.',
};

/**
 * The catalogue of errors as chapters of a page: what people see, why, and what to do.
 *
 * @param {string} root of the repository
 * @returns {Promise<string>} markdown
 */
export async function cataloguePage(root) {
  const entries = await readCatalogue(path.join(root, 'src/core/diagnosis/catalogue.ts'));
  /** @type {readonly {id: string, text: string}[]} */
  const met = JSON.parse(await readFile(path.join(root, '__tests__/fixtures/met-errors.json'), 'utf8'));
  const groups = [...new Set(entries.map(({ group }) => group))];
  return groups
    .map((group) =>
      [
        `### ${group}`,
        ...entries.filter((entry) => entry.group === group).map((entry) => formatEntry(entry, met)),
      ].join('\n\n'),
    )
    .join('\n\n');
}

/**
 * @param {Entry} entry
 * @param {readonly {id: string, text: string}[]} met
 * @returns {string}
 */
function formatEntry(entry, met) {
  const texts = met.filter(({ id }) => id === entry.id).map(({ text }) => text.trim());
  // Those that are easiest to recognize.
  const shown = texts.toSorted((a, b) => a.length - b.length).slice(0, 2);
  return [
    `#### ${entry.id}`,
    ['```text', ...shown, '```'].join('\n'),
    `${formatProse(fillTemplate(entry.cause))} ${classes[entry.class]}`.trim(),
    `**What to do.** ${formatProse(fillTemplate(entry.remedy))}`,
  ].join('\n\n');
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

/**
 * As src/core/diagnosis/template.ts does without values.
 *
 * @param {string} template
 * @returns {string}
 */
function fillTemplate(template) {
  return template.replaceAll(
    /\{(\w+)(?:\|([^}]*))?\}/g,
    (_match, name, otherwise) => otherwise ?? `<${name}>`,
  );
}

/**
 * @param {string} file
 * @returns {Promise<readonly Entry[]>}
 */
async function readCatalogue(file) {
  const { code } = await transformFile(file, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  const { catalogue } = await import(`data:text/javascript;base64,${Buffer.from(code).toString('base64')}`);
  return catalogue;
}
