import { buildHead, withApplication } from './build-head.ts';
import type { BuildReport } from './build-report.ts';
import { renderRunMarkdown } from './prewarm-markdown.ts';
import { SUMMARY_LIMIT_BYTES } from './summary-sections.ts';

/** The report of a build as a step summary: understood in five seconds, then in detail; at most `limitBytes` in UTF-8. */
export function renderBuildMarkdown(report: BuildReport, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  return renderRunMarkdown(withApplication(report), buildHead(report), limitBytes);
}
