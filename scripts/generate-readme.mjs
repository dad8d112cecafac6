#!/usr/bin/env node
// @ts-check
/**
 * Writes what follows from action.yml: the tables of inputs and outputs in the READMEs, between marks such as
 * `<!-- inputs:begin -->` and `<!-- inputs:end -->`, the step with all defaults, prewarm/action.yml and
 * plan/action.yml, the reusable workflows, the errors in docs/guide/troubleshooting.md, and who may write in SECURITY.md.
 *
 *     node scripts/generate-readme.mjs           writes
 *     node scripts/generate-readme.mjs --check   tells what would be written differently
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { cataloguePage } from './catalogue-page.mjs';
import { importCore } from './core-module.mjs';
import { formatStepWorkflow, stepWorkflows } from './step-workflows.mjs';
import { formatWriteTable } from './write-table.mjs';

/**
 * The part of action.yml that the tables show.
 * @typedef {object} Metadata
 * @property {Record<string, {description: string, default?: string}>} inputs
 * @property {Record<string, {description: string}>} outputs
 */

const root = fileURLToPath(new URL('..', import.meta.url));
/** README → the action.yml that its tables are made from. */
const readmes = {
  'README.md': 'action.yml',
  'prewarm/README.md': 'action.yml',
  'plan/README.md': 'plan/action.yml',
  'build/README.md': 'build/action.yml',
  'deploy/README.md': 'deploy/action.yml',
  'summary/README.md': 'summary/action.yml',
  'merge/README.md': 'merge/action.yml',
  'maintain/README.md': 'maintain/action.yml',
  'verify/README.md': 'verify/action.yml',
};

/** Inputs of a prewarm that the action maintain decides itself, or that mean nothing to it. */
const notMaintained = [...['only', 'refresh', 'keep-builder', 'keep-progress', 'part-of']];

/** Inputs of a prewarm that mean nothing where nothing is built. */
const builderInputs = [
  'builder',
  'keep-builder',
  'min-free-disk',
  'free-disk-space',
  'history',
  'keep-progress',
  // It plans for every platform of `runners`.
  'part-of',
];

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status; 1 when something is not up to date
 */
