import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A request as it came. */
export interface EngineRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** What is answered: JSON, with a status where it is not 200; a stream of lines; or whatever a function does. */
export type EngineAnswer =
  | { readonly json: unknown; readonly status?: number }
  | { readonly lines: readonly (object | string)[] }
  | ((response: ServerResponse) => void);

/**
 * An engine that answers what it is told, on a socket of its own: `answers` by method and path without version and
 * query, `GET /info`; of a list one after the other, the last one again and again.
 */
export async function startEngineServer(answers: Readonly<Record<string, EngineAnswer | EngineAnswer[]>>) {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-engine-'));
  const requests: EngineRequest[] = [];
  const all: Record<string, EngineAnswer | EngineAnswer[]> = {
    'GET /version': {
      json: { Version: '26.1.5', ApiVersion: '1.45', MinAPIVersion: '1.24', Os: 'linux', Arch: 'amd64' },
    },
    ...answers,
  };
  const server = createServer((request, response) => {
    const { method = '', url: path = '', headers } = request;
    requests.push({ method, path, headers });
    const key = `${method} ${path.replace(/^\/v[\d.]+/, '').replace(/\?.*/, '')}`;
    const given = all[key];
    const answer = Array.isArray(given) ? (given.length > 1 ? given.shift() : given[0]) : given;
    if (answer === undefined) {
      response.writeHead(404).end(JSON.stringify({ message: `no answer to ${key}` }));
    } else if (typeof answer === 'function') answer(response);
    else if ('lines' in answer) {
      response.writeHead(200);
      for (const line of answer.lines)
        response.write(`${typeof line === 'string' ? line : JSON.stringify(line)}\r\n`);
      response.end();
    } else response.writeHead(answer.status ?? 200).end(JSON.stringify(answer.json));
  });
  const socketPath = join(dir, 'engine.sock');
  await new Promise<void>((resolve) => server.listen(socketPath, resolve));
  return {
    socketPath,
    requests,
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      await rm(dir, { recursive: true, force: true });
    },
  };
}

export type EngineServer = Awaited<ReturnType<typeof startEngineServer>>;
