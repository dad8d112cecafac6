import { createLogUpdate } from 'log-update';
import type { ProgressView } from '../../adapters/runner/progress-view.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import type { Palette } from '../palette.ts';
import { LiveView, renderLive } from './live-view.ts';
import { formatProgressLine } from './progress-line.ts';

const redrawEveryMs = 100;

/** A view that shares its terminal with what else a run writes. */
interface TerminalView extends ProgressView {
  /** Writes text, which ends with a line break, above what is drawn. */
  above(text: string): void;
}

/** In a terminal: what is done scrolls by, what runs stays at the bottom and is drawn anew. */
export function createTerminalView(
  terminal: NodeJS.WriteStream,
  colour: Palette,
  nowMs: () => number,
): TerminalView {
  const update = createLogUpdate(terminal);
  let live = new LiveView();
  let timer: NodeJS.Timeout | undefined;
  let usual: UsualDuration | undefined;
  const draw = (): void => {
    const lines = renderLive(live, { width: terminal.columns ?? 80, colour, nowMs: nowMs(), usual });
    update(lines.join('\n'));
  };
  const above = (text: string): void => {
    if (timer === undefined) {
      terminal.write(text);
      return;
    }
    update.clear();
    terminal.write(text);
    draw();
  };
  return {
    above,
    begin(title, known) {
      usual = known;
      live = new LiveView();
      above(`${colour.bold(title)}\n`);
      timer = setInterval(draw, redrawEveryMs);
    },
    event(event) {
      live.push(event, nowMs());
      const line = event.kind === 'started' ? undefined : formatProgressLine(event, { colour });
      if (line !== undefined) above(`${line}\n`);
    },
    end() {
      clearInterval(timer);
      timer = undefined;
      update.clear();
      update.done();
    },
  };
}
