import { parseDocument } from 'yaml';
import { objectOrEmpty } from '../oci/json.ts';

/**
 * Whether no run of a workflow may push layers: it runs for tags, pull requests and releases only. Nothing of a workflow that is
 * called, or that cannot be read.
 */
export function neverPushesLayers(text: string): boolean {
  try {
    const on: unknown = objectOrEmpty(parseDocument(text).toJS({ maxAliasCount: 100 }))['on'];
    const events =
      typeof on === 'string' ? { [on]: {} } : Array.isArray(on) ? fromNames(on) : objectOrEmpty(on);
    const names = Object.keys(events);
    return names.length > 0 && names.every((name) => isOfNoBranch(name, objectOrEmpty(events[name])));
  } catch {
    return false;
  }
}

function fromNames(names: readonly unknown[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(names.map((name) => [String(name), {}]));
}

function isOfNoBranch(event: string, filter: Readonly<Record<string, unknown>>): boolean {
  if (event !== 'push') return ['pull_request', 'pull_request_target', 'release'].includes(event);
  return 'tags' in filter && !('branches' in filter) && !('branches-ignore' in filter);
}
