import { basename } from 'node:path';
import type { Credentials } from '../adapters/docker/credentials.ts';
import { createEngineApi, type EngineApi } from '../adapters/docker/engine-api.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { BlobReader } from '../adapters/registry/image-blobs.ts';
import type { SshSession } from '../adapters/ssh/session.ts';
import type { Host } from '../core/deploy/host.ts';
import { type HostFacts, type HostNeeds, hostProblems, parseHostFacts } from '../core/deploy/host-facts.ts';
import type { HostLayerReport, HostReport } from '../core/deploy/host-report.ts';
import { shellQuote } from '../core/deploy/shell-quote.ts';
import { errorMessage, UserError } from '../core/error.ts';
import { formatBytes, plural } from '../core/format/quantity.ts';
import type { RetryOptions } from '../core/retry.ts';
import type { PhaseReport } from '../core/run-report.ts';
import type { HostPlan } from './host-images.ts';
import type { HostImagesRun } from './host-images-run.ts';
import { type PulledImage, prewarmHostImages, pullAppImage } from './host-pull.ts';
import type { HostsInputs } from './inputs.ts';
import type { AppImage, LayerImages } from './registry-images.ts';

/** What all hosts of a run have in common. */
export interface FleetContext {
  /** Connects to a host and logs in. */
  readonly connect: (host: Host) => Promise<SshSession>;
  readonly connectRegistry: (registry: string) => RegistryClient;
  readonly images: {
    /** Undefined: no application image is named. */
    readonly app: AppImage | undefined;
    readonly layers: LayerImages;
    readonly readBlobs: BlobReader;
  };
  readonly credentials: (registry: string) => Promise<Credentials | undefined>;
  readonly retry: RetryOptions;
  readonly nowMs: () => number;
  readonly preflight: string;
  /** Tells people how it goes on. */
  readonly say: (line: string) => void;
}

/** A host that is connected, and what it has. */
export interface ConnectedHost {
  readonly session: SshSession;
  readonly facts: HostFacts;
  readonly engine: EngineApi;
}

/** How a host is looked at. */
export interface LookOptions {
  readonly inputs: Pick<HostsInputs, 'dockerHost'> & { readonly startDocker: boolean };
  readonly needs: HostNeeds;
}

/**
 * Connects to a host, looks what it has, and reaches its engine over the connection.
 * @throws UserError with everything that it lacks.
 */
export async function connectHost(
  host: Host,
  { inputs, needs }: LookOptions,
  context: FleetContext,
): Promise<ConnectedHost> {
  const session = await context.connect(host);
  try {
    const facts = await lookAtHost(session, inputs, needs, context.preflight);
    const problems = hostProblems(facts, needs);
    if (problems.length > 0) {
      throw new UserError(
        `${host.name} lacks what ${needs.switches ? 'a deployment' : 'a look at its images'} needs:\n${problems
          .map((problem) => `  ${problem}`)
          .join('\n')}`,
      );
    }
    const socketPath = await session.forwardSocket((facts.dockerHost ?? '').replace('unix://', ''));
    const engine = createEngineApi({
      socketPath,
      name: host.name,
      credentials: context.credentials,
      retry: context.retry,
    });
    return { session, facts, engine };
  } catch (error) {
    await session.close();
    throw error;
  }
}

async function lookAtHost(
  session: SshSession,
  { dockerHost, startDocker }: LookOptions['inputs'],
  { projectDir = '' }: HostNeeds,
  preflight: string,
): Promise<HostFacts> {
  const values = { project_dir: projectDir, docker_host: dockerHost, start_docker: String(startDocker) };
  const assignments = Object.entries(values).map(([name, value]) => `${name}=${shellQuote(value)}\n`);
  const result = await session.script(`${assignments.join('')}${preflight}`, { timeoutMs: lookPatienceMs });
  if (result.kind === 'lost')
    throw new UserError(
      `${session.host.name}: the connection was lost while the host was looked at. ${result.stderr}`.trim(),
    );
  return parseHostFacts(result.stdout);
}

/** An engine that is just starting takes its time. */
const lookPatienceMs = 120_000;

/** How a host is asked about its images: what differs from run to run. */
export type ImagesWish = Pick<
  HostImagesRun,
  'prewarm' | 'prewarmOnly' | 'prune' | 'project' | 'projectDir' | 'keep'
>;