async function main(args) {
  const unknown = args.find((argument) => argument !== '--check');
  if (unknown !== undefined) {
    console.error(`Unknown argument ${unknown}\nUsage: npm run docs -- [--check]`);
    return 2;
  }
  const read = (/** @type {string} */ name) => readFile(path.join(root, name), 'utf8');
  const { version } = JSON.parse(await read('package.json'));
  const action = withVersion(await read('action.yml'), version);
  const planned = withVersion(planAction(action), version);
  const maintained = withVersion(maintainAction(await read('maintain/action.yml'), action), version);
  /** @type {Record<string, Metadata>} */
  const actions = {
    prewarm: parse(action),
    plan: parse(planned),
    build: parse(await read('build/action.yml')),
    deploy: parse(await read('deploy/action.yml')),
    summary: parse(await read('summary/action.yml')),
    merge: parse(await read('merge/action.yml')),
    maintain: parse(maintained),
  };
  const checkout = /uses: (actions\/checkout@\S+ # \S+)/.exec(await read('.github/workflows/ci.yml'))?.[1];
  if (checkout === undefined) throw new Error('Expected actions/checkout in .github/workflows/ci.yml');
  const errors = await cataloguePage(root);
  const { mayWrite } = await importCore(root, 'layers/write-policy.ts');
  const pages = [
    {
      name: 'SECURITY.md',
      write: (/** @type {string} */ text) =>
        fillMarks(text, 'SECURITY.md', 'writes', formatWriteTable(mayWrite)),
    },
    {
      name: 'docs/guide/troubleshooting.md',
      write: (/** @type {string} */ text) =>
        fillMarks(text, 'docs/guide/troubleshooting.md', 'catalogue', errors),
    },
    ...[
      'action.yml',
      'build/action.yml',
      'deploy/action.yml',
      'merge/action.yml',
      'summary/action.yml',
      'verify/action.yml',
    ].map((name) => ({ name, write: (/** @type {string} */ text) => withVersion(text, version) })),
    { name: 'prewarm/action.yml', write: () => subAction(action) },
    { name: 'plan/action.yml', write: () => planned },
    { name: 'maintain/action.yml', write: () => maintained },
    // As ci.yml has it, which is kept up to date.
    ...stepWorkflows.map((workflow) => ({
      name: `.github/workflows/${workflow.file}`,
      write: () => formatStepWorkflow(workflow, actions, checkout),
    })),
    ...(await Promise.all(
      Object.entries(readmes).map(async ([name, source]) => {
        /** @type {Metadata} */
        const metadata = parse(
          { 'plan/action.yml': planned, 'maintain/action.yml': maintained }[source] ?? (await read(source)),
        );
        return { name, write: (/** @type {string} */ text) => fillTables(text, name, metadata) };
      }),
    )),
    ...['README.md', 'README.zh-CN.md'].map((name) => ({
      name,
      write: (/** @type {string} */ text) => fillMarks(text, name, 'defaults', defaultsOf(parse(action))),
    })),
  ];
  let stale = 0;
  for (const { name, write } of pages) {
    const file = path.join(root, name);
    const before = await readFile(file, 'utf8').catch(() => '');
    const after = write(before);
    if (before === after) continue;
    stale++;
    if (!args.includes('--check')) await writeFile(file, after);
    console.log(
      args.includes('--check')
        ? `${name} is not what its action.yml says; run npm run docs`
        : `Wrote ${name}`,
    );
  }
  return args.includes('--check') && stale > 0 ? 1 : 0;
}

/**
 * An action.yml that says of which version it is.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string}
 */
function withVersion(text, version) {
  return `# cache-prewarm ${version}\n${text.replace(/^# cache-prewarm .*\n/, '')}`;
}

/**
 * The same action under a path that `uses: $/prewarm` can name; only its launchers are elsewhere.
 *
 * @param {string} action the text of action.yml
 * @returns {string}
 */
function subAction(action) {
  return action.replaceAll(/^( {2}(?:main|post): )(dist\/)/gm, '$1../$2');
}

/**
 * @param {string} action the text of action.yml
 * @returns {ReadonlyMap<string, string>} name of an input → its lines
 * @throws {Error} where action.yml is written otherwise
 */
function inputTexts(action) {
  const inputs = /^inputs:\n((?: {2,}.*\n)+)/m.exec(action)?.[1];
  if (inputs === undefined) throw new Error('Expected the section inputs in action.yml');
  return new Map(
    [...inputs.matchAll(/^ {2}([a-z-]+):\n(?: {4}.*\n)+/gm)].map(([text, name]) => [name ?? '', text]),
  );
}

/**
 * The action that keeps a cache healthy, with the inputs of a prewarm that it has no own of.
 *
 * @param {string} text of maintain/action.yml
 * @param {string} action the text of action.yml
 * @returns {string}
 * @throws {Error} where a mark is missing
 */
function maintainAction(text, action) {
  const [begin, end] = ['  # prewarm:begin\n', '  # prewarm:end\n'];
  const [head, rest] = text.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined)
    throw new Error('Expected the marks prewarm:begin and prewarm:end in maintain/action.yml');
  const own = inputTexts(head);
  const taken = [...inputTexts(action)].filter(([name]) => !own.has(name) && !notMaintained.includes(name));
  return `${head}${begin}${taken.map(([, lines]) => lines).join('')}${end}${tail}`;
}

/**
 * The action that tells whether a prewarm is needed: it takes what a prewarm takes, so that both are given the same.
 *
 * @param {string} action the text of action.yml
 * @returns {string}
 * @throws {Error} where action.yml is written otherwise
 */
