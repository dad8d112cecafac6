// @ts-check
import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findCommand, run } from '../process.mjs';
import { keepTool } from './root.mjs';

/** The oldest Go that builds the tools: what their modules ask for. */
const oldestGo = [1, 26];

/**
 * What a module is built with that is newer than itself.
 * @typedef {object} GoChange
 * @property {string} requires another version of a module that it needs, such as `example.org/module@v1.2.3`
 * @property {string} file of its source, relative to it
 * @property {string} from text that is in it once
 * @property {string} to what stands there instead
 */

/**
 * Builds programs of a Go module, once.
 *
 * @param {object} request
 * @param {string} request.module
 * @param {string} request.version such as `v1.2.3`
 * @param {readonly string[]} request.packages of the module, relative to it; each gives a program of its last name
 * @param {readonly string[]} [request.linkerFlags]
 * @param {GoChange} [request.change]
 * @param {import('../process.mjs').Log} [request.log]
 * @returns {Promise<string>} the folder of the programs
 * @throws {Error} when there is no Go, or an older one, or the module cannot be downloaded or built
 */
export async function goTool({ module, version, packages, linkerFlags = [], change, log = () => {} }) {
  const changed = change
    ? `-${createHash('sha256').update(JSON.stringify(change)).digest('hex').slice(0, 8)}`
    : '';
  const name = `${path.basename(module.replace(/\/v\d+$/, ''))}-${version}${changed}-${process.arch}`;
  return keepTool(name, async (folder) => {
    await checkGo();
    const source = `${folder}/source`;
    await mkdir(source, { recursive: true });
    const options = { cwd: source, env: { CGO_ENABLED: '0', GOFLAGS: '', GOWORK: 'off', GOBIN: undefined } };
    log(`Building ${module} ${version}; it is kept for next time`);
    const wanted = packages.map((name) => path.posix.join(module, name));
    // A module of our own, because `go install` refuses modules whose go.mod replaces others.
    await run('go', ['mod', 'init', 'tool'], options);
    await run('go', ['get', '-tool', ...wanted.map((name) => `${name}@${version}`)], options);
    if (change) await applyChange(module, change, options);
    const flags = ['-trimpath', '-buildvcs=false', '-ldflags', ['-s', '-w', ...linkerFlags].join(' ')];
    for (const name of wanted) await run('go', ['build', ...flags, '-o', `${folder}/`, name], options);
  });
}

/**
 * @param {string} module
 * @param {GoChange} change
 * @param {{cwd: string, env: Record<string, string | undefined>}} options
 * @returns {Promise<void>}
 */
async function applyChange(module, { requires, file, from, to }, options) {
  await run('go', ['get', requires], options);
  const { stdout } = await run('go', ['list', '-m', '-f', '{{.Dir}}', module], options);
  const copy = path.join(options.cwd, 'module');
  await cp(stdout.trim(), copy, { recursive: true });
  // What Go has downloaded is read-only.
  await run('chmod', ['-R', 'u+w', copy]);
  const place = path.join(copy, file);
  const parts = (await readFile(place, 'utf8')).split(from);
  if (parts.length !== 2)
    throw new Error(`Expected "${from}" once in ${file} of ${module}; found it ${parts.length - 1} times.`);
  await writeFile(place, parts.join(to));
  await run('go', ['mod', 'edit', '-replace', `${module}=./module`], options);
}

/** @returns {Promise<void>} */
async function checkGo() {
  const wanted = `Go ${oldestGo.join('.')} or later`;
  if (!(await findCommand('go'))) throw new Error(`Expected ${wanted} in PATH; there is none. Install it.`);
  const { stdout } = await run('go', ['env', 'GOVERSION']);
  const [major = 0, minor = 0] = stdout.trim().replace(/^go/, '').split('.').map(Number.parseFloat);
  const [oldMajor = 0, oldMinor = 0] = oldestGo;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor))
    throw new Error(`Expected ${wanted}; found ${stdout.trim()}. Update it.`);
}
