import type { Stats } from 'node:fs';
import { lstat, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, UserError } from '../../core/error.ts';

/** Who made a folder; a process of that number that was started at another time is another one. */
interface Owner {
  readonly pid: number;
  /** In clock ticks since the machine was started. */
  readonly startTime: string;
  readonly bootId: string;
  /** Numbers of processes mean something in it only. */
  readonly pidNamespace: string;
}

const ownerFile = 'owner.json';
/** A folder without an owner may be one that is just being made. */
const graceMs = 24 * 3_600_000;

/**
 * Makes a folder of this process (mode 0700) whose name begins with `prefix`, and removes those that processes which were killed
 * have left beside it.
 * @param nowMs undefined: others use that prefix, too, and what has no owner is not ours.
 */
export async function makeOwnedFolder(
  parent: string,
  prefix: string,
  nowMs: number | undefined,
): Promise<string> {
  const self = await readOwner(process.pid);
  await sweep(parent, prefix, self, nowMs).catch(() => {});
  let folder: string | undefined;
  try {
    // Short where others use the prefix, too: the path of a socket is.
    folder = await mkdtemp(join(parent, nowMs === undefined ? prefix : `${prefix}${process.pid}-`));
    if (self !== undefined) await writeFile(join(folder, ownerFile), JSON.stringify(self), { mode: 0o600 });
    return folder;
  } catch (error) {
    if (folder !== undefined) await rm(folder, { recursive: true, force: true }).catch(() => {});
    throw new UserError(`The temporary folder ${parent} cannot be written: ${errorMessage(error)}`, {
      remedy: 'Free space there, or set TMPDIR (RUNNER_TEMP on a runner) to a folder with space.',
    });
  }
}

async function sweep(
  parent: string,
  prefix: string,
  self: Owner | undefined,
  nowMs: number | undefined,
): Promise<void> {
  for (const name of await readdir(parent)) {
    if (!name.startsWith(prefix)) continue;
    const folder = join(parent, name);
    const stats = await lstat(folder).catch(() => undefined);
    if (stats === undefined || !isOurs(stats)) continue;
    if (await isLeft(folder, stats, self, nowMs, name.slice(prefix.length)))
      await rm(folder, { recursive: true, force: true });
  }
}

/** Whether the process in the name is gone: killed before it could say who it was, or while it removed the folder. */
async function hasNoMaker(name: string): Promise<boolean> {
  const [, pid] = /^(\d+)-/.exec(name) ?? [];
  return pid !== undefined && (await readOwner(Number(pid))) === undefined;
}

/** In a folder that everybody may write to, others may have put one, or a link. */
function isOurs(stats: Stats): boolean {
  return stats.isDirectory() && stats.uid === process.getuid?.();
}

async function isLeft(
  folder: string,
  stats: Stats,
  self: Owner | undefined,
  nowMs: number | undefined,
  name: string,
): Promise<boolean> {
  const owner = parseOwner(await readFile(join(folder, ownerFile), 'utf8').catch(() => ''));
  if (owner === undefined) {
    if (nowMs === undefined) return false;
    return nowMs - stats.mtimeMs > graceMs || (self !== undefined && (await hasNoMaker(name)));
  }
  if (self === undefined) return false;
  if (owner.bootId !== self.bootId) return true;
  if (owner.pidNamespace !== self.pidNamespace) return false;
  return (await readOwner(owner.pid))?.startTime !== owner.startTime;
}

function parseOwner(text: string): Owner | undefined {
  try {
    const { pid, startTime, bootId, pidNamespace } = JSON.parse(text) as Partial<
      Record<keyof Owner, unknown>
    >;
    return typeof pid === 'number' &&
      typeof startTime === 'string' &&
      typeof bootId === 'string' &&
      typeof pidNamespace === 'string'
      ? { pid, startTime, bootId, pidNamespace }
      : undefined;
  } catch {
    return undefined;
  }
}

/** Undefined: there is no such process, or no /proc. */
async function readOwner(pid: number): Promise<Owner | undefined> {
  try {
    const [stat, bootId, pidNamespace] = await Promise.all([
      readFile(`/proc/${pid}/stat`, 'utf8'),
      readFile('/proc/sys/kernel/random/boot_id', 'utf8'),
      readlink(`/proc/${process.pid}/ns/pid`),
    ]);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // The 22nd of all, and two stand before the bracket.
    return { pid, startTime: fields[19] ?? '', bootId: bootId.trim(), pidNamespace };
  } catch {
    return undefined;
  }
}
