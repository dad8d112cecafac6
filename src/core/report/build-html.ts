import { buildHead, withApplication } from './build-head.ts';
import type { BuildReport } from './build-report.ts';
import { renderRunHtml } from './prewarm-html.ts';

/** The report of a build as one page that needs nothing else. */
export function renderBuildHtml(report: BuildReport): string {
  return renderRunHtml(withApplication(report), buildHead(report));
}
