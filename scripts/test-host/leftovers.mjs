// @ts-check
import { renameSync, writeFileSync } from 'node:fs';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import process from 'node:process';
import { removeCgroups } from '../engine/cgroups.mjs';
import { run } from '../process.mjs';
import { withLock } from '../tools/root.mjs';

/**
 * What test hosts have on this machine outside their namespaces. Everything in the namespaces is gone with their first
 * process, and that one ends with the process that has started it.
 * @typedef {object} Belongings
 * @property {ProcessIdentity} owner
 * @property {ProcessIdentity[]} processes
 * @property {string[]} links network interfaces
 * @property {string[][]} rules of iptables: table, chain, and the rule's arguments
 * @property {string[]} folders
 * @property {string[]} cgroups
 */

/**
 * A process; numbers are given out again, together with the start they are not.
 * @typedef {{pid: number, startTicks: string}} ProcessIdentity
 */

/**
 * @typedef {object} BelongingsRecord
 * @property {(part: Partial<Omit<Belongings, 'owner'>>) => void} add to be called before a thing is made
 * @property {() => Promise<void>} remove takes away everything that was added, and the record
 */

/** Where they are recorded; when the last has gone, only the lock is left. */
const recordFolder = '/run/cp-hosts';

/**
 * Runs something while no other test does; what earlier ones have left is taken away before.
 *
 * @template T
 * @param {{ip: string, iptables: string, env: Record<string, string>}} tools
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withoutLeftovers(tools, work) {
  await mkdir(recordFolder, { recursive: true, mode: 0o700 });
  return withLock(path.join(recordFolder, 'lock'), async () => {
    for (const name of await readdir(recordFolder)) {
      if (!name.endsWith('.json')) continue;
      const file = path.join(recordFolder, name);
      const text = await readFile(file, 'utf8').catch(() => undefined);
      // Its owner has taken it away in the meantime.
      if (text === undefined) continue;
      /** @type {Belongings} */
      const belongings = JSON.parse(text);
      if (await isRunning(belongings.owner)) continue;
      await removeBelongings(belongings, tools);
      await rm(file, { force: true });
    }
    return work();
  });
}

/**
 * @param {string} id
 * @param {{ip: string, iptables: string, env: Record<string, string>}} tools
 * @returns {Promise<BelongingsRecord>}
 */
export async function openRecord(id, tools) {
  const file = path.join(recordFolder, `${id}.json`);
  /** @type {Belongings} */
  const belongings = {
    owner: await identify(process.pid),
    processes: [],
    links: [],
    rules: [],
    folders: [],
    cgroups: [],
  };
  return {
    add: (part) => {
      belongings.processes.push(...(part.processes ?? []));
      belongings.links.push(...(part.links ?? []));
      belongings.rules.push(...(part.rules ?? []));
      belongings.folders.push(...(part.folders ?? []));
      belongings.cgroups.push(...(part.cgroups ?? []));
      // Hosts that start at the same time write it in turn.
      writeFileSync(`${file}.new`, JSON.stringify(belongings), { mode: 0o600 });
      renameSync(`${file}.new`, file);
    },
    remove: async () => {
      await removeBelongings(belongings, tools);
      await rm(file, { force: true });
    },
  };
}

/**
 * @param {Belongings} belongings
 * @param {{ip: string, iptables: string, env: Record<string, string>}} tools
 * @returns {Promise<void>}
 */
async function removeBelongings({ processes, links, rules, folders, cgroups }, { ip, iptables, env }) {
  for (const identity of processes) await endProcess(identity);
  for (const link of links) await run(ip, ['link', 'del', link], { env }).catch(() => {});
  for (const [table = '', chain = '', ...rule] of rules)
    await run(iptables, ['--wait', '-t', table, '-D', chain, ...rule]).catch(() => {});
  for (const folder of folders) await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  for (const cgroup of cgroups) await removeCgroups(cgroup);
}

/**
 * @param {number} pid
 * @returns {Promise<ProcessIdentity>}
 */
export async function identify(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The program's name may hold spaces and brackets.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { pid, startTicks: fields[0] === 'Z' ? '' : (fields[19] ?? '') };
}

/**
 * @param {ProcessIdentity} identity
 * @returns {Promise<boolean>}
 */
async function isRunning({ pid, startTicks }) {
  return startTicks !== '' && (await identify(pid)).startTicks === startTicks;
}

/**
 * @param {ProcessIdentity} identity
 * @returns {Promise<void>}
 */
async function endProcess(identity) {
  for (let tries = 0; tries < 100 && (await isRunning(identity)); tries++) {
    if (tries === 0) process.kill(identity.pid, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
