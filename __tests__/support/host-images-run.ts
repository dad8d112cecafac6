import type { ConnectedHost } from '../../src/hosts/connection.ts';
import { type HostImagesRun, type ImagesWish, imagesRun } from '../../src/hosts/host-images.ts';
import {
  createMemoryFleet,
  fleetNowMs,
  type MemoryFleetOptions,
  type MemoryHostOptions,
} from './memory-fleet.ts';

/** One host in memory, and what is wanted of its images. */
export async function createMemoryRun(
  host: MemoryHostOptions = {},
  { wish = {}, ...options }: MemoryFleetOptions & { readonly wish?: Partial<ImagesWish> } = {},
) {
  const made = await createMemoryFleet({ ...options, hosts: { web1: host } });
  const { engine, connection } = made.host('web1');
  const connected = {
    session: connection.session,
    engine: engine.api,
    facts: { nowMs: fleetNowMs },
  } as ConnectedHost;
  const run: HostImagesRun = imagesRun(
    connected,
    {
      prewarm: 'auto',
      prewarmOnly: false,
      prune: 'auto',
      project: 'shop',
      projectDir: '/srv/shop',
      keep: 3,
      ...wish,
    },
    made.fleet.images,
  );
  return { ...made, run, engine, connection };
}
