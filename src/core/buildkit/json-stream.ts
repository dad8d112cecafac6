import { parseJson } from '../oci/json.ts';

/**
 * An object or a line longer than this is handed out as text. BuildKit cannot send a larger object: it
 * travels in one gRPC message of at most 16 MiB.
 */
const longestLine = 32 * 1024 * 1024;

/**
 * Hands out the JSON objects in the progress of `buildx --progress=rawjson` and, line by line, what is not JSON. Objects, not
 * lines: buildx before 0.15 indents each object over several lines (`enc.SetIndent` in BuildKit's progressui, dropped in v0.14.0);
 * and buildx prints plain text between and after them. Broken JSON is text, never an error: this is somebody else's log.
 *
 * @see https://github.com/docker/buildx/blob/v0.13.1/vendor/github.com/moby/buildkit/util/progress/progressui/display.go#L286
 * @see https://github.com/moby/buildkit/blob/v0.32.2/util/progress/progressui/display.go#L287
 */
export function createJsonStream(onValue: (value: unknown) => void, onText: (line: string) => void) {
  const finder = new ObjectFinder(onValue, onText);
  let unfinished = '';
  return {
    push(chunk: string): void {
      let start = 0;
      for (let newline = chunk.indexOf('\n'); newline !== -1; newline = chunk.indexOf('\n', start)) {
        const line = unfinished + chunk.slice(start, newline);
        unfinished = '';
        finder.addLine(line.endsWith('\r') ? line.slice(0, -1) : line);
        start = newline + 1;
      }
      unfinished += chunk.slice(start);
      if (unfinished.length > longestLine) {
        finder.giveUp();
        onText(unfinished);
        unfinished = '';
      }
    },
    /** What was still incomplete is handed out as text. */
    end(): void {
      if (unfinished !== '') finder.addLine(unfinished);
      unfinished = '';
      finder.giveUp();
    },
  };
}

/** Puts lines together until they are an object, or cannot become one. */
class ObjectFinder {
  private open: OpenObject | undefined;
  private trustsIndent = true;
  private readonly onValue: (value: unknown) => void;
  private readonly onText: (line: string) => void;

  constructor(onValue: (value: unknown) => void, onText: (line: string) => void) {
    this.onValue = onValue;
    this.onText = onText;
  }

  addLine(line: string): void {
    const { open } = this;
    if (open === undefined) {
      this.begin(line);
    } else if (line.startsWith('{') || open.length + line.length > longestLine) {
      // An indented object has no line that begins with a brace: the one before was cut off.
      this.giveUp();
      this.begin(line);
    } else if (!open.isIndented) {
      this.extend(open, line);
    } else {
      keepLine(open, line);
      if (!line.startsWith(' ') || !beginsLikeJson.test(line)) this.closeIndented(open);
    }
  }

  /** Hands out what is incomplete as text. */
  giveUp(): void {
    if (this.open?.isIndented === true) this.closeIndented(this.open);
    const lines = this.open?.lines ?? [];
    this.open = undefined;
    for (const line of lines) this.onText(line);
  }

  private begin(line: string): void {
    if (!line.trimStart().startsWith('{')) {
      this.onText(line);
      return;
    }
    if (this.trustsIndent && line === '{') {
      this.open = { lines: [line], length: line.length, depth: 0, isIndented: true };
      return;
    }
    // Nearly every line is one whole object, and JSON.parse is much faster than the search for its end.
    const value = parseJson(line);
    if (value !== undefined) {
      this.onValue(value);
      return;
    }
    this.extend({ lines: [], length: 0, depth: 0, isIndented: false }, line);
  }

  /** What buildx indents ends with a brace at the beginning of a line; anything else is looked at closely. */
  private closeIndented(object: OpenObject): void {
    this.open = undefined;
    const value = parseJson(object.lines.join('\n'));
    if (value !== undefined) {
      this.onValue(value);
      return;
    }
    this.trustsIndent = false;
    for (const line of object.lines) this.addLine(line);
    this.trustsIndent = true;
  }

  /** Adds a line to what began like an object. */
  private extend(object: OpenObject, line: string): void {
    this.open = object;
    const end = findEnd(object, line);
    keepLine(object, line);
    if (end === undefined) return;
    const value = parseJson([...object.lines.slice(0, -1), line.slice(0, end)].join('\n'));
    if (value === undefined) {
      this.giveUp();
      return;
    }
    this.open = undefined;
    this.onValue(value);
    const rest = line.slice(end);
    if (rest.trim() !== '') this.addLine(rest);
  }
}

/** The lines of an object whose closing brace has not come yet. */
interface OpenObject {
  readonly lines: string[];
  length: number;
  depth: number;
  /** It began as buildx begins an indented object, and is not looked into before its last line. */
  readonly isIndented: boolean;
}

/** How a line inside a JSON object can begin: anything else shows at once that this is not one. */
const beginsLikeJson = /^\s*(?:["{}[\],:\-\d]|true|false|null|$)/;
const beginsLikeObject = /^\s*\{\s*(?:["}]|$)/;

/** How much of the object's next line belongs to it; undefined: all, and it goes on; 0: this is no object. */
function findEnd(object: OpenObject, line: string): number | undefined {
  if (!(object.lines.length === 0 ? beginsLikeObject : beginsLikeJson).test(line)) return 0;
  for (let index = 0; index < line.length; index++) {
    const character = line[index];
    if (character === '"') {
      index = endOfString(line, index);
      // JSON has no line break inside a string.
      if (index === -1) return 0;
    } else if (character === '{' || character === '[') {
      object.depth++;
    } else if (character === '}' || character === ']') {
      object.depth--;
      if (object.depth <= 0) return index + 1;
    }
  }
  return undefined;
}

/** The index of the quote that closes the string; -1 when none in the line does. */
function endOfString(line: string, start: number): number {
  for (let index = start + 1; index < line.length; index++) {
    if (line[index] === '"') return index;
    if (line[index] === '\\') index++;
  }
  return -1;
}

function keepLine(object: OpenObject, line: string): void {
  object.lines.push(line);
  object.length += line.length;
}
