import { expect, test } from '@jest/globals';
import { fetchRecord } from '../../../src/adapters/registry/record-artifact.ts';
import { compareInputs } from '../../../src/core/layers/layer-inputs.ts';
import { parseRecord } from '../../../src/core/layers/record.ts';
import { fileSetOf, writeRecord } from '../../../src/layers/record/record-files.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';
import { manyFiles } from '../../support/many-files.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';

test('130,000 files are read back, which was too long for a record that listed them', async () => {
  const client = createMemoryRegistry().connect('x.test');
  const files = manyFiles(130_000);
  expect(JSON.stringify(files, null, 2).length).toBeGreaterThan(14 << 20);
  const many = layerEntry(digestOf('a'), { inputs: layerInputs({ files, fileSet: fileSetOf(files) }) });
  const tools = { buildx: undefined, buildkit: undefined, cachePrewarm: '1.0.0' };
  const head = { createdAt: '2026-10-01', quarter: '2026Q4', revision: undefined, source: undefined };
  await writeRecord(client, 'shop', 'cache-record', {
    ...{ version: 2, ...head, salt: 's', tools },
    layers: { app: many },
  });
  const found = await fetchRecord(client, 'shop', 'cache-record');
  const inputs = parseRecord(found?.json).layers['app']?.inputs ?? layerInputs();
  expect(inputs.fileSet?.count).toBe(130_000);
  expect(compareInputs(inputs, many.inputs)).toEqual([]);
  expect(JSON.stringify(found?.json).length).toBeLessThan(2000);
});
