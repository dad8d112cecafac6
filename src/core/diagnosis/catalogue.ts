import { actions } from './catalogue/actions.ts';
import { cache } from './catalogue/cache.ts';
import { compose } from './catalogue/compose.ts';
import { containers } from './catalogue/containers.ts';
import { diskAndPlatform } from './catalogue/disk-and-platform.ts';
import { dockerfile } from './catalogue/dockerfile.ts';
import { engine } from './catalogue/engine.ts';
import type { CatalogueEntry } from './catalogue/entry.ts';
import { fallback } from './catalogue/fallback.ts';
import { network } from './catalogue/network.ts';
import { registry } from './catalogue/registry.ts';
import { ssh } from './catalogue/ssh.ts';
import { steps } from './catalogue/steps.ts';

/**
 * The errors that were met, in the order in which they are looked for: the first that matches is the diagnosis.
 * Three rules make the order: what a step of the Dockerfile printed never counts as an error of the network; the
 * specific comes before the general; what cannot fail a build comes last.
 */
export const catalogue: readonly CatalogueEntry[] = [
  ...diskAndPlatform,
  ...steps,
  ...dockerfile,
  ...actions,
  ...registry,
  ...cache,
  ...engine,
  ...containers,
  ...ssh,
  ...compose,
  ...network,
  ...fallback,
];
