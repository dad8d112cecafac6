#!/usr/bin/env node
// @ts-check
/**
 * Makes a release, as far as files are concerned:
 *
 *     npm run release -- 1.2.0           writes the version everywhere, and dates the changelog
 *     npm run release -- --check v1.2.0  is everything of that version? for release.yml
 *     npm run release -- --notes v1.2.0  prints what the changelog says of it
 */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import semver from 'semver';
import { releaseChangelog, releaseNotes } from './changelog.mjs';
import { run } from './process.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const usage = 'Usage: npm run release -- VERSION | --check TAG | --notes TAG';

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/**
 * @param {readonly string[]} args
 * @returns {Promise<number>} exit status
 */
async function main([first = '', second = '', ...rest]) {
  if (rest.length === 0 && first === '--check') return check(second);
  if (rest.length === 0 && first === '--notes') {
    console.log(releaseNotes(await read('CHANGELOG.md'), versionOf(second)));
    return 0;
  }
  if (second === '' && semver.valid(first) === first) {
    await prepare(first);
    return 0;
  }
  console.error(`Expected a version such as 1.2.0, got "${[first, second].join(' ').trim()}"\n${usage}`);
  return 2;
}

/**
 * @param {string} version
 * @returns {Promise<void>}
 */
async function prepare(version) {
  const changelog = releaseChangelog(await read('CHANGELOG.md'), version, new Date());
  await run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version'], { cwd: root });
  await writeFile(path.join(root, 'CHANGELOG.md'), changelog);
  const source = await read('src/commands/version.ts');
  await write('src/commands/version.ts', source.replace(/'[^']+';/, `'${version}';`));
  for (const script of ['scripts/generate-readme.mjs', 'scripts/build.mjs'])
    await run(process.execPath, [script], { cwd: root });
  console.log(`Everything is of version ${version} now. RELEASING.md says how it goes on.`);
}

/**
 * @param {string} tag
 * @returns {Promise<number>} exit status; 1 when something is of another version
 */
async function check(tag) {
  const version = versionOf(tag);
  const found = JSON.parse(await read('package.json')).version;
  const problems = [
    ...(found === version ? [] : [`package.json is of version ${found}, the tag says ${version}`]),
    ...(await notesProblem(version)),
  ];
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

/**
 * @param {string} version
 * @returns {Promise<readonly string[]>}
 */
async function notesProblem(version) {
  try {
    releaseNotes(await read('CHANGELOG.md'), version);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/**
 * @param {string} tag
 * @returns {string}
 * @throws {Error} where it is none of ours
 */
function versionOf(tag) {
  const version = tag.replace(/^v/, '');
  if (!tag.startsWith('v') || semver.valid(version) !== version)
    throw new Error(`Expected a tag such as v1.2.0, got "${tag}"`);
  return version;
}

/**
 * @param {string} name
 * @returns {Promise<string>}
 */
function read(name) {
  return readFile(path.join(root, name), 'utf8');
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {Promise<void>}
 */
function write(name, text) {
  return writeFile(path.join(root, name), text);
}
