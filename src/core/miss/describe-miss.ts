import { printableLine } from '../format/printable.ts';
import { shortDigest } from '../format/quantity.ts';
import type { FileChange, Miss } from './miss.ts';

const mostFiles = 3;

/** Why a step missed, with the evidence: one sentence without a full stop, on one line. */
export function describeMiss({ cause }: Miss): string {
  switch (cause.kind) {
    case 'external-image':
      return `external image ${printableLine(cause.name, 120)} ${movement(cause.before, cause.after)}`;
    case 'instruction':
      return cause.before === undefined
        ? `instruction ${quote(cause.after)} is new`
        : cause.after === undefined
          ? `instruction ${quote(cause.before)} was removed`
          : `instruction changed from ${quote(cause.before)} to ${quote(cause.after)}`;
    case 'argument':
      return `build argument${cause.names.length === 1 ? '' : 's'} ${cause.names.map((name) => printableLine(name, 80)).join(', ')} changed`;
    case 'file':
      return describeFiles(cause.files);
    case 'layer-below':
      return cause.after === undefined
        ? `the layer ${printableLine(cause.layer, 80)} below it is outdated`
        : `the layer ${printableLine(cause.layer, 80)} below it ${movement(cause.before, cause.after)}`;
    case 'stage-below':
      return `the stage ${printableLine(cause.stage, 80)} below it missed`;
    case 'option':
      return `${printableLine(cause.name, 80)} changed from ${printableLine(cause.before ?? 'nothing', 80)} to ${printableLine(cause.after ?? 'nothing', 80)}`;
    case 'cache-source': {
      const state = {
        absent: 'is absent',
        'no-access': 'is not accessible',
        broken: 'is broken',
        failed: 'failed to load',
      }[cause.state];
      const detail = cause.detail === undefined ? '' : `: ${printableLine(cause.detail, 300)}`;
      return `the cache ${printableLine(cause.reference, 200)} ${state}${detail}`;
    }
    case 'refresh':
      return `a refresh was asked for: ${printableLine(cause.reason, 200)}`;
    case 'platform':
      return `it was never prewarmed for ${printableLine(cause.platform, 80)}`;
    case 'unknown':
      return `unknown${cause.detail === undefined ? '' : `: ${printableLine(cause.detail, 300)}`}`;
  }
}

function movement(before: string | undefined, after: string | undefined): string {
  const show = (digest: string | undefined): string =>
    digest === undefined ? 'nothing' : shortDigest(printableLine(digest, 80));
  return `moved from ${show(before)} to ${show(after)}`;
}

function quote(text: string | undefined): string {
  return `"${printableLine(text ?? '', 120)}"`;
}

function describeFiles(files: readonly FileChange[]): string {
  if (files.length === 0) return 'files changed, and which ones is not known';
  const shown = files.slice(0, mostFiles).map(({ path, change }) => {
    const what = { added: 'was added', removed: 'was removed', content: 'changed', mode: 'has another mode' }[
      change
    ];
    return `file ${printableLine(path, 120)} ${what}`;
  });
  const more = files.length - shown.length;
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
