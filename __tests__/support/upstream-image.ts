import type { Lab } from './lab.ts';
import { createRegistryReader } from './registry-contents.ts';
import { createRegistryWriter } from './registry-writer.ts';

/** An image from elsewhere, of which the tag can be moved. */
export interface UpstreamImage {
  /** By tag. */
  readonly reference: string;
  /** Moves the tag to an image in which the variable `UPSTREAM` has this value; returns its digest. */
  move(edition: string, createdAt?: Date): Promise<string>;
}

let images = 0;

/** Busybox under a name of its own. Nothing has been put there yet. */
export function createUpstream(lab: Lab): UpstreamImage {
  const name = `upstream/base-${++images}`;
  const source = createRegistryReader(lab.host, 'busybox');
  const writer = createRegistryWriter(lab.host, name);
  return {
    reference: `${lab.host}/${name}:stable`,
    async move(edition, createdAt = new Date()) {
      const manifest = await source.manifest('latest');
      const config = await source.config('latest');
      const settings = config['config'] as { readonly Env?: readonly string[] };
      const other = {
        ...config,
        created: createdAt.toISOString(),
        config: { ...settings, Env: [...(settings.Env ?? []), `UPSTREAM=${edition}`] },
      };
      for (const digest of await source.layerDigests('latest')) await writer.mount(digest, 'busybox');
      const { mediaType } = manifest['config'] as { readonly mediaType: string };
      const blob = await writer.blob(JSON.stringify(other));
      return writer.manifest('stable', { ...manifest, config: { mediaType, ...blob } });
    },
  };
}
