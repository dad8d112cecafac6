import { parse } from 'yaml';
import { projectNameFrom } from '../../deploy/project-name.ts';
import { isNamedSecret, isPublicName } from '../../layers/secret-argument.ts';
import { hasPasswordInside } from '../../layers/secret-value.ts';
import { isObject, itemTexts, objectOrEmpty } from '../../oci/json.ts';
import { splitOnce } from '../../split.ts';
import { type BuildSecrets, readComposeSecrets } from '../build-secrets.ts';
import { folderOf, joinPath } from '../repository-path.ts';
import { interpolate, readEnvFile } from './compose-variables.ts';

/** A service of a compose file that is built from a Dockerfile. */
export interface ComposeBuild {
  readonly service: string;
  /** What the service calls its image, without a tag; undefined: compose makes a name up. */
  readonly image: string | undefined;
  /** The same as it is written: `shop-api:1`. */
  readonly reference: string | undefined;
  /** Relative to the repository: `..` is the folder that it lies in. Undefined: the context is elsewhere (a Git address). */
  readonly context: string | undefined;
  /** The file says the context: it is not only the folder that the file lies in. */
  readonly isContextSaid: boolean;
  /** Relative to the repository; where the context is `..`, relative to that. */
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Arguments → the variables that they have their values from, which nothing in the repository sets. */
  readonly openArgs: Readonly<Record<string, string>>;
  /** Those of them that have more than a variable in them → with `${{ env.A }}` for each: `http://${{ env.HOST }}/`. */
  readonly mixedArgs: Readonly<Record<string, string>>;
  /** Those of them that are logins: with a password in them, or from a variable that is one by its name. */
  readonly secretArgs: readonly string[];
  /** Such a variable in the place of the target. */
  readonly openTarget: string | undefined;
  /** Such a variable in the context or the name of the Dockerfile, which are not known then. */
  readonly openPlace: string | undefined;
  readonly platforms: readonly string[];
  /** Names of further contexts → folders relative to the repository, or addresses. */
  readonly buildContexts: Readonly<Record<string, string>>;
  /** What it runs for only when it is asked to. */
  readonly profiles: readonly string[];
  /** Absent: it has none; undefined: nothing says where one comes from. */
  readonly secrets?: BuildSecrets | undefined;
}

/** The text of a file of the repository; undefined: there is none. */
type Read = (path: string) => string | undefined;

/** A text of a file, with the variables that nothing sets. */
interface Value {
  readonly text: string;
  readonly unset: string | undefined;
  /** With `${{ env.A }}` for each of these; absent: it is one such variable. */
  readonly mixed?: string;
}

interface Section {
  /** Relative to the repository, or an address; undefined: it is neither in the repository nor the folder that this lies in. */
  readonly context?: Value & { readonly folder: string | undefined };
  readonly dockerfile?: Value;
  readonly target?: Value;
  readonly args: Readonly<Record<string, Value>>;
  readonly platforms: readonly string[];
  readonly contexts: Readonly<Record<string, string>>;
  readonly isInline: boolean;
  /** What names secrets and SSH agents; absent: nothing does. */
  readonly secrets?: Readonly<Record<string, unknown>>;
}

interface Service {
  readonly image?: Value;
  readonly build?: Section | undefined;
  /** A file says that nothing is built. */
  readonly isReset: boolean;
  readonly profiles: readonly string[];
}

/** Where a file of compose is read. */
interface Place {
  /** That paths in it start from. */
  readonly folder: string;
  readonly variables: ReadonlyMap<string, string>;
  readonly read: Read;
  /** The secrets of all files that are read, as flags of a build: `src=path`, `env=NAME`. */
  readonly secrets: Map<string, string>;
  /** How many files have led to it. */
  readonly depth: number;
}

/** How deep files may include or extend others. */
const deepestFile = 8;
/** The most services of a project that are looked at. */
const mostServices = 500;

/**
 * The `build` sections of compose files that are read together (https://github.com/compose-spec/compose-spec/blob/main/build.md), with
 * the variables of `envFiles` or else of the `.env` beside the first of them, and with what they include and extend. None where they
 * are no compose files.
 */
