import type { SshAccessInputs } from '../adapters/ssh/ssh-access.ts';
import { parseHosts } from '../core/deploy/host.ts';
import { errorAdvice, errorMessage } from '../core/error.ts';
import type { InputReader } from '../core/input.ts';
import { type LayerRequest, parseLayerRequest } from '../core/layers/layer.ts';
import { objectOrEmpty } from '../core/oci/json.ts';
import { formatReference, parseReference, type Reference } from '../core/oci/reference.ts';
import { type Login, readLogins } from '../layers/inputs/logins.ts';
import { type ImagePlace, type InputContext, noPlace, parsePlace } from '../layers/inputs/registry-inputs.ts';
import { readSigning, type SigningInputs } from '../layers/inputs/signing-inputs.ts';
import { placeOf } from './registry-images.ts';

/** How the hosts are reached, as the user gave it; keys and known hosts are checked by `adapters/ssh`. */
interface SshInputs extends SshAccessInputs {
  /** Whether any hosts were given, right or wrong. */
  readonly reaches: boolean;
  readonly connectTimeoutMs: number;
}

/** What is known of the images, and how the registry is reached. The place is that of the layers; of several, the first. */
export interface HostImageInputs extends ImagePlace {
  /** The application's images, one of each repository. Empty: none is named. */
  readonly apps: readonly Reference[];
  /** They are all that a build made: those that no service of a project has are left out. */
  readonly mayBeUnused: boolean;
  /** All registries and repositories that may have layers, the first one included. */
  readonly places: readonly Pick<Reference, 'registry' | 'repository'>[];
  readonly layers: LayerRequest;
  readonly logins: readonly Login[];
  readonly retries: number;
  readonly signing?: SigningInputs;
}

/** What verify and deploy share. */
export interface HostsInputs {
  readonly ssh: SshInputs;
  readonly images: HostImageInputs;
  readonly projectDir: string | undefined;
  /** `auto`, or `unix:///…`. */
  readonly dockerHost: string;
  readonly maxParallel: number;
  readonly secretValues: ReadonlySet<string>;
}

/** What a run may be asked for besides its inputs. */
export interface DeployInputContext extends InputContext {
  readonly isForkPullRequest: boolean;
  /** Whether somebody runs this with a configuration of ssh, an agent and known hosts of their own; false on a runner. */
  readonly hasOwnSsh: boolean;
}

export function readHostsInputs(
  reader: InputReader,
  context: DeployInputContext,
  {
    appNeeded,
    imageNeeded = true,
    hostsNeeded = true,
  }: { readonly appNeeded: boolean; readonly imageNeeded?: boolean; readonly hostsNeeded?: boolean },
): HostsInputs {
  const ssh = readSsh(reader, context, hostsNeeded);
  const images = readImages(reader, context, { appNeeded, imageNeeded });
  const secrets = [
    ssh.key,
    ssh.passphrase ?? '',
    ssh.jump?.key ?? '',
    ...images.logins.map(({ password }) => password),
    reader.text('github-token'),
  ];
  for (const secret of secrets) keepSecret(reader, secret);
  const maxParallel = reader.integer('max-parallel', { min: 1, max: 256 }, 4);
  // Read here, used by the step and the command line.
  reader.boolean('summary', true);
  reader.boolean('job-annotations', true);
  return {
    ssh,
    images,
    projectDir: readProjectDir(reader, false),
    dockerHost: readDockerHost(reader),
    maxParallel: Math.min(maxParallel, Math.max(1, ssh.hosts.length)),
    secretValues: new Set(secrets.map((secret) => secret.trim()).filter((secret) => secret !== '')),
  };
}

/** A key has many lines, and a log is masked line by line. Those that every key has are no secret, nor are those that are too short. */
export function keepSecret(reader: InputReader, secret: string): void {
  for (const text of [secret, ...secret.split(/\r?\n/)])
    if (text.trim().length >= 4 && !text.startsWith('-----')) reader.secret(text);
}

