// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { chmod, copyFile, cp, mkdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { run } from './process.mjs';
import { keepTool } from './tools/root.mjs';
import { buildkitVersion, currentTools, debianEngine } from './tools.mjs';

/**
 * Builders of today's generation: the docker-container driver with today's buildx and BuildKit.
 * @typedef {object} CurrentBuilder
 * @property {Record<string, string>} env to be laid over the environment of commands; `docker buildx` is today's there
 * @property {string} image what the builders run
 * @property {(options?: {name?: string, buildkitdConfig?: string}) => Promise<{name: string, remove: () => Promise<void>}>} createBuilder
 *   makes and starts one; its default configuration speaks plain HTTP to the registries named at the start
 */

/** What buildx runs when no image is asked for. */
const builderImage = 'moby/buildkit:buildx-stable-1';

/**
 * Makes today's generation of builders usable with an engine.
 *
 * In an engine of our own, `moby/buildkit:buildx-stable-1` is an image made here: buildx runs it when its pull of that
 * name has failed. The system's engine keeps its own buildx and pulls the real one.
 *
 * @param {object} options
 * @param {import('./engine.mjs').Engine} options.engine
 * @param {string} options.dir holds its docker configuration
 * @param {import('./process.mjs').Log} [options.log]
 * @param {readonly string[]} [options.registryHosts] registries without TLS, such as `127.0.0.1:5000`
 * @returns {Promise<({kind: 'ready'} & CurrentBuilder) | import('./tools/availability.mjs').Unavailable>}
 */
export async function startCurrentBuilder({ engine, dir, log = () => {}, registryHosts = [] }) {
  await mkdir(dir, { recursive: true });
  const plainHttp = registryHosts
    .map((host) => `[registry.${JSON.stringify(host)}]\n  http = true\n`)
    .join('');
  if (engine.kind === 'system') {
    const createBuilder = builders({ env: engine.env, dir, plainHttp, options: [] });
    return { kind: 'ready', env: engine.env, image: builderImage, createBuilder };
  }
  const tools = await currentTools({ log });
  if (tools.kind === 'unavailable') return tools;
  const programs = await debianEngine({ log });
  const env = { ...engine.env, DOCKER_CONFIG: path.join(dir, 'docker-config-current') };
  const plugins = path.join(env.DOCKER_CONFIG, 'cli-plugins');
  await mkdir(plugins, { recursive: true });
  for (const [name, target] of Object.entries({
    'docker-buildx': tools.buildx,
    'docker-compose': programs.compose,
  })) {
    await rm(path.join(plugins, name), { force: true });
    await symlink(target, path.join(plugins, name));
  }
  const archive = await keepTool(`builder-archive-${buildkitVersion}-${process.arch}.tar`, (file) =>
    makeImage(file, tools, programs, log),
  );
  await run('docker', ['load', '--input', archive], { env });
  log(`Builders run BuildKit ${buildkitVersion}`);
  const options = engine.cgroupParent ? ['--driver-opt', `cgroup-parent=${engine.cgroupParent}`] : [];
  return {
    kind: 'ready',
    env,
    image: builderImage,
    createBuilder: builders({ env, dir, plainHttp, options }),
  };
}

/**
 * @param {{env: Record<string, string>, dir: string, plainHttp: string, options: readonly string[]}} context
 * @returns {CurrentBuilder['createBuilder']}
 */
function builders({ env, dir, plainHttp, options }) {
  return async ({ name = 'current', buildkitdConfig = plainHttp } = {}) => {
    const config = path.join(dir, `${name}.toml`);
    await writeFile(config, buildkitdConfig);
    // The host's network, because the registries are on its loopback.
    const driver = ['--driver', 'docker-container', '--driver-opt', 'network=host', ...options];
    await run(
      'docker',
      ['buildx', 'create', '--name', name, ...driver, '--buildkitd-config', config, '--bootstrap'],
      { env },
    );
    return {
      name,
      remove: async () => {
        await run('docker', ['buildx', 'rm', '--force', name], { env });
      },
    };
  };
}

/**
 * An image with BuildKit, runc and the libraries that runc is linked against, as `docker load` takes it. Its layer is not
 * compressed: engines would compress it at each import, which takes them seconds.
 *
 * @param {string} file the archive to be made
 * @param {{buildkitd: string, buildctl: string}} tools
 * @param {{runc: string, busybox: string}} programs
 * @param {import('./process.mjs').Log} log
 * @returns {Promise<void>}
 */
async function makeImage(file, tools, programs, log) {
  log('Making the image of the builders; it is kept for next time');
  const [root, image] = [`${file}.root`, `${file}.image`];
  const clear = () =>
    Promise.all([root, image].map((folder) => rm(folder, { recursive: true, force: true })));
  await clear();
  try {
    for (const folder of ['usr/bin', 'bin', 'etc/ssl/certs', 'tmp', 'root', 'run', 'var/lib'])
      await mkdir(path.join(root, folder), { recursive: true });
    await chmod(path.join(root, 'tmp'), 0o1777);
    await copyFile(tools.buildkitd, path.join(root, 'usr/bin/buildkitd'));
    await copyFile(tools.buildctl, path.join(root, 'usr/bin/buildctl'));
    await cp(programs.runc, path.join(root, 'usr/bin/buildkit-runc'), { dereference: true });
    await cp(programs.busybox, path.join(root, 'bin/busybox'), { dereference: true });
    await symlink('busybox', path.join(root, 'bin/sh'));
    const { stdout } = await run('ldd', [programs.runc]);
    for (const [, library = ''] of stdout.matchAll(/(?:=> |^\s+)(\/\S+) \(0x/gm)) {
      await mkdir(path.join(root, path.dirname(library)), { recursive: true });
      await cp(library, path.join(root, library), { dereference: true });
    }
    const bundle = '/etc/ssl/certs/ca-certificates.crt';
    const certificates = await readFile(bundle).catch(() => '');
    await writeFile(path.join(root, bundle), certificates);
    await writeFile(path.join(root, 'etc/passwd'), 'root:x:0:0:root:/root:/bin/sh\n');
    await writeFile(path.join(root, 'etc/group'), 'root:x:0:\n');
    await mkdir(image);
    const layer = path.join(image, 'layer.tar');
    await run('tar', ['-C', root, '--numeric-owner', '--owner=0', '--group=0', '-cf', layer, '.']);
    const hash = createHash('sha256');
    await pipeline(createReadStream(layer), hash);
    const config = {
      architecture: process.arch === 'x64' ? 'amd64' : process.arch,
      os: 'linux',
      config: { Entrypoint: ['buildkitd'] },
      rootfs: { type: 'layers', diff_ids: [`sha256:${hash.digest('hex')}`] },
    };
    const manifest = [{ Config: 'config.json', RepoTags: [builderImage], Layers: ['layer.tar'] }];
    await writeFile(path.join(image, 'config.json'), JSON.stringify(config));
    await writeFile(path.join(image, 'manifest.json'), JSON.stringify(manifest));
    await run('tar', ['-C', image, '-cf', file, 'manifest.json', 'config.json', 'layer.tar']);
  } finally {
    await clear();
  }
}
