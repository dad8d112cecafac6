import { SUMMARY_LIMIT_BYTES } from '../../page/markdown/sections.ts';
import { renderRunMarkdown } from '../prewarm/markdown.ts';
import { buildHead, withApplication } from './head.ts';
import type { BuildReport } from './report.ts';

/** The report of a build as a step summary: understood in five seconds, then in detail; at most `limitBytes` in UTF-8. */
export function renderBuildMarkdown(report: BuildReport, limitBytes: number = SUMMARY_LIMIT_BYTES): string {
  return renderRunMarkdown(withApplication(report), buildHead(report), limitBytes);
}
