import { expect, test } from '@jest/globals';
import { parseStatus } from '../../../src/core/buildkit/status.ts';

const empty = { vertexes: [], statuses: [], logs: [], warnings: [] };

test.each([
  { what: 'an empty object', value: {}, status: empty },
  {
    what: 'lists that are absent',
    value: { vertexes: [{ digest: 'a' }] },
    status: { ...empty, vertexes: [{ digest: 'a' }] },
  },
  { what: 'a list that is null', value: { vertexes: null, logs: [] }, status: empty },
  {
    what: 'entries with wrong types',
    value: {
      vertexes: [
        { digest: 1 },
        { digest: 'a', inputs: [1] },
        { digest: 'a', inputs: ['b', 1] },
        { digest: 'a', inputs: 'b' },
        ...['name', 'started', 'completed', 'error'].map((key) => ({ digest: 'a', [key]: 1 })),
        { digest: 'a', cached: 'yes' },
        null,
        'a',
        { digest: 'b' },
      ],
      statuses: [
        { id: 'x' },
        { vertex: 'a' },
        null,
        ...['name', 'started', 'completed'].map((key) => ({ id: 'x', vertex: 'a', [key]: 1 })),
        ...['current', 'total'].map((key) => ({ id: 'x', vertex: 'a', [key]: '1' })),
        { id: 'x', vertex: 'a', current: 1 },
      ],
      logs: [
        { vertex: 'a' },
        { data: 'YQ==' },
        { vertex: 1, data: 'YQ==' },
        { vertex: 'a', data: 1 },
        [],
        null,
        { vertex: 'a', data: 'YQ==' },
      ],
      warnings: [{ short: 1 }, { vertex: 1 }, { url: 1 }, [], null, { short: 'YQ==' }],
    },
    status: {
      vertexes: [{ digest: 'b' }],
      statuses: [{ id: 'x', vertex: 'a', current: 1 }],
      logs: [{ vertex: 'a', data: 'YQ==' }],
      warnings: [{ short: 'YQ==' }],
    },
  },
])('of $what, what has the right shape is kept', ({ value, status }) => {
  expect(parseStatus(value)).toEqual(status);
});

test.each([
  { value: 'text' },
  { value: null },
  { value: [] },
  { value: { level: 'info', msg: 'a log line of somebody else' } },
])('$value is no status', ({ value }) => {
  expect(parseStatus(value)).toBeUndefined();
});

test('a status that is right throughout is not copied', () => {
  const vertexes = [
    { digest: 'a', name: 'n', inputs: ['b'], started: 's', completed: 'c', cached: true, error: '' },
  ];
  expect(parseStatus({ vertexes })?.vertexes).toBe(vertexes);
});
