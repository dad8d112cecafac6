// @ts-check
const { AsyncLocalStorage } = require('node:async_hooks');
const { readFileSync } = require('node:fs');
const { createRequire, register, wrap } = require('node:module');
const path = require('node:path');
const { pathToFileURL } = require('node:url');
const vm = require('node:vm');

/** How many files this process has run. */
let files = 0;
/** @type {Map<string, (...args: unknown[]) => void>} */
const compiled = new Map();
const storage = new AsyncLocalStorage();
const sharedHooks = { AsyncLocalStorage: new Proxy(AsyncLocalStorage, { construct: () => storage }) };

/**
 * Loads tests with Node itself. Jest's own runtime loads every module again for each file, in a context of its own, and needs a
 * flag of Node for ECMAScript modules. Here what tests import is loaded once for all files of a process, and only the files of
 * tests once each time they run (see hooks.mjs). Jest and jest-circus call what is here and nothing more, as long as there is no
 * module mocking and no coverage.
 */
class NativeRuntime {
  constructor() {
    if (files === 0) register(pathToFileURL(path.join(__dirname, 'hooks.mjs')).href);
  }

  /**
   * Loads jest-circus again for each file, because it keeps the tests that it finds. Its storage is the same for all: Node 20
   * asks every storage at every promise.
   *
   * @param {string} file
   * @returns {unknown} what the module exports
   */
  requireInternalModule(file) {
    const run =
      compiled.get(file) ?? vm.runInThisContext(wrap(readFileSync(file, 'utf8')), { filename: file });
    compiled.set(file, run);
    const requireReal = createRequire(file);
    const module = { exports: {} };
    /** @param {string} name */
    const requireHere = (name) => (name === 'node:async_hooks' ? sharedHooks : requireReal(name));
    Object.assign(requireHere, { resolve: requireReal.resolve });
    run(module.exports, requireHere, module, file, path.dirname(file));
    return module.exports;
  }

  /** @param {string} file */
  requireModule(file) {
    return require(file);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  /** @param {string} file */
  unstable_importModule(file) {
    return import(`${pathToFileURL(file).href}?file=${++files}`);
  }

  /** @param {Readonly<Record<string, unknown>>} globals what `@jest/globals` gives (see globals.mjs) */
  setGlobalsForRuntime(globals) {
    Object.assign(globalThis, { jestGlobals: globals });
  }

  getSourceMaps() {
    return new Map();
  }

  getAllCoverageInfoCopy() {}
  enterTestCode() {}
  leaveTestCode() {}
  teardown() {}
}

module.exports = NativeRuntime;
