import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { lstat, readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A text that is nowhere else, by the place that it was put into. */
export interface PlantedSecrets {
  /** A secret, by default with signs that addresses, JSON and shells write in another way. */
  plant(place: string, signs?: string): string;
  /** A secret that was made elsewhere, such as a line of a key. */
  add(place: string, value: string): void;
  /** `what: place (form)` for each secret that is found in it. */
  inText(what: string, text: string | Buffer): readonly string[];
  /** The same for all files beneath a folder, what they are called and what lies compressed in them. */
  inFolder(what: string, folder: string): Promise<readonly string[]>;
}

interface Needle {
  readonly place: string;
  readonly form: string;
  readonly bytes: Buffer;
}

export function plantSecrets(): PlantedSecrets {
  const needles: Needle[] = [];
  const secrets: PlantedSecrets = {
    plant(place, signs = '/"+=&<é %') {
      const part = (): string => randomBytes(6).toString('hex');
      const value = `s3cr-${part()}-${signs}-${part()}`;
      secrets.add(place, value);
      return value;
    },
    add(place, value) {
      for (const [form, bytes] of formsOf(value)) needles.push({ place, form, bytes });
    },
    inText: (what, text) => {
      const bytes = typeof text === 'string' ? Buffer.from(text) : text;
      return needles.flatMap(({ place, form, bytes: needle }) =>
        bytes.includes(needle) ? [`${what}: ${place} (${form})`] : [],
      );
    },
    async inFolder(what, folder) {
      const found: string[] = [];
      for await (const path of filesIn(folder)) {
        const name = `${what}/${relative(folder, path)}`;
        found.push(...secrets.inText(`name of ${name}`, relative(folder, path)));
        for (const bytes of await contentsOf(path)) found.push(...secrets.inText(name, bytes));
      }
      return [...new Set(found)];
    },
  };
  return secrets;
}

/** As it is, and as others write it: addresses, forms, JSON of two kinds, and Base64 at each place in a longer text. */
function formsOf(value: string): ReadonlyMap<string, Buffer> {
  const json = JSON.stringify(value).slice(1, -1);
  const texts: readonly (readonly [string, string])[] = [
    ['plain', value],
    ['address', encodeURIComponent(value)],
    ['form', new URLSearchParams({ x: value }).toString().slice(2)],
    ['JSON', json],
    [
      'JSON of Go',
      json.replace(/[<>&]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ],
  ];
  const forms = new Map(texts.map(([form, text]) => [form, Buffer.from(text)]));
  for (const [form, text] of texts)
    for (const shift of [0, 1, 2])
      forms.set(`Base64 of ${form}, ${shift}`, Buffer.from(base64Inside(text, shift)));
  return forms;
}

/** What of the Base64 of a longer text depends on this part alone, which begins after `shift` bytes of a group of three. */
function base64Inside(text: string, shift: number): string {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - (bytes.length % 3)).toString('base64');
  return whole.slice(shift === 0 ? 0 : 4);
}

async function* filesIn(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true }).catch(() => [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesIn(path);
    else if (entry.isFile() || entry.isSymbolicLink()) yield path;
  }
}

async function contentsOf(path: string): Promise<readonly Buffer[]> {
  const status = await lstat(path).catch(() => undefined);
  if (status === undefined) return [];
  if (status.isSymbolicLink()) return [Buffer.from(await readlink(path))];
  return unpacked(await readFile(path).catch(() => Buffer.alloc(0)));
}

/** Some bytes, and what they are when they are unpacked. */
export function unpacked(bytes: Buffer): readonly Buffer[] {
  try {
    if (bytes.subarray(0, 2).equals(Buffer.from([0x1f, 0x8b]))) return [bytes, gunzipSync(bytes)];
  } catch {
    // It only begins as if it was compressed.
  }
  if (!bytes.subarray(0, 4).equals(Buffer.from([0x28, 0xb5, 0x2f, 0xfd]))) return [bytes];
  // Node has zstd from version 22.15 on.
  return [bytes, spawnSync('zstd', ['-dc'], { input: bytes, maxBuffer: 1 << 28 }).stdout];
}
