import { describe, expect, test } from '@jest/globals';
import { deployDocument } from '../../../src/commands/deploy/page.ts';
import { verifyDocument } from '../../../src/commands/verify/page.ts';
import { countFindings } from '../../../src/commands/verify/report.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { DEPLOYED, ROLLED_BACK, VERIFIED } from '../../support/sample-deployments.ts';

/** Numbers and their units are kept together by a space that does not break. */
const markdown = (report: typeof DEPLOYED): string =>
  renderDocumentMarkdown(deployDocument(report)).replaceAll('\u00a0', ' ');

describe('the summary of a deployment', () => {
  test('begins with whether it worked and what it cost', () => {
    const [title = '', , facts = ''] = markdown(DEPLOYED).split('\n');
    expect(title).toBe('## 🚀 Deployed to 2 hosts');
    expect(facts).toBe(
      '**106 MB downloaded** · 210 MB saved against a plain pull · 2.4 s without service · 21.4 s',
    );
  });

  test('tells of each host what it held, planned and downloaded', () => {
    expect(markdown(DEPLOYED)).toContain('| `web1` | classic | 158 MB | 52.0 MB | 106 MB | 106 MB |');
    expect(markdown(DEPLOYED)).toContain('| `web2` | classic | 158 MB | 158 MB | 0 B | 0 B |');
  });

  test('tells of each layer whether it is there, and what it saves', () => {
    const text = markdown(DEPLOYED);
    expect(text).toContain('| `runtime` | 158 MB | 1 day | 106 MB | ⚪ missing, pulled |');
    expect(text).toContain('| `python` | 80.0 MB | 1 day | nothing | 🕰️ stale |');
  });

  test('says how each service was replaced, where that was asked for', () => {
    const strategies = [
      { service: 'web', strategy: 'rolling', because: undefined },
      { service: 'worker', strategy: 'recreate', because: 'it has a name' },
    ] as const;
    const hosts = DEPLOYED.hosts.map((host, index) => (index === 0 ? { ...host, strategies } : host));
    const text = markdown({ ...DEPLOYED, hosts });
    expect(text).toContain('🚀 deployed (web rolling, worker recreated)');
    expect(text).toMatch(/`web2` \| [^(|]+ \|/);
  });

  test('draws the phases and the batches', () => {
    expect(markdown(DEPLOYED)).toContain('connect 0.80 s → pull 9.0 s → switch 11.0 s');
    expect(markdown(DEPLOYED)).toContain('Batches: web1 → web2');
  });

  test('of one that failed says so first, shows the log, and what runs now', () => {
    const text = markdown(ROLLED_BACK);
    expect(text).toMatch(/^## ❌ The deployment failed: rolled back \(0 of 2 hosts well\)/);
    expect(text).toContain('**Error:** The release was sick on web1.');
    expect(text).toContain('### What went wrong on web1');
    expect(text).toContain('container shop-web-1 is unhealthy');
  });

  test('on a page escapes what containers wrote', () => {
    const page = renderDocumentHtml(deployDocument(ROLLED_BACK));
    expect(page).toContain('KeyError: &lt;DATABASE_URL&gt; &amp; &quot;more&quot;');
    expect(page).not.toContain('<DATABASE_URL>');
    expect(page).toContain('<body class="failed">');
  });

  test('in a terminal fits a screen and has no markup', () => {
    const text = renderDocumentText(deployDocument(DEPLOYED));
    expect(text.split('\n').length).toBeLessThan(40);
    expect(text).toMatch(/^✔ Deployed to 2 hosts\n {2}106 MB downloaded/);
    expect(text).not.toMatch(/[`|*]/);
  });
});

describe('the summary of a look at the layers', () => {
  test('counts what is missing, stale or broken, but not a layer that saves a host nothing', () => {
    expect(countFindings(VERIFIED)).toBe(2);
    expect(renderDocumentMarkdown(verifyDocument(VERIFIED))).toMatch(
      /^## ❌ 2 findings: something is missing/,
    );
  });

  test('names it, in the registry and on the hosts', () => {
    const text = renderDocumentMarkdown(verifyDocument(VERIFIED));
    expect(text).toContain('❌ broken; a blob is missing');
    expect(text).toContain('❌ runtime missing |');
  });

  test('says that all is well when all is', () => {
    const healthy = {
      ...VERIFIED,
      healthy: true,
      layers: VERIFIED.layers.slice(0, 1),
      hosts: [],
    };
    expect(renderDocumentText(verifyDocument(healthy))).toMatch(/^✔ All layers are complete\n/);
    expect(countFindings(healthy)).toBe(0);
  });
});