function planAction(action) {
  const kept = [...inputTexts(action)]
    .filter(([name]) => !builderInputs.includes(name))
    .map(([, text]) => text);
  return `name: cache-prewarm plan
description: Reports whether a prewarm is needed, from the record of the layers, the registry and the checkout. Builds and writes nothing, and needs no engine.
author: The cache-prewarm authors
branding:
  icon: help-circle
  color: orange
# Generated by npm run docs: the inputs of action.yml, except those about the builder.
inputs:
  prewarm:
    description: "\`auto\`, \`always\` or \`never\`. With \`auto\` a prewarm is needed if a layer is outdated or a tag does not point to it. A run that may not push never needs one."
    required: false
    default: auto
  runners:
    description: "Platforms to build on their own runners, as \`platform=label\`: \`linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm\`. Default: one job for all \`platforms\`."
    required: false
${kept.join('')}outputs:
  needed:
    description: "\`true\` if a prewarm is needed, otherwise \`false\`."
  reason:
    description: The reason, in one sentence.
  layers:
    description: JSON array of the names of outdated layers.
  quarter:
    description: Quarter of this run, such as \`2026Q4\`.
  runners:
    description: JSON array for a job matrix, with \`platform\` and \`runner\` of each entry. One entry with empty values if \`runners\` was empty.
  platforms:
    description: Platforms in \`runners\`, such as \`linux/amd64,linux/arm64\`.
  matrix:
    description: "With \`bake-files\`: JSON array for a job matrix, with the \`target\` of each image. Empty otherwise."
  app-images:
    description: "With \`bake-files\`: the images under the tag of this commit, one per line, for deploy. Empty otherwise."
  figures:
    description: Figures for the summary action, as JSON.
  report:
    description: Full report as JSON, documented in docs/plan-report.md.
runs:
  using: node24
  main: ../dist/plan.js
  post: ../dist/plan-post.js
`;
}

/**
 * @param {string} text
 * @param {string} name of its file
 * @param {Metadata} metadata
 * @returns {string}
 * @throws {Error} where a mark is missing
 */
function fillTables(text, name, { inputs, outputs }) {
  const rows = {
    inputs: [
      ['Name', 'Default', 'Meaning'],
      ...Object.entries(inputs).map(([input, { description, default: preset }]) => [
        `\`${input}\``,
        preset === undefined ? '' : `\`${preset}\``,
        description,
      ]),
    ],
    outputs: [
      ['Name', 'Meaning'],
      ...Object.entries(outputs).map(([output, { description }]) => [`\`${output}\``, description]),
    ],
  };
  return Object.entries(rows).reduce(
    (page, [kind, [head = [], ...cells]]) => fillMarks(page, name, kind, table(head, cells)),
    text,
  );
}

/**
 * Every input with its default, as a step to copy. An empty text stands where the default depends on the run.
 *
 * @param {Metadata} metadata of the action at the root
 * @returns {string}
 */
function defaultsOf({ inputs }) {
  const values = Object.entries(inputs).map(([name, input]) => [name, input.default ?? '']);
  const step = { uses: 'org/cache-prewarm@v1', with: Object.fromEntries(values) };
  return `\`\`\`yaml\n${stringify([step], { lineWidth: 0 })}\`\`\``;
}

/**
 * @param {string} page
 * @param {string} name of its file
 * @param {string} kind of marks
 * @param {string} content what is to stand between them
 * @returns {string}
 * @throws {Error} where a mark is missing
 */
function fillMarks(page, name, kind, content) {
  const [begin, end] = [`<!-- ${kind}:begin -->`, `<!-- ${kind}:end -->`];
  const [head, rest] = page.split(begin);
  const tail = rest?.split(end)[1];
  if (head === undefined || tail === undefined)
    throw new Error(`Expected the marks ${begin} and ${end} in ${name}`);
  return `${head}${begin}\n\n${content}\n\n${end}${tail}`;
}

/**
 * @param {readonly string[]} head
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
function table(head, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/**
 * @param {string} text
 * @returns {string}
 */
function escapeCell(text) {
  return text.replaceAll('|', '\\|').replaceAll(/\s+/g, ' ').trim();
}
