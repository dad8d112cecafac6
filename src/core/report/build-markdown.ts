import { buildHead, withApplication } from './build-head.ts';
import type { BuildReport } from './build-report.ts';
import { renderRunMarkdown, SUMMARY_LIMIT_BYTES } from './prewarm-markdown.ts';

/** The report of a build as a step summary: understood in five seconds, then in detail; at most `limitBytes` in UTF-8. */
export function renderBuildMarkdown(report: BuildReport, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  return renderRunMarkdown(withApplication(report), buildHead(report), limitBytes);
}
