import { createHash, randomBytes } from 'node:crypto';
import type { Stats } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import type { Clock } from '../clock.ts';

/** Hashes of files that were read before, for a terminal: there the same checkout is read again and again. */
export interface HashMemory {
  /** Those in one folder. */
  open(root: string): Promise<KnownHashes>;
  /** Keeps what is new for the next run. Nothing fails when that does not work. */
  save(): Promise<void>;
}

/** What decides whether a file is the one that was read. A restored mtime gives it away by its ctime. */
type FileStamp = Pick<Stats, 'size' | 'mtimeMs' | 'ctimeMs' | 'ino'>;

/** The hashes of files in a folder, by their paths in it. */
export interface KnownHashes {
  find(path: string, stats: FileStamp): string | undefined;
  /** Asked before a file is read; what it returns is told the hash after that. */
  expect(path: string, stats: FileStamp): (hash: string) => void;
}

/**
 * Two changes within one tick of a file system's clock leave the same times. As git does with its index, a file that had changed
 * just before it was read is read again; some clocks tick every two seconds.
 */
const tickMs = 2000;
/** More lines than this are of files that are long gone. */
const mostFiles = 500_000;
/** A folder that was not looked at for so long is forgotten. */
const longestUnusedMs = 30 * 86_400_000;
const header = 'cache-prewarm hashes 1';

/**
 * The folder of the memory, in the user's cache folder
 * (https://specifications.freedesktop.org/basedir-spec/0.8/#variables, `XDG_CACHE_HOME`).
 */
export function hashFolder(env: Readonly<Record<string, string>>): string {
  const given = env['XDG_CACHE_HOME'] ?? '';
  const cache = given.startsWith('/') ? given : join(env['HOME'] || homedir(), '.cache');
  return join(cache, 'cache-prewarm', 'hashes');
}

/** A memory in a folder, with a file for each folder whose files it knows. */
export function createHashMemory(folder: string, { nowMs }: Pick<Clock, 'nowMs'>): HashMemory {
  const opened = new Map<string, Promise<Memory>>();
  return {
    open(root) {
      const known = opened.get(root) ?? readMemory(fileOf(folder, root), nowMs);
      opened.set(root, known);
      return known;
    },
    async save() {
      const memories = await Promise.all(opened.values());
      await Promise.all(
        memories.map((memory) => writeMemory(folder, memory, nowMs()).catch(() => undefined)),
      );
    },
  };
}

interface Memory extends KnownHashes {
  readonly file: string;
  /** Path → stamp and hash. */
  readonly lines: Map<string, string>;
  isChanged: boolean;
}

function fileOf(folder: string, root: string): string {
  return join(folder, createHash('sha256').update(root).digest('hex').slice(0, 32));
}

async function readMemory(file: string, nowMs: Clock['nowMs']): Promise<Memory> {
  const lines = parseLines(await readFile(file, 'utf8').catch(() => ''));
  const memory: Memory = {
    ...{ file, lines, isChanged: false },
    find(path, stats) {
      const line = lines.get(path);
      const stamp = stampOf(stats);
      return line?.startsWith(stamp) === true ? line.slice(stamp.length) : undefined;
    },
    expect(path, stats) {
      const isSettled = Math.max(stats.mtimeMs, stats.ctimeMs) + tickMs <= nowMs();
      return (hash) => {
        if (!isSettled || path.includes('\n')) return;
        lines.set(path, stampOf(stats) + hash);
        memory.isChanged = true;
      };
    },
  };
  return memory;
}

/** `size mtime ctime inode hash path`; a file that somebody has broken is one without lines. */
function parseLines(text: string): Map<string, string> {
  const [first, ...lines] = text.split('\n');
  if (first !== header || lines.length > mostFiles) return new Map();
  return new Map(
    lines.flatMap((line) => {
      const match = /^((?:[\d.]+ ){4}[0-9a-f]{64}) (.+)$/s.exec(line);
      return match === null ? [] : [[match[2] ?? '', match[1] ?? ''] as const];
    }),
  );
}

function stampOf({ size, mtimeMs, ctimeMs, ino }: FileStamp): string {
  return `${size} ${mtimeMs} ${ctimeMs} ${ino} `;
}

/** A run that is ended in the middle leaves the file of before. */
async function writeMemory(folder: string, memory: Memory, nowMs: number): Promise<void> {
  if (!memory.isChanged) return;
  memory.isChanged = false;
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const part = `${memory.file}.${randomBytes(6).toString('hex')}.part`;
  const lines = [...memory.lines].map(([path, line]) => `${line} ${path}\n`);
  try {
    await writeFile(part, `${header}\n${lines.join('')}`, { mode: 0o600 });
    await rename(part, memory.file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  await forgetUnused(folder, nowMs);
}

async function forgetUnused(folder: string, nowMs: number): Promise<void> {
  const names = await readdir(folder);
  await Promise.all(
    names.map(async (name) => {
      const file = join(folder, name);
      const { mtimeMs } = await stat(file);
      if (nowMs - mtimeMs > longestUnusedMs) await rm(file, { force: true });
    }),
  );
}
