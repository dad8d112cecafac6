// @ts-check

/**
 * The changelog with what is unreleased as a version of its own, https://keepachangelog.com/en/1.1.0/.
 *
 * @param {string} text
 * @param {string} version
 * @param {Date} date
 * @returns {string}
 * @throws {Error} where nothing is unreleased, or the version is there already
 */
export function releaseChangelog(text, version, date) {
  if (sectionOf(text, version) !== undefined)
    throw new Error(`CHANGELOG.md has a version ${version} already.`);
  const unreleased = sectionOf(text, 'Unreleased');
  if (unreleased === undefined) throw new Error('Expected a heading "## [Unreleased]" in CHANGELOG.md.');
  if (!/^- /m.test(unreleased.body))
    throw new Error('Expected entries under "## [Unreleased]" in CHANGELOG.md, found none.');
  const day = date.toISOString().slice(0, 10);
  return `${text.slice(0, unreleased.start)}## [Unreleased]\n\n## [${version}] - ${day}${unreleased.body}${text.slice(unreleased.end)}`;
}

/**
 * What the changelog says of a version.
 *
 * @param {string} text
 * @param {string} version
 * @returns {string}
 * @throws {Error} where it says nothing, or has no date for it
 */
export function releaseNotes(text, version) {
  const section = sectionOf(text, version);
  const notes = section?.body.trim() ?? '';
  if (section === undefined || notes === '')
    throw new Error(`CHANGELOG.md says nothing of version ${version}.`);
  if (!/ - \d{4}-\d{2}-\d{2}$/.test(section.heading))
    throw new Error(`Expected the date of version ${version} in its heading, got "${section.heading}"`);
  return notes;
}

/**
 * @param {string} text
 * @param {string} name
 */
function sectionOf(text, name) {
  const headings = [...text.matchAll(/^## \[([^\]]+)\].*$/gm)];
  const index = headings.findIndex(([, title]) => title === name);
  const match = headings[index];
  if (match === undefined) return undefined;
  const end = headings[index + 1]?.index ?? text.length;
  return { heading: match[0], start: match.index, end, body: text.slice(match.index + match[0].length, end) };
}
