import { rm } from 'node:fs/promises';
import { connect, createServer, type Socket } from 'node:net';
import type { Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import pLimit from 'p-limit';
import { shellQuote } from '../../core/deploy/shell-quote.ts';
import { forwardArguments } from '../../core/deploy/ssh-options.ts';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { UserError } from '../../core/error.ts';
import type { CommandRunner } from '../process/command.ts';
import { ConnectionLostError } from './ssh-failure.ts';
import type { SshMaster } from './ssh-master.ts';
import { isGone, isSessionRefused, sessionPatience, startScript } from './ssh-script.ts';

/** A socket here that is the engine's there. */
export interface ForwardedSocket {
  readonly path: string;
  close(): Promise<void>;
}

interface SocketForwardOptions {
  readonly master: SshMaster;
  readonly commands: CommandRunner;
  /** `web1 (deploy@10.0.0.1)` */
  readonly who: string;
  /** Distinguishes the sockets of a connection. */
  readonly number: number;
}

/** How long an engine may take to say that it is there. */
const answerTimeoutMs = 10_000;

/** So many commands at a time; sshd allows ten sessions on a connection, and scripts need some. */
const relayedAtOnce = 8;

const longestHeadBytes = 64 * 1024;

/**
 * Makes the engine's socket on a host a socket here: by ssh itself, and where sshd forbids that, by running docker's
 * own end of such a connection there. sshd does not tell a socket that is not there from one that may not be forwarded,
 * docker does.
 * @throws UserError when no engine answers, with docker's reason.
 * @throws ConnectionLostError when the connection is gone.
 */
export async function forwardEngineSocket(
  remotePath: string,
  options: SocketForwardOptions,
): Promise<ForwardedSocket> {
  const direct = await forwardBySsh(remotePath, options);
  if (direct !== undefined) return direct;
  const relay = await startRelay(remotePath, options);
  if (await answers(relay.path)) return relay;
  await relay.close();
  if (await isGone(options.master)) throw new ConnectionLostError(`${options.who}: the connection is gone.`);
  const reason = relay.lastError();
  const remedy = diagnose(reason)?.remedy;
  throw new UserError(`${options.who}: no engine answers at ${remotePath}: ${reason || 'it said nothing'}`, {
    remedy,
  });
}

async function forwardBySsh(
  remotePath: string,
  { master, commands, number }: SocketForwardOptions,
): Promise<ForwardedSocket | undefined> {
  // ssh reads a colon and a backslash in it as its own.
  if (!/^\/[^:\\"'\s%$]+$/.test(remotePath)) return undefined;
  const path = `${master.folder}/s${number}`;
  const ask = (action: 'forward' | 'cancel'): Promise<{ readonly exitCode: number }> =>
    commands.run('ssh', forwardArguments(master.folder, action, path, remotePath), { env: master.env });
  const { exitCode } = await ask('forward');
  // It goes with the connection.
  if (exitCode === 0 && (await answers(path))) return { path, close: async () => {} };
  if (master.alive) await ask('cancel');
  await rm(path, { force: true });
  return undefined;
}

interface Relay extends ForwardedSocket {
  /** What docker said when it could not connect. */
  readonly lastError: () => string;
}

/** A server each of whose connections is a command on the host that talks with the engine there. */
async function startRelay(remotePath: string, { master, number }: SocketForwardOptions): Promise<Relay> {
  const path = `${master.folder}/r${number}`;
  const script = `exec docker -H ${shellQuote(`unix://${remotePath}`)} system dial-stdio`;
  const limit = pLimit(relayedAtOnce);
  const open = new Set<Socket>();
  let lastError = '';
  const server = createServer({ allowHalfOpen: true, pauseOnConnect: true }, (socket) => {
    open.add(socket);
    socket.on('close', () => open.delete(socket));
    socket.on('error', () => socket.destroy());
    void limit(async () => {
      const error = await relayOne(master, script, socket);
      if (error !== '') lastError = error;
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(path, resolve);
  });
  server.unref();
  return {
    path,
    lastError: () => lastError,
    async close() {
      for (const socket of open) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await rm(path, { force: true });
    },
  };
}

/** Returns what went wrong, or nothing. */
async function relayOne(master: SshMaster, script: string, socket: Socket): Promise<string> {
  while (!socket.destroyed) {
    const { child, frame, closed, kill, takeLog } = startScript(master, script, { end: false });
    let stderr = '';
    socket.once('close', kill);
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr = (stderr + chunk).slice(-4096);
    });
    child.stdout.on('data', (chunk: Buffer) => {
      const waited = !frame.begun;
      const output = frame.push(chunk);
      // Nothing of the client's is sent before there is somebody to take it.
      if (waited && frame.begun) sendRequest(socket, child.stdin);
      if (output.length > 0 && !socket.write(output)) {
        child.stdout.pause();
        socket.once('drain', () => child.stdout.resume());
      }
    });
    await closed;
    socket.off('close', kill);
    const log = await takeLog();
    // The client decides how long that is waited for.
    if (!frame.begun && isSessionRefused(log) && master.alive) {
      await wait(sessionPatience.pauseMs);
      continue;
    }
    socket.end();
    // What the client still has to say, nobody hears.
    socket.destroySoon();
    return stderr.trim() || (frame.begun ? '' : log);
  }
  return '';
}

/**
 * Hands on what the client says. The engine is asked to close after its answer: a connection that is kept for later
 * would hold one of the few commands that run at a time.
 */
function sendRequest(socket: Socket, stdin: Writable): void {
  let head = Buffer.alloc(0);
  const take = (chunk: Buffer): void => {
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end < 0 && head.length < longestHeadBytes) return;
    socket.off('data', take);
    socket.off('end', close);
    stdin.write(end < 0 ? head : Buffer.concat([closing(head.subarray(0, end)), head.subarray(end)]));
    socket.pipe(stdin);
  };
  const close = (): void => {
    stdin.end(head);
  };
  socket.on('data', take).on('end', close);
  socket.resume();
}

/** The head of a request without its last line end; one that asks for more than an answer stays as it is. */
function closing(head: Buffer): Buffer {
  const text = head.toString('latin1');
  if (/^connection:.*\bupgrade\b/im.test(text)) return head;
  return Buffer.from(`${text.replace(/\r\nconnection:[^\r\n]*/gi, '')}\r\nConnection: close`, 'latin1');
}

/** Whether an engine is at a socket here (https://docs.docker.com/reference/api/engine/, `/_ping`). */
function answers(path: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(path);
    const end = (answer: boolean) => () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    const timer = setTimeout(end(false), answerTimeoutMs);
    let said = '';
    socket.on('connect', () => socket.write('GET /_ping HTTP/1.0\r\nHost: docker\r\n\r\n'));
    socket.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
      if (said.length >= 'HTTP/1.'.length) end(said.startsWith('HTTP/1.'))();
    });
    socket.on('error', end(false));
    socket.on('close', end(false));
  });
}
