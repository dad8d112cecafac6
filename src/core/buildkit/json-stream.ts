/** Takes text as it comes, hands out the JSON objects in it and, line by line, what is not JSON. */
interface JsonStream {
  push(chunk: string): void;
  /** What was still incomplete is handed out as text. */
  end(): void;
}

/**
 * An object or a line longer than this is handed out as text. BuildKit cannot send a larger object: it
 * travels in one gRPC message of at most 16 MiB.
 */
const longestLine = 32 * 1024 * 1024;

/**
 * Reads the progress of `buildx --progress=rawjson`. Objects, not lines: buildx before 0.15 indents each
 * object over several lines (`enc.SetIndent` in BuildKit's progressui, dropped in v0.14.0); and buildx prints
 * plain text between and after them. Broken JSON is text, never an error: this is somebody else's log.
 *
 * @see https://github.com/docker/buildx/blob/v0.13.1/vendor/github.com/moby/buildkit/util/progress/progressui/display.go#L286
 * @see https://github.com/moby/buildkit/blob/v0.32.2/util/progress/progressui/display.go#L287
 */
export function createJsonStream(
  onValue: (value: unknown) => void,
  onText: (line: string) => void,
): JsonStream {
  let unfinished = '';
  let open: OpenObject | undefined;
  let trustsIndent = true;

  const onLine = (line: string): void => {
    if (open === undefined) {
      begin(line);
    } else if (line.startsWith('{') || open.length + line.length > longestLine) {
      // An indented object has no line that begins with a brace: the one before was cut off.
      giveUp();
      begin(line);
    } else if (!open.isIndented) {
      settle(open, extendObject(open, line));
    } else if (line.startsWith(' ') && beginsLikeJson.test(line)) {
      keepLine(open, line);
    } else {
      keepLine(open, line);
      closeIndented(open);
    }
  };

  const begin = (line: string): void => {
    if (!line.trimStart().startsWith('{')) {
      onText(line);
      return;
    }
    if (trustsIndent && line === '{') {
      open = { lines: [line], length: line.length, depth: 0, isIndented: true };
      return;
    }
    // Nearly every line is one whole object, and JSON.parse is much faster than the search for its end.
    const value = parseObject(line);
    if (value !== undefined) {
      onValue(value);
      return;
    }
    const object: OpenObject = { lines: [], length: 0, depth: 0, isIndented: false };
    settle(object, extendObject(object, line));
  };

  /** What buildx indents ends with a brace at the beginning of a line; anything else is looked at closely. */
  const closeIndented = (object: OpenObject): void => {
    open = undefined;
    const value = parseObject(object.lines.join('\n'));
    if (value !== undefined) {
      onValue(value);
      return;
    }
    trustsIndent = false;
    for (const line of object.lines) {
      onLine(line);
    }
    trustsIndent = true;
  };

  const settle = (object: OpenObject, state: ObjectState): void => {
    if (state.kind === 'open') {
      open = object;
      return;
    }
    if (state.kind === 'closed') {
      const value = parseObject(object.lines.join('\n'));
      if (value !== undefined) {
        open = undefined;
        onValue(value);
        if (state.rest.trim() !== '') {
          onLine(state.rest);
        }
        return;
      }
      appendRest(object, state.rest);
    }
    open = object;
    giveUp();
  };

  const giveUp = (): void => {
    if (open?.isIndented === true) {
      closeIndented(open);
    }
    const lines = open?.lines ?? [];
    open = undefined;
    for (const line of lines) {
      onText(line);
    }
  };

  return {
    push(chunk) {
      let start = 0;
      for (;;) {
        const newline = chunk.indexOf('\n', start);
        if (newline === -1) {
          break;
        }
        const line = unfinished + chunk.slice(start, newline);
        unfinished = '';
        onLine(line.endsWith('\r') ? line.slice(0, -1) : line);
        start = newline + 1;
      }
      unfinished += chunk.slice(start);
      if (unfinished.length > longestLine) {
        giveUp();
        onText(unfinished);
        unfinished = '';
      }
    },
    end() {
      if (unfinished !== '') {
        onLine(unfinished);
        unfinished = '';
      }
      giveUp();
    },
  };
}

/** The lines of an object whose closing brace has not come yet. */
interface OpenObject {
  readonly lines: string[];
  length: number;
  depth: number;
  /** It began as buildx begins an indented object, and is not looked into before its last line. */
  readonly isIndented: boolean;
}

type ObjectState =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly rest: string }
  | { readonly kind: 'broken' };

/** How a line inside a JSON object can begin: anything else shows at once that this is not one. */
const beginsLikeJson = /^\s*(?:["{}[\],:\-\d]|true|false|null|$)/;
const beginsLikeObject = /^\s*\{\s*(?:["}]|$)/;

/** Adds one line, of which it keeps what belongs to the object. */
function extendObject(object: OpenObject, line: string): ObjectState {
  const isFirst = object.lines.length === 0;
  keepLine(object, line);
  if (!(isFirst ? beginsLikeObject : beginsLikeJson).test(line)) {
    return { kind: 'broken' };
  }
  let inString = false;
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (inString) {
      if (character === '\\') {
        index++;
      } else if (character === '"') {
        inString = false;
      }
    } else if (character === '"') {
      inString = true;
    } else if (character === '{' || character === '[') {
      object.depth++;
    } else if (character === '}' || character === ']') {
      object.depth--;
      if (object.depth <= 0) {
        object.lines[object.lines.length - 1] = line.slice(0, index + 1);
        return { kind: 'closed', rest: line.slice(index + 1) };
      }
    }
  }
  // JSON has no line break inside a string.
  return inString ? { kind: 'broken' } : { kind: 'open' };
}

function keepLine(object: OpenObject, line: string): void {
  object.lines.push(line);
  object.length += line.length;
}

function appendRest(object: OpenObject, rest: string): void {
  const last = object.lines.length - 1;
  object.lines[last] = `${object.lines[last] ?? ''}${rest}`;
}

function parseObject(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
