import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { mergeLayers, readTarEntries, type TarEntry } from './tar-entries.ts';

const accepted = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
 * Reads a registry without any code of the project: what a test asserts must not come from what it tests.
 */
export function createRegistryReader(host: string, repository: string) {
  // A registry that is just writing what is asked for may answer with an error of its own.
  const get = async (path: string, attempts = 5): Promise<Response> => {
    const response = await fetch(`http://${host}/v2/${repository}/${path}`, {
      headers: { accept: accepted },
    });
    if (response.status < 500 || attempts === 1) return response;
    await setTimeout(100);
    return get(path, attempts - 1);
  };
  const manifest = async (
    reference: string,
  ): Promise<{ digest: string; json: Record<string, unknown> } | undefined> => {
    const response = await get(`manifests/${reference}`);
    if (response.status === 404) return undefined;
    const text = await response.text();
    if (!response.ok) throw new Error(`${reference}: ${response.status} ${text}`);
    return { digest: `sha256:${createHash('sha256').update(text).digest('hex')}`, json: JSON.parse(text) };
  };
  const blob = async (digest: string): Promise<Record<string, unknown>> =>
    (await (await get(`blobs/${digest}`)).json()) as Record<string, unknown>;

  return {
    /** Digest that a tag names, undefined when there is no such tag. */
    async digestOf(tag: string): Promise<string | undefined> {
      return (await manifest(tag))?.digest;
    },
    async tags(): Promise<readonly string[]> {
      const response = await get('tags/list');
      if (response.status === 404) return [];
      const { tags } = (await response.json()) as { tags: string[] | null };
      return [...(tags ?? [])].sort();
    },
    async annotations(tag: string): Promise<Record<string, string>> {
      return ((await manifest(tag))?.json['annotations'] ?? {}) as Record<string, string>;
    },
    /** The chain of an image's layers, uncompressed digests from the lowest up. */
    async diffIds(reference: string): Promise<readonly string[]> {
      return ((await this.config(reference))['rootfs'] as { diff_ids: string[] }).diff_ids;
    },
    /** The manifest that a tag names, as it is. */
    async manifest(
      reference: string,
    ): Promise<Readonly<Record<string, unknown>> & { readonly mediaType: string }> {
      const found = await manifest(reference);
      if (found === undefined) throw new Error(`${reference} is not there`);
      return found.json as never;
    },
    /** The configuration of an image; of an index that of its first image. */
    async config(reference: string): Promise<Readonly<Record<string, unknown>>> {
      return blob((await this.image(reference)).config.digest);
    },
    /** The variables of an image's environment. */
    async env(reference: string): Promise<Readonly<Record<string, string>>> {
      const { Env: lines = [] } = ((await this.config(reference))['config'] ?? {}) as { Env?: string[] };
      return Object.fromEntries(
        lines.map((line) => [line.split('=', 1)[0] ?? '', line.replace(/^[^=]*=/, '')]),
      );
    },
    /** What is attested of the images of an index: in-toto statements. */
    async attestations(reference: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
      const manifests = ((await manifest(reference))?.json['manifests'] ?? []) as {
        digest: string;
        annotations?: Record<string, string>;
      }[];
      const attested = manifests.filter(
        ({ annotations }) => annotations?.['vnd.docker.reference.type'] === 'attestation-manifest',
      );
      const layers = await Promise.all(attested.map(({ digest }) => this.layerDigests(digest)));
      return Promise.all(layers.flat().map(blob));
    },
    /** Platform → digest, of an index. */
    async platforms(reference: string): Promise<Readonly<Record<string, string>>> {
      const manifests = ((await manifest(reference))?.json['manifests'] ?? []) as {
        digest: string;
        platform: { os: string; architecture: string };
      }[];
      return Object.fromEntries(
        manifests.map(({ digest, platform }) => [`${platform.os}/${platform.architecture}`, digest]),
      );
    },
    /** The blobs of an image; of an index those of its first image. */
    async image(reference: string): Promise<{
      readonly config: { readonly digest: string; readonly size: number };
      readonly layers: readonly { readonly digest: string; readonly size: number }[];
    }> {
      const found = await manifest(reference);
      const [child] = (found?.json['manifests'] ?? []) as { digest: string }[];
      const image = child === undefined ? found : await manifest(child.digest);
      if (image === undefined) throw new Error(`${reference} is not there`);
      return image.json as never;
    },
    async layerDigests(reference: string): Promise<readonly string[]> {
      return (await this.image(reference)).layers.map(({ digest }) => digest);
    },
    /** Layers that a tag names, be it of an image, of an index's images or of a cache that BuildKit exported. */
    async layerBlobs(tag: string): Promise<readonly string[]> {
      interface Blob {
        readonly mediaType: string;
        readonly digest: string;
      }
      const found = await manifest(tag);
      const { layers = [], manifests = [] } = (found?.json ?? {}) as { layers?: Blob[]; manifests?: Blob[] };
      const own = [...layers, ...manifests].filter(({ mediaType }) =>
        /\.layer\.|\.rootfs\.diff\./.test(mediaType),
      );
      const children = manifests.filter(({ mediaType }) =>
        /image\.manifest|manifest\.v2\+json/.test(mediaType),
      );
      const below = await Promise.all(children.map(({ digest }) => this.layerBlobs(digest)));
      return [...own.map(({ digest }) => digest), ...below.flat()];
    },
    /** The text of a file of an image, as its uppermost layer that has the file holds it. */
    async file(reference: string, path: string): Promise<string | undefined> {
      for (const { digest } of [...(await this.image(reference)).layers].reverse()) {
        const bytes = Buffer.from(await (await get(`blobs/${digest}`)).arrayBuffer());
        const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
        const entry = readTarEntries(isGzip ? gunzipSync(bytes) : bytes)[path];
        if (entry !== undefined) return entry.content;
      }
      return undefined;
    },
    /** All that an image leaves to whoever runs it. */
    async files(reference: string): Promise<readonly string[]> {
      const layers: Readonly<Record<string, TarEntry>>[] = [];
      for (const { digest } of (await this.image(reference)).layers) {
        const bytes = Buffer.from(await (await get(`blobs/${digest}`)).arrayBuffer());
        layers.push(readTarEntries(gunzipSync(bytes)));
      }
      return Object.keys(mergeLayers(layers));
    },
    async record(tag = 'cache-record'): Promise<
      | {
          layers: Record<
            string,
            { digest: string; built?: string; inputs: { standsOn: Record<string, string> } }
          >;
          [key: string]: unknown;
        }
      | undefined
    > {
      const found = await manifest(tag);
      const layer = (found?.json['layers'] as { digest: string }[] | undefined)?.[0];
      return layer === undefined ? undefined : ((await blob(layer.digest)) as never);
    },
    /** Whether every blob that a reference names is there. */
    async isWhole(reference: string): Promise<boolean> {
      const found = await manifest(reference);
      if (found === undefined) return false;
      const { config, layers } = found.json as { config: { digest: string }; layers: { digest: string }[] };
      const answers = await Promise.all(
        [config, ...layers].map(({ digest }) =>
          fetch(`http://${host}/v2/${repository}/blobs/${digest}`, { method: 'HEAD' }),
        ),
      );
      return answers.every((answer) => answer.ok);
    },
  };
}
