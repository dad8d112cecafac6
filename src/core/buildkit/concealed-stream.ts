import { joinBytes } from '../join-bytes.ts';
import { objectOrEmpty, objectsOf } from '../oci/json.ts';
import { type Concealer, concealBytes, concealStatus, encodeBase64 } from './concealed-status.ts';
import { decodeBase64 } from './log-tail.ts';

/** The log of a step, whose last line has no end yet. */
interface OpenLine {
  /** As the last piece of it came, but for its bytes. */
  readonly entry: Readonly<Record<string, unknown>>;
  readonly bytes: Uint8Array;
}

/** A line without an end is handed out at this length, but for its last part, in which a secret may have begun. */
const longestLine = 16 * 1024;
const longestSecret = 4 * 1024;

/**
 * Takes secrets out of a stream of `--progress=rawjson`. A step may print a secret in two pieces, each of which shows nothing that
 * could be known as a part of it. So a line of a log is handed out once it is whole, or its step ends.
 */
export function createConcealedStream(concealer: Concealer) {
  const open = new Map<string, OpenLine>();
  const take = (entry: Readonly<Record<string, unknown>>): readonly unknown[] => {
    if (typeof entry['data'] !== 'string') return [entry];
    const key = `${entry['vertex']} ${entry['stream']}`;
    const bytes = joinBytes([open.get(key)?.bytes ?? new Uint8Array(), decodeBase64(entry['data'])]);
    const { shown, held } = splitLog(bytes, concealer);
    if (held.length > 0) open.set(key, { entry, bytes: held });
    else open.delete(key);
    return shown.length > 0 ? [{ ...entry, data: encodeBase64(shown) }] : [];
  };
  const close = (isOver: (entry: OpenLine['entry']) => boolean): readonly unknown[] =>
    [...open].flatMap(([key, { entry, bytes }]) => {
      if (!isOver(entry)) return [];
      open.delete(key);
      return [{ ...entry, data: encodeBase64(concealBytes(bytes, concealer)) }];
    });
  return {
    /** One value of it, as it may be shown. */
    push(status: unknown): unknown {
      const { logs, ...rest } = objectOrEmpty(status);
      const shown = objectsOf(logs).flatMap(take);
      const ended = new Set(completed(rest['vertexes']));
      const all = [...shown, ...close(({ vertex }) => ended.has(vertex))];
      const others = objectOrEmpty(concealStatus(rest, concealer));
      return all.length > 0 ? { ...others, logs: all } : others;
    },
    /** What was held back; undefined: nothing. */
    end(): unknown {
      const logs = close(() => true);
      return logs.length > 0 ? { logs } : undefined;
    },
  };
}

function completed(vertexes: unknown): readonly unknown[] {
  return objectsOf(vertexes)
    .filter((vertex) => typeof vertex['completed'] === 'string')
    .map((vertex) => vertex['digest']);
}

/** What may be shown of a log, and what belongs to a line that is not whole. */
function splitLog(bytes: Uint8Array, concealer: Concealer) {
  // A progress bar ends its lines with a carriage return.
  const end = Math.max(bytes.lastIndexOf(0x0a), bytes.lastIndexOf(0x0d)) + 1;
  const shown = concealBytes(bytes.subarray(0, end), concealer);
  const rest = bytes.subarray(end);
  if (rest.length <= longestLine) return { shown, held: rest };
  const concealed = concealBytes(rest, concealer);
  const cut = concealed.length - longestSecret;
  return { shown: joinBytes([shown, concealed.subarray(0, cut)]), held: concealed.subarray(cut) };
}
