/** One way in which a server lets a client authenticate. */
export interface Challenge {
  /** Lower case: `bearer`, `basic`. */
  readonly scheme: string;
  /** Names in lower case: `realm`, `service`, `scope`, `error`. */
  readonly parameters: Readonly<Record<string, string>>;
}

/**
 * Reads a WWW-Authenticate header: https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1. Several challenges and the
 * parameters of one are both separated by commas; a word that no `=` follows begins a challenge. What cannot be read
 * ends the list.
 */
export function parseChallenges(header: string): readonly Challenge[] {
  const challenges: { scheme: string; parameters: Record<string, string> }[] = [];
  const token = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  const parameter = new RegExp(`[\\s,]*(${token})\\s*=\\s*(?:"((?:[^"\\\\]|\\\\.)*)"|(${token}))`, 'y');
  const scheme = new RegExp(`[\\s,]*(${token})(?=\\s|,|$)(?!\\s*=)`, 'y');
  let position = 0;
  for (;;) {
    parameter.lastIndex = position;
    const found = parameter.exec(header);
    const current = challenges.at(-1);
    if (found !== null && current !== undefined) {
      position = parameter.lastIndex;
      current.parameters[(found[1] ?? '').toLowerCase()] =
        found[2]?.replace(/\\(.)/g, '$1') ?? found[3] ?? '';
      continue;
    }
    scheme.lastIndex = position;
    const begun = scheme.exec(header);
    if (begun === null) return challenges;
    position = scheme.lastIndex;
    challenges.push({ scheme: (begun[1] ?? '').toLowerCase(), parameters: {} });
  }
}
