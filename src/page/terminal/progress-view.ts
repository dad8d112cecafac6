import type { Console } from '../../adapters/runner/console.ts';
import type { ProgressView } from '../../adapters/runner/progress-view.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import { formatProgressLine } from './progress-line.ts';
import { createStepGroups, type LogItem } from './step-groups.ts';

/** In the Actions log: the output of each step in a group of its own. */
export function createActionsView(console: Console): ProgressView {
  let groups = createStepGroups();
  const show = (items: readonly LogItem[]): void => {
    for (const item of items) {
      if (item.kind === 'group') console.startGroup(item.title);
      else if (item.kind === 'end-group') console.endGroup();
      else console.info(item.text);
    }
  };
  return {
    begin(title) {
      groups = createStepGroups();
      console.info(title);
    },
    event: (event) => show(groups.push(event)),
    end: () => show(groups.end()),
  };
}

/** In a pipe or a file: a line when a step begins or ends. */
export function createPipeView(console: Console): ProgressView {
  let usual: UsualDuration | undefined;
  return {
    begin(title, known) {
      usual = known;
      console.info(title);
    },
    event(event) {
      const line = formatProgressLine(event, { usual });
      if (line !== undefined) console.info(line);
    },
    end: () => {},
  };
}