export function readComposeBuilds(
  paths: readonly string[],
  read: Read,
  envFiles: readonly string[] = [],
): readonly ComposeBuild[] {
  const folder = folderOf(paths[0] ?? '');
  const variables = environmentOf(envFiles.length > 0 ? envFiles : usualEnvFile(folder), read);
  const all = new Map<string, Service>();
  const secrets = new Map<string, string>();
  for (const path of paths)
    for (const [name, service] of readServices(path, { folder, variables, read, secrets, depth: 0 }))
      all.set(name, merged(all.get(name), service));
  return [...all].slice(0, mostServices).flatMap(([name, service]) => {
    const build = buildOf(name, service, folder);
    const section = service.build?.secrets;
    if (build === undefined || section === undefined) return build ?? [];
    return { ...build, secrets: readComposeSecrets(section, secrets) };
  });
}

/** The names of the services of a file, and which of them say how they are had by themselves. */
export function readComposeServices(text: string): ReadonlyMap<string, 'whole' | 'part'> {
  return new Map(
    Object.entries(objectOrEmpty(parseCompose(text)['services'])).map(([name, value]) => {
      const { image, build, extends: base } = objectOrEmpty(value);
      const isPart =
        build === undefined
          ? image === undefined && base === undefined
          : isObject(build) && build['context'] === undefined;
      return [name, isPart ? 'part' : 'whole'];
    }),
  );
}

/** Files that a compose file includes, extends services of, or takes variables from. */
export function filesOfCompose(text: string, path: string): readonly string[] {
  const parsed = parseCompose(text);
  const extended = Object.values(objectOrEmpty(parsed['services'])).flatMap((service) => {
    const file = objectOrEmpty(objectOrEmpty(service)['extends'])['file'];
    return typeof file === 'string' ? [file] : [];
  });
  const included = includesOf(parsed).flatMap(({ paths, envFiles = [] }) => [...paths, ...envFiles]);
  return [...new Set([...included, ...extended])].flatMap((file) => joinPath(folderOf(path), file) ?? []);
}

/** The name of a compose project: what the file says, else the folder that it lies in (https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element). */
export function composeProject(text: string, folder: string): string {
  const name = readValue(parseCompose(text)['name'], new Map());
  return projectNameFrom(name === undefined || name.unset !== undefined ? folder : name.text);
}

/** Stands for what `!reset` takes away. */
const reset = '\u0000reset';

/** What a compose file says; nothing where it is no YAML. */
export function parseCompose(text: string): Readonly<Record<string, unknown>> {
  try {
    const customTags = [{ tag: '!reset', resolve: () => reset }];
    return objectOrEmpty(parse(text, { merge: true, logLevel: 'error', customTags }));
  } catch {
    return {};
  }
}

/** The variables of files; those of later ones count. */
function environmentOf(files: readonly string[], read: Read): ReadonlyMap<string, string> {
  return new Map([['PWD', '.'], ...files.flatMap((file) => [...readEnvFile(read(file) ?? '')])]);
}

function usualEnvFile(folder: string): readonly string[] {
  return [joinPath(folder, '.env') ?? ''];
}

function readServices(path: string, place: Place): ReadonlyMap<string, Service> {
  const parsed = parseCompose(place.read(path) ?? '');
  const services = new Map<string, Service>();
  if (place.depth > deepestFile) return services;
  for (const { paths, projectFolder, envFiles } of includesOf(parsed)) {
    const files = paths.flatMap((file) => joinPath(place.folder, file) ?? []);
    const folder =
      projectFolder === undefined ? folderOf(files[0] ?? '') : (joinPath(place.folder, projectFolder) ?? '.');
    const defaults = envFiles?.flatMap((file) => joinPath(place.folder, file) ?? []) ?? usualEnvFile(folder);
    const variables = new Map([...environmentOf(defaults, place.read), ...place.variables]);
    for (const file of files)
      for (const [name, service] of readServices(file, {
        ...place,
        folder,
        variables,
        depth: place.depth + 1,
      }))
        services.set(name, merged(services.get(name), service));
  }
  for (const [name, flag] of secretFlags(parsed, place)) place.secrets.set(name, flag);
  const own = objectOrEmpty(parsed['services']);
  for (const name of Object.keys(own).slice(0, mostServices)) {
    const service = readService(name, own, place);
    if (service !== undefined) services.set(name, service);
  }
  return services;
}

