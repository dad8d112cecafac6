import { expect, test } from '@jest/globals';
import { deployDocument } from '../../../src/commands/deploy/page.ts';
import { renderDocumentMarkdown } from '../../../src/page/markdown/document.ts';
import { ROLLED_BACK } from '../../support/sample-deployments.ts';

test('the summary of a deployment never takes more room than GitHub gives', () => {
  const hosts = Array.from({ length: 256 }, (_, index) => ({
    ...ROLLED_BACK.hosts[0],
    name: `web${index}`,
    logs: Array.from({ length: 200 }, () => 'x'.repeat(200)),
  })) as typeof ROLLED_BACK.hosts;
  const text = renderDocumentMarkdown(deployDocument({ ...ROLLED_BACK, hosts }), 200_000);
  expect(new TextEncoder().encode(text).length).toBeLessThanOrEqual(200_000);
  expect(text).toContain('Left out to stay below 200 kB');
  expect(text).toContain('The release was sick on web1.');
});
