import type { ErrorReport } from '../core/run-report.ts';
import type { Palette } from './palette.ts';
import type { ReportPart, ReportTile } from './part.ts';

/**
 * A whole summary as a value, for runs that are not about stages and steps: markdown, HTML and plain text are written from
 * it. All strings are plain text of others.
 */
export interface ReportDocument {
  readonly mark: string;
  readonly tone: 'good' | 'changed' | 'failed';
  readonly headline: string;
  /** What it is about: the image, the folder. */
  readonly subject: string;
  /** The first is the most important one. */
  readonly facts: readonly string[];
  /** Where the result is, in one sentence without a full stop. */
  readonly where: string | undefined;
  readonly tiles: readonly ReportTile[];
  readonly parts: readonly ReportPart[];
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
  readonly nextSteps: readonly string[];
  readonly error: ErrorReport | undefined;
  readonly runUrl: string | undefined;
  /** For what no part can show yet: renderings of its own. */
  readonly own?: {
    markdown(limitBytes: number): string;
    html(): string;
    text(colour: Palette): string;
  };
}
