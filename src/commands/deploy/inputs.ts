import { type BatchSize, parseBatches } from '../../core/deploy/batches.ts';
import { type Host, parseHosts } from '../../core/deploy/host.ts';
import type { ReverseProxy, Strategy } from '../../core/deploy/rolling.ts';
import { errorAdvice } from '../../core/error.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { defaultLayers, type LayerDefinition, parseLayers } from '../../core/layers/layer.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { parseReference, type Reference } from '../../core/oci/reference.ts';
import { type InputContext, readLogin } from '../../layers/inputs.ts';

/** How the hosts are reached, as the user gave it; keys and known hosts are checked by `adapters/ssh`. */
export interface SshInputs {
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
  readonly layers: readonly LayerDefinition[];
  readonly login: { readonly username: string; readonly password: string } | undefined;
  readonly retries: number;
}

/** When a release counts as healthy. */
export interface HealthInputs {
  readonly url: string | undefined;
  readonly command: string | undefined;
  readonly intervalMs: number;
  readonly timeoutMs: number;
  readonly startPeriodMs: number;
  readonly settleMs: number;
  /** compose's own wait. */
  readonly waitTimeoutMs: number;
}

/** Where the project lies on a host and what of it is switched. */
export interface ProjectInputs {
  /** Absolute, on the host. */
  readonly dir: string;
  readonly name: string | undefined;
  /** Empty: those whose image is of the application's repository. */
  readonly services: readonly string[];
  /** Of the checkout; undefined: the host's own is used. */
  readonly composeFile: string | undefined;
  readonly imageVariable: string | undefined;
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
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

export type RollbackScope = 'host' | 'batch' | 'all' | 'none';

/** Everything a deployment is asked to do, checked. */
export interface DeployInputs extends HostsInputs {
  readonly project: ProjectInputs;
  readonly health: HealthInputs;
  readonly beforeSwitch: string | undefined;
  readonly afterSwitch: string | undefined;
  readonly prewarm: 'auto' | 'all' | 'none';
  readonly prewarmOnly: boolean;
  readonly prune: 'auto' | 'false';
  readonly barrier: boolean;
  readonly batches: readonly BatchSize[];
  readonly lockTimeoutMs: number;
  readonly rollbackScope: RollbackScope;
  /** Undefined: this is no rollback. */
  readonly rollbackTo:
    | { readonly kind: 'previous' }
    | { readonly kind: 'digest'; readonly digest: Digest }
    | undefined;
  readonly keep: number;
  readonly force: boolean;
  readonly startDocker: boolean;
  readonly logLines: number;
  readonly history: 'auto' | 'false';
  readonly strategy: Strategy;
  /** Undefined with `recreate`. */
  readonly proxy: ReverseProxy | undefined;
  /** How long a proxy is given before it is looked whether anybody is still served. */
  readonly drainTimeMs: number;
  /** The longest that requests and connections to the old containers are waited for. */
  readonly drainTimeoutMs: number;
  readonly exclusiveVolumes: readonly string[];
}

/** What a run may be asked for besides its inputs. */
export interface DeployInputContext extends InputContext {
  readonly isForkPullRequest: boolean;
}

/**
 * Reads and checks every input of the deploy action and command. Problems are collected in `reader`; the caller adds those
 * that need the file system or ssh-keygen and throws them all at once.
 */
export function readDeployInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: DeployInputContext,
): { readonly inputs: DeployInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  const prewarmOnly = reader.boolean('prewarm-only', false);
  const rollbackTo = readRollbackTo(reader);
  const shared = readHostsInputs(reader, context, { appNeeded: !prewarmOnly && rollbackTo === undefined });
  const health = readHealth(reader);
  const inputs: DeployInputs = {
    ...shared,
    project: readProject(reader, !prewarmOnly),
    health,
    beforeSwitch: command(reader, 'before-switch'),
    afterSwitch: command(reader, 'after-switch'),
    prewarm: reader.choice('prewarm', ['auto', 'all', 'none'], 'auto'),
    prewarmOnly,
    prune: reader.choice('prune', ['auto', 'false'], 'auto'),
    barrier: reader.boolean('barrier', true),
    batches: readBatches(reader),
    lockTimeoutMs: duration(reader, 'lock-timeout', 600_000),
    rollbackScope: reader.choice('rollback-scope', ['host', 'batch', 'all', 'none'], 'host'),
    rollbackTo,
    keep: reader.integer('keep', { min: 1, max: 100 }, 3),
    force: reader.boolean('force', false),
    startDocker: reader.boolean('start-docker', false),
    logLines: reader.integer('log-lines', { min: 0, max: 2000 }, 50),
    history: reader.choice('history', ['auto', 'false'], 'auto'),
    ...readRolling(reader),
  };
  if (prewarmOnly && rollbackTo !== undefined)
    reader.problem('rollback-to', 'expected nothing beside prewarm-only, which switches nothing');
  if (prewarmOnly && inputs.prewarm === 'none')
    reader.problem('prewarm', 'expected auto or all beside prewarm-only, got "none": nothing would be done');
  return { inputs, reader };
}

