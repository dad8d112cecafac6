import { expect, test } from '@jest/globals';
import {
  concealMetadata,
  concealStatus,
  concealText,
  nothingConcealed,
} from '../../../src/core/buildkit/concealed-status.ts';

const concealer = {
  hide: (text: string) => text.replaceAll('hunter22', '***'),
  args: { NPM_TOKEN: 'npm_abcdef', NPM_KEY: 'npm_abcdef_longer', KEY_LENGTH: '4096' },
};

test('what a step printed has no secret, and is Base64 still', () => {
  const status = { logs: [{ vertex: 'sha256:1', data: btoa('é says hunter22 and npm_abcdef\n') }] };
  const shown = concealStatus(
    {
      logs: [{ ...status.logs[0], data: Buffer.from('é says hunter22 and npm_abcdef\n').toString('base64') }],
    },
    concealer,
  ) as typeof status;
  expect(Buffer.from(shown.logs[0]?.data ?? '', 'base64').toString()).toBe('é says *** and $NPM_TOKEN\n');
});

test('bytes that are no text stay as they are', () => {
  const data = Buffer.from([0xff, 0xfe, 0x00, 0x61]).toString('base64');
  const status = {
    logs: [
      { vertex: 'sha256:1', data },
      { vertex: 'sha256:1', data: '%' },
    ],
  };
  expect(concealStatus(status, concealer)).toEqual(status);
});

test.each([
  ['a step', '[deps 2/3] RUN login npm_abcdef', '[deps 2/3] RUN login $NPM_TOKEN'],
  ['a step of a bake', '[a deps 2/3] RUN npm_abcdef_longer', '[a deps 2/3] RUN $NPM_KEY'],
  ['a step with a short argument', '[deps 2/3] RUN keygen 4096', '[deps 2/3] RUN keygen 4096'],
  ['a source', '[deps 1/3] FROM npm_abcdef', '[deps 1/3] FROM npm_abcdef'],
  ['what is no step', '[internal] load metadata for npm_abcdef', '[internal] load metadata for npm_abcdef'],
  ['a step with a secret', '[deps 3/3] RUN hunter22', '[deps 3/3] RUN ***'],
])('the name of %s', (_, name, shown) => {
  expect(concealStatus({ vertexes: [{ digest: 'sha256:1', name, cached: true }] }, concealer)).toEqual({
    vertexes: [{ digest: 'sha256:1', name: shown, cached: true }],
  });
});

test('an argument is named from eight characters on', () => {
  const args = { SHORT: 'abcdefg', LONG: 'hijklmno' };
  expect(concealText('abcdefg hijklmno', { hide: (text) => text, args })).toBe('abcdefg $LONG');
});

test('an error and a line of text name arguments', () => {
  expect(concealStatus({ vertexes: [{ error: 'npm_abcdef: hunter22' }] }, concealer)).toEqual({
    vertexes: [{ error: '$NPM_TOKEN: ***' }],
  });
  expect(concealText('npm_abcdef_longer', concealer)).toBe('$NPM_KEY');
});

test('the provenance in the metadata names secret arguments without their values', () => {
  const metadata = {
    'buildx.build.provenance': {
      args: {
        'build-arg:NPM_TOKEN': 'npm_abcdef',
        'build-arg:EDITION': 'first',
        note: ['hunter22', 3, null],
      },
    },
  };
  expect(concealMetadata(metadata, concealer)).toEqual({
    'buildx.build.provenance': {
      args: { 'build-arg:NPM_TOKEN': '***', 'build-arg:EDITION': 'first', note: ['***', 3, null] },
    },
  });
  expect(concealMetadata(metadata, nothingConcealed)).toEqual(metadata);
});
