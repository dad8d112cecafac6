// @ts-check
import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { freeSubnet } from '../engine/subnet.mjs';
import { run } from '../process.mjs';
import { debianEngine, networkTools } from '../tools.mjs';
import { openRecord, withoutLeftovers } from './leftovers.mjs';

/**
 * A bridge of this machine that hosts are connected to. Nothing else is: hosts reach this machine and each other.
 * @typedef {object} HostNetwork
 * @property {string} bridge
 * @property {string} address of this machine in it
 * @property {string} network such as `10.100.0.0/24`
 * @property {() => {address: string, address6: string | undefined}} nextAddress one that no host has had; the second
 *   is absent where this machine has no IPv6
 * @property {(args: readonly string[], pid?: number) => Promise<string>} ip runs `ip`, in the network namespace of a process
 * @property {(args: readonly string[], pid?: number) => Promise<string>} tc likewise
 * @property {(pid: number, args: readonly string[]) => Promise<void>} iptables in the network namespace of a process
 * @property {import('./leftovers.mjs').BelongingsRecord} record
 * @property {() => Promise<void>} stop takes it away; the hosts have stopped before
 */

/**
 * Makes a network for test hosts. What earlier tests that were killed have left is taken away first.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<HostNetwork>}
 * @throws {Error} when this is not root, or where an engine's programs cannot be had
 */
export async function startHostNetwork({ log = () => {} } = {}) {
  const programs = await debianEngine({ log });
  const tools = await networkTools({ log });
  if (tools.kind === 'unavailable') throw new Error(tools.reason);
  const { env } = tools;
  const id = createHash('sha256').update(randomBytes(16)).digest('hex').slice(0, 8);
  const bridge = `cph${id}`;
  /** @type {(program: string) => HostNetwork['ip']} */
  const tool = (program) => async (args, pid) => {
    const command = [...(pid === undefined ? [] : ['nsenter', '--target', `${pid}`, '--net']), program];
    return (await run(command[0] ?? '', [...command.slice(1), ...args], { env })).stdout;
  };
  const ip = tool(tools.ip);
  const cleaning = { ip: tools.ip, iptables: programs.iptables, env };
  const record = await openRecord(id, cleaning);
  // Unique local addresses (RFC 4193), as they are written back (RFC 5952): ssh looks its known hosts up by that.
  const groups = [id.slice(0, 4), id.slice(4)].map((group) => Number.parseInt(group, 16).toString(16));
  const prefix6 = (await hasIpv6()) ? `fdc9:${groups.join(':')}:1` : undefined;
  const subnet = await withoutLeftovers(cleaning, async () => {
    const free = freeSubnet(await readFile('/proc/net/route', 'utf8'), Number.parseInt(id, 16));
    const rules = await bridgeRules(`${free}.0.0/24`);
    record.add({ links: [bridge], rules });
    await ip(['link', 'add', 'name', bridge, 'type', 'bridge']);
    await ip(['addr', 'add', `${free}.0.1/24`, 'dev', bridge]);
    if (prefix6) await ip(['addr', 'add', `${prefix6}::1/64`, 'dev', bridge, 'nodad']);
    await ip(['link', 'set', bridge, 'up']);
    for (const [table = '', chain = '', ...rule] of rules)
      await run(programs.iptables, ['--wait', '-t', table, '-I', chain, ...rule]);
    return free;
  });
  log(`Network of hosts ${subnet}.0.0/24`);
  let last = 1;
  return {
    bridge,
    address: `${subnet}.0.1`,
    network: `${subnet}.0.0/24`,
    nextAddress: () => {
      last++;
      return { address: `${subnet}.0.${last}`, address6: prefix6 && `${prefix6}::${last.toString(16)}` };
    },
    ip,
    tc: tool(tools.tc),
    iptables: async (pid, args) => {
      const inside = ['--target', `${pid}`, '--net', programs.iptables, '--wait'];
      await run('nsenter', [...inside, ...args]);
    },
    record,
    stop: record.remove,
  };
}

/** @returns {Promise<boolean>} */
async function hasIpv6() {
  return (await readFile('/proc/net/if_inet6', 'utf8').catch(() => '')) !== '';
}

/**
 * Where the kernel hands what passes a bridge to iptables, an engine of the machine forbids it between hosts.
 *
 * @param {string} network
 * @returns {Promise<string[][]>}
 */
async function bridgeRules(network) {
  const setting = await readFile('/proc/sys/net/bridge/bridge-nf-call-iptables', 'utf8').catch(() => '0');
  return setting.trim() === '1' ? [['filter', 'FORWARD', '-s', network, '-d', network, '-j', 'ACCEPT']] : [];
}
