import { isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLMap } from 'yaml';
import { lineOfKey } from '../yaml-lines.ts';
import { jobsIn } from './workflow-jobs.ts';

interface WorkflowText {
  /** Relative to the repository. */
  readonly path: string;
  readonly text: string;
}

/**
 * Calls of a workflow whose permissions do not let its jobs write packages, as `path, line 12`: GitHub starts no run in which a
 * called workflow asks for more than its caller has. A caller that says nothing has what its own caller has.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/reusable-workflows#supported-keywords-for-jobs-that-call-a-reusable-workflow
 */
export function narrowCalls(path: string, workflows: readonly WorkflowText[], depth = 0): readonly string[] {
  // GitHub allows ten levels.
  if (depth === 10) return [];
  const found = workflows.flatMap((caller) => {
    if (!caller.text.includes(path)) return [];
    const lines = new LineCounter();
    const { contents } = parseDocument(caller.text, { lineCounter: lines });
    return [...jobsIn(contents).values()].flatMap((job): readonly string[] => {
      const uses = String(job.get('uses') ?? '');
      if (uses !== `./${path}` && !uses.includes(`/${path}@`)) return [];
      const allowed = allowsPackages(job) ?? (isMap(contents) ? allowsPackages(contents) : undefined);
      if (allowed === undefined) return narrowCalls(caller.path, workflows, depth + 1);
      return allowed ? [] : [`${caller.path}, line ${lineOfKey(job, 'uses', lines)}`];
    });
  });
  return [...new Set(found)];
}

/** Undefined: it says nothing. */
function allowsPackages(map: YAMLMap): boolean | undefined {
  const permissions = map.get('permissions', true) as Node | undefined;
  if (isMap(permissions)) return permissions.get('packages') === 'write';
  return isScalar(permissions) ? permissions.value === 'write-all' : undefined;
}
