import { createLogUpdate } from 'log-update';
import type { Console } from '../../adapters/runner/console.ts';
import type { ProgressView } from '../../adapters/runner/progress-view.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import type { Palette } from '../palette.ts';
import { createLiveView, type LiveView, renderLive } from './live-view.ts';
import { formatProgressLine } from './progress-line.ts';

const redrawEveryMs = 100;

/** In a terminal: what is done scrolls by, what runs stays at the bottom and is drawn anew. */
export function createTerminalView(
  console: Console,
  terminal: NodeJS.WriteStream,
  colour: Palette,
  nowMs: () => number,
): ProgressView {
  const update = createLogUpdate(terminal);
  let live: LiveView = createLiveView();
  let timer: NodeJS.Timeout | undefined;
  let usual: UsualDuration | undefined;
  const draw = (): void => {
    const lines = renderLive(live.state, { width: terminal.columns ?? 80, colour, nowMs: nowMs(), usual });
    update(lines.join('\n'));
  };
  return {
    begin(title, known) {
      usual = known;
      live = createLiveView();
      console.info(colour.bold(title));
      timer = setInterval(draw, redrawEveryMs);
    },
    event(event) {
      live.push(event, nowMs());
      const line = event.kind === 'started' ? undefined : formatProgressLine(event, { colour });
      if (line === undefined) return;
      update.clear();
      console.info(line);
      draw();
    },
    end() {
      clearInterval(timer);
      update.clear();
      update.done();
    },
  };
}
