import { type Host, parseHosts } from '../core/deploy/host.ts';
import { errorAdvice } from '../core/error.ts';
import type { InputReader } from '../core/input.ts';
import { type LayerRequest, parseLayerRequest } from '../core/layers/layer.ts';
import { parseReference, type Reference } from '../core/oci/reference.ts';
import { type InputContext, readLogin } from '../layers/registry-inputs.ts';

/** How the hosts are reached, as the user gave it; keys and known hosts are checked by `adapters/ssh`. */
interface SshInputs {
  readonly hosts: readonly Host[];
  /** Whether any were given, right or wrong. */
  readonly reaches: boolean;
  readonly key: string;
  readonly passphrase: string | undefined;
  readonly knownHosts: string;
  readonly acceptNew: boolean;
  readonly jump: { readonly host: Host; readonly key: string; readonly knownHosts: string } | undefined;
  readonly connectTimeoutMs: number;
}

/** What is known of the images, and how the registry is reached. */
export interface HostImageInputs {
  /** Undefined: no application image is named. */
  readonly app: Reference | undefined;
  /** Registry and repository of the layers. */
  readonly image: string;
  readonly registry: string;
  readonly repository: string;
  readonly layers: LayerRequest;
  readonly login: { readonly username: string; readonly password: string } | undefined;
  readonly retries: number;
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
}

export function readHostsInputs(
  reader: InputReader,
  context: DeployInputContext,
  { appNeeded, hostsNeeded = true }: { readonly appNeeded: boolean; readonly hostsNeeded?: boolean },
): HostsInputs {
  const ssh = readSsh(reader, context, hostsNeeded);
  const images = readImages(reader, context, appNeeded);
  const secrets = [
    ssh.key,
    ssh.passphrase ?? '',
    ssh.jump?.key ?? '',
    images.login?.password ?? '',
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

function readSsh(reader: InputReader, context: DeployInputContext, needed: boolean): SshInputs {
  const lines = reader.lines('hosts');
  const hosts =
    lines.length > 0 || needed ? parseHosts(lines, (message) => reader.problem('hosts', message)) : [];
  // Also of hosts that are not right: all problems are told at once.
  const reaches = lines.length > 0;
  const key = reader.text('ssh-key');
  if (reaches && key === '') {
    reader.problem(
      'ssh-key',
      context.isForkPullRequest
        ? 'is empty: a pull request from a fork has no access to secrets, so it cannot deploy'
        : 'required: a private key. Check that the secret is set and that this run can read it. In a terminal, set SSH_PRIVATE_KEY.',
    );
  }
  const knownHosts = reader.text('known-hosts');
  const acceptNew = reader.boolean('accept-new', false);
  if (reaches && knownHosts === '' && !acceptNew) {
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

function readImages(reader: InputReader, context: InputContext, appNeeded: boolean): HostImageInputs {
  const app = readAppImage(reader, appNeeded);
  const fallback =
    app !== undefined
      ? `${app.registry}/${app.repository}`
      : context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const place = readRepository(reader, fallback);
  const { layers, problems } = parseLayerRequest(reader.list('layers', 'default'));
  for (const message of problems) reader.problem('layers', message);
  return {
    app,
    ...place,
    layers,
    login: readLogin(reader, context, place.registry),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
  };
}

function readAppImage(reader: InputReader, needed: boolean): Reference | undefined {
  const text = reader.text('app-image');
  if (text === '') {
    if (needed)
      reader.problem(
        'app-image',
        'required: the application image by tag or digest, such as ghcr.io/owner/app:main or the output `image` of the build action',
      );
    return undefined;
  }
  try {
    const lower = lowerRepository(text);
    const reference = parseReference(lower);
    if (lower !== text)
      reader.notice(`app-image: "${text}" was written "${lower}", because repositories are lower case.`);
    if (reference.tag === undefined && reference.digest === undefined) {
      reader.problem('app-image', `expected a tag or a digest, got "${text}" without one`);
      return undefined;
    }
    return reference;
  } catch (error) {
    reader.problem('app-image', errorAdvice(error));
    return undefined;
  }
}

/** A tag may have upper-case letters, what stands before it may not. */
function lowerRepository(text: string): string {
  const end = /[:@][^/]*$/.exec(text)?.index ?? text.length;
  return `${text.slice(0, end).toLowerCase()}${text.slice(end)}`;
}

function readRepository(
  reader: InputReader,
  fallback: string,
): Pick<HostImageInputs, 'image' | 'registry' | 'repository'> {
  const none = { image: '', registry: '', repository: '' };
  const text = reader.text('image', fallback);
  if (text === '') {
    // Where app-image is missing or wrong, that is the problem.
    if (reader.text('app-image') === '')
      reader.problem(
        'image',
        'required: registry and repository of the layers, such as ghcr.io/owner/app (there is no default outside GitHub)',
      );
    return none;
  }
  try {
    const lower = text.toLowerCase();
    const { registry, repository, tag, digest } = parseReference(lower);
    if (tag !== undefined || digest !== undefined) {
      reader.problem(
        'image',
        `expected registry and repository of the layers, without tag or digest, got "${text}"; the image to deploy is app-image`,
      );
      return none;
    }
    if (lower !== text)
      reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
    return { image: `${registry}/${repository}`, registry, repository };
  } catch (error) {
    reader.problem('image', errorAdvice(error));
    return none;
  }
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
  return dir.length > 1 ? dir.replace(/\/+$/, '') || '/' : dir;
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
