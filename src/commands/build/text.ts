import { NO_COLOUR, type Palette } from '../../page/palette.ts';
import { renderRunText } from '../prewarm/text.ts';
import { buildHead, withApplication } from './head.ts';
import type { BuildReport } from './report.ts';

/** The report of a build as the command line prints it at the end. Ends with a line break. */
export function renderBuildText(report: BuildReport, colour: Palette = NO_COLOUR): string {
  return renderRunText(withApplication(report), buildHead(report), colour);
}
