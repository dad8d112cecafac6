// @ts-check
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import wasm from '@swc/wasm-typescript';

const globals = new URL('globals.mjs', import.meta.url).href;

/**
 * A file of tests is a copy each time it runs; all else that it imports is the same for all files of a process. After
 * `import('….ts?fresh=NUMBER')` everything is a copy, packages too: for what reads the environment when it is loaded.
 *
 * @type {import('node:module').ResolveHook}
 */
export async function resolve(specifier, context, next) {
  // The parent of what a package evaluates itself has a name, which is no URL.
  const parent = context.parentURL ?? '';
  const search = URL.canParse(parent) ? new URL(parent).search : '';
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  const resolved = await next(specifier, context);
  const isCopy = resolved.url.endsWith('.test.ts') || search.startsWith('?fresh');
  return isCopy && resolved.url.startsWith('file:') ? { ...resolved, url: resolved.url + search } : resolved;
}

/**
 * Types are blanked out, so that every line and column of an error is that of the source.
 *
 * @type {import('node:module').LoadHook}
 */
export async function load(url, context, next) {
  const { pathname } = new URL(url);
  // As bundlers do, for a package that imports JSON without saying so.
  if (pathname.endsWith('.json')) return next(url, { ...context, importAttributes: { type: 'json' } });
  if (!pathname.endsWith('.ts')) return next(url, context);
  const file = fileURLToPath(url);
  const { code } = await wasm.transform(await readFile(file, 'utf8'), { mode: 'strip-only' });
  return { format: 'module', source: `${code}\n//# sourceURL=${file}`, shortCircuit: true };
}
