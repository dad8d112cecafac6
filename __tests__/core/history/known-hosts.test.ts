import { expect, test } from '@jest/globals';
import { knownHosts } from '../../../src/core/history/known-hosts.ts';
import { deployEntry, historyEntry } from './sample-entry.ts';

test('the hosts that are known are those of the newest deployment that counted them', () => {
  expect(knownHosts([historyEntry()])).toBeUndefined();
  expect(knownHosts([deployEntry(), deployEntry({ hosts: 3 }), deployEntry({ hosts: 2 })])).toBe(2);
  expect(knownHosts([deployEntry({ hosts: 3 }), deployEntry(), historyEntry()])).toBe(3);
});
