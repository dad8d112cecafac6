import { writeFile } from 'node:fs/promises';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { plural } from '../../core/format/quantity.ts';
import { pinDockerfile } from '../../core/mirror/mirror-plan.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { openRegistries } from '../../layers/registries.ts';
import { inputContext } from '../session.ts';
import { type MirrorAccess, mirrorImage, pinsOf } from './image.ts';
import { type MirrorInputs, readMirrorInputs } from './inputs.ts';
import type { MirroredImage, MirrorReport } from './report.ts';

/**
 * Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function mirrorSession(session: Session): Promise<MirrorReport> {
  const { clock, console } = session;
  const { inputs, reader } = await readMirrorInputs(session.values, inputContext(session), session.cwd);
  if (inputs.login !== undefined) console.mask(inputs.login.password);
  reader.throwProblems();
  const log = createRunLog(clock, console);
  const startedAtMs = clock.nowMs();
  const registries = await openRegistries(session, inputs);
  const found = await mirror(inputs, { registries, dryRun: inputs.dryRun, log, clock });
  return {
    schemaVersion: 1,
    kind: 'mirror',
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    ...found,
    notices: log.notices,
    warnings: log.warnings,
    error: found.error ?? failedImages(found.images),
  };
}

/** What a mirroring found and did, as far as it came. */
type Mirroring = Pick<MirrorReport, 'images' | 'pinned' | 'wrote' | 'error'>;

/** Mirrors one image after the other, and then pins the copies where that is asked for. */
export async function mirror(
  { pairs, pin, dockerfile }: Pick<MirrorInputs, 'pairs' | 'pin' | 'dockerfile'>,
  access: MirrorAccess,
): Promise<Mirroring> {
  const images: MirroredImage[] = [];
  for (const pair of pairs) images.push(await mirrorImage(pair, access));
  const done: Mirroring = { images, pinned: [], wrote: false, error: undefined };
  if (pin === 'false' || dockerfile === undefined) return done;
  try {
    const pins = pinsOf(pairs, images, dockerfile.names);
    return { ...done, ...(await pinCopies(dockerfile, pins, pin === 'write', access.log)) };
  } catch (failure) {
    return { ...done, error: errorReport(failure, undefined) };
  }
}

async function pinCopies(
  { path, text }: NonNullable<MirrorInputs['dockerfile']>,
  pins: ReadonlyMap<string, string>,
  writes: boolean,
  log: Pick<RunLog, 'notice'>,
): Promise<Pick<Mirroring, 'pinned' | 'wrote'>> {
  const { lines, left, text: pinned } = pinDockerfile(text, pins);
  for (const name of left)
    log.notice(
      `${name} stands in no FROM line as it is written, so it is not pinned: a variable names it, perhaps.`,
    );
  const wrote = writes && lines.length > 0;
  if (wrote) await writeFile(path, pinned);
  return { pinned: lines, wrote };
}

function failedImages(images: readonly MirroredImage[]): ErrorReport | undefined {
  const failed = images.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return undefined;
  const details = failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
  return {
    message: `${plural(failed.length, 'image')} could not be mirrored: ${details}`,
    cause: undefined,
    remedy: undefined,
    log: [],
  };
}