/** The inputs of the verify action and command, which are among those of deploy. */
export function readVerifyInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: DeployInputContext,
): { readonly inputs: HostsInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  return {
    inputs: readHostsInputs(reader, context, { appNeeded: false, hostsNeeded: false }),
    reader,
  };
}

function readHostsInputs(
  reader: InputReader,
  context: DeployInputContext,
  { appNeeded, hostsNeeded = true }: { readonly appNeeded: boolean; readonly hostsNeeded?: boolean },
): HostsInputs {
  const notices: string[] = [];
  const warnings: string[] = [];
  const ssh = readSsh(reader, context, warnings, hostsNeeded);
  const images = readImages(reader, context, notices, appNeeded);
  const secrets = [
    ssh.key,
    ssh.passphrase ?? '',
    ssh.jump?.key ?? '',
    images.login?.password ?? '',
    reader.text('github-token'),
  ];
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
    notices,
    warnings,
  };
}

function readSsh(
  reader: InputReader,
  context: DeployInputContext,
  warnings: string[],
  needed: boolean,
): SshInputs {
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
        ? 'is empty: a pull request of a fork is given no secrets, so it cannot deploy'
        : 'expected a private key, got nothing; is the secret set, and may this run read it? In a terminal it is the variable SSH_PRIVATE_KEY.',
    );
  }
  const knownHosts = reader.text('known-hosts');
  const acceptNew = reader.boolean('accept-new', false);
  if (reaches && knownHosts === '' && !acceptNew) {
    reader.problem(
      'known-hosts',
      'expected the hosts\' keys: lines as `ssh-keyscan HOST` prints them, compared with the host itself, or fingerprints "SHA256:…"; got nothing',
    );
  }
  if (acceptNew) {
    warnings.push(
      knownHosts === ''
        ? 'accept-new is true: whoever answers at a host is trusted the first time, and a new run is always the first time. Give known-hosts.'
        : 'accept-new and known-hosts are both given: the hosts must have the keys in known-hosts.',
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

function readImages(
  reader: InputReader,
  context: InputContext,
  notices: string[],
  appNeeded: boolean,
): HostImageInputs {
  const app = readAppImage(reader, notices, appNeeded);
  const fallback =
    app !== undefined
      ? `${app.registry}/${app.repository}`
      : context.githubRepository === undefined
        ? ''
        : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const place = readRepository(reader, fallback, notices);
  const { layers, problems } = parseLayers(reader.list('layers', defaultLayers));
  for (const message of problems) reader.problem('layers', message);
  return {
    app,
    ...place,
    layers,
    login: readLogin(reader, context, place.registry),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
  };
}

function readAppImage(reader: InputReader, notices: string[], needed: boolean): Reference | undefined {
  const text = reader.text('app-image');
  if (text === '') {
    if (needed)
      reader.problem(
        'app-image',
        'expected the application image by tag or digest, such as ghcr.io/owner/app:main or what the build action puts out as `image`, got nothing',
      );
    return undefined;
  }
  try {
    const lower = lowerRepository(text);
    const reference = parseReference(lower);
    if (lower !== text)
      notices.push(`app-image: "${text}" was written "${lower}", because repositories are lower case.`);
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
  notices: string[],
): Pick<HostImageInputs, 'image' | 'registry' | 'repository'> {
  const none = { image: '', registry: '', repository: '' };
  const text = reader.text('image', fallback);
  if (text === '') {
    // Where app-image is missing or wrong, that is the problem.
    if (reader.text('app-image') === '')
      reader.problem(
        'image',
        'expected registry and repository of the layers such as ghcr.io/owner/app, got nothing (outside of GitHub there is no default)',
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
      notices.push(`image: "${text}" was written "${lower}", because repositories are lower case.`);
    return { image: `${registry}/${repository}`, registry, repository };
  } catch (error) {
    reader.problem('image', errorAdvice(error));
    return none;
  }
}

function readProject(reader: InputReader, needed: boolean): ProjectInputs {
  const name = reader.text('project-name') || undefined;
  // https://github.com/compose-spec/compose-spec/blob/main/spec.md#name-top-level-element
  if (name !== undefined && !/^[a-z0-9][a-z0-9_-]*$/.test(name))
    reader.problem(
      'project-name',
      `expected lower-case letters, digits, "_" and "-", beginning with a letter or digit, got "${name}"`,
    );
  const services = reader.list('services');
  for (const service of services) {
    if (!/^[a-zA-Z0-9][a-zA-Z0-9._-]*$/.test(service))
      reader.problem('services', `expected names of services in the compose file, got "${service}"`);
  }
  const imageVariable = reader.text('image-variable') || undefined;
  if (imageVariable !== undefined && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(imageVariable))
    reader.problem(
      'image-variable',
      `expected the name of a variable such as APP_IMAGE, got "${imageVariable}"`,
    );
  return {
    dir: readProjectDir(reader, needed) ?? '',
    name,
    services,
    composeFile: reader.text('compose-file') || undefined,
    imageVariable,
  };
}

function readProjectDir(reader: InputReader, needed: boolean): string | undefined {
  const dir = reader.text('project-dir');
  if (dir === '') {
    if (needed)
      reader.problem(
        'project-dir',
        'expected the absolute path of the compose project on the hosts, got nothing',
      );
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

/** Inputs that mean something for some proxies only. */
const proxiesOf = {
  'proxy-service': ['nginx', 'haproxy'],
  'proxy-upstream': ['nginx'],
  'proxy-port': ['nginx'],
  'proxy-backend': ['haproxy'],
  'proxy-admin': ['haproxy'],
  'drain-command': ['command'],
  'undrain-command': ['command'],
} as const satisfies Readonly<Record<string, readonly ReverseProxy['kind'][]>>;

/** The strategy, and the proxy that it needs. What another proxy than the one that is named would need is a mistake. */
function readRolling(
  reader: InputReader,
): Pick<DeployInputs, 'strategy' | 'proxy' | 'drainTimeMs' | 'drainTimeoutMs' | 'exclusiveVolumes'> {
  const strategy = reader.choice('strategy', ['recreate', 'rolling', 'auto'], 'recreate');
  const kind = reader.choice('proxy', ['none', 'nginx', 'haproxy', 'self-draining', 'command'], 'none');
  const given = {
    service: reader.text('proxy-service', 'proxy'),
    upstream: reader.text('proxy-upstream', 'nginx/upstreams/{service}.conf'),
    port: reader.integer('proxy-port', { min: 0, max: 65_535 }, 0),
    backend: reader.text('proxy-backend', '{service}'),
    admin: reader.text('proxy-admin', '127.0.0.1:9999'),
    drain: reader.text('drain-command'),
    undrain: reader.text('undrain-command') || undefined,
  };
  const timing = {
    drainTimeMs: duration(reader, 'drain-time', 2000),
    drainTimeoutMs: duration(reader, 'drain-timeout', 30_000),
    exclusiveVolumes: reader.list('exclusive-volumes'),
  };
  for (const [input, kinds] of Object.entries<readonly string[]>(proxiesOf))
    if (!kinds.includes(kind) && reader.text(input) !== '')
      reader.problem(
        input,
        `expected nothing without proxy: ${kinds.join(' or ')}, got "${reader.text(input)}"`,
      );
  if (strategy === 'recreate') {
    if (kind !== 'none')
      reader.problem(
        'proxy',
        `expected nothing beside strategy: recreate, which needs no proxy, got "${kind}"`,
      );
    return { strategy, proxy: undefined, ...timing };
  }
  switch (kind) {
    case 'nginx':
      if (given.port === 0)
        reader.problem(
          'proxy-port',
          'expected the port that the application listens at in its container, such as 8080',
        );
      if (given.upstream.startsWith('/') || given.upstream.split('/').includes('..'))
        reader.problem(
          'proxy-upstream',
          `expected a path in the project folder, such as nginx/upstreams/{service}.conf, got "${given.upstream}"`,
        );
      return { strategy, ...timing, proxy: { kind, ...given } };
    case 'haproxy':
      if (!/^[\w.-]+:\d{1,5}$/.test(given.admin))
        reader.problem(
          'proxy-admin',
          `expected address and port of the Runtime API in the proxy's container, such as 127.0.0.1:9999, got "${given.admin}"`,
        );
      return { strategy, ...timing, proxy: { kind, ...given } };
    case 'self-draining':
      return { strategy, ...timing, proxy: { kind } };
    case 'command':
      if (given.drain === '')
        reader.problem(
          'drain-command',
          'expected the command that takes a container out of the proxy, got nothing',
        );
      return { strategy, ...timing, proxy: { kind, drain: given.drain, undrain: given.undrain } };
    default:
      // One that is not known has been told already.
      if (reader.problems.every(({ input }) => input !== 'proxy'))
        reader.problem(
          'proxy',
          `expected nginx, haproxy, self-draining or command: with strategy: ${strategy} the old container is taken out of the proxy before it is stopped`,
        );
      return { strategy, proxy: undefined, ...timing };
  }
}

function readHealth(reader: InputReader): HealthInputs {
  const url = reader.text('health-url') || undefined;
  if (url !== undefined && !isHttpUrl(url))
    reader.problem(
      'health-url',
      `expected an http or https address as it is asked for on the host, such as http://127.0.0.1:8080/health, got "${url}"`,
    );
  const intervalMs = duration(reader, 'health-interval', 2000);
  const timeoutMs = duration(reader, 'health-timeout', 60_000);
  if (timeoutMs < intervalMs)
    reader.problem(
      'health-timeout',
      `expected at least health-interval (${intervalMs / 1000}s), got ${timeoutMs / 1000}s`,
    );
  return {
    url,
    command: command(reader, 'health-command'),
    intervalMs,
    timeoutMs,
    startPeriodMs: duration(reader, 'health-start-period', 0),
    settleMs: duration(reader, 'settle-time', 5000),
    waitTimeoutMs: duration(reader, 'wait-timeout', 120_000),
  };
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && hostname !== '' && username === '' && password === '';
}

function command(reader: InputReader, name: string): string | undefined {
  return reader.text(name) || undefined;
}

function duration(reader: InputReader, name: string, fallbackMs: number): number {
  const text = reader.text(name);
  // Nobody means 0.
  if (/^0+$/.test(text)) return 0;
  return reader.durationMs(name) ?? fallbackMs;
}

function readBatches(reader: InputReader): readonly BatchSize[] {
  const items = reader.list('batches', '100%');
  const sizes = parseBatches(items);
  if (sizes !== undefined) return sizes;
  reader.problem(
    'batches',
    `expected numbers of hosts and percentages such as 1,25%,100%, got "${items.join(',')}"`,
  );
  return [];
}

function readRollbackTo(reader: InputReader): DeployInputs['rollbackTo'] {
  const text = reader.text('rollback-to');
  if (text === '') return undefined;
  if (text === 'previous') return { kind: 'previous' };
  const digest = parseDigest(text.slice(text.lastIndexOf('@') + 1));
  if (digest !== undefined) return { kind: 'digest', digest };
  reader.problem('rollback-to', `expected previous or a digest such as sha256:…, got "${text}"`);
  return undefined;
}
