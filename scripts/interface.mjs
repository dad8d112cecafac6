#!/usr/bin/env node
// @ts-check
/**
 * What users build on: inputs and outputs of actions and reusable workflows, and every documented field of the reports' JSON.
 *
 *     node scripts/interface.mjs [FOLDER] > __tests__/fixtures/interface.json
 *
 * The test of the interface compares a checkout with that file, so that nothing a user reads or writes goes away unnoticed. Record
 * it again for a new major version.
 */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/**
 * @typedef {object} Interface
 * @property {Record<string, {inputs: readonly string[], outputs: readonly string[]}>} calls actions and reusable workflows
 * @property {Record<string, Record<string, string>>} reports page of docs → field → its type, as the page says it
 */

/**
 * @param {string} root the folder of a checkout
 * @returns {Promise<Interface>}
 */
export async function readInterface(root) {
  const calls = [...(await actionFiles(root)), ...(await workflowFiles(root))];
  const pages = (await readdir(path.join(root, 'docs')))
    .filter((name) => /(?:report|reports|record)\.md$/.test(name))
    .sort();
  return {
    calls: Object.fromEntries(
      await Promise.all(
        calls.map(async (file) => /** @type {const} */ ([file, await readCall(path.join(root, file))])),
      ),
    ),
    reports: Object.fromEntries(
      await Promise.all(
        pages.map(
          async (page) =>
            /** @type {const} */ ([page, readFields(await readFile(path.join(root, 'docs', page), 'utf8'))]),
        ),
      ),
    ),
  };
}

/**
 * @param {string} root
 * @returns {Promise<readonly string[]>}
 */
async function actionFiles(root) {
  const folders = (await readdir(root, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  const files = await Promise.all(
    folders.map(async (name) =>
      (await readdir(path.join(root, name))).includes('action.yml') ? [`${name}/action.yml`] : [],
    ),
  );
  return ['action.yml', ...files.flat().sort()];
}

/**
 * @param {string} root
 * @returns {Promise<readonly string[]>} those that can be called
 */
async function workflowFiles(root) {
  const folder = '.github/workflows';
  const names = (await readdir(path.join(root, folder))).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(root, folder, name), 'utf8')));
  return names
    .filter((_, index) => /^ {2}workflow_call:/m.test(texts[index] ?? ''))
    .map((name) => `${folder}/${name}`);
}

/**
 * @param {string} file
 * @returns {Promise<{inputs: readonly string[], outputs: readonly string[]}>}
 */
async function readCall(file) {
  const yaml = parse(await readFile(file, 'utf8'));
  const call = yaml.on?.workflow_call ?? yaml;
  return { inputs: Object.keys(call.inputs ?? {}).sort(), outputs: Object.keys(call.outputs ?? {}).sort() };
}

/**
 * @param {string} text of a page
 * @returns {Record<string, string>}
 */
function readFields(text) {
  // The record's page has no column of types: what stands there is prose.
  const typed = /^\| Field \| Type /m.test(text);
  return Object.fromEntries(
    [...text.matchAll(/^\| `([a-zA-Z[\].]+)` +\| ([^|]+?) +\|/gm)].map(([, field = '', type = '']) => [
      field,
      typed ? type : '',
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url));
  process.stdout.write(`${JSON.stringify(await readInterface(root), null, 2)}\n`);
}
