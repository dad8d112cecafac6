import picomatch from 'picomatch';
import { parseDocument } from 'yaml';
import { itemTexts, objectOrEmpty } from '../oci/json.ts';

/** Which runs of a workflow may push layers: some; none; or only those that `trusted-refs` lets, which are pushes to other branches than the default one. */
export type LayerPush =
  | { readonly kind: 'some' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'other-branches';
      /** Names or globs; empty where the workflow names only those that it leaves out. */
      readonly branches: readonly string[];
    };

/**
 * Which runs that nobody starts by hand may push layers. A workflow that others call, or that cannot be read, may in some.
 * `texts`: the workflow, and those of the repository that call it.
 * `defaultBranches`: one of them is the default branch.
 */
export function layerPushOf(texts: readonly string[], defaultBranches: readonly string[]): LayerPush {
  const events = texts.flatMap(readEvents).filter(([name]) => name !== 'workflow_call' || texts.length === 1);
  const found = events.map(([name, filter]): LayerPush => {
    if (name === 'push') return ofPush(objectOrEmpty(filter), defaultBranches);
    return { kind: pushing.includes(name) ? 'some' : 'none' };
  });
  if (found.length === 0 || found.some(({ kind }) => kind === 'some')) return { kind: 'some' };
  const others = found.filter((one) => one.kind === 'other-branches');
  return others.length === 0
    ? { kind: 'none' }
    : { kind: 'other-branches', branches: [...new Set(others.flatMap(({ branches }) => branches))] };
}

/** Beside `push`, the events whose runs may write layers. */
const pushing: readonly string[] = ['schedule', 'workflow_run', 'workflow_call'];

/** What starts a workflow, with its filters. */
function readEvents(text: string): readonly (readonly [name: string, filter: unknown])[] {
  try {
    const on: unknown = objectOrEmpty(parseDocument(text).toJS({ maxAliasCount: 100 }))['on'];
    if (typeof on === 'string') return [[on, {}]];
    return Array.isArray(on) ? on.map((name) => [String(name), {}]) : Object.entries(objectOrEmpty(on));
  } catch {
    return [];
  }
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#onpushbranchestagsbranches-ignoretags-ignore */
function ofPush(filter: Readonly<Record<string, unknown>>, defaultBranches: readonly string[]): LayerPush {
  const listed = (name: string): readonly string[] =>
    typeof filter[name] === 'string' ? [filter[name]] : itemTexts(filter[name]);
  const branches = listed('branches');
  const ignored = listed('branches-ignore');
  if ('branches' in filter)
    return defaultBranches.some((branch) => isListed(branch, branches))
      ? { kind: 'some' }
      : { kind: 'other-branches', branches: branches.filter((pattern) => !pattern.startsWith('!')) };
  if ('branches-ignore' in filter)
    return defaultBranches.every((branch) => isListed(branch, ignored))
      ? { kind: 'other-branches', branches: [] }
      : { kind: 'some' };
  return { kind: 'tags' in filter ? 'none' : 'some' };
}

/** The last pattern that fits decides. */
function isListed(branch: string, patterns: readonly string[]): boolean {
  const last = patterns.findLast((pattern) => picomatch.isMatch(branch, pattern.replace(/^!/, '')));
  return last !== undefined && !last.startsWith('!');
}
