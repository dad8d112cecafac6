import { buildHead, withApplication } from './build-head.ts';
import type { BuildReport } from './build-report.ts';
import { NO_COLOUR, type Palette } from './palette.ts';
import { renderRunText } from './prewarm-text.ts';

/** The report of a build as the command line prints it at the end. Ends with a line break. */
export function renderBuildText(report: BuildReport, colour: Palette = NO_COLOUR): string {
  return renderRunText(withApplication(report), buildHead(report), colour);
}
