import type { ProgressEvent, VertexHead } from '../../core/buildkit/progress.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import { clip, printableLine } from '../../core/format/printable.ts';
import { formatBytes, formatDuration, shortDigest } from '../../core/format/quantity.ts';
import { sumFields } from '../../core/sum.ts';
import { NO_COLOUR, type Palette } from '../palette.ts';
import { usualInWords } from './progress-line.ts';
import { isCacheImport, vertexKind, vertexTitle } from './vertex-title.ts';

interface RunningVertex {
  readonly vertex: VertexHead;
  readonly sinceMs: number;
  /** The last line that it wrote. */
  readonly lastLine: string;
}

interface LayerLoad {
  readonly vertex: VertexHead;
  readonly sinceMs: number;
  /** By the name that BuildKit gives the transfer: `sha256:…`, `extracting sha256:…`, `pushing layers`. */
  readonly parts: Map<string, { currentBytes: number; totalBytes: number; done: boolean }>;
}

/** What a build is doing, folded from its events for somebody who watches. Keeps no log but the last line of what runs. */
export class LiveView {
  startedAtMs: number | undefined;
  /** What runs now, by digest, the oldest first. */
  readonly running = new Map<string, RunningVertex>();
  /** What is on its way, by the digest of the vertex that it belongs to. */
  readonly loads = new Map<string, LayerLoad>();
  /** The latest verdict on each step. */
  readonly verdicts = new Map<string, 'hit' | 'executed' | 'failed'>();

  push(event: ProgressEvent, nowMs: number): void {
    this.startedAtMs ??= nowMs;
    switch (event.kind) {
      case 'warning':
        return;
      case 'log': {
        const known = this.running.get(event.vertex.digest);
        const lastLine = printableLine(event.text, 200);
        if (known !== undefined && lastLine !== '')
          this.running.set(event.vertex.digest, { ...known, lastLine });
        return;
      }
      case 'transfer': {
        const { digest } = event.vertex;
        const load = this.loads.get(digest) ?? { vertex: event.vertex, sinceMs: nowMs, parts: new Map() };
        this.loads.set(digest, load);
        load.parts.set(event.id, {
          currentBytes: event.currentBytes,
          totalBytes: Math.max(event.totalBytes ?? 0, event.currentBytes),
          done: event.done,
        });
        return;
      }
      case 'started':
        this.running.set(event.vertex.digest, { vertex: event.vertex, sinceMs: nowMs, lastLine: '' });
        return;
      default:
        this.running.delete(event.vertex.digest);
        if (vertexKind(event.vertex) === 'step') this.verdicts.set(event.vertex.digest, event.kind);
        if (event.kind === 'failed' && isCacheImport(event.vertex)) this.loads.delete(event.vertex.digest);
    }
  }
}

const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'];

/**
 * The lines of a live view: what runs, for how long, what it wrote last, what is being loaded; and a count at
 * the end. None is wider than `width` columns (a character is taken for one), nor are there more than `maxLines`.
 */
export function renderLive(
  view: LiveView,
  options: {
    readonly width: number;
    readonly colour?: Palette;
    readonly nowMs: number;
    readonly maxLines?: number;
    readonly usual?: UsualDuration | undefined;
  },
): string[] {
  const { width, nowMs, colour = NO_COLOUR, maxLines = 12 } = options;
  const frame = colour.cyan(FRAMES[Math.floor(nowMs / 100) % FRAMES.length] ?? '');
  const row = (title: string, sinceMs: number, note: string) => {
    const head = `${formatDuration(nowMs - sinceMs).padStart(8)}  `;
    const tail = note === '' ? '' : `  ${note}`;
    const room = Math.max(10, width - 2 - head.length - tail.length);
    return `${frame} ${colour.dim(head)}${clip(title, room)}${colour.dim(tail)}`;
  };

  const blocks: string[][] = [];
  for (const { vertex, sinceMs, lastLine } of view.running.values()) {
    if (vertexKind(vertex) === 'inner') continue;
    const load = view.loads.get(vertex.digest);
    const block = [
      row(
        vertexTitle(vertex, 300),
        sinceMs,
        load === undefined ? usualInWords(vertex, options.usual) : describeLoad(load) || describeWork(load),
      ),
    ];
    if (lastLine !== '') block.push(colour.dim(`            ${clip(lastLine, Math.max(10, width - 12))}`));
    blocks.push(block);
  }
  for (const [digest, load] of view.loads) {
    if (view.running.has(digest) || describeLoad(load) === '') continue;
    blocks.push([row(`loading ${vertexTitle(load.vertex, 300)}`, load.sinceMs, describeLoad(load))]);
  }

  const lines: string[] = [];
  let shown = 0;
  for (const block of blocks) {
    // Room for the two lines below.
    if (lines.length + block.length > maxLines - 2) break;
    lines.push(...block);
    shown += 1;
  }
  if (shown < blocks.length) lines.push(colour.dim(`  and ${blocks.length - shown} more`));
  return [...lines, colour.dim(clip(renderCount(view, nowMs), width))];
}

/**
 * `34.1 MB of 45.1 MB` while layers arrive, then `unpacking`; empty when there is nothing on its way. An engine can say only after
 * it has unpacked a layer that the layer has arrived, so the bytes decide.
 */
function describeLoad(load: LayerLoad): string {
  const parts = [...load.parts];
  const downloads = parts.filter(([id]) => id.startsWith('sha256:')).map(([, part]) => part);
  const hasArrived = downloads.every(
    ({ currentBytes, totalBytes, done }) => done || (totalBytes > 0 && currentBytes >= totalBytes),
  );
  if (!hasArrived) {
    const { currentBytes, totalBytes } = sumFields(downloads, 'currentBytes', 'totalBytes');
    return `${formatBytes(currentBytes)} of ${formatBytes(totalBytes)}`;
  }
  const isUnpacking = parts.some(([id, part]) => /^(?:extracting )?sha256:/.test(id) && !part.done);
  return isUnpacking ? 'unpacking' : '';
}

/** Such as `pushing layers`: what an export is at. */
function describeWork(load: LayerLoad): string {
  const [id = ''] = [...load.parts].findLast(([, part]) => !part.done) ?? [];
  return printableLine(shortDigest(id), 40);
}

function renderCount(view: LiveView, nowMs: number): string {
  const verdicts = [...view.verdicts.values()];
  const count = (verdict: string) => verdicts.filter((each) => each === verdict).length;
  return [
    `  ${formatDuration(nowMs - (view.startedAtMs ?? nowMs))}`,
    `${count('hit')} hit`,
    `${count('executed')} executed`,
    ...(count('failed') > 0 ? [`${count('failed')} failed`] : []),
  ].join(' · ');
}
