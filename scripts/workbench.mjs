// @ts-check
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { ensureBaseImage, ensureBusyboxImage } from './base-image.mjs';
import { startCurrentBuilder } from './current-builder.mjs';
import { findEngine, startEngine } from './engine.mjs';
import { run } from './process.mjs';
import { startRegistry } from './registry.mjs';
import { startProxy } from './registry-proxy.mjs';

/**
 * A builder that has never built anything.
 * @typedef {object} EmptyBuilder
 * @property {Record<string, string>} env to be laid over the environment of commands
 * @property {string | undefined} name for `--builder`; absent where it is the engine's own
 * @property {() => Promise<void>} remove takes it away, with its cache
 */

/**
 * What the demo and the measurements run on.
 * @typedef {object} Workbench
 * @property {string} registryHost where builders and programs reach the registry: a proxy that counts
 * @property {import('./registry-proxy.mjs').RegistryProxy} proxy
 * @property {'own' | 'system'} engine whether it was started for this, or was running here
 * @property {string} tools their versions, in words
 * @property {() => Promise<EmptyBuilder>} emptyBuilder
 * @property {(image: 'debian' | 'busybox') => Promise<string>} baseImage puts one into the registry and names it
 * @property {() => Promise<void>} stop ends and removes everything; safe to call at any time, and again
 */

/**
 * What builders are where the engine is our own: each a fresh engine (`engine`, there at once), or docker-container
 * builders with today's tools (`current`, which need Go and some minutes the first time, and are what GitHub's runners
 * have). A Docker that runs here has docker-container builders always.
 * @typedef {'engine' | 'current'} Generation
 */

/**
 * Opens a registry behind a counting proxy, with builders that start empty.
 *
 * @param {object} options
 * @param {string} options.dir holds all data; what is in it is not touched
 * @param {string} options.name of docker-container builders; one of that name is replaced
 * @param {import('./process.mjs').Log} [options.log]
 * @param {Generation} [options.generation]
 * @param {(stop: () => Promise<void>) => void} [options.onStart] is told how to stop, before anything is started
 * @returns {Promise<Workbench>}
 * @throws {Error} where an engine, a registry or today's tools cannot be had; nothing is left running then
 */
export async function openWorkbench({
  dir,
  name,
  log = () => {},
  generation = 'engine',
  onStart = () => {},
}) {
  const stops = stopper();
  onStart(stops.stop);
  try {
    const system = await findEngine({ log });
    const registry = stops.add(await startRegistry({ dir: path.join(dir, 'registry'), log }));
    const proxy = stops.add(await startProxy({ target: registry.host }));
    const source =
      system || generation === 'current'
        ? await containerBuilders({ system, dir, name, log, stops, registryHost: proxy.host })
        : await engineBuilders({ dir, log, stops });
    stops.check();
    return {
      registryHost: proxy.host,
      proxy,
      engine: source.engine.kind,
      tools: await describeTools(source),
      emptyBuilder: async () => {
        stops.check();
        const builder = await source.next();
        // The history of runs is no business of the user's own.
        return { ...builder, env: { ...builder.env, XDG_STATE_HOME: path.join(dir, 'state') } };
      },
      baseImage: async (image) => {
        const ensure = image === 'debian' ? ensureBaseImage : ensureBusyboxImage;
        const pushed = await ensure({ engine: source.engine, registryHost: registry.host, log });
        if (source.engine.kind === 'system')
          await run('docker', ['image', 'rm', pushed.reference], { env: source.env }).catch(() => {});
        return pushed.reference.replace(registry.host, proxy.host);
      },
      stop: stops.stop,
    };
  } catch (error) {
    await stops.stop();
    throw error;
  }
}

/**
 * @typedef {object} BuilderSource
 * @property {import('./engine.mjs').Engine} engine one that runs
 * @property {Record<string, string>} env
 * @property {'docker' | 'docker-container'} driver
 * @property {() => Promise<EmptyBuilder>} next
 */

/**
 * Each builder is an engine that was just started on an empty folder.
 *
 * @param {{dir: string, log: import('./process.mjs').Log, stops: Stopper}} options
 * @returns {Promise<BuilderSource>}
 */
