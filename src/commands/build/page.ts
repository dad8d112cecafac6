import type { ReportDocument } from '../../page/document.ts';
import { renderRunHtml } from '../prewarm/html.ts';
import { renderRunMarkdown } from '../prewarm/markdown.ts';
import { renderRunText } from '../prewarm/text.ts';
import { buildHead, withApplication } from './head.ts';
import type { BuildReport } from './report.ts';

/** What people read of a build. */
export function buildDocument(report: BuildReport): ReportDocument {
  const head = buildHead(report);
  const run = withApplication(report);
  return {
    ...head,
    subject: report.image,
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: report.nextSteps,
    error: report.error,
    runUrl: report.runUrl,
    own: {
      markdown: (limitBytes) => renderRunMarkdown(run, head, limitBytes),
      html: () => renderRunHtml(run, head),
      text: (colour) => renderRunText(run, head, colour),
    },
  };
}
