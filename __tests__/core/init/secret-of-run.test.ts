import { expect, test } from '@jest/globals';
import { findSecretsOfRuns } from '../../../src/core/init/secret-of-run.ts';

const open = { file: 'compose.yaml', args: {}, target: undefined, secrets: ['DB', 'API_TOKEN'] };

test('secrets that only a run knows are found by what a workflow writes', () => {
  const buildArgs = {
    CODE: '${{ secrets.CODE }}',
    OTHER: "${{ inputs.code || secrets['CODE'] }}",
    DB: 'postgres://${{ vars.DB_USER }}:${{ vars.DB_PASSWORD }}@db/shop',
    DATABASE_URL: '${{ vars.DATABASE_URL }}',
    NEXT_PUBLIC_MAPS: '${{ secrets.MAPS }}',
    VITE_DB: 'postgres://me:${{ secrets.DB_PASSWORD }}@db.example.com/shop',
    PORT: '${{ vars.PORT }}',
    ADDRESS: 'the secrets.X of a text',
  };
  const mentions = [{ by: 'workflow' as const, where: 'ci.yml' }];
  expect([...findSecretsOfRuns({ buildArgs, open, mentions })]).toEqual([
    ['CODE', 'whose value is a secret of the workflow'],
    ['OTHER', 'whose value is a secret of the workflow'],
    ['DB', 'whose value has a password in it'],
    ['DATABASE_URL', 'which usually is an address with a password'],
    ['VITE_DB', 'whose value has a password in it'],
  ]);
});

test('what compose gives counts where nobody else builds the image', () => {
  const found = [['DB', 'to which compose.yaml gives a login']];
  expect([...findSecretsOfRuns({ buildArgs: {}, open, mentions: [] })]).toEqual(found);
  expect([...findSecretsOfRuns({ buildArgs: {}, open, mentions: [{ by: 'compose', where: 'x' }] })]).toEqual(
    found,
  );
});
