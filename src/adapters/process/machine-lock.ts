import { createHash } from 'node:crypto';
import { connect, createServer } from 'node:net';
import { type Clock, systemClock } from '../clock.ts';

interface MachineLockOptions {
  /** How long another process is waited for. After that, `use` runs without the lock. */
  readonly limitMs: number;
  /** Told once that another process holds the lock, with its ID, and when the waiting is over. */
  readonly onWait: (holder: string, over: Promise<void>) => void;
  readonly onLimit: () => void;
}

/** Before the lock is tried for again. */
const pauseMs = 50;

/**
 * Runs `use` while no other process of this machine holds the lock of that name. The lock is a socket that listens: the kernel
 * takes it away when its process ends, however that ends, and whoever waits hears of it on a connection. Only Linux has such
 * sockets without a file that stays (unix(7), "abstract"); elsewhere `use` runs at once.
 */
export async function withMachineLock<T>(
  name: string,
  options: MachineLockOptions,
  use: () => Promise<T>,
): Promise<T> {
  const release =
    process.platform === 'linux' ? await acquire(addressOf(name), options, systemClock) : undefined;
  try {
    return await use();
  } finally {
    release?.();
  }
}

/** As long as an address can be (108 bytes): Node 20 fills up shorter ones, and Node 24 does not. */
function addressOf(name: string): string {
  return `\0cache-prewarm-${createHash('sha256').update(name).digest('hex')}`.padEnd(108, '-');
}

/** @returns what releases it; undefined when the limit was reached. */
async function acquire(
  address: string,
  { limitMs, onWait, onLimit }: MachineLockOptions,
  clock: Clock,
): Promise<(() => void) | undefined> {
  const endMs = clock.nowMs() + limitMs;
  let end = (): void => {};
  const over = new Promise<void>((resolve) => {
    end = resolve;
  });
  let told = false;
  try {
    for (;;) {
      const release = await listen(address);
      if (release !== undefined) return release;
      const restMs = endMs - clock.nowMs();
      if (restMs <= 0) {
        onLimit();
        return undefined;
      }
      await untilReleased(address, restMs, (holder) => {
        if (!told) onWait(holder, over);
        told = true;
      });
      await clock.sleep(pauseMs);
    }
  } finally {
    end();
  }
}

/** @returns undefined when another process listens. */
function listen(address: string): Promise<(() => void) | undefined> {
  return new Promise((resolve, reject) => {
    const waiting = new Set<{ destroy(): void }>();
    const server = createServer((socket) => {
      waiting.add(socket);
      // Who waits may end at any moment.
      socket.on('error', () => {}).on('close', () => waiting.delete(socket));
      socket.unref();
      socket.write(String(process.pid));
    });
    server.on('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? resolve(undefined) : reject(error),
    );
    server.listen(address, () => {
      server.unref();
      resolve(() => {
        server.close();
        for (const socket of waiting) socket.destroy();
      });
    });
  });
}

/** Ends when the holder does, or after that time. */
function untilReleased(address: string, limitMs: number, onHolder: (holder: string) => void): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const limit = setTimeout(() => socket.destroy(), limitMs);
    socket
      .on('data', (data) => onHolder(String(data)))
      .on('error', () => {})
      .on('close', () => {
        clearTimeout(limit);
        resolve();
      });
  });
}
