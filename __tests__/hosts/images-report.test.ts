import { expect, test } from '@jest/globals';
import { hostImagesReport } from '../../src/hosts/images-report.ts';
import { planHostImages } from '../../src/hosts/plan.ts';
import { createMemoryRun } from '../support/host-images-run.ts';

test('a host that could not be looked at has nothing to tell', () => {
  expect(hostImagesReport(undefined, [])).toEqual({
    store: undefined,
    platform: undefined,
    layers: [],
    download: undefined,
  });
});

test('what was downloaded is told only where something was to be pulled', async () => {
  const plan = await planHostImages((await createMemoryRun()).run);
  expect(hostImagesReport(plan, undefined).download?.downloadedBytes).toBeUndefined();
  expect(hostImagesReport(plan, []).download?.downloadedBytes).toBe(0);
});

test('layers that were pulled are marked, and all bytes are counted', async () => {
  const { run, base, reference } = await createMemoryRun();
  const report = hostImagesReport(await planHostImages(run), [
    { name: 'base', reference: `x.test/shop@${base.digest}`, plannedBytes: 5000, downloadedBytes: 5100 },
    { name: 'application', reference, plannedBytes: 400, downloadedBytes: 400 },
  ]);
  expect(report.layers.map(({ name, pulled }) => [name, pulled])).toEqual([
    ['base', true],
    ['python', false],
  ]);
  expect(report.download).toMatchObject({ heldBytes: 0, downloadedBytes: 5500 });
});

test('without an application there is no download to tell of', async () => {
  const plan = await planHostImages((await createMemoryRun({}, { withApp: false })).run);
  expect(hostImagesReport(plan, []).download).toBeUndefined();
});
