// @ts-check
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import vm from 'node:vm';
import { compile } from './mutants.mjs';

/** The modules of a run, which of them import which, and how they are loaded: again and again in one process. */
export class ModuleGraph {
  /** Loaded once, and shared. @type {Map<string, vm.Module>} */
  #loaded = new Map();
  /** @type {Map<string, string>} */
  #code = new Map();
  /** File → the files that import it. @type {Map<string, string[]>} */
  #importers = new Map();
  /** Package → what stands for it. @type {Readonly<Record<string, object>>} */
  #packages;

  /**
   * @param {string} root
   * @param {readonly string[]} folders
   * @param {Readonly<Record<string, object>>} packages that are replaced
   */
  constructor(root, folders, packages) {
    this.#packages = packages;
    this.files = folders.flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts'))
        .map((name) => path.join(root, folder, name))
        .sort(),
    );
    for (const file of this.files) {
      const imports = readFileSync(file, 'utf8').matchAll(/(?:from|import\(|import) ?'(\.[^']+\.ts)'/g);
      for (const [, specifier = ''] of imports) {
        const imported = path.resolve(path.dirname(file), specifier);
        this.#importers.set(imported, [...(this.#importers.get(imported) ?? []), file]);
      }
    }
  }

  /**
   * @param {string} file
   * @returns {ReadonlySet<string>} the file, what imports it, and what imports that
   */
  dependents(file) {
    const found = new Set([file]);
    for (const imported of found) for (const importer of this.importers(imported)) found.add(importer);
    return found;
  }

  /** @param {string} file @returns {readonly string[]} */
  importers(file) {
    return this.#importers.get(file) ?? [];
  }

  /** @param {string} file @returns {string} JavaScript */
  code(file) {
    const known = this.#code.get(file);
    if (known !== undefined) return known;
    const code = compile(readFileSync(file, 'utf8'));
    this.#code.set(file, code);
    return code;
  }

  /**
   * Loads a file. What depends on the changed one is loaded anew, the rest is shared with the runs before.
   *
   * @param {string} file
   * @param {{file: string, code: string}} changed
   * @returns {Promise<void>}
   * @throws SyntaxError when the change is no JavaScript
   */
  async load(file, changed) {
    const fresh = this.dependents(changed.file);
    /** @type {Map<string, vm.Module>} */
    const modules = new Map();
    /** @param {string} wanted */
    const moduleOf = (wanted) => {
      const store = fresh.has(wanted) ? modules : this.#loaded;
      const known = store.get(wanted);
      if (known !== undefined) return known;
      const module = this.#create(wanted, wanted === changed.file ? changed.code : this.code(wanted), link);
      store.set(wanted, module);
      return module;
    };
    /** @param {string} specifier @param {vm.Module} from */
    const link = async (specifier, from) => {
      if (!specifier.startsWith('.')) return this.#package(specifier);
      const wanted = path.resolve(path.dirname(from.identifier), specifier);
      return wanted.endsWith('.ts') ? moduleOf(wanted) : this.#package(pathToFileURL(wanted).href);
    };
    await evaluate(moduleOf(file), link);
  }

  /**
   * @param {string} file
   * @param {string} code
   * @param {(specifier: string, from: vm.Module) => Promise<vm.Module>} link
   * @returns {vm.Module}
   */
  #create(file, code, link) {
    return new vm.SourceTextModule(code, {
      identifier: file,
      initializeImportMeta(meta) {
        const url = pathToFileURL(file).href;
        // Of packages, from wherever it is asked.
        Object.assign(meta, {
          url,
          filename: file,
          dirname: path.dirname(file),
          resolve: import.meta.resolve,
        });
      },
      // Node's types know the callback's module as a script, too.
      importModuleDynamically: /** @type {any} */ (
        async (/** @type {string} */ specifier, /** @type {vm.Module} */ from) =>
          evaluate(await link(specifier, from), link)
      ),
    });
  }

  /** @param {string} specifier @returns {Promise<vm.Module>} */
  async #package(specifier) {
    const known = this.#loaded.get(specifier);
    if (known !== undefined) return known;
    /** @type {Record<string, unknown>} */
    const namespace = { ...(this.#packages[specifier] ?? (await import(specifier))) };
    const names = Object.keys(namespace);
    const module = new vm.SyntheticModule(
      names,
      () => {
        for (const name of names) module.setExport(name, namespace[name]);
      },
      { identifier: specifier },
    );
    this.#loaded.set(specifier, module);
    return module;
  }
}

/**
 * @param {vm.Module} module
 * @param {(specifier: string, from: vm.Module) => Promise<vm.Module>} link
 * @returns {Promise<vm.Module>}
 */
async function evaluate(module, link) {
  if (module.status === 'unlinked') await module.link(link);
  await module.evaluate();
  return module;
}
