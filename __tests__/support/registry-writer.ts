import { createHash } from 'node:crypto';

/** Writes to a registry without any code of the project, as others do. */
export function createRegistryWriter(host: string, repository: string) {
  const base = `http://${host}/v2/${repository}`;
  const send = async (url: string, init: RequestInit): Promise<Response> => {
    const response = await fetch(url, init);
    if (!response.ok) throw new Error(`${init.method} ${url}: ${response.status} ${await response.text()}`);
    return response;
  };
  const at = (response: Response): URL => new URL(response.headers.get('location') ?? '', base);

  return {
    async blob(text: string): Promise<{ readonly digest: string; readonly size: number }> {
      const url = at(await send(`${base}/blobs/uploads/`, { method: 'POST' }));
      const digest = digestOf(text);
      url.searchParams.set('digest', digest);
      await send(url.href, {
        method: 'PUT',
        headers: { 'content-type': 'application/octet-stream' },
        body: text,
      });
      return { digest, size: Buffer.byteLength(text) };
    },
    /** Has a blob of another repository here too. */
    async mount(digest: string, from: string): Promise<void> {
      await send(`${base}/blobs/uploads/?mount=${digest}&from=${from}`, { method: 'POST' });
    },
    /** Returns the digest. */
    async manifest(
      tag: string,
      json: { readonly mediaType: string; readonly [field: string]: unknown },
    ): Promise<string> {
      const body = JSON.stringify(json);
      await send(`${base}/manifests/${tag}`, {
        method: 'PUT',
        headers: { 'content-type': json.mediaType },
        body,
      });
      return digestOf(body);
    },
  };
}

function digestOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