function readService(
  name: string,
  services: Readonly<Record<string, unknown>>,
  place: Place,
): Service | undefined {
  const value = services[name];
  if (!isObject(value) || place.depth > deepestFile) return undefined;
  const { build, image, profiles, extends: base } = value;
  const own: Service = {
    ...withText('image', readValue(image, place.variables)),
    build: readSection(build, place),
    isReset: build === reset,
    profiles: itemTexts(profiles),
  };
  const extended = typeof base === 'string' ? { service: base } : objectOrEmpty(base);
  const from = extended['service'];
  if (typeof from !== 'string') return own;
  const file = typeof extended['file'] === 'string' ? joinPath(place.folder, extended['file']) : undefined;
  const deeper = { ...place, depth: place.depth + 1 };
  if (extended['file'] === undefined) return merged(readService(from, services, deeper), own);
  if (file === undefined) return own;
  const others = objectOrEmpty(parseCompose(place.read(file) ?? '')['services']);
  return merged(readService(from, others, { ...deeper, folder: folderOf(file) }), own);
}

/** Where each secret of a file comes from, where it says so. */
function secretFlags(
  parsed: Readonly<Record<string, unknown>>,
  { folder, variables }: Place,
): readonly (readonly [string, string])[] {
  return Object.entries(objectOrEmpty(parsed['secrets'])).flatMap(([name, value]) => {
    const { file, environment } = objectOrEmpty(value);
    const path = readValue(file, variables);
    const inFolder = path?.unset === undefined ? joinPath(folder, path?.text ?? '/') : undefined;
    const variable = typeof environment === 'string' ? `env=${environment}` : undefined;
    const flag = inFolder === undefined ? variable : `src=${inFolder}`;
    return flag === undefined ? [] : [[name, flag] as const];
  });
}

function readSection(build: unknown, { folder, variables }: Place): Section | undefined {
  if (build === undefined || build === null || build === reset) return undefined;
  const section = typeof build === 'string' ? { context: build } : objectOrEmpty(build);
  const context = readValue(section['context'], variables);
  const args = pairsOf(section['args']).map(([name, raw]): readonly [string, Value] => {
    const value = raw === undefined || raw === null ? variables.get(name) : undefined;
    return [
      name,
      readValue(raw, variables) ?? { text: value ?? '', unset: value === undefined ? name : undefined },
    ];
  });
  return {
    ...(context === undefined
      ? {}
      : {
          context: {
            ...context,
            folder: isRemoteContext(context.text) ? context.text : contextFolder(folder, context.text),
          },
        }),
    ...withText('dockerfile', readValue(section['dockerfile'], variables)),
    ...withText('target', readValue(section['target'], variables)),
    args: Object.fromEntries(args),
    platforms: itemTexts(section['platforms']),
    contexts: readContexts(section['additional_contexts'], folder, variables),
    isInline: section['dockerfile_inline'] !== undefined,
    ...('secrets' in section || 'ssh' in section
      ? { secrets: { secrets: section['secrets'], ssh: section['ssh'] } }
      : {}),
  };
}

function contextFolder(folder: string, path: string): string | undefined {
  const isAround = joinPath(`repository/${folder}`, path) === '.';
  return isAround ? '..' : joinPath(folder, path);
}

/** A service of one file with that of a later one (https://docs.docker.com/reference/compose-file/merge/). */
function merged(base: Service | undefined, over: Service): Service {
  if (base === undefined) return over;
  const build =
    base.build === undefined || over.build === undefined || over.isReset
      ? (over.build ?? (over.isReset ? undefined : base.build))
      : {
          ...base.build,
          ...over.build,
          args: { ...base.build.args, ...over.build.args },
          platforms: [...new Set([...base.build.platforms, ...over.build.platforms])],
          contexts: { ...base.build.contexts, ...over.build.contexts },
        };
  return { ...base, ...over, build, profiles: [...base.profiles, ...over.profiles] };
}

