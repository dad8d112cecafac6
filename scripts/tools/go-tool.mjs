// @ts-check
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { findCommand, run } from '../process.mjs';
import { keepTool } from './root.mjs';

/** The oldest Go that builds the tools: what their modules ask for. */
const oldestGo = [1, 26];

/**
 * Builds programs of a Go module, once.
 *
 * @param {object} request
 * @param {string} request.module
 * @param {string} request.version such as `v1.2.3`
 * @param {readonly string[]} request.packages of the module, relative to it; each gives a program of its last name
 * @param {readonly string[]} [request.linkerFlags]
 * @param {import('../process.mjs').Log} [request.log]
 * @returns {Promise<string>} the folder of the programs
 * @throws {Error} when there is no Go, or an older one, or the module cannot be downloaded or built
 */
export async function goTool({ module, version, packages, linkerFlags = [], log = () => {} }) {
  const name = `${path.basename(module.replace(/\/v\d+$/, ''))}-${version}-${process.arch}`;
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
    const flags = ['-trimpath', '-buildvcs=false', '-ldflags', ['-s', '-w', ...linkerFlags].join(' ')];
    for (const name of wanted) await run('go', ['build', ...flags, '-o', `${folder}/`, name], options);
  });
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
