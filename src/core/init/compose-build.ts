import { parse } from 'yaml';
import { projectNameFrom } from '../deploy/project-name.ts';
import { itemTexts, objectOrEmpty } from '../oci/json.ts';
import { splitOnce } from '../split.ts';
import { joinPath } from './repository-path.ts';

/** A service of a compose file that is built from a Dockerfile. */
export interface ComposeBuild {
  readonly service: string;
  /** What the service calls its image, without a tag; undefined: compose makes a name up. */
  readonly image: string | undefined;
  /** The same as it is written: `shop-api:1`. */
  readonly reference: string | undefined;
  /** Relative to the repository; undefined: the context is elsewhere (a Git address). */
  readonly context: string | undefined;
  /** Relative to the repository. */
  readonly dockerfile: string;
  readonly target: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Arguments whose values come from the shell that runs compose. */
  readonly openArgs: readonly string[];
  readonly platforms: readonly string[];
  /** Names of further contexts → folders relative to the repository, or addresses. */
  readonly buildContexts: Readonly<Record<string, string>>;
}

/**
 * The `build` sections of a compose file (https://github.com/compose-spec/compose-spec/blob/main/build.md). `path`: of the file,
 * relative to the repository. None where the text is no compose file.
 */
export function readComposeBuilds(text: string, path: string): readonly ComposeBuild[] {
  const folder = path.split('/').slice(0, -1).join('/');
  return Object.entries(objectOrEmpty(parseCompose(text)['services'])).flatMap(([service, value]) => {
    const { build, image } = objectOrEmpty(value);
    const section = typeof build === 'string' ? { context: build } : objectOrEmpty(build);
    if (build === undefined || build === null || section['dockerfile_inline'] !== undefined) return [];
    const context = interpolate(section['context']) ?? '.';
    const isRemote = isRemoteContext(context);
    const folderOfContext = isRemote ? undefined : joinPath(folder, context);
    if (folderOfContext === undefined && !isRemote) return [];
    const { args, open } = readArgs(section['args']);
    return {
      service,
      image: imageName(interpolate(image)),
      reference: interpolate(image),
      context: folderOfContext,
      dockerfile: joinPath(folderOfContext ?? '.', interpolate(section['dockerfile']) ?? 'Dockerfile') ?? '',
      target: interpolate(section['target']),
      buildArgs: args,
      openArgs: open,
      platforms: itemTexts(section['platforms']),
      buildContexts: readContexts(section['additional_contexts'], folder),
    };
  });
}

/** The name of a compose project: what the file says, else the folder that it lies in (https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element). */
export function composeProject(text: string, folder: string): string {
  return projectNameFrom(interpolate(parseCompose(text)['name']) ?? folder);
}

/** What a compose file says; nothing where it is no YAML. */
export function parseCompose(text: string): Readonly<Record<string, unknown>> {
  try {
    return objectOrEmpty(parse(text, { merge: true, logLevel: 'error' }));
  } catch {
    return {};
  }
}

function readArgs(value: unknown): {
  readonly args: Readonly<Record<string, string>>;
  readonly open: readonly string[];
} {
  const known = pairsOf(value).map(([name, raw]) => [name, interpolate(raw)] as const);
  return {
    args: Object.fromEntries(known.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]]))),
    open: known.flatMap(([name, text]) => (text === undefined ? [name] : [])),
  };
}

function readContexts(value: unknown, folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    pairsOf(value).flatMap(([name, raw]) => {
      const text = interpolate(raw);
      if (text === undefined) return [];
      return [[name, /^[a-z][a-z0-9+.-]*:|^git@/i.test(text) ? text : (joinPath(folder, text) ?? text)]];
    }),
  );
}

/** Of a map, or of a list of `name=value`. */
function pairsOf(value: unknown): readonly (readonly [string, unknown])[] {
  if (Array.isArray(value)) return value.map((item) => splitOnce(String(item), '='));
  return Object.entries(objectOrEmpty(value));
}

/** A value with its variables: `${A:-b}` is b; undefined where a variable has no default. */
function interpolate(value: unknown): string | undefined {
  if (value === undefined || value === null || typeof value === 'object') return undefined;
  const text = String(value)
    .replaceAll(/\$\{\w+:?-([^{}]*)\}/g, '$1')
    .replaceAll('$$', '\u0000');
  if (/\$(\w|\{)/.test(text)) return undefined;
  return text.replaceAll('\u0000', '$');
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
