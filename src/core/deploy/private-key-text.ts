/** The text of a private key as ssh reads it, or why it is none. */
type PrivateKeyText =
  | { readonly kind: 'key'; readonly text: string }
  | { readonly kind: 'problem'; readonly message: string };

/** A key of RSA with 16,384 bits has 13,000. */
const longestKey = 50_000;

const marks = /-----BEGIN (?<label>[A-Z0-9 ]*PRIVATE KEY)-----(?<body>[\s\S]*?)-----END \k<label>-----/;

/** Base64 of `-----BEGIN`, and of the magic that begins the body of OpenSSH's own form (`openssh-key-v1`). */
const encodedMark = 'LS0tLS1CRUdJTi';
const opensshBody = 'b3BlbnNzaC1rZXktdjEA';

/**
 * Repairs what happens to a private key on its way through clipboards, secrets and variables: Windows line ends, a lost
 * last line end, indents, all on one line, line ends written as `\n`, quotes around it, base64 around it all. What cannot
 * be repaired is named. Nothing of the text is ever repeated.
 */
export function normalizePrivateKey(given: string): PrivateKeyText {
  if (given.length > longestKey) return wrong('is longer than any private key');
  const text = unwrap(given);
  if (text === '') {
    return wrong(
      'is empty: is the secret set, and may this run read it? Secrets are kept from the pull requests of forks, and those of an environment from jobs that do not name it',
    );
  }
  if (/^PuTTY-User-Key-File-/.test(text)) {
    return wrong(
      'is a PuTTY key, convert it with "puttygen key.ppk -O private-openssh -o key" (or PuTTYgen, Conversions, Export OpenSSH key)',
    );
  }
  if (isPublic(text)) {
    return wrong(
      'is the public half of a key (the .pub file), expected the private half (the same name without .pub)',
    );
  }
  const begins = text.match(/-----BEGIN [A-Z0-9 ]*PRIVATE KEY-----/g)?.length ?? 0;
  if (begins > 1) return wrong(`holds ${begins} private keys, expected one`);
  const match = marks.exec(text)?.groups;
  if (match === undefined) {
    if (begins === 1)
      return wrong('has no end: the line "-----END … PRIVATE KEY-----" is missing, so it was cut off');
    if (/-----END [A-Z0-9 ]*PRIVATE KEY-----/.test(text)) {
      return wrong(
        'has no beginning: the line "-----BEGIN … PRIVATE KEY-----" is missing, so it was cut off',
      );
    }
    const bare = text.replace(/\s+/g, '');
    if (bare.startsWith(opensshBody) && isBase64(bare)) return key('OPENSSH PRIVATE KEY', '', bare);
    if (/-----BEGIN /.test(text)) return wrong('is something else, not a private key');
    return wrong(
      'is no private key: expected all of the file, from "-----BEGIN … PRIVATE KEY-----" to its END line',
    );
  }
  const { label = '', body = '' } = match;
  const { headers, base64 } = splitBody(body);
  if (base64 === '') return wrong('has nothing between its BEGIN and END lines');
  if (!isBase64(base64)) {
    return wrong('has invalid characters between its BEGIN and END lines. Copy the file again');
  }
  return key(label, headers, base64);
}

function wrong(message: string): PrivateKeyText {
  return { kind: 'problem', message };
}

function key(label: string, headers: string, base64: string): PrivateKeyText {
  const lines = base64.match(label.startsWith('OPENSSH') ? /.{1,70}/g : /.{1,64}/g) ?? [];
  return {
    kind: 'key',
    text: `-----BEGIN ${label}-----\n${headers}${lines.join('\n')}\n-----END ${label}-----\n`,
  };
}

/** Takes off what was put around it. */
function unwrap(given: string): string {
  let text = given.replace(/^\uFEFF/, '').trim();
  text = /^(?<quote>["'])(?<inside>[\s\S]*)\k<quote>$/.exec(text)?.groups?.['inside']?.trim() ?? text;
  text = text
    .replace(/\\r\\n|\\n/g, '\n')
    .replace(/\r\n?/g, '\n')
    .trim();
  const bare = text.replace(/\s+/g, '');
  return bare.startsWith(encodedMark) && isBase64(bare) ? unwrap(atob(bare)) : text;
}

function isPublic(text: string): boolean {
  return (
    /^(?:sk-)?(?:ssh|ecdsa)-[a-z0-9-]+(?:@openssh\.com)? AAAA/.test(text) ||
    /^---- ?BEGIN SSH2 PUBLIC KEY/.test(text) ||
    /-----BEGIN (?:RSA )?PUBLIC KEY-----/.test(text)
  );
}

/** The headers of an encrypted key of the old form (RFC 1421: `Proc-Type`, `DEK-Info`), and the base64 behind them. */
function splitBody(body: string): { readonly headers: string; readonly base64: string } {
  const found =
    /^\s*(?<type>Proc-Type:\s*4,\s*ENCRYPTED)\s+(?<info>DEK-Info:\s*[A-Z0-9-]+,\s*[0-9A-F]+)\s+/i.exec(body);
  const { type = '', info = '' } = found?.groups ?? {};
  return {
    headers: found === null ? '' : `${oneSpace(type)}\n${oneSpace(info)}\n\n`,
    base64: body.slice(found?.[0].length ?? 0).replace(/\s+/g, ''),
  };
}

function oneSpace(header: string): string {
  return header.replace(/\s+/g, ' ');
}

function isBase64(text: string): boolean {
  return /^[A-Za-z0-9+/]+={0,2}$/.test(text);
}