function readSsh(
  reader: InputReader,
  context: Pick<DeployInputContext, 'hasOwnSsh' | 'isForkPullRequest'>,
  needed: boolean,
): SshInputs {
  const lines = reader.lines('hosts');
  const hosts =
    lines.length > 0 || needed ? parseHosts(lines, (message) => reader.problem('hosts', message)) : [];
  // Also of hosts that are not right: all problems are told at once.
  const reaches = lines.length > 0;
  const key = reader.text('ssh-key');
  const own = context.hasOwnSsh;
  if (reaches && key === '' && !own) {
    reader.problem(
      'ssh-key',
      context.isForkPullRequest
        ? 'is empty: a pull request from a fork has no access to secrets, so it cannot deploy'
        : 'required: a private key. Check that the secret is set and that this run can read it.',
    );
  }
  const knownHosts = reader.text('known-hosts');
  const acceptNew = reader.boolean('accept-new', false);
  if (reaches && knownHosts === '' && !acceptNew && !own) {
    reader.problem(
      'known-hosts',
      'required: the hosts\' keys, as lines from `ssh-keyscan HOST` (compare them with the host), or as fingerprints "SHA256:…"',
    );
  }
  if (acceptNew) {
    reader.warning(
      knownHosts === ''
        ? 'accept-new is true: any host key is trusted on first contact, and every run is a first contact. Set known-hosts.'
        : 'accept-new and known-hosts are both set: the hosts must have the keys in known-hosts.',
    );
  }
  return {
    hosts,
    reaches,
    key,
    passphrase: reader.text('ssh-passphrase') || undefined,
    knownHosts,
    acceptNew: acceptNew && knownHosts === '',
    jump: readJump(reader, key, knownHosts),
    own,
    files: own
      ? { key: reader.text('ssh-key-file'), knownHosts: reader.text('known-hosts-file') }
      : { key: '', knownHosts: '' },
    connectTimeoutMs: duration(reader, 'connect-timeout', 15_000),
  };
}

function readJump(reader: InputReader, key: string, knownHosts: string): SshInputs['jump'] {
  const lines = reader.lines('jump-host');
  const jumpKey = reader.text('jump-ssh-key', key);
  const jumpKnownHosts = reader.text('jump-known-hosts', knownHosts);
  if (lines.length === 0) return undefined;
  const [host, ...more] = parseHosts(lines, (message) => reader.problem('jump-host', message));
  if (more.length > 0) reader.problem('jump-host', `expected one host, got ${lines.length}`);
  return host === undefined ? undefined : { host, key: jumpKey, knownHosts: jumpKnownHosts };
}

function readImages(
  reader: InputReader,
  context: InputContext,
  { appNeeded, imageNeeded }: { readonly appNeeded: boolean; readonly imageNeeded: boolean },
): HostImageInputs {
  const { apps, mayBeUnused } = readAppImages(reader, appNeeded);
  const [app] = apps;
  const fallback =
    app !== undefined
      ? placeOf(app)
      : context.githubRepository === undefined || !imageNeeded
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const place = readRepository(reader, fallback, imageNeeded);
  const names = reader.list('layers', 'default');
  const isNone = names.length === 1 && names[0] === 'none';
  const { layers, problems } = isNone ? { layers: [], problems: [] } : parseLayerRequest(names);
  for (const message of problems) reader.problem('layers', message);
  return {
    apps,
    mayBeUnused,
    ...place,
    places: app === undefined || reader.text('image') !== '' ? [place] : apps,
    // A rollback sends no layers ahead, and does not fail because the registry does.
    layers: imageNeeded ? layers : [],
    logins: readLogins(reader, context, place.registry),
    signing: readSigning(reader, context, { writes: false }),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
  };
}

/** The image of `app-image`, or those of `app-images`: one a line, or what the build action puts out as `images`. */
function readAppImages(reader: InputReader, needed: boolean): Pick<HostImageInputs, 'apps' | 'mayBeUnused'> {
  const one = reader.text('app-image');
  const several = reader.text('app-images');
  if (one !== '' && several !== '')
    reader.problem('app-images', 'cannot be combined with app-image: write every image into app-images');
  if (several !== '') return readSeveral(reader, several);
  if (one === '' && needed)
    reader.problem(
      'app-image',
      'required: the application image by tag or digest, such as ghcr.io/owner/app:main or the output `image` of the build action. Several images go into app-images',
    );
  const app = one === '' ? undefined : readAppImage(reader, 'app-image', one);
  return { apps: app === undefined ? [] : [app], mayBeUnused: false };
}

