import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { deployOutputs } from '../../../src/commands/deploy/outputs.ts';
import { verifyOutputs } from '../../../src/commands/verify/index.ts';
import { DEPLOYED, ROLLED_BACK, VERIFIED } from '../../support/sample-deployments.ts';

function outputsOf(action: string): readonly string[] {
  const file = readFileSync(join(import.meta.dirname, '../../..', action, 'action.yml'), 'utf8');
  return Object.keys((parse(file) as { readonly outputs: object }).outputs);
}

test.each([
  ['deploy', deployOutputs(DEPLOYED)],
  ['deploy', deployOutputs(ROLLED_BACK)],
  ['verify', verifyOutputs(VERIFIED)],
])('%s/action.yml has every output that is set, and no other', (action, outputs) => {
  expect(Object.keys(outputs).toSorted()).toEqual(outputsOf(action).toSorted());
});

test('a deployment puts out what all hosts together downloaded and saved', () => {
  expect(deployOutputs(DEPLOYED)).toMatchObject({
    outcome: 'deployed',
    hosts: '{"web1":"deployed","web2":"unchanged"}',
    'planned-bytes': '106004800',
    'downloaded-bytes': '106004800',
    'saved-bytes': '210004800',
  });
});

test('bytes that nobody counted are empty, not zero', () => {
  expect(deployOutputs({ ...DEPLOYED, image: undefined, hosts: [] })).toMatchObject({
    image: '',
    'downloaded-bytes': '',
    'saved-bytes': '',
  });
});

test('a look puts out what each host would download', () => {
  expect(verifyOutputs(VERIFIED)).toMatchObject({
    healthy: 'false',
    findings: '2',
    hosts: '{"web1":106004800}',
  });
});
