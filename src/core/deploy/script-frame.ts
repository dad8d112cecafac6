import { joinBytes } from '../join-bytes.ts';

/** The longest script: the host's shell hands it on as one argument, and Linux allows that 128 KiB. */
export const longestScriptBytes = 120_000;

/** No program prints it by chance, and no shell or terminal minds it. */
const mark = '\u001e';

/**
 * The command that runs a script which comes over standard input, up to a line that is the nonce; what follows is the
 * script's own standard input. A script that has not arrived as a whole is not begun. The nonce also tells where its
 * output begins (before it, the user's shell may have printed something) and, unless it is left out, ends, with its
 * status. `nonce`: letters and digits only.
 *
 * It is read by whatever shell the user has there (sh, bash, zsh, fish, csh), so it holds no line ends, no "!" and
 * nothing that single quotes do not keep from all of them.
 */
export function formatScriptCommand(nonce: string, { end }: { readonly end: boolean }): string {
  const say = (words: string): string => `printf "\\036%s ${words}\\n" ${nonce}`;
  const run = end ? `sh -c "$s"; ${say('end %d')} "$?"; exit 0` : 'exec sh -c "$s"';
  const steps = [
    // The shell takes line ends off what a command prints.
    `n=$(printf "\\n_"); n=\${n%_}; s=`,
    'while IFS= read -r l',
    `do if [ "$l" = ${nonce} ]; then ${say('begin')}; ${run}; fi`,
    's=$s$l$n',
    'done; exit 255',
  ];
  return `exec sh -c '${steps.join('; ')}'`;
}

/** What the command reads. */
export function formatScriptInput(text: string, nonce: string): string {
  return `${text}${text.endsWith('\n') ? '' : '\n'}${nonce}\n`;
}

/** Tells a script's output from what stands around it. */
export interface FrameReader {
  /** What of this piece the script has printed; nothing is held back but the beginning of a mark. */
  push(chunk: Uint8Array): Uint8Array;
  /** Whether the script was begun. */
  readonly begun: boolean;
  /** Its status, once it has ended. */
  readonly exitCode: number | undefined;
  /** What was printed before it was begun: its end. */
  readonly noise: string;
}

const longestNoise = 4096;
/** Three digits and the end of the line. */
const longestStatus = 4;

export function createFrameReader(nonce: string): FrameReader {
  const encoder = new TextEncoder();
  const begin = encoder.encode(`${mark}${nonce} begin\n`);
  const end = encoder.encode(`${mark}${nonce} end `);
  let held: Uint8Array = new Uint8Array();
  let begun = false;
  let exitCode: number | undefined;
  let noise = '';

  const waitForBegin = (bytes: Uint8Array): Uint8Array => {
    const at = indexOf(bytes, begin);
    const before = at < 0 ? bytes : bytes.subarray(0, at);
    const kept = at < 0 ? partialAtEnd(bytes, begin) : 0;
    noise = (noise + new TextDecoder().decode(before.subarray(0, before.length - kept))).slice(-longestNoise);
    if (at < 0) {
      held = bytes.slice(bytes.length - kept);
      return new Uint8Array();
    }
    begun = true;
    return waitForEnd(bytes.subarray(at + begin.length));
  };

  const waitForEnd = (bytes: Uint8Array): Uint8Array => {
    for (let from = 0; ; from++) {
      const at = indexOf(bytes, end, from);
      if (at < 0) {
        const kept = partialAtEnd(bytes, end);
        held = bytes.slice(bytes.length - kept);
        return bytes.subarray(0, bytes.length - kept);
      }
      const rest = bytes.subarray(at + end.length, at + end.length + longestStatus);
      const digits = /^(\d{1,3})\n/.exec(new TextDecoder().decode(rest))?.[1];
      if (digits !== undefined) exitCode = Number(digits);
      // A status may still come. Else the script has printed something that only looks like its end.
      else if (rest.length < longestStatus) held = bytes.slice(at);
      else {
        from = at;
        continue;
      }
      return bytes.subarray(0, at);
    }
  };

  return {
    push(chunk) {
      if (exitCode !== undefined) return new Uint8Array();
      const bytes = held.length === 0 ? chunk : joinBytes([held, chunk]);
      held = new Uint8Array();
      return begun ? waitForEnd(bytes) : waitForBegin(bytes);
    },
    get begun() {
      return begun;
    },
    get exitCode() {
      return exitCode;
    },
    get noise() {
      return noise;
    },
  };
}

function indexOf(bytes: Uint8Array, word: Uint8Array, from = 0): number {
  const first = word[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (at + word.length > bytes.length) return -1;
    if (word.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

/** How many bytes at the end may be the beginning of the word. */
function partialAtEnd(bytes: Uint8Array, word: Uint8Array): number {
  for (let length = Math.min(word.length - 1, bytes.length); length > 0; length--) {
    const from = bytes.length - length;
    if (word.subarray(0, length).every((byte, index) => bytes[from + index] === byte)) return length;
  }
  return 0;
}
