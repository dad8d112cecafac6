import { trimmedLines } from '../format/lines.ts';
import { parseStanzas } from './control-stanzas.ts';

/** Where a package manager gets packages from, as files of the image name it. */
export interface PackageSource {
  readonly kind: 'apt' | 'apk';
  /** Without a login and without a slash at its end. */
  readonly uri: string;
  /** `bookworm-security`; a path that ends with `/` where the repository is flat; empty of apk. */
  readonly suite: string;
  readonly components: readonly string[];
  /** Empty: those of the system. */
  readonly architectures: readonly string[];
  /** Its address holds a login, which is not kept. */
  readonly login?: true;
}

/** Whether a file of an image, by its path without a leading slash, names sources. */
export function isSourcesFile(path: string): boolean {
  return /^etc\/apt\/sources\.list(\.d\/[\w.-]+\.(list|sources))?$|^etc\/apk\/repositories$/.test(path);
}

/** The sources that a file names. What has no address on the web is left out. */
export function parseSources(path: string, text: string): readonly PackageSource[] {
  if (path.endsWith('repositories')) return parseApkRepositories(text);
  return path.endsWith('.sources') ? parseDeb822(text) : parseOneLine(text);
}

/** `@tag` before an address: only packages that ask for it come from there. https://man.archlinux.org/man/extra/apk-tools/apk-repositories.5.en */
function parseApkRepositories(text: string): readonly PackageSource[] {
  return trimmedLines(text)
    .filter((line) => !line.startsWith('#') && !line.startsWith('@'))
    .flatMap((line) => place(line.split(/\s+/)[0] ?? '').map((found) => source('apk', found, '', [], [])));
}

/** https://manpages.debian.org/bookworm/apt/sources.list.5.en.html#ONE-LINE-STYLE_FORMAT */
function parseOneLine(text: string): readonly PackageSource[] {
  return text.split(/\r?\n/).flatMap((line) => {
    const match = /^\s*deb\s+(?:\[(?<options>[^\]]*)\]\s*)?(?<uri>\S+)\s+(?<suite>\S+)(?<rest>[^#]*)/.exec(
      line,
    );
    if (match?.groups === undefined) return [];
    const { options = '', uri = '', suite = '', rest = '' } = match.groups;
    const architectures = /(?:^|\s)arch=(\S+)/.exec(options)?.[1]?.split(',') ?? [];
    return place(uri).map((found) => source('apt', found, suite, words(rest), architectures));
  });
}

/** https://manpages.debian.org/bookworm/apt/sources.list.5.en.html#DEB822-STYLE_FORMAT */
function parseDeb822(text: string): readonly PackageSource[] {
  return parseStanzas(text).flatMap((stanza) => {
    const read = (name: string): readonly string[] => words(stanza.get(name) ?? '');
    const isOff = /^(no|false|off|0)$/i.test(stanza.get('enabled') ?? 'yes');
    if (isOff || !read('types').includes('deb')) return [];
    return read('uris')
      .flatMap(place)
      .flatMap((found) =>
        read('suites').map((suite) => source('apt', found, suite, read('components'), read('architectures'))),
      );
  });
}

interface Place {
  readonly uri: string;
  readonly login: boolean;
}

/** Empty where it is no address on the web: `file:`, `cdrom:`, `mirror+https:`. */
function place(text: string): readonly Place[] {
  if (!URL.canParse(text)) return [];
  const url = new URL(text);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return [];
  const login = url.username !== '' || url.password !== '' || url.search !== '';
  return [{ uri: `${url.origin}${url.pathname.replace(/(?<!\/)\/+$/, '')}`, login }];
}

function source(
  kind: PackageSource['kind'],
  { uri, login }: Place,
  suite: string,
  components: readonly string[],
  architectures: readonly string[],
): PackageSource {
  return { kind, uri, suite, components, architectures, ...(login ? { login: true } : {}) };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
