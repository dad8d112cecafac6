import { isObject } from '../oci/json.ts';

/**
 * What BuildKit says of a build while it runs, as `--progress=rawjson` prints it.
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/client/graph.go
 */
export interface SolveStatus {
  readonly vertexes: readonly Vertex[];
  readonly statuses: readonly VertexStatus[];
  readonly logs: readonly VertexLog[];
  readonly warnings: readonly VertexWarning[];
}

/** One event of a vertex: first without times, then for each time it starts and for each time it ends. */
export interface Vertex {
  readonly digest: string;
  readonly name?: string;
  readonly inputs?: readonly string[];
  /** RFC 3339 with nanoseconds. */
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

/** Progress of one thing that a vertex does, such as the download of a blob. */
export interface VertexStatus {
  readonly id: string;
  readonly vertex: string;
  readonly name?: string;
  readonly current?: number;
  readonly total?: number;
  /** When this was told; buildx's own statuses say the year 1. */
  readonly timestamp?: string;
  readonly started?: string;
  readonly completed?: string;
}

export interface VertexLog {
  readonly vertex: string;
  /** 1 = standard output, 2 = standard error. */
  readonly stream?: number;
  /** Base64. */
  readonly data: string;
}

export interface VertexWarning {
  readonly vertex?: string;
  /** Base64. */
  readonly short?: string;
  readonly url?: string;
}

/**
 * Checks one value of the stream. Undefined when it is no status at all; entries that do not have the right
 * shape are left out. Cheap: what is right is not copied.
 */
export function parseStatus(value: unknown): SolveStatus | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { vertexes, statuses, logs, warnings } = value;
  if (![vertexes, statuses, logs, warnings].some(Array.isArray)) {
    // BuildKit sends {} when nothing happened since the last one.
    return Object.keys(value).length === 0 ? emptyStatus : undefined;
  }
  return {
    vertexes: keepValid(vertexes, isVertex),
    statuses: keepValid(statuses, isVertexStatus),
    logs: keepValid(logs, isVertexLog),
    warnings: keepValid(warnings, isVertexWarning),
  };
}

const emptyStatus: SolveStatus = { vertexes: [], statuses: [], logs: [], warnings: [] };

function keepValid<T>(list: unknown, isValid: (entry: unknown) => entry is T): readonly T[] {
  if (!Array.isArray(list)) {
    return [];
  }
  return list.every(isValid) ? list : list.filter(isValid);
}

const times = { started: 'string', completed: 'string' } as const;
const hasVertexFields = fieldsCheck<Vertex>(['digest'], {
  ...{ name: 'string', cached: 'boolean', error: 'string' },
  ...times,
});
const isVertexStatus = fieldsCheck<VertexStatus>(['id', 'vertex'], {
  ...{ name: 'string', current: 'number', total: 'number', timestamp: 'string' },
  ...times,
});
const isVertexLog = fieldsCheck<VertexLog>(['vertex', 'data'], {});
const isVertexWarning = fieldsCheck<VertexWarning>([], { vertex: 'string', short: 'string', url: 'string' });

function isVertex(entry: unknown): entry is Vertex {
  return hasVertexFields(entry) && (entry.inputs === undefined || isStringList(entry.inputs));
}

/** Tells whether an entry has these texts, and its other fields are of their types where they are there. */
function fieldsCheck<T>(
  texts: readonly (keyof T & string)[],
  others: { readonly [Name in keyof T]?: 'string' | 'number' | 'boolean' },
): (entry: unknown) => entry is T {
  const types = Object.entries(others);
  return (entry): entry is T =>
    isObject(entry) &&
    texts.every((name) => typeof entry[name] === 'string') &&
    types.every(([name, type]) => entry[name] === undefined || typeof entry[name] === type);
}

function isStringList(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
