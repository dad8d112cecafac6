import type { ProgressEvent, VertexHead } from '../../core/buildkit/progress.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import { clip, printableLine } from '../../core/format/printable.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import { NO_COLOUR, type Palette } from '../palette.ts';
import { isCacheImport, vertexKind, vertexTitle } from './vertex-title.ts';

/** Work that is no step is worth a line only when somebody waited for it. */
const NOTABLE_WORK_MS = 1000;

/**
 * One event as one line of a plain log (`executed  python-deps 3/3 RUN … (31.7 s)`), undefined when it is not
 * worth one. The output of steps is left out; the end of it is in the report when a build fails.
 */
export function formatProgressLine(
  event: ProgressEvent,
  {
    colour = NO_COLOUR,
    usual,
  }: { readonly colour?: Palette; readonly usual?: UsualDuration | undefined } = {},
): string | undefined {
  switch (event.kind) {
    case 'log':
    case 'transfer':
      return undefined;
    case 'warning':
      return `${colour.yellow('warning ')}  ${printableLine(event.text)}`;
    case 'started':
      return vertexKind(event.vertex) === 'step'
        ? `${colour.dim('started ')}  ${vertexTitle(event.vertex)}${inBrackets(usualInWords(event.vertex, usual))}`
        : undefined;
    case 'hit':
      return vertexKind(event.vertex) === 'step'
        ? `${colour.green('hit     ')}  ${vertexTitle(event.vertex)}`
        : undefined;
    case 'executed': {
      const kind = vertexKind(event.vertex);
      if (kind === 'inner' || (kind === 'work' && event.durationMs < NOTABLE_WORK_MS)) return undefined;
      const verb = kind === 'step' ? colour.yellow('executed') : colour.dim('done    ');
      return `${verb}  ${vertexTitle(event.vertex)} ${colour.dim(`(${formatDuration(event.durationMs)})`)}`;
    }
    case 'failed': {
      if (isCacheImport(event.vertex)) return undefined;
      const error = event.error === undefined ? '' : `: ${clip(printableLine(event.error), 300)}`;
      return `${colour.red('failed  ')}  ${vertexTitle(event.vertex)} ${colour.dim(`(${formatDuration(event.durationMs)})`)}${error}`;
    }
  }
}

/** Shorter steps are over before anybody asks. */
const notableMs = 2000;

/** `usually 2 min 32 s`; empty where that is not known, or short. */
export function usualInWords({ step }: VertexHead, usual: UsualDuration | undefined): string {
  const durationMs = step === undefined ? undefined : usual?.(step);
  return durationMs === undefined || durationMs < notableMs ? '' : `usually ${formatDuration(durationMs)}`;
}

function inBrackets(text: string): string {
  return text === '' ? '' : ` (${text})`;
}
