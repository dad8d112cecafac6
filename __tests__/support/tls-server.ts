import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import type { RequestListener } from 'node:http';
import {
  createSecureServer,
  type Http2ServerRequest,
  type Http2ServerResponse,
  type ServerHttp2Session,
} from 'node:http2';
import { createServer } from 'node:https';
import type { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** An HTTPS server on loopback whose certificate nobody has signed. */
export async function startSelfSignedServer(listener: RequestListener) {
  const server = createServer(await makeCertificate(), listener);
  const host = await listen(server);
  return {
    host,
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A server on loopback that speaks HTTP/2, with the certificate that clients have to trust. */
export async function startHttp2Server(
  listener: (request: Http2ServerRequest, response: Http2ServerResponse) => void,
) {
  const certificate = await makeCertificate();
  const server = createSecureServer({ ...certificate, allowHTTP1: true }, listener);
  const sessions: ServerHttp2Session[] = [];
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('session', (session) => sessions.push(session));
  server.on('secureConnection', (socket: Socket) => {
    connections++;
    sockets.add(socket);
  });
  const host = await listen(server);
  return {
    host,
    authorities: certificate.cert,
    sessions,
    get connections(): number {
      return connections;
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function listen(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function makeCertificate(): Promise<{ readonly key: string; readonly cert: string }> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-tls-'));
  const key = join(dir, 'key.pem');
  const cert = join(dir, 'cert.pem');
  const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
  const names = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost,IP:127.0.0.1'];
  try {
    await promisify(execFile)('openssl', [
      ...['req', '-x509', ...curve, '-days', '1', ...names],
      ...['-keyout', key, '-out', cert],
    ]);
    return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
  } finally {
    await rm(dir, { recursive: true });
  }
}
