import type { Wait } from '../../core/buildkit/wait.ts';
import type { Project } from '../project/project.ts';
import type { LayersFindings } from '../rounds/findings.ts';
import type { WaitReport } from './report.ts';

/** The name of the application's own cache, where layers and it stand side by side. */
export const builderCache = 'cache-builder';

interface Parts {
  readonly project: Pick<Project, 'nodes'>;
  readonly found: Pick<LayersFindings, 'state'>;
  /** Digest of the application's own cache. */
  readonly cacheBuilder?: string | undefined;
}

/** What was waited for, each with the cache that it was waited for. */
export function waitReports(parts: Parts): readonly WaitReport[] {
  return (parts.found.state?.waits ?? []).map(({ target, ...wait }) => ({
    ...wait,
    cache: cacheOf({ target, ...wait }, parts),
  }));
}

function cacheOf({ kind, what, target }: Wait, { project, found, cacheBuilder }: Parts): string | undefined {
  const digest = /sha256:[0-9a-f]{64}$/.exec(what)?.[0];
  switch (kind) {
    case 'cache-export':
      return builderCache;
    case 'cache-import':
      return digest !== undefined && digest === cacheBuilder ? builderCache : layerOfDigest(digest, found);
    // A bake makes layers, which nobody pushes without a cache.
    case 'export':
    case 'push':
      return target;
    case 'load':
    case 'unpack':
    case 'look-up':
      // What an export unpacks is for its target.
      return what === ''
        ? target
        : (layerOfDigest(digest, found) ?? cacheOfStage(what, project, cacheBuilder));
    default:
      return undefined;
  }
}

function layerOfDigest(digest: string | undefined, { state }: Parts['found']): string | undefined {
  if (digest === undefined || state === undefined) return undefined;
  const recorded = Object.entries(state.lookup.record?.layers ?? {});
  return (
    [...state.digests].find(([, known]) => known === digest)?.[0] ??
    recorded.find(([, entry]) => entry.digest === digest)?.[0]
  );
}

/** Steps that hit are loaded from the cache of the layer that they belong to, or from the application's. */
function cacheOfStage(
  stage: string,
  { nodes }: Parts['project'],
  cacheBuilder: string | undefined,
): string | undefined {
  const layer = nodes.find(({ ownStages }) => ownStages.some(({ displayName }) => displayName === stage));
  // An image that BuildKit names without a digest is no stage.
  const isStage = /^[a-z0-9_.-]+$/.test(stage);
  return layer?.name ?? (isStage && cacheBuilder !== undefined ? builderCache : undefined);
}
