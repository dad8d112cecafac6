import { renderRunHtml } from '../prewarm/html.ts';
import { buildHead, withApplication } from './head.ts';
import type { BuildReport } from './report.ts';

/** The report of a build as one page that needs nothing else. */
export function renderBuildHtml(report: BuildReport): string {
  return renderRunHtml(withApplication(report), buildHead(report));
}
