import { describe, expect, test } from '@jest/globals';
import { planDocument } from '../../../src/commands/plan/page.ts';
import { pipelineDocument } from '../../../src/commands/summary/page.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { PIPELINE, PIPELINE_BROKEN, PIPELINE_ROLLED_BACK } from '../../support/sample-pipelines.ts';
import { PLANNED } from '../../support/sample-plans.ts';

/** Numbers and their units are kept together by a space that does not break. */
const plain = (text: string): string => text.replaceAll('\u00a0', ' ');
const markdown = (report: typeof PIPELINE): string => plain(renderDocumentMarkdown(pipelineDocument(report)));

describe('the closing summary of a pipeline', () => {
  test('begins with what came of it, and what it cost', () => {
    const [title, , heads, , tiles, , facts] = markdown(PIPELINE).split('\n');
    expect(title).toBe('## ✅ Deployed to 1 host, 1 already ran it');
    expect(heads).toBe('| Dependencies from cache | Downloaded | Without service | What to do |');
    expect(tiles).toMatch(
      /^\| \*\*[\d.]+ %\*\*<br>of their steps \| \*\*106 MB\*\*<br>a plain pull: 316 MB \| \*\*2\.4 s\*\*/,
    );
    expect(facts).toBe('took 1 min 13 s');
  });

  test('draws the steps in the order in which they ran, as one diagram', () => {
    const diagram = /```mermaid\n(flowchart LR\n.*?)```/s.exec(markdown(PIPELINE))?.[1] ?? '';
    expect(diagram).toMatch(/s0\["✅ plan<br\/>0\.84 s"\]:::good/);
    expect(diagram).toContain('s0 --> s1 --> s2 --> s3');
    expect(markdown(PIPELINE).match(/```mermaid/g)).toHaveLength(1);
  });

  test('tells the hit rate of each stage, of prewarm and build', () => {
    const text = markdown(PIPELINE);
    expect(text).toMatch(/### Hit rates\n\n\| Step \| Stage \| Hit \| Executed \| From cache \|/);
    expect(text).toMatch(/\| prewarm \| `base` \| \d+ \| \d+ \| /);
    expect(text).toMatch(/\| build \| `runtime` \| \d+ \| \d+ \| /);
  });

  test('says where stages are left out, so that the rest does not add up to the rate', () => {
    const many = (count: number) => ({
      ...PIPELINE,
      steps: PIPELINE.steps.map((step) => ({
        ...step,
        figures: step.figures && {
          ...step.figures,
          stages: Array.from({ length: count }, (_, index) => ({
            ...{ stage: `stage-${index}`, hit: 1, executed: 0, failed: 0, notMeasured: 0, hitRate: 100 },
          })),
        },
      })),
    });
    expect(markdown(many(50))).toContain('These are the first 50 stages of build.');
    expect(markdown(many(49))).not.toContain('These are the first');
  });

  test('tells what each host downloaded, and how long it did not serve', () => {
    expect(markdown(PIPELINE)).toContain('| `web1` | 🚀 deployed | 158 MB | 106 MB | 2.4 s |');
  });

  test('of one that failed says which step, why, and why others were skipped', () => {
    const text = markdown(PIPELINE_ROLLED_BACK);
    expect(text).toMatch(/^## ❌ The pipeline failed: deploy\n/);
    expect(text).toContain('| prewarm | ⚪ skipped | every layer is up to date |');
    expect(text).toContain('s1["⚪ prewarm<br/>skipped"]:::none');
    expect(text).toContain('s3["❌ deploy');
  });

  test('says so where a step left no figures', () => {
    const text = markdown(PIPELINE_BROKEN);
    expect(text).toContain('| build | ❌ failure | it ended without a result, see its log |');
    expect(text).toContain('| deploy | ⚪ skipped | because build did not succeed |');
    // No column of what nobody knows, and no "Nothing" to do after a failure.
    expect(text).not.toContain('Figures');
    expect(text).toContain('**1 step**<br>build failed without saying why. See the log of its job.');
  });

  test('is one line of steps in a terminal, without colours in a pipe', () => {
    const text = plain(renderDocumentText(pipelineDocument(PIPELINE_ROLLED_BACK)));
    expect(text).toMatch(/ {2}plan 0\.84 s → prewarm skipped → build .* → deploy /);
  });

  test('is a row of boxes on a page', () => {
    const page = plain(renderDocumentHtml(pipelineDocument(PIPELINE_ROLLED_BACK)));
    expect(page).toContain('<li class="none"><b>prewarm</b><span>skipped</span></li>');
    expect(page).toContain('<li class="failed"><b>deploy</b>');
  });
});

describe('the summary of a plan', () => {
  test('begins with the decision and its reason', () => {
    const [title, , , , tiles, , facts] = plain(renderDocumentMarkdown(planDocument(PLANNED))).split('\n');
    expect(title).toBe('## 🔥 A prewarm is needed');
    expect(tiles).toMatch(/^\| \*\*1 of 2\*\*<br>layers \| \*\*0\.84 s\*\*.*Prewarm\. In a pipeline/);
    expect(facts).toBe('python is outdated');
  });

  test('tells of each layer why it is not current', () => {
    const text = plain(renderDocumentMarkdown(planDocument(PLANNED)));
    expect(text).toContain('| 3 days | ✅ up to date |');
    expect(text).toContain('⚠️ file requirements.txt changed |');
  });

  test('of one that is not needed says so', () => {
    const document = planDocument({ ...PLANNED, needed: false, reason: 'prewarm is never' });
    expect(document).toMatchObject({ mark: '✅', tone: 'good', headline: 'No prewarm is needed' });
  });

  test('of one that failed shows the error', () => {
    const error = { message: 'the registry is away', cause: undefined, remedy: undefined, log: [] };
    const document = planDocument({ ...PLANNED, needed: false, error });
    expect(document).toMatchObject({ mark: '❌', tone: 'failed', error });
  });
});
