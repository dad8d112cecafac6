import { describe, expect, test } from '@jest/globals';
import { deployDocument } from '../../../src/commands/deploy/page.ts';
import { verifyDocument } from '../../../src/commands/verify/page.ts';
import { countFindings } from '../../../src/commands/verify/report.ts';
import { outcomes } from '../../../src/hosts/parts.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { DEPLOYED, ROLLED_BACK, SEVERAL, VERIFIED } from '../../support/sample-deployments.ts';
import { DIGEST_A, DIGEST_B } from '../../support/sample-reports.ts';

/** Numbers and their units are kept together by a space that does not break. */
const markdown = (report: typeof DEPLOYED): string =>
  renderDocumentMarkdown(deployDocument(report)).replaceAll('\u00a0', ' ');

describe('the summary of a deployment', () => {
  test('begins with whether it worked and what it cost', () => {
    const [title = '', , heads, , tiles, , facts] = markdown(DEPLOYED).split('\n');
    expect(title).toBe('## 🚀 Deployed to 1 host, 1 already ran it');
    expect(heads).toBe('| Hosts | Downloaded | Without service | What to do |');
    expect(tiles).toBe(
      '| **1 of 2**<br>deployed; 1 unchanged, already running | **106 MB**<br>of images, a plain pull: 316 MB | **2.4 s**<br>the longest of a host | **Nothing** |',
    );
    expect(facts).toBe('took 21.4 s');
    // In the colour of what went well: no one has to look twice.
    expect(deployDocument(DEPLOYED).tone).toBe('good');
  });

  test('tells of each host what it held, planned and downloaded', () => {
    expect(markdown(DEPLOYED)).toContain('| `web1` | classic | 158 MB | 52.0 MB | 106 MB | 106 MB |');
    expect(markdown(DEPLOYED)).toContain('| `web2` | classic | 158 MB | 158 MB | 0 B | 0 B |');
  });

  test('says "at most" wherever it says what is planned and cannot be known', () => {
    const hosts = DEPLOYED.hosts.map((host) => ({
      ...host,
      download: host.download && { ...host.download, atMost: true, downloadedBytes: undefined },
    }));
    const document = deployDocument({ ...DEPLOYED, outcome: 'planned', hosts });
    expect(document.facts['downloaded']).toBe('at most 106 MB to download');
    const several = SEVERAL.hosts.map((host) => ({
      ...host,
      download: host.download && { ...host.download, atMost: true },
    }));
    expect(markdown({ ...SEVERAL, hosts: several })).toContain('| `web` | at most 6.0 MB | 6.0 MB |');
  });

  test('has no phase of no time', () => {
    const startedAtMs = Date.parse(DEPLOYED.startedAt);
    const phases = [
      { name: 'prewarm', startedAtMs, durationMs: 4 },
      { name: 'pull', startedAtMs: startedAtMs + 4, durationMs: 9000 },
    ];
    expect(markdown({ ...DEPLOYED, durationMs: 9004, phases })).toMatch(/### Phases\n\npull 9\.0 s\n/);
  });

  test('names what it did before, between and after its phases, where that is more than 2 % of it', () => {
    const startedAtMs = Date.parse(DEPLOYED.startedAt);
    const phases = [
      { name: 'connect', startedAtMs: startedAtMs + 3000, durationMs: 1000 },
      { name: 'plan', startedAtMs: startedAtMs + 4200, durationMs: 1000 },
      { name: 'pull', startedAtMs: startedAtMs + 5900, durationMs: 2000 },
    ];
    expect(markdown({ ...DEPLOYED, durationMs: 10_000, phases })).toContain(
      'prepare 3.0 s → connect 1.0 s → plan 1.0 s → between 0.70 s → pull 2.0 s → finish 2.1 s',
    );
  });

  test('says that what was downloaded are bytes of images', () => {
    expect(renderDocumentHtml(deployDocument(DEPLOYED)).replaceAll('\u00a0', ' ')).toContain(
      'of images, a plain pull: 316 MB',
    );
  });

  test('tells of each layer whether it is there, and what it saves', () => {
    const text = markdown(DEPLOYED);
    expect(text).toContain('| Layer | Adds | In all | Age | In the app | Before |');
    expect(text).toContain('| `runtime` | 106 MB | 158 MB | 1 day | 106 MB | ⚪ missing, pulled |');
    expect(text).toContain('| `python` | 28.0 MB | 80.0 MB | 1 day | nothing | ➖ not needed here |');
  });

  test('says of a layer that is not needed that it saves nothing', () => {
    const [host] = DEPLOYED.hosts;
    const layers = host?.layers.map((layer) => ({ ...layer, state: 'not-needed', reducesBytes: 5 }) as const);
    const hosts = host === undefined || layers === undefined ? [] : [{ ...host, layers }];
    expect(markdown({ ...DEPLOYED, hosts })).toMatch(
      /\| `base` \| 52\.0 MB \| 52\.0 MB \| 3 days \| nothing \|/,
    );
  });

  test('has a row for each of several images, with who runs it and what it cost', () => {
    const text = markdown(SEVERAL);
    const [a, b] = [DIGEST_A, DIGEST_B].map((digest) => digest.slice(0, 19));
    expect(text).toContain(`| \`ghcr.io/acme/shop-api\` | \`${a}\` | \`v2\` | \`api, worker\` | 0 B | 0 B |`);
    expect(text).toMatch(new RegExp(`ghcr.io/acme/shop-web\` . \`${b}\` . +. \`web\` . 6.0 MB . 6.0 MB .`));
    expect(text).toContain(`\`shop-api@${a}, shop-web@${b}\``);
    expect(text).not.toContain('undefined');
    expect(deployDocument(SEVERAL).subject).toBe('ghcr.io/acme/shop-api, ghcr.io/acme/shop-web');
    expect(markdown(DEPLOYED)).not.toContain('| Image |');
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
    expect(deployDocument(ROLLED_BACK).tone).toBe('failed');
    expect(text).toMatch(/^## ❌ The deployment failed: rolled back \(0 of 2 hosts healthy\)/);
    expect(text).toContain('**Error:** The release was sick on web1.');
    expect(text).toContain('### What went wrong on web1');
    expect(text).toContain('container shop-web-1 is unhealthy');
  });

  test('counts the hosts that are as the deployment is called', () => {
    const tile = (report: typeof DEPLOYED) => deployDocument(report).tiles['hosts'];
    const [failed] = ROLLED_BACK.hosts;
    expect(tile({ ...ROLLED_BACK, hosts: failed === undefined ? [] : [failed] })).toMatchObject({
      value: '1 of 1',
      note: 'rolled back',
    });
    expect(tile(ROLLED_BACK)).toMatchObject({ value: '1 of 2', note: 'rolled back; 1 not switched' });
  });

  test('has a mark of its own for each outcome', () => {
    // ⚪: nothing was done.
    const marks = Object.values(outcomes).flatMap(({ mark }) => (mark === '⚪' ? [] : [mark]));
    expect(new Set(marks).size).toBe(marks.length);
  });

  test('says in the row of a host that failed how long its service was away', () => {
    expect(markdown(ROLLED_BACK)).toMatch(/^\| `web1` \| ↩️ rolled back \|.* 2\.4 s \|/m);
    const hosts = ROLLED_BACK.hosts.map((host) => ({ ...host, outcome: 'rollback-failed' }) as const);
    expect(markdown({ ...ROLLED_BACK, hosts })).toMatch(/^\| `web1` \|.* 2\.4 s until the job ended \|/m);
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
    expect(text).toMatch(/^✔ Deployed to 1 host, 1 already ran it\n {2}106 MB downloaded/);
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
