import { writeFile } from 'node:fs/promises';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { pinDockerfile } from '../../core/mirror/mirror-plan.ts';
import { gather } from '../../core/unfinished.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import type { RunContext } from '../command.ts';
import { type MirrorAccess, mirrorImage, pinsOf } from './image.ts';
import type { MirrorDockerfile, MirrorInputs } from './inputs.ts';
import { type MirroredImage, type Mirroring, nothingMirrored } from './report.ts';

/** Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted. */
export async function mirror(context: RunContext, inputs: MirrorInputs): Promise<Mirroring> {
  const { log, clock } = context;
  const registries = await openRegistries(context, inputs);
  return mirrorImages(inputs, { registries, dryRun: inputs.dryRun, log, clock });
}

/** Mirrors one image after the other, and then pins the copies where that is asked for. */
export function mirrorImages(
  { pairs, pin, dockerfiles }: Pick<MirrorInputs, 'pairs' | 'pin' | 'dockerfiles'>,
  access: MirrorAccess,
): Promise<Mirroring> {
  return gather(
    nothingMirrored,
    async () => {
      const images: MirroredImage[] = [];
      for (const pair of pairs) images.push(await mirrorImage(pair, access));
      return { images };
    },
    async ({ images }) => {
      if (pin === 'false') return {};
      const done: Pick<Mirroring, 'pinned' | 'wrote'>[] = [];
      for (const dockerfile of dockerfiles)
        done.push(
          await pinCopies(dockerfile, pinsOf(pairs, images, dockerfile.names), pin === 'write', access.log),
        );
      return { pinned: done.flatMap(({ pinned }) => pinned), wrote: done.some(({ wrote }) => wrote) };
    },
  );
}

async function pinCopies(
  { file, path, text }: MirrorDockerfile,
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
  return { pinned: lines.map((line) => ({ file, ...line })), wrote };
}