/** The images of a connected host, and what is wanted of them. */
export function imagesRun(
  { session, facts, engine }: ConnectedHost,
  wish: ImagesWish,
  { images }: FleetContext,
): HostImagesRun {
  return {
    ...wish,
    engine,
    app: images.app,
    layers: images.layers,
    readBlobs: images.readBlobs,
    nowMs: facts.nowMs,
    async runScript(script, input) {
      const result = await session.script(script, { input: Buffer.from(input), timeoutMs: lookPatienceMs });
      if (result.kind === 'lost')
        throw new UserError(`${session.host.name}: the connection was lost. ${result.stderr}`.trim());
      return result;
    },
  };
}

/** The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/. */
export function projectNameOf(dir: string, given: string | undefined): string {
  return (
    given ??
    basename(dir)
      .toLowerCase()
      .replace(/[^a-z0-9_-]/g, '')
      .replace(/^[_-]+/, '')
  );
}

/** What of the host's images a report tells. */
export function hostImagesReport(
  plan: HostPlan | undefined,
  pulled: readonly PulledImage[],
  hasPulled: boolean,
): Pick<HostReport, 'store' | 'platform' | 'layers' | 'download'> {
  if (plan === undefined) return { store: undefined, platform: undefined, layers: [], download: undefined };
  return {
    store: plan.engine.store,
    platform: plan.platform,
    layers: plan.layers.map(
      (layer): HostLayerReport => ({
        name: layer.name,
        state: layer.state,
        digest: layer.digest,
        sizeBytes: layer.sizeBytes,
        ageMs: layer.ageMs,
        reducesBytes: layer.reducesBytes,
        pulled: pulled.some(({ name }) => name === layer.name),
      }),
    ),
    download:
      plan.app === undefined
        ? undefined
        : {
            totalBytes: plan.app.now.totalBytes,
            heldBytes: plan.app.now.heldBytes,
            plannedBytes: plan.plannedBytes,
            downloadedBytes: hasPulled
              ? pulled.reduce((total, { downloadedBytes }) => total + downloadedBytes, 0)
              : undefined,
          },
  };
}

/** Notes of a host while a run goes on. */
export interface HostNotes {
  readonly phases: PhaseReport[];
  readonly notices: string[];
  readonly warnings: string[];
  readonly pulled: PulledImage[];
}

/** Pulls the layer images of the plan; what fails there is a warning, or the end where nothing else is wanted. */
export async function prewarmHost(
  name: string,
  run: HostImagesRun,
  plan: HostPlan,
  notes: HostNotes,
  say: (line: string) => void,
): Promise<void> {
  const outcome = await prewarmHostImages(run, plan, watchPulls(name, say));
  notes.pulled.push(...outcome.pulled);
  notePrune(outcome.pruned, notes);
  for (const { name: layer, error } of outcome.failed)
    notes.warnings.push(`The layer ${layer} could not be pulled: ${errorMessage(error)}`);
  if (run.prewarmOnly && outcome.failed.length > 0) {
    throw new UserError(
      `${plural(outcome.failed.length, 'layer')} could not be pulled: ${outcome.failed.map(({ name: layer }) => layer).join(', ')}. ${errorMessage(outcome.failed[0]?.error)}`,
      remedyOf(outcome.failed[0]?.error),
    );
  }
}

/** Pulls the application. @throws UserError, EngineError when it cannot be had. */
export async function pullApp(
  name: string,
  run: HostImagesRun,
  plan: HostPlan,
  notes: HostNotes,
  say: (line: string) => void,
): Promise<void> {
  const { pulled, pruned } = await pullAppImage(run, plan, watchPulls(name, say));
  notes.pulled.push(pulled);
  notePrune(pruned, notes);
}

function notePrune(pruned: HostPlan['prune'], notes: HostNotes): void {
  if (pruned.length > 0)
    notes.notices.push(`Removed to make room: ${pruned.map(({ title }) => title).join(', ')}`);
}

function remedyOf(error: unknown): { readonly remedy?: string } {
  return error instanceof UserError && error.remedy !== undefined ? { remedy: error.remedy } : {};
}

/** A line for each quarter of a pull: a log is read later, and a line a second is not. */
function watchPulls(name: string, say: (line: string) => void) {
  const told = new Map<string, number>();
  return (
    image: string,
    { downloadedBytes }: { readonly downloadedBytes: number },
    planned: number,
  ): void => {
    if (planned === 0) return;
    const quarter = Math.min(4, Math.floor((downloadedBytes / planned) * 4));
    if (quarter <= (told.get(image) ?? 0)) return;
    told.set(image, quarter);
    say(`${name}: ${image} ${formatBytes(downloadedBytes)} of ${formatBytes(planned)}`);
  };
}
