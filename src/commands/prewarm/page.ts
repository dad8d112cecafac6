import type { PrewarmReport } from '../../layers/report.ts';
import type { ReportDocument } from '../../page/document.ts';
import { prewarmHead } from './head.ts';
import { renderRunHtml } from './html.ts';
import { renderRunMarkdown } from './markdown.ts';
import { renderRunText } from './text.ts';

/** What people read of a prewarm. */
export function prewarmDocument(report: PrewarmReport): ReportDocument {
  const head = prewarmHead(report);
  return {
    ...head,
    subject: report.image,
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: report.nextSteps,
    error: report.error,
    runUrl: report.runUrl,
    own: {
      markdown: (limitBytes) => renderRunMarkdown(report, head, limitBytes),
      html: () => renderRunHtml(report, head),
      text: (colour) => renderRunText(report, head, colour),
    },
  };
}
