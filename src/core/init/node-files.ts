import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { objectOrEmpty, parseJson } from '../oci/json.ts';
import { type ContextListing, mostProjects, present } from './context-listing.ts';

/** Scripts that npm runs when it installs; these need no code. */
const quietScript = /^(?:(?:npx )?husky(?: install)?|(?:npx )?prisma generate)(?: \|\| true)?$/;

/** What npm, yarn, pnpm and bun read where they install a project, or a workspace; undefined: they may need its code. */
export function nodeFiles(listing: ContextListing): readonly string[] | undefined {
  const folders = workspaceFolders(listing);
  const [root, ...members] = ['', ...(folders ?? [])].map((folder) =>
    objectIn(listing.content(`${folder}package.json`)),
  );
  const scripts = installScripts(root);
  if (
    folders === undefined ||
    root === undefined ||
    members.some((member) => member?.['bin'] !== undefined || installScripts(member).length > 0) ||
    scripts.some((script) => !quietScript.test(script)) ||
    [root, ...members].some((manifest) => takesFolders(manifest, members.length > 0)) ||
    /^patchedDependencies:/m.test(listing.content('pnpm-workspace.yaml') ?? '') ||
    objectOrEmpty(root['pnpm'])['patchedDependencies'] !== undefined ||
    listing.paths.some((path) => /^(?:\.yarn\/|patches\/|\.?pnpmfile\.c?js$|binding\.gyp$)/.test(path))
  )
    return undefined;
  const settings = listing.paths.filter((path) => /^(?:\.config\/prisma|prisma\.config)\.\w+$/.test(path));
  const schema = scripts.some((script) => script.includes('prisma'))
    ? ['prisma/schema.prisma', ...settings]
    : [];
  if (schema.some((path) => !listing.paths.includes(path))) return undefined;
  const names =
    'package.json package-lock.json npm-shrinkwrap.json yarn.lock .yarnrc .yarnrc.yml pnpm-lock.yaml pnpm-workspace.yaml bun.lock bun.lockb bunfig.toml .npmrc';
  const own = folders.map((folder) => `${folder}package.json`);
  return present(listing, [...names.split(' '), ...schema, ...own], 'package.json');
}

/** Where the packages of a workspace lie, with a slash at the end; undefined: that cannot be told. */
function workspaceFolders({ paths, content }: ContextListing): readonly string[] | undefined {
  const given = objectIn(content('package.json'))?.['workspaces'];
  const list = Array.isArray(given) || given === undefined ? (given ?? []) : objectOrEmpty(given)['packages'];
  const ofPnpm = packagesOfPnpm((content('pnpm-workspace.yaml') ?? '').split('\n'));
  const patterns = Array.isArray(list) && ofPnpm !== undefined ? [...list.map(String), ...ofPnpm] : ['**'];
  const folders = paths.flatMap((path) => /^(.+)\/package\.json$/.exec(path)?.[1] ?? []);
  const found = patterns.map((pattern) => {
    const glob = compileGoPattern(pattern.replace(/^\.\/|\/$/g, ''));
    const some = folders.filter((folder) => glob?.test(folder));
    const isClear = !/^!|\*\*/.test(pattern) && (some.length > 0 || pattern.includes('*'));
    return isClear ? some : undefined;
  });
  const all = [...new Set(found.flatMap((some) => some ?? []))];
  return all.length > mostProjects || found.includes(undefined)
    ? undefined
    : all.map((folder) => `${folder}/`);
}

/** The items of `packages:`; undefined: they stand in one line. */
function packagesOfPnpm(lines: readonly string[]): readonly string[] | undefined {
  const at = lines.findIndex((line) => line.startsWith('packages:'));
  if (at < 0) return [];
  const behind = lines.slice(at + 1);
  const end = behind.findIndex((line) => !/^\s*(?:[-#]|$)/.test(line));
  const items = behind.slice(0, end < 0 ? behind.length : end);
  return lines[at]?.trim() === 'packages:'
    ? items.flatMap((line) => /^\s*-\s+["']?([^"'\s#]+)/.exec(line)?.[1] ?? [])
    : undefined;
}

/** The names of the scripts of a package.json; undefined: it cannot be read. */
export function scriptNames(text: string | undefined): ReadonlySet<string> | undefined {
  const manifest = objectIn(text);
  return manifest === undefined ? undefined : new Set(Object.keys(objectOrEmpty(manifest['scripts'])));
}

function installScripts(manifest: Manifest): readonly string[] {
  return Object.entries(objectOrEmpty(manifest?.['scripts'])).flatMap(([name, script]) =>
    /^(?:pre|post)?(?:install|prepare)$|^prepublish$/.test(name) ? [String(script)] : [],
  );
}

/** Whether a manifest asks for what lies in a folder, and is no package of the workspace. */
function takesFolders(manifest: Manifest, hasWorkspace: boolean): boolean {
  const fields = ['dependencies', 'devDependencies', 'optionalDependencies', 'overrides', 'resolutions'];
  return fields
    .flatMap((field) => Object.values(objectOrEmpty(manifest?.[field])).map(String))
    .some(
      (version) =>
        /^(?:(?:file|link|workspace|portal|patch):|\.{0,2}\/|~\/)/.test(version) &&
        !(hasWorkspace && version.startsWith('workspace:')),
    );
}

type Manifest = Readonly<Record<string, unknown>> | undefined;

function objectIn(text: string | undefined): Manifest {
  const json = text === undefined ? undefined : parseJson(text);
  return json === undefined ? undefined : objectOrEmpty(json);
}