function readSeveral(reader: InputReader, text: string): Pick<HostImageInputs, 'apps' | 'mayBeUnused'> {
  const mayBeUnused = text.startsWith('{');
  const texts = mayBeUnused ? readBuiltImages(reader, text) : reader.list('app-images');
  const apps = new Map<string, Reference>();
  for (const name of texts) {
    const app = readAppImage(reader, 'app-images', name);
    if (app === undefined) continue;
    const place = placeOf(app);
    const known = apps.get(place);
    if (known !== undefined && formatReference(known) !== formatReference(app))
      reader.problem(
        'app-images',
        `expected one image of ${place}, got ${formatReference(known)} and ${formatReference(app)}: the repository says which services run an image, so push each image to its own repository`,
      );
    apps.set(place, known ?? app);
  }
  return { apps: [...apps.values()], mayBeUnused };
}

/** The output `images` of the build action: a JSON object, target → image by digest. */
function readBuiltImages(reader: InputReader, text: string): readonly string[] {
  const example = '{"api":"ghcr.io/owner/api@sha256:…"}';
  let images: readonly unknown[];
  try {
    images = Object.values(objectOrEmpty(JSON.parse(text)));
  } catch (error) {
    reader.problem('app-images', `expected a JSON object such as ${example}: ${errorMessage(error)}`);
    return [];
  }
  if (images.length === 0) reader.problem('app-images', 'names no image: the build has pushed none');
  const names = images.filter((image) => typeof image === 'string');
  if (names.length < images.length)
    reader.problem('app-images', `expected names of images as values of the JSON object, such as ${example}`);
  return names;
}

function readAppImage(reader: InputReader, input: string, text: string): Reference | undefined {
  try {
    const lower = lowerRepository(text);
    const reference = parseReference(lower);
    if (lower !== text)
      reader.notice(`${input}: "${text}" was written "${lower}", because repositories are lower case.`);
    if (reference.tag === undefined && reference.digest === undefined) {
      reader.problem(input, `expected a tag or a digest, got "${text}" without one`);
      return undefined;
    }
    return reference;
  } catch (error) {
    reader.problem(input, errorAdvice(error));
    return undefined;
  }
}

/** A tag may have upper-case letters, what stands before it may not. */
function lowerRepository(text: string): string {
  const name = text.lastIndexOf('/') + 1;
  const behind = text.slice(name).search(/[:@]/);
  const end = behind < 0 ? text.length : name + behind;
  return `${text.slice(0, end).toLowerCase()}${text.slice(end)}`;
}

function readRepository(reader: InputReader, fallback: string, needed: boolean): ImagePlace {
  const text = reader.text('image', fallback);
  if (text !== '')
    return parsePlace(reader, text, {
      expected: 'registry and repository of the layers, without tag or digest',
      advice: 'the image to deploy is app-image',
    });
  // Where app-image is missing or wrong, that is the problem.
  if (needed && reader.text('app-image') === '' && reader.text('app-images') === '')
    reader.problem(
      'image',
      'required: registry and repository of the layers, such as ghcr.io/owner/app (there is no default, because the checkout has no remote "origin" at GitHub or gitlab.com)',
    );
  return noPlace;
}

export function readProjectDir(reader: InputReader, needed: boolean): string | undefined {
  const dir = reader.text('project-dir');
  if (dir === '') {
    if (needed)
      reader.problem('project-dir', 'required: the absolute path of the Compose project on the hosts');
    return undefined;
  }
  if (!dir.startsWith('/') || /[\r\n]/.test(dir) || dir.split('/').includes('..')) {
    reader.problem(
      'project-dir',
      `expected an absolute path without ".." (not "~", which is another folder for each user), got ${JSON.stringify(dir)}`,
    );
    return undefined;
  }
  return dir.length > 1 ? dir.replace(/(?<!\/)\/+$/, '') || '/' : dir;
}

function readDockerHost(reader: InputReader): string {
  const text = reader.text('docker-host', 'auto');
  if (text !== 'auto' && !/^unix:\/\/\/[^\s:]+$/.test(text))
    reader.problem(
      'docker-host',
      `expected auto or the host's socket such as unix:///run/docker.sock, got "${text}"`,
    );
  return text;
}

export function duration(reader: InputReader, name: string, fallbackMs: number): number {
  const text = reader.text(name);
  // Nobody means 0.
  if (/^0+$/.test(text)) return 0;
  return reader.durationMs(name) ?? fallbackMs;
}
