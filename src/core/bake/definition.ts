import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { listOrNone, objectOrEmpty, type Reader, readObject, readText, unexpected } from '../oci/json.ts';
import { splitOnce } from '../split.ts';

/** What `docker buildx bake --print` prints: every target that is needed, with all values resolved. */
export interface BakeDefinition {
  /** Name → targets and groups. `default`: what was chosen. */
  readonly groups: ReadonlyMap<string, readonly string[]>;
  /** By name, in alphabetical order. */
  readonly targets: ReadonlyMap<string, DefinedTarget>;
}

/** One target. Lists of fields are texts as the flags of `docker buildx build` take them: `type=gha,mode=max`. */
export interface DefinedTarget {
  /** Folder or address; relative to where bake runs. */
  readonly context: string;
  /** Relative to the context. */
  readonly dockerfile: string;
  readonly dockerfileInline: string | undefined;
  readonly contexts: Readonly<Record<string, string>>;
  readonly args: Readonly<Record<string, string>>;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: readonly string[];
  readonly tags: readonly string[];
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  readonly platforms: readonly string[];
  readonly secrets: readonly DefinedSecret[];
  readonly ssh: readonly string[];
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly outputs: readonly string[];
  readonly attests: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly network: string | undefined;
  readonly shmSize: string | undefined;
  readonly ulimits: readonly string[];
  readonly extraHosts: Readonly<Record<string, string>>;
  readonly entitlements: readonly string[];
  readonly call: string | undefined;
  /** Fields that are not known here, and so would be lost. */
  readonly unknown: readonly string[];
}

/** Where neither is named, buildx takes the variable of the secret's name, else the file. */
export interface DefinedSecret {
  readonly id: string;
  readonly file: string | undefined;
  readonly variable: string | undefined;
}

/**
 * Reads what buildx 0.13 to 0.38 print. Fields of caches, outputs, attestations, secrets and ssh were texts before 0.19, and are
 * objects since: https://github.com/docker/buildx/blob/v0.36.1/bake/bake.go `Target`, `util/buildflags`.
 * @throws UserError when it is no such definition.
 */
export function parseBakeDefinition(json: unknown): BakeDefinition {
  const { group, target } = readObject(json, 'bake definition');
  const groups = Object.entries(objectOrEmpty(group)).map(
    ([name, value]) =>
      [name, readNames(readObject(value, `group.${name}`)['targets'], `group.${name}.targets`)] as const,
  );
  const targets = Object.entries(readObject(target ?? {}, 'target')).map(
    ([name, value]) => [name, parseTarget(value, `target.${name}`)] as const,
  );
  return { groups: new Map(groups), targets: new Map(targets.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

function parseTarget(value: unknown, where: string): DefinedTarget {
  const { description: _description, inherits: _inherits, ...fields } = readObject(value, where);
  const unknown = new Set(Object.keys(fields));
  const take = <T>(name: string, read: Reader<T>): T => {
    unknown.delete(name);
    return read(fields[name] ?? undefined, `${where}.${name}`);
  };
  const known = {
    context: take('context', optionalText) ?? '.',
    dockerfile: take('dockerfile', optionalText) ?? 'Dockerfile',
    dockerfileInline: take('dockerfile-inline', optionalText),
    contexts: take('contexts', readPresentTexts),
    args: take('args', readPresentTexts),
    labels: take('labels', readPresentTexts),
    annotations: take('annotations', readNames),
    tags: take('tags', readNames),
    target: take('target', optionalText),
    platforms: take('platforms', readNames),
    secrets: take('secret', readSecrets),
    ssh: take('ssh', readSsh),
    cacheFrom: take('cache-from', readFieldLists),
    cacheTo: take('cache-to', readFieldLists),
    outputs: take('output', readFieldLists),
    attests: take('attest', readFieldLists),
    pull: take('pull', readSwitch),
    noCache: take('no-cache', readSwitch),
    noCacheFilters: take('no-cache-filter', readNames),
    network: take('network', optionalText),
    shmSize: take('shm-size', optionalText),
    ulimits: take('ulimits', readNames),
    extraHosts: take('extra-hosts', readPresentTexts),
    entitlements: take('entitlements', readNames),
    call: take('call', optionalText),
  };
  return { ...known, unknown: [...unknown].sort() };
}

function optionalText(value: unknown, where: string): string | undefined {
  if (value === undefined || value === '') return undefined;
  return readText(value, where);
}

function readSwitch(value: unknown, where: string): boolean {
  if (value === undefined) return false;
  if (typeof value === 'boolean') return value;
  throw unexpected(where, 'true or false', value);
}

const readNames = listOrNone(readText);

/** An argument or a label that is null was taken back: it is none. */
function readPresentTexts(value: unknown, where: string): Readonly<Record<string, string>> {
  if (value === undefined) return {};
  return Object.fromEntries(
    Object.entries(readObject(value, where)).flatMap(([name, text]) => {
      if (text === null) return [];
      if (typeof text !== 'string') throw unexpected(`${where}["${name}"]`, 'a text', text);
      return [[name, text] as const];
    }),
  );
}

const readFieldLists = listOrNone((value, where) => {
  if (typeof value === 'string') return value;
  const fields = readFields(value, where);
  // As people write them: what it is comes first.
  return formatFields([...fields].sort(([a], [b]) => Number(b === 'type') - Number(a === 'type')));
});

function readFields(value: unknown, where: string): readonly (readonly [string, string])[] {
  return Object.entries(readObject(value, where)).flatMap(([name, field]) => {
    if (field === null) return [];
    if (typeof field === 'object') throw unexpected(`${where}.${name}`, 'a text', field);
    return [[name, String(field)] as const];
  });
}

function formatFields(fields: readonly (readonly [string, string])[]): string {
  return fields
    .map(([name, value]) => `${name}=${value}`)
    .map((field) => (/[",\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
    .join(',');
}

const readSecrets = listOrNone((value, where): DefinedSecret => {
  const fields = new Map(typeof value === 'string' ? splitFields(value) : readFields(value, where));
  const file = fields.get('src') ?? fields.get('source');
  const variable = fields.get('env');
  const id = readText(fields.get('id'), `${where}.id`);
  // `type=env` says of a source that it is a variable.
  return fields.get('type') === 'env' && variable === undefined
    ? { id, file: undefined, variable: file ?? id }
    : { id, file, variable };
});

function splitFields(text: string): readonly (readonly [string, string])[] {
  const [fields = []] = parseCsv(text, { relaxQuotes: true, relaxColumnCount: true }) as string[][];
  return fields.map((field) => {
    const [name, value = ''] = splitOnce(field, '=');
    return [name, value];
  });
}

const readSsh = listOrNone((value, where) => {
  if (typeof value === 'string') return value;
  const { id, paths } = readObject(value, where);
  const files = readNames(paths, `${where}.paths`);
  return [readText(id, `${where}.id`), ...(files.length === 0 ? [] : [files.join(',')])].join('=');
});
