import { buildSession } from '../actions/build-session.ts';
import { prewarmSession } from '../actions/prewarm-session.ts';
import type { Session } from '../actions/session.ts';
import { renderBuildHtml } from '../core/report/build-html.ts';
import { renderBuildMarkdown } from '../core/report/build-markdown.ts';
import { renderBuildText } from '../core/report/build-text.ts';
import type { Palette } from '../core/report/palette.ts';
import { renderPrewarmHtml } from '../core/report/prewarm-html.ts';
import { renderPrewarmMarkdown } from '../core/report/prewarm-markdown.ts';
import { renderPrewarmText } from '../core/report/prewarm-text.ts';

/** What a command found and did, and how it is shown. */
export interface CommandResult {
  readonly report: unknown;
  /** Undefined when all went well. */
  readonly error: unknown;
  markdown(): string;
  html(): string;
  text(colour: Palette): string;
}

/** One command of the command line: an action, in a terminal. */
export interface Command {
  readonly description: string;
  /** The action.yml that its flags are made from, relative to the root. */
  readonly metadata: string;
  run(session: Session): Promise<CommandResult>;
}

export const commands = {
  prewarm: {
    description: 'Builds and pushes the dependency layers that are not current.',
    metadata: 'action.yml',
    async run(session) {
      const report = await prewarmSession(session);
      return {
        report,
        error: report.error,
        markdown: () => renderPrewarmMarkdown(report),
        html: () => renderPrewarmHtml(report),
        text: (colour) => renderPrewarmText(report, colour),
      };
    },
  },
  build: {
    description: 'Builds the application on its layers.',
    metadata: 'build/action.yml',
    async run(session) {
      const { report } = await buildSession(session);
      return {
        report,
        error: report.error,
        markdown: () => renderBuildMarkdown(report),
        html: () => renderBuildHtml(report),
        text: (colour) => renderBuildText(report, colour),
      };
    },
  },
} as const satisfies Readonly<Record<string, Command>>;