async function engineBuilders({ dir, log, stops }) {
  const start = async () => {
    const folder = await mkdtemp(path.join(dir, 'engine-'));
    const engine = await startEngine({ dir: folder, log, remove: true });
    const whole = stops.add({
      stop: async () => {
        await engine.stop();
        await rm(folder, { recursive: true, force: true });
      },
    });
    return { engine, builder: { env: engine.env, name: undefined, remove: whole.stop } };
  };
  const first = await start();
  /** @type {EmptyBuilder | undefined} */
  let unused = first.builder;
  const next = async () => {
    const builder = unused ?? (await start()).builder;
    unused = undefined;
    return builder;
  };
  return { engine: first.engine, env: first.engine.env, driver: 'docker', next };
}

/**
 * @param {object} options
 * @param {import('./engine.mjs').Engine | undefined} options.system
 * @param {string} options.dir
 * @param {string} options.name
 * @param {import('./process.mjs').Log} options.log
 * @param {Stopper} options.stops
 * @param {string} options.registryHost
 * @returns {Promise<BuilderSource>}
 */
async function containerBuilders({ system, dir, name, log, stops, registryHost }) {
  const engine =
    system ??
    stops.add(await startEngine({ dir: await mkdtemp(path.join(dir, 'engine-')), log, remove: true }));
  const current = await startCurrentBuilder({
    engine,
    dir: path.join(dir, 'builders'),
    log,
    registryHosts: [registryHost],
  });
  if (current.kind === 'unavailable') throw new Error(current.reason);
  const { env } = current;
  const next = async () => {
    await removeBuilder(name, env);
    const builder = stops.add({ stop: () => removeBuilder(name, env) });
    await current.createBuilder({ name });
    return { env, name, remove: builder.stop };
  };
  if (system) await checkReach(await next(), registryHost);
  return { engine, env, driver: 'docker-container', next };
}

/**
 * @param {EmptyBuilder} builder is removed afterwards
 * @param {string} registryHost
 * @returns {Promise<void>}
 * @throws {Error} when the builder cannot reach what listens on this machine's loopback
 */
async function checkReach(builder, registryHost) {
  const dockerfile = `FROM scratch\nADD http://${registryHost}/v2/ /answer\n`;
  const args = ['buildx', 'build', '--builder', builder.name ?? '', '--output', 'type=cacheonly', '-'];
  try {
    await run('docker', args, { env: builder.env, input: dockerfile });
  } catch (error) {
    throw new Error(
      `The builder cannot reach the registry at ${registryHost}. If Docker runs in a virtual machine (Docker Desktop, Colima), it has a different loopback. Run this inside a Linux machine with its own Docker.\n${error instanceof Error ? error.message : error}`,
      { cause: error },
    );
  } finally {
    await builder.remove();
  }
}

/**
 * Removes a builder with its cache, when there is one of that name.
 *
 * @param {string} name
 * @param {Record<string, string>} [env]
 * @returns {Promise<void>}
 */
export async function removeBuilder(name, env = {}) {
  await run('docker', ['buildx', 'rm', '--force', name], { env }).catch(() => {});
}

/**
 * @param {BuilderSource} source
 * @returns {Promise<string>}
 */
async function describeTools({ engine, env, driver }) {
  const { stdout } = await run('docker', ['buildx', 'version'], { env });
  const buildx = /\bv?(\d+\.\d+\.\d+)/.exec(stdout)?.[1] ?? 'of an unknown version';
  return `Docker ${engine.version}, buildx ${buildx}, ${driver} driver`;
}

/**
 * Things that have to be stopped, the last one first, each once.
 * @typedef {object} Stopper
 * @property {<T extends {stop: () => Promise<void>}>(thing: T) => T} add
 * @property {() => void} check throws once everything is being stopped
 * @property {() => Promise<void>} stop
 */

/** @returns {Stopper} */
function stopper() {
  /** @type {(() => Promise<void>)[]} */
  const waiting = [];
  let stopped = false;
  return {
    add: (thing) => {
      const stop = thing.stop;
      /** @type {Promise<void> | undefined} */
      let ended;
      thing.stop = () => {
        ended ??= stop();
        return ended;
      };
      waiting.push(thing.stop);
      // What was still starting when everything was stopped.
      if (stopped) void thing.stop();
      return thing;
    },
    check: () => {
      if (stopped) throw new Error('It was stopped.');
    },
    stop: async () => {
      stopped = true;
      for (const stop of waiting.toReversed())
        await stop().catch((error) => process.stderr.write(`${error.message}\n`));
    },
  };
}
