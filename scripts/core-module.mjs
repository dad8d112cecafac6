// @ts-check
import path from 'node:path';
import { transformFile } from '@swc/core';

/**
 * A module of core, with the modules and packages that it imports.
 *
 * @param {string} root of the repository
 * @param {string} name below src/core
 * @returns {Promise<any>} what it exports
 */
export async function importCore(root, name) {
  return import(await moduleUrl(path.join(root, 'src/core', name)));
}

/**
 * @param {string} file
 * @returns {Promise<string>}
 */
async function moduleUrl(file) {
  const { code } = await transformFile(file, {
    jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
    module: { type: 'es6' },
  });
  let linked = code;
  for (const [text, name] of code.matchAll(
    /(?<=^import .* from )'([^']+)'|(?<=^import .* from )"([^"]+)"/gm,
  )) {
    const wanted = name ?? text.slice(1, -1);
    const url = wanted.startsWith('.')
      ? await moduleUrl(path.resolve(path.dirname(file), wanted))
      : import.meta.resolve(wanted);
    linked = linked.replace(text, JSON.stringify(url));
  }
  return `data:text/javascript;base64,${Buffer.from(linked).toString('base64')}`;
}