function buildOf(
  service: string,
  { image, build, profiles }: Service,
  folder: string,
): ComposeBuild | undefined {
  if (build === undefined || build.isInline) return undefined;
  const { target, args } = build;
  const isRemote = isRemoteContext(build.context?.text ?? '');
  const context = build.context === undefined ? folder : build.context.folder;
  if (context === undefined) return undefined;
  const reference = image === undefined || image.unset !== undefined ? undefined : image.text;
  const named = Object.entries(args);
  return {
    ...{ service, image: imageName(reference), reference },
    context: isRemote ? undefined : context,
    isContextSaid: build.context !== undefined,
    dockerfile:
      joinPath(isRemote || context === '..' ? '.' : context, build.dockerfile?.text || 'Dockerfile') ?? '',
    target: target?.unset === undefined ? target?.text || undefined : undefined,
    buildArgs: Object.fromEntries(
      named.flatMap(([name, { text, unset }]) => (unset === undefined ? [[name, text]] : [])),
    ),
    openArgs: Object.fromEntries(
      named.flatMap(([name, { unset }]) => (unset === undefined ? [] : [[name, unset]])),
    ),
    mixedArgs: Object.fromEntries(
      named.flatMap(([name, { mixed }]) => (mixed === undefined ? [] : [[name, mixed]])),
    ),
    secretArgs: named.flatMap(([name, { unset, mixed = '' }]) =>
      unset !== undefined && (hasPasswordInside(mixed) || (isNamedSecret(unset) && !isPublicName(name)))
        ? [name]
        : [],
    ),
    openTarget: target?.unset,
    openPlace: build.context?.unset ?? build.dockerfile?.unset,
    ...{ platforms: build.platforms, buildContexts: build.contexts, profiles },
  };
}

interface Include {
  readonly paths: readonly string[];
  readonly projectFolder: string | undefined;
  /** Undefined: the `.env` of its folder. */
  readonly envFiles: readonly string[] | undefined;
}

/** What a file includes (https://github.com/compose-spec/compose-spec/blob/main/14-include.md). */
function includesOf(parsed: Readonly<Record<string, unknown>>): readonly Include[] {
  const includes = parsed['include'];
  const texts = (value: unknown): readonly string[] =>
    typeof value === 'string' ? [value] : itemTexts(value);
  return (Array.isArray(includes) ? includes : []).map((one) => {
    const {
      path,
      project_directory: folder,
      env_file: env,
    } = typeof one === 'string' ? { path: one } : objectOrEmpty(one);
    return {
      paths: texts(path),
      projectFolder: typeof folder === 'string' ? folder : undefined,
      envFiles: env === undefined ? undefined : texts(env),
    };
  });
}

function readContexts(
  value: unknown,
  folder: string,
  variables: ReadonlyMap<string, string>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairsOf(value).flatMap(([name, raw]) => {
      const { text, unset } = readValue(raw, variables) ?? { text: '', unset: name };
      if (unset !== undefined) return [];
      // Bake calls the image of another service a target.
      if (text.startsWith('service:')) return [[name, text.replace('service', 'target')]];
      return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : (joinPath(folder, text) ?? text)]];
    }),
  );
}

/** Of a map, or of a list of `name=value`. */
function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => splitOnce(String(item), '='));
  return Object.entries(objectOrEmpty(value));
}

function readValue(value: unknown, variables: ReadonlyMap<string, string>): Value | undefined {
  if (value === undefined || value === null || value === reset || typeof value === 'object') return undefined;
  const { text, unset, open } = interpolate(String(value), variables);
  const [first] = unset;
  return {
    text,
    unset: first,
    ...(first === undefined || open === `\${{ env.${first} }}` ? {} : { mixed: open }),
  };
}

function withText<Name extends string>(
  name: Name,
  value: Value | undefined,
): { readonly [key in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: Value };
}

/** Whether a build context is an address, and no folder. */
export function isRemoteContext(context: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\/|^git@/i.test(context);
}

/** Registry and repository, without a tag or digest; undefined where it has no path. */
export function imageName(reference: string | undefined): string | undefined {
  const name = reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, '');
  return name?.includes('/') === true ? name : undefined;
}
