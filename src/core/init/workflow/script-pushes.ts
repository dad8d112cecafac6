import { plainCommand, type StepCommand } from '../script/step-commands.ts';
import { splitList } from './expression-list.ts';

/** Whether a script pushes one of the tags in a step or behind it; any image, where only a shell can tell which. */
export function readPushes(
  commands: readonly (readonly Pick<StepCommand, 'text'>[])[],
): (step: number, tags: string) => boolean {
  const lines = commands.flatMap((own, step) =>
    own
      .filter(({ text }) => !/^(#|echo )/.test(text))
      .map(({ text }) => ({ text: plainCommand(text), step })),
  );
  const pushes = lines.filter(({ text }) =>
    /\b(?:docker|podman|buildah|nerdctl) (?:image |manifest )?push\b/.test(text),
  );
  const lastOf = (some: typeof lines): number => some.at(-1)?.step ?? -1;
  const byCompose = lastOf(
    lines.filter(
      ({ text }) => /^(?:sudo )?(?:docker|podman)[- ]compose\b/.test(text) && /\s(?:--)?push\b/.test(text),
    ),
  );
  const ofAny = lastOf(pushes);
  const ofShell = lastOf(pushes.filter(({ text }) => text.includes('$')));
  const renames = lastOf(lines.filter(({ text }) => /\bdocker (?:image )?tag\b/.test(text)));
  const ofName = new Map(
    pushes.flatMap(({ text, step }) =>
      text.split(/[\s"']+/).map((word) => [withoutTag(word), step] as const),
    ),
  );
  return (step, tags) => {
    if (byCompose >= step) return true;
    const isPlain = tags !== '' && !tags.includes('$') && Math.max(ofShell, renames) < step;
    return isPlain
      ? splitList(tags).some((tag) => (ofName.get(withoutTag(tag)) ?? -1) >= step)
      : ofAny >= step;
  };
}

/** What a step with an action pushes that another one has built, as a command. */
export function pushOf(step: Readonly<Record<string, unknown>>): readonly Pick<StepCommand, 'text'>[] {
  return /\/push-to-registry@/i.test(String(step['uses'])) ? [{ text: 'podman push $IMAGE' }] : [];
}

/** `localhost:5000/app:1` → `localhost:5000/app` */
function withoutTag(reference: string): string {
  const colon = reference.lastIndexOf(':');
  return colon > reference.lastIndexOf('/') ? reference.slice(0, colon) : reference;
}
