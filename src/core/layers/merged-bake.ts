import type { BakePart } from '../buildkit/bake-part.ts';
import type { BakeDefinition, BakeFields } from './bake.ts';

/** What one image of a run wants to be baked. */
interface BakeOfImage {
  readonly image: string;
  readonly definition: BakeDefinition;
}

/** One bake for several images. */
export interface MergedBake {
  readonly definition: BakeDefinition;
  /** Of each image, in their order: its targets in the bake → as the image knows them. */
  readonly parts: readonly BakePart[];
}

/**
 * Puts the bakes of several images together. Everything that a target is made from is said by the target itself, so nothing that
 * one image was given reaches another. A context `target:NAME` is the target of the image of that name.
 */
export function mergeBakes(bakes: readonly BakeOfImage[]): MergedBake {
  const used = new Set<string>();
  const parts = bakes.map(
    ({ image, definition }) =>
      new Map(
        Object.keys(definition.targets).map(
          (own, _, all) => [newId(all.length === 1 ? image : `${image}-${own}`, used), own] as const,
        ),
      ),
  );
  const firstOf = new Map(bakes.map(({ image }, index) => [image, [...(parts[index]?.keys() ?? [])][0]]));
  const targets = bakes.flatMap(({ definition }, index) =>
    [...(parts[index] ?? [])].map(
      ([id, own]) => [id, onImages(definition.targets[own] ?? {}, firstOf)] as const,
    ),
  );
  return {
    definition: {
      targets: Object.fromEntries(targets),
      // Each target names what it asks for, so none gets what only another one may have.
      allow: [...new Set(bakes.flatMap(({ definition }) => definition.allow))],
    },
    parts,
  };
}

/** The images whose targets are contexts of these. */
export function imagesBeneath({ targets }: Pick<BakeDefinition, 'targets'>): readonly string[] {
  return Object.values(targets).flatMap((fields) =>
    Object.values(contextsOf(fields)).flatMap((context) => imageOf(context) ?? []),
  );
}

const prefix = 'target:';

function imageOf(context: string): string | undefined {
  return context.startsWith(prefix) ? context.slice(prefix.length) : undefined;
}

function contextsOf({ contexts }: BakeFields): Readonly<Record<string, string>> {
  return (contexts ?? {}) as Readonly<Record<string, string>>;
}

function onImages(fields: BakeFields, idOf: ReadonlyMap<string, string | undefined>): BakeFields {
  if (fields['contexts'] === undefined) return fields;
  const contexts = Object.entries(contextsOf(fields)).map(([name, context]) => {
    const id = idOf.get(imageOf(context) ?? '');
    return [name, id === undefined ? context : `${prefix}${id}`] as const;
  });
  return { ...fields, contexts: Object.fromEntries(contexts) };
}

/** A name that bake accepts for a target, and no other has: it shows in BuildKit's own messages. */
function newId(wanted: string, used: Set<string>): string {
  const name = wanted.replace(/[^A-Za-z0-9_-]/g, '_');
  let id = name;
  for (let number = 2; used.has(id); number++) id = `${name}-${number}`;
  used.add(id);
  return id;
}
