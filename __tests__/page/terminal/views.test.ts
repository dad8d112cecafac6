import { describe, expect, test } from '@jest/globals';
import type { ProgressEvent } from '../../../src/core/buildkit/progress.ts';
import { NO_COLOUR } from '../../../src/page/palette.ts';
import { createActionsView, createPipeView } from '../../../src/page/terminal/progress-view.ts';
import { createTerminalView } from '../../../src/page/terminal/terminal-view.ts';
import { createScreen } from '../../support/screen.ts';

const vertex = {
  digest: 'sha256:1',
  name: '[base 2/3] RUN make',
  step: { stage: 'base', index: 2, total: 3, instruction: 'RUN make' },
};
const events = [
  { kind: 'started', vertex },
  { kind: 'log', vertex, text: 'making' },
  { kind: 'executed', vertex, durationMs: 2500 },
] as unknown as readonly ProgressEvent[];

function noted() {
  const lines: string[] = [];
  const console = {
    kind: 'terminal' as const,
    info: (line: string) => void lines.push(line),
    notice: (line: string) => void lines.push(line),
    warn: (line: string) => void lines.push(`warning: ${line}`),
    startGroup: (title: string) => void lines.push(`group ${title}`),
    endGroup: () => void lines.push('end'),
    mask: () => {},
  };
  return { lines, console };
}

describe('a build', () => {
  test('in a pipe is a line when a step begins or ends, without its output', () => {
    const { lines, console } = noted();
    const view = createPipeView(console);
    view.begin('Build base');
    for (const event of events) view.event(event);
    view.end();
    expect(lines).toEqual([
      'Build base',
      expect.stringMatching(/^started .*RUN make/),
      expect.stringMatching(/^executed .*RUN make.*2\.5 s/),
    ]);
  });

  test('in a pipe says with the start of a step how long it took before', () => {
    const { lines, console } = noted();
    const view = createPipeView(console);
    view.begin('Build base', ({ stage }) => (stage === 'base' ? 65_000 : undefined));
    for (const event of events) view.event(event);
    expect(lines[1]).toMatch(/RUN make \(usually 1 min 5 s\)$/);
  });

  test('in the log of a step has the output of each step in a group, which is closed', () => {
    const { lines, console } = noted();
    const view = createActionsView(console);
    for (let run = 0; run < 2; run++) {
      view.begin('Build base');
      for (const event of events) view.event(event);
      view.end();
    }
    const [title, ...rest] = lines.slice(0, lines.length / 2);
    expect(title).toBe('Build base');
    expect(rest).toEqual([
      expect.stringMatching(/^group .*RUN make/),
      'making',
      'end',
      expect.stringMatching(/^executed .*RUN make.*2\.5 s/),
    ]);
    // The next build begins anew.
    expect(lines.slice(lines.length / 2)).toEqual(lines.slice(0, lines.length / 2));
  });

  test('in a terminal shows at the bottom what runs, and lets scroll by what is done', () => {
    const { lines: screen, terminal } = createScreen();
    let nowMs = 0;
    const view = createTerminalView(terminal, NO_COLOUR, () => nowMs);
    view.begin('Build base');
    for (const event of events) {
      view.event(event);
      nowMs += 1000;
    }
    view.end();
    expect(screen()).toEqual(['Build base', expect.stringMatching(/^executed .*RUN make/)]);
    view.begin('Build python');
    view.end();
    expect(screen()).toEqual(['Build base', expect.stringMatching(/RUN make/), 'Build python']);
  });

  test('in a terminal leaves what else is said above what is drawn, whole', () => {
    const { lines: screen, terminal } = createScreen();
    const view = createTerminalView(terminal, NO_COLOUR, () => 0);
    view.above('Hello\n');
    view.begin('Build base');
    const [started, ...rest] = events;
    if (started !== undefined) view.event(started);
    view.above('warning: one line\nand another\n');
    const meanwhile = screen();
    for (const event of rest) view.event(event);
    view.above('warning: a third\n');
    view.end();
    view.above('Done\n');
    expect(meanwhile).toEqual([
      ...['Hello', 'Build base', 'warning: one line', 'and another'],
      ...[expect.stringMatching(/base 2\/3 RUN make$/), expect.stringContaining('0 hit')],
    ]);
    expect(screen()).toEqual([
      ...['Hello', 'Build base', 'warning: one line', 'and another'],
      ...[expect.stringMatching(/^executed .*RUN make/), 'warning: a third', 'Done'],
    ]);
  });
});
