// @ts-check
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/**
 * The licenses of all packages that a bundle of ours can hold: those of package-lock.json that are not for development.
 * (ncc writes one file for each chunk under the same name, so that only the last chunk's are left.)
 *
 * @param {string} root the folder of package.json
 * @returns {Promise<string>} the same for the same lock file
 * @throws {Error} when a package has no text of its license
 */
export async function collectLicenses(root) {
  /** @type {{packages: Record<string, {version?: string, license?: string, dev?: boolean, optional?: boolean}>}} */
  const { packages } = JSON.parse(await readFile(path.join(root, 'package-lock.json'), 'utf8'));
  const places = Object.keys(packages).filter((place) => {
    const { dev, optional } = packages[place] ?? {};
    return place !== '' && !dev && !optional;
  });
  const texts = await Promise.all(
    places.sort().map(async (place) => {
      const folder = path.join(root, place);
      const files = (await readdir(folder))
        .filter((name) => /^(licen[cs]e|copying|notice)\b/i.test(name))
        .sort();
      if (files.length === 0) throw new Error(`Expected the text of its license in ${place}, found none.`);
      const parts = await Promise.all(files.map((name) => readFile(path.join(folder, name), 'utf8')));
      const { version, license } = packages[place] ?? {};
      const name = place.replace(/^.*node_modules\//, '');
      return `${name} ${version} (${license})\n\n${parts.map((part) => part.trim()).join('\n\n')}\n`;
    }),
  );
  return texts.join(`\n${'-'.repeat(80)}\n\n`);
}
