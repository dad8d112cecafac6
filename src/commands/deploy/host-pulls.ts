import { errorMessage, remedyOf, UserError } from '../../core/error.ts';
import { formatBytes, plural } from '../../core/format/quantity.ts';
import type { ConnectedHost } from '../../hosts/connection.ts';
import type { HostImagesRun } from '../../hosts/host-images.ts';
import { pullOthers } from '../../hosts/other-pulls.ts';
import type { HostPlan } from '../../hosts/plan.ts';
import { type PulledImage, type PullWatch, prewarmHostImages, pullAppImage } from '../../hosts/pull.ts';

interface HostPulls {
  readonly pulled: readonly PulledImage[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** Pulls that failed, and what came of them until then. */
export class HostPullsError extends Error {
  override readonly name = 'HostPullsError';
  readonly pulls: HostPulls;

  constructor(cause: unknown, pulls: HostPulls) {
    super(errorMessage(cause), { cause });
    this.pulls = pulls;
  }
}

/**
 * Pulls the layer images of the plan; what fails there is a warning, or the end where nothing else is wanted.
 * @throws HostPullsError
 */
export async function prewarmHost(
  host: string,
  run: HostImagesRun,
  plan: HostPlan,
  say: (line: string) => void,
): Promise<HostPulls> {
  const { pulled, pruned, failed } = await prewarmHostImages(run, plan, pullLines(host, say));
  const pulls: HostPulls = {
    pulled,
    notices: pruneNotices(pruned),
    warnings: failed.map(
      ({ name, error }) => `The layer ${name} could not be pulled: ${errorMessage(error)}`,
    ),
  };
  const [first] = failed;
  if (first === undefined || !run.prewarmOnly) return pulls;
  const { error } = first;
  throw new HostPullsError(
    new UserError(
      `${plural(failed.length, 'layer')} could not be pulled: ${failed.map(({ name }) => name).join(', ')}. ${errorMessage(error)}`,
      { remedy: remedyOf(error) },
    ),
    pulls,
  );
}

/** Pulls the application, then what else the project lacks: only then there is room for it, too. @throws HostPullsError */
export async function pullAll(
  connected: ConnectedHost,
  ...[host, run, plan, say]: Parameters<typeof pullApp>
): Promise<HostPulls> {
  const own = await pullApp(host, run, plan, say);
  try {
    return { ...own, pulled: [...own.pulled, ...(await pullOthers(connected, plan.others))] };
  } catch (error) {
    throw new HostPullsError(error, own);
  }
}

/** Pulls the images of the application, one after the other. @throws HostPullsError when one cannot be had. */
export async function pullApp(
  host: string,
  run: HostImagesRun,
  plan: HostPlan,
  say: (line: string) => void,
): Promise<HostPulls> {
  const all: PulledImage[] = [];
  const notices: string[] = [];
  for (const app of run.apps) {
    try {
      const { pulled, pruned } = await pullAppImage(run, plan, pullLines(host, say), app);
      all.push(pulled);
      notices.push(...pruneNotices(pruned));
    } catch (error) {
      throw new HostPullsError(error, { pulled: all, notices, warnings: [] });
    }
  }
  return { pulled: all, notices, warnings: [] };
}

function pruneNotices(pruned: HostPlan['prune']): readonly string[] {
  return pruned.length === 0 ? [] : [`Removed to make room: ${pruned.map(({ title }) => title).join(', ')}`];
}

/** A line for each quarter of a pull: a log is read later, and a line a second is not. */
export function pullLines(host: string, say: (line: string) => void): PullWatch {
  const told = new Map<string, number>();
  return (image, { downloadedBytes }, plannedBytes) => {
    if (plannedBytes === 0) return;
    const quarter = Math.min(4, Math.floor((downloadedBytes / plannedBytes) * 4));
    if (quarter <= (told.get(image) ?? 0)) return;
    told.set(image, quarter);
    say(`${host}: ${image} ${formatBytes(downloadedBytes)} of ${formatBytes(plannedBytes)}`);
  };
}
