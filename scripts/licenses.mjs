// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * @typedef {object} Locked
 * @property {string} [version]
 * @property {string} [license]
 * @property {Record<string, string>} [dependencies]
 */

/**
 * The licenses of all packages that a bundle of ours can hold: those that `lib/` imports, and what they depend on.
 * (ncc writes one file for each chunk under the same name, so that only the last chunk's are left.)
 *
 * @param {string} root the folder of package.json, with lib/ as it was compiled
 * @returns {Promise<string>} the same for the same lock file and imports
 * @throws {Error} when a package has no text of its license, and it is none whose text is known
 */
export async function collectLicenses(root) {
  /** @type {{packages: Record<string, Locked>}} */
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const places = placesOf(await importedPackages(path.join(root, 'lib')), packages);
  const texts = await Promise.all(
    places.map(async (place) => {
      const folder = path.join(root, place);
      const { version, license } = packages[place] ?? {};
      const own = await licenseFiles(folder);
      const parts =
        own.length > 0
          ? own
          : ((await siblingText(root, place, places)) ?? [await standardText(place, folder, license)]);
      const name = place.replace(/^.*node_modules\//, '');
      return `${name} ${version} (${license})\n\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}

/**
 * @param {string} folder of a package
 * @returns {Promise<readonly string[]>} the texts of its license
 */
async function licenseFiles(folder) {
  const files = (await readdir(folder)).filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name)).sort();
  return Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
}

/**
 * The license of a package that was published without its text: that of another package of the same repository.
 *
 * @param {string} root
 * @param {string} place
 * @param {readonly string[]} places of all packages
 * @returns {Promise<readonly string[] | undefined>}
 */
async function siblingText(root, place, places) {
  const source = async (/** @type {string} */ of) => {
    const { repository, license } = JSON.parse(await readFile(path.join(root, of, 'package.json'), 'utf8'));
    return JSON.stringify([repository?.url ?? repository, license]);
  };
  const scope = /^(.*@[^/]+\/)/.exec(place)?.[1];
  if (scope === undefined) return undefined;
  const wanted = await source(place);
  for (const sibling of places.filter((other) => other !== place && other.startsWith(scope))) {
    const texts = (await source(sibling)) === wanted ? await licenseFiles(path.join(root, sibling)) : [];
    if (texts.length > 0) return texts;
  }
  return undefined;
}

/**
 * @param {string} lib folder of compiled modules
 * @returns {Promise<readonly string[]>} names of the packages that they import
 */
async function importedPackages(lib) {
  const files = (await readdir(lib, { recursive: true })).filter((name) => name.endsWith('.js'));
  const texts = await Promise.all(files.map((name) => readFile(path.join(lib, name), 'utf8')));
  const specifiers = texts.flatMap((text) =>
    // Of some, only a file is imported, by its path.
    [...text.matchAll(/(?:\bfrom|\bimport\(|^import) ?'(?:(?:\.\.\/)+node_modules\/)?([^'.][^']*)'/gm)].map(
      ([, specifier = '']) => specifier,
    ),
  );
  const names = specifiers
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) =>
      specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/'),
    );
  return [...new Set(names)];
}

/**
 * @param {readonly string[]} names
 * @param {Readonly<Record<string, Locked>>} packages place → package, as a lock file has them
 * @returns {readonly string[]} the places of the packages and of everything that they depend on, sorted
 */
function placesOf(names, packages) {
  /** @type {Set<string>} */
  const found = new Set();
  const visit = (/** @type {string} */ from, /** @type {string} */ name) => {
    const place = resolvePlace(from, name, packages);
    if (place === undefined || found.has(place)) return;
    found.add(place);
    for (const dependency of Object.keys(packages[place]?.dependencies ?? {})) visit(place, dependency);
  };
  for (const name of names) visit('', name);
  return [...found].sort();
}

/**
 * Where Node finds a package: in the nearest node_modules above.
 *
 * @param {string} from place of the package that imports it, '' for ours
 * @param {string} name
 * @param {Readonly<Record<string, Locked>>} packages
 * @returns {string | undefined}
 */
function resolvePlace(from, name, packages) {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder === '' ? '' : `${folder}/`}node_modules/${name}`;
    if (packages[place] !== undefined) return place;
    if (folder === '') return undefined;
  }
}

/**
 * The license of a package that only names it: its text, with the author that the package names.
 *
 * @param {string} place
 * @param {string} folder
 * @param {string | undefined} license
 * @returns {Promise<string>}
 */
async function standardText(place, folder, license) {
  const text = license === 'MIT' ? mitText : license === 'ISC' ? iscText : undefined;
  if (text === undefined) throw new Error(`Expected the text of its license in ${place}, found none.`);
  const { author } = JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8'));
  const holder = typeof author === 'string' ? author : (author?.name ?? 'its authors');
  return `(The package names the ${license} License without its text, which is at https://spdx.org/licenses/${license}.html.)

Copyright (c) ${holder}

${text}`;
}

const mitText = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
const iscText = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
