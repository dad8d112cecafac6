import picomatch from 'picomatch';
import { parseDocument } from 'yaml';
import { itemTexts, objectOrEmpty } from '../oci/json.ts';

/** Which runs of a workflow may push layers: some; none; or only those that `trusted-refs` lets, which are pushes to other branches than the default one. */
type LayerPush =
  | { readonly kind: 'some' }
  | { readonly kind: 'none' }
  | {
      readonly kind: 'other-branches';
      /** Names or globs; empty where the workflow names only those that it leaves out. */
      readonly branches: readonly string[];
    };

/**
 * Which runs of a workflow may push layers. A workflow that is called, or that cannot be read, may in some.
 * `defaultBranches`: one of them is the default branch.
 */
export function layerPushOf(text: string, defaultBranches: readonly string[]): LayerPush {
  try {
    const on: unknown = objectOrEmpty(parseDocument(text).toJS({ maxAliasCount: 100 }))['on'];
    const events =
      typeof on === 'string' ? { [on]: {} } : Array.isArray(on) ? fromNames(on) : objectOrEmpty(on);
    const names = Object.keys(events).filter((name) => !withoutBranch.includes(name));
    if (Object.keys(events).length === 0 || names.some((name) => name !== 'push')) return { kind: 'some' };
    return names.length === 0 ? { kind: 'none' } : ofPush(objectOrEmpty(events['push']), defaultBranches);
  } catch {
    return { kind: 'some' };
  }
}

const withoutBranch: readonly string[] = ['pull_request', 'pull_request_target', 'release'];

function fromNames(names: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [String(name), {}]));
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
