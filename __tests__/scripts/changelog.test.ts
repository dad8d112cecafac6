import { describe, expect, test } from '@jest/globals';
import { releaseChangelog, releaseNotes } from '../../scripts/changelog.mjs';

const changelog = `# Changelog

## [Unreleased]

### Added

- A thing.

## [1.0.0] - 2026-10-04

- The first.
`;
const date = new Date('2026-12-01T12:00:00Z');

describe('a release', () => {
  const released = releaseChangelog(changelog, '1.1.0', date);

  test('makes what is unreleased a version with a date, and leaves room for what comes', () => {
    expect(released).toBe(`# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- A thing.

## [1.0.0] - 2026-10-04

- The first.
`);
  });

  test('has notes: what the changelog says of it, and nothing of others', () => {
    expect(releaseNotes(released, '1.1.0')).toBe('### Added\n\n- A thing.');
    expect(releaseNotes(released, '1.0.0')).toBe('- The first.');
  });

  test.each([
    [
      'of a version that is there',
      () => releaseChangelog(changelog, '1.0.0', date),
      'has a version 1.0.0 already',
    ],
    [
      'of nothing',
      () => releaseChangelog(released, '1.2.0', date),
      'Expected entries under "## [Unreleased]"',
    ],
    ['without the heading', () => releaseChangelog('# Changelog\n', '1.2.0', date), 'Expected a heading'],
    ['of an unknown version', () => releaseNotes(changelog, '2.0.0'), 'says nothing of version 2.0.0'],
    [
      'without a date',
      () => releaseNotes('## [2.0.0]\n\n- A.\n', '2.0.0'),
      'Expected the date of version 2.0.0',
    ],
  ])('%s is refused', (_name, make, message) => {
    expect(make).toThrow(message);
  });
});
