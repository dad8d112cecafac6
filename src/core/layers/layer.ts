import { endsInQuarter } from './quarter.ts';

/** One dependency image that we push: a name, and the Dockerfile target that makes it. */
export interface LayerDefinition {
  readonly name: string;
  /** Name of the stage, as the user wrote it. */
  readonly target: string;
}

/** The stages that are layers by their names, when the user names none: see requestLayers. */
export const usualLayers: readonly LayerDefinition[] = [
  { name: 'base', target: 'base' },
  { name: 'python', target: 'python-deps' },
  { name: 'node', target: 'node-deps' },
];

/**
 * Which layers are asked for. `default`: the usual ones where the Dockerfile has a stage `python-deps` or `node-deps`, else as
 * `auto`, which finds them in the Dockerfile.
 */
export type LayerRequest = 'default' | 'auto' | readonly LayerDefinition[];

/** The names of the layers, undefined where only the Dockerfile or the record tells them. */
export function requestedNames(request: LayerRequest): readonly string[] | undefined {
  return typeof request === 'string' ? undefined : request.map(({ name }) => name);
}

/** Reads the input `layers`: `default`, which stands for nothing, `auto`, or lines as parseLayers takes them. */
export function parseLayerRequest(lines: readonly string[]): {
  readonly layers: LayerRequest;
  readonly problems: readonly string[];
} {
  const [only] = lines;
  if (lines.length === 1 && (only === 'default' || only === 'auto')) return { layers: only, problems: [] };
  return parseLayers(lines);
}

/** Of names: the record, what is not committed yet, and the application's own cache. */
const reservedPrefixes = ['record', 'staging', 'builder'];

/** `cache-staging-` before, or `cache-` before and `-2026Q4` behind, must make a tag of at most 128 characters. */
const maximumNameLength = 128 - Math.max('cache-staging-'.length, 'cache-'.length + '-2026Q4'.length);

/**
 * Reads lines `name=target` (commas separate too, as on a command line).
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
export function parseLayers(lines: readonly string[]): {
  readonly layers: readonly LayerDefinition[];
  readonly problems: readonly string[];
} {
  const layers: LayerDefinition[] = [];
  const problems: string[] = [];
  if (lines.length === 0)
    problems.push('expected at least one line "name=target" such as "base=base", got none');
  for (const line of lines) {
    const equals = line.indexOf('=');
    const name = line.slice(0, equals).trim();
    const target = line.slice(equals + 1).trim();
    if (equals < 0 || name === '' || target === '') {
      problems.push(`expected auto, or lines "name=target" such as "base=base", got "${line}"`);
      continue;
    }
    const reason =
      refuseName(name) ?? (/\s/.test(target) ? `target "${target}" holds white space` : undefined);
    if (reason !== undefined) {
      problems.push(reason);
      continue;
    }
    const twin = layers.find(
      (layer) => layer.name === name || layer.target.toLowerCase() === target.toLowerCase(),
    );
    if (twin !== undefined) {
      problems.push(
        `"${line}" repeats the ${twin.name === name ? 'name' : 'target'} of "${twin.name}=${twin.target}"`,
      );
      continue;
    }
    layers.push({ name, target });
  }
  return { layers, problems };
}

function refuseName(name: string): string | undefined {
  if (!/^[A-Za-z0-9_][A-Za-z0-9_.-]*$/.test(name)) {
    return `name "${name}" does not make a valid tag: use letters, digits, "_", "." and "-", and begin with none of the last two`;
  }
  if (name.length > maximumNameLength) {
    return `name "${name}" is ${name.length} characters long, at most ${maximumNameLength} leave room for tags such as "cache-<name>-2026Q4"`;
  }
  const lower = name.toLowerCase();
  if (lower === 'hold') return `name "${name}" is reserved: the tag "cache-hold" is used internally`;
  if (reservedPrefixes.some((prefix) => lower.startsWith(prefix))) {
    return `name "${name}" is taken: tags that begin with ${reservedPrefixes.map((prefix) => `"cache-${prefix}"`).join(', ')} are reserved`;
  }
  if (endsInQuarter(name)) {
    return `name "${name}" ends in a quarter, its tag would be taken for the quarter's copy of another layer`;
  }
  return undefined;
}
