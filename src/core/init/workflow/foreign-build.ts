import { trimmedLines } from '../../format/lines.ts';

/** Whether an action, or a workflow, of somebody else builds or publishes images, by its name: `org/repo/path`, without a version. */
export function isForeignBuild(uses: string): boolean {
  const name = uses.toLowerCase();
  const [, workflow] = name.split('/workflows/');
  if (workflow !== undefined) return /docker|image|bake|container/.test(workflow);
  if (/^(?:\.|actions\/|docker\/(?:setup|metadata|scout|build-push|bake))/.test(name)) return false;
  return (
    /buildah|buildpack|kaniko|build-push|\/(?:setup-)?ko$|\bjib\b/.test(name) ||
    (/build|publish|push/.test(name) && /docker|image|container/.test(name))
  );
}

/** Inputs of the action build → what others call them. */
const names: Readonly<Record<string, RegExp>> = {
  file: /^(?:.*[-_])?(?:docker|container)[-_]?files?(?:[-_]path)?$|^path[-_]to[-_]dockerfile$|^(?:build[-_])?file$/i,
  context: /^(?:.*[-_])?context(?:[-_](?:path|dir))?$|^path$/i,
  target: /^(?:(?:docker|build|image)[-_])?target(?:[-_]stage)?$/i,
  image: /^(?:.*[-_])?image(?:[-_]name)?$/i,
};

/** The same of those that are lists. */
const lists: Readonly<Record<string, RegExp>> = {
  platforms: /^(?:.*[-_])?platforms?$/i,
  'build-args': /^(?:.*[-_])?build[-_]?args?$/i,
  tags: /^(?:.*[-_])?tags?$/i,
};

/** The program that an action only builds with: another action pushes what it has built. Undefined: it may push, too. */
export function builderOf(uses: string): string | undefined {
  return /\/buildah-build@/i.test(uses) ? 'buildah' : undefined;
}

/** What inputs of an action of somebody else say of the build, as inputs of ours; undefined: neither Dockerfile nor context. */
export function foreignInputs(
  given: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> | undefined {
  const found = Object.entries(names).flatMap(([name, pattern]) => {
    const [, value = ''] = Object.entries(given).find(([other]) => pattern.test(other)) ?? [];
    const [first, ...more] = trimmedLines(value);
    const isUsable = first !== undefined && more.length === 0 && (name !== 'image' || first.includes('/'));
    return isUsable ? [[name, first] as const] : [];
  });
  if (!found.some(([name]) => name === 'file' || name === 'context')) return undefined;
  const more = Object.entries(lists).flatMap(([name, pattern]) => {
    const [, value = ''] = Object.entries(given).find(([other]) => pattern.test(other)) ?? [];
    const items = listOf(name, value);
    return items.length === 0 ? [] : [[name, items.join(name === 'platforms' ? ',' : '\n')] as const];
  });
  return Object.fromEntries([...found, ...more]);
}

/** The items of a list that the action takes, too: tags with a repository, and arguments with a value. */
function listOf(name: string, value: string): readonly string[] {
  // Names alone are variables of the step.
  if (name === 'build-args' && /^[\w,\s]+$/.test(value))
    return trimmedLines(value, /[\s,]/).map((variable) => `${variable}=\${{ env.${variable} }}`);
  if (name === 'build-args')
    return trimmedLines(value.replaceAll(/,(?=\s*\w+=)/g, '\n')).filter((line) => /^\w+=/.test(line));
  const items = value.match(/(?:\$\{\{[^{}]*\}\}|[^\s,])+/g) ?? [];
  return name === 'platforms' || items.every((tag) => /\/|\bsteps\.[\w-]+\.outputs\.tags\b/.test(tag))
    ? items
    : [];
}
