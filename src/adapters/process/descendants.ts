import { readdirSync, readFileSync } from 'node:fs';

/** How long programs have to end when they are asked to, in milliseconds. */
const patienceMs = 1500;
const pauseMs = 20;

interface ProcessState {
  readonly pid: number;
  readonly parent: number;
  readonly group: number;
  /** It has ended, and nobody has asked yet how. */
  readonly ended: boolean;
}

/**
 * Ends all programs that this one has started, and theirs; one in a group of its own sees to itself. Waits without letting
 * anything else of this program happen. Where there is no /proc, a terminal's own signal has to do.
 */
export function stopDescendants(): void {
  send('SIGTERM');
  for (let waited = 0; waited < patienceMs && descendants().length > 0; waited += pauseMs) {
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs);
  }
  send('SIGKILL');
}

function send(signal: 'SIGTERM' | 'SIGKILL'): void {
  for (const pid of descendants()) {
    try {
      process.kill(pid, signal);
    } catch {
      // It has ended meanwhile.
    }
  }
}

function descendants(): readonly number[] {
  const states = readStates();
  const own = states.find(({ pid }) => pid === process.pid);
  const found = new Set([process.pid]);
  for (let size = 0; size !== found.size; ) {
    size = found.size;
    for (const { pid, parent } of states) if (found.has(parent)) found.add(pid);
  }
  return states
    .filter(
      ({ pid, group, ended }) => pid !== process.pid && found.has(pid) && group === own?.group && !ended,
    )
    .map(({ pid }) => pid);
}

function readStates(): readonly ProcessState[] {
  try {
    return readdirSync('/proc').flatMap((name) => (/^\d+$/.test(name) ? (readState(name) ?? []) : []));
  } catch {
    return [];
  }
}

/** https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: the name in brackets may hold anything. */
function readState(name: string): ProcessState | undefined {
  try {
    const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
    const [state, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { pid: Number(name), parent: Number(parent), group: Number(group), ended: state === 'Z' };
  } catch {
    return undefined;
  }
}
