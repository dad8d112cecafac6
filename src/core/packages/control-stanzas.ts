/** Fields of a stanza by their names in lower case; continuation lines are joined to their field by line breaks. */
type Stanza = ReadonlyMap<string, string>;

/** Reads a text of stanzas, as dpkg's status and apt's deb822 sources are: https://manpages.debian.org/bookworm/dpkg-dev/deb822.5.en.html */
export function parseStanzas(text: string): readonly Stanza[] {
  return text
    .split(/\r?\n(?:[ \t]*\r?\n)+/)
    .map(parseStanza)
    .filter((stanza) => stanza.size > 0);
}

function parseStanza(text: string): Stanza {
  const fields = new Map<string, string>();
  let last = '';
  for (const line of text.split(/\r?\n/)) {
    if (line.startsWith('#')) continue;
    if (/^[ \t]/.test(line)) {
      if (last !== '') fields.set(last, `${fields.get(last) ?? ''}\n${line.trim()}`);
      continue;
    }
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    last = line.slice(0, colon).trim().toLowerCase();
    fields.set(last, line.slice(colon + 1).trim());
  }
  return fields;
}
