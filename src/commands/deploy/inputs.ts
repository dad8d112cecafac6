import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { type BatchSize, parseBatches } from '../../core/deploy/batches.ts';
import type { ComposePin } from '../../core/deploy/compose-pin.ts';
import type { HealthPolicy } from '../../core/deploy/health-policy.ts';
import type { ReverseProxy } from '../../core/deploy/rolling.ts';
import { errorAdvice, errorMessage } from '../../core/error.ts';
import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { parseDigest } from '../../core/oci/digest.ts';
import { parseReference, type Reference } from '../../core/oci/reference.ts';
import { type FleetInputs, withAccess } from '../../hosts/fleet.ts';
import {
  type DeployInputContext,
  duration,
  type HostsInputs,
  readHostsInputs,
  readProjectDir,
} from '../../hosts/inputs.ts';
import { placeOf } from '../../hosts/registry-images.ts';
import type { ProjectInputs, SwitchInputs } from '../../hosts/switch-inputs.ts';
import type { ReadContext, ReadInputs } from '../command.ts';

/** Everything a deployment is asked to do, checked. */
export interface DeployInputs extends HostsInputs, SwitchInputs {
  readonly prewarm: 'auto' | 'all' | 'none';
  readonly prewarmOnly: boolean;
  /** Only plans: no host is changed, and none downloads anything. */
  readonly dryRun: boolean;
  readonly prune: 'auto' | 'false';
  readonly barrier: boolean;
  readonly batches: readonly BatchSize[];
  readonly startDocker: boolean;
  readonly history: 'auto' | 'false';
}

/** Everything that a deployment needs of the user, read and checked. */
export interface DeployWork extends DeployInputs, FleetInputs {
  /** Text of the checkout's compose file; undefined where none is named. */
  readonly composeText: string | undefined;
}

/** Reads and checks the inputs of a deployment, the files that they name, and the way to the hosts. */
export async function readDeploy(
  values: Parameters<typeof readDeployInputs>[0],
  context: ReadContext,
): Promise<ReadInputs<DeployWork>> {
  const read = readDeployInputs(values, context);
  const composeText = await readComposeFile(read.inputs, context.cwd, read.reader);
  const { inputs, reader } = await withAccess(read, context);
  return { inputs: { ...inputs, composeText }, reader };
}

/**
 * Reads and checks every input of the deploy action and command. Problems are collected in `reader`; the caller adds those
 * that need the file system or ssh-keygen and throws them all at once.
 */
export function readDeployInputs(values: InputValues, context: DeployInputContext): Read<DeployInputs> {
  const reader = createInputReader(values);
  const prewarmOnly = reader.boolean('prewarm-only', false);
  const rollbackTo = readRollbackTo(reader);
  const shared = readHostsInputs(reader, context, {
    appNeeded: !prewarmOnly && rollbackTo === undefined,
    imageNeeded: rollbackTo === undefined,
  });
  const health = readHealth(reader);
  const inputs: DeployInputs = {
    ...shared,
    project: readProject(reader, shared.images.apps, !prewarmOnly),
    health,
    beforeSwitch: command(reader, 'before-switch'),
    migrateCommand: command(reader, 'migrate-command'),
    restoreCommand: command(reader, 'restore-command'),
    afterSwitch: command(reader, 'after-switch'),
    prewarm: reader.choice('prewarm', ['auto', 'all', 'none'], 'auto'),
    prewarmOnly,
    dryRun: reader.boolean('dry-run', false),
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
    reader.problem('rollback-to', 'cannot be combined with prewarm-only, which switches nothing');
  if (prewarmOnly && inputs.prewarm === 'none')
    reader.problem('prewarm', 'expected auto or all with prewarm-only, got "none", so nothing would be done');
  if (prewarmOnly && rollbackTo === undefined && inputs.images.layers.length === 0)
    reader.problem('layers', 'expected layers with prewarm-only, got "none", so nothing would be done');
  return { inputs, reader };
}

function readProject(reader: InputReader, apps: readonly Reference[], needed: boolean): ProjectInputs {
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
  return {
    dir: readProjectDir(reader, needed) ?? '',
    name,
    services,
    composeFile: reader.text('compose-file') || undefined,
    pin: readPin(reader, apps.map(placeOf)),
  };
}

/** `image-variable`: the name of one, or a line `repository=NAME` for each image. */
function readPin(reader: InputReader, places: readonly string[]): ComposePin {
  const lines = reader.lines('image-variable');
  const [first] = lines;
  if (first === undefined) return { kind: 'override' };
  const problem = (message: string): void => reader.problem('image-variable', message);
  const expectName = (name: string): void => {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      problem(`expected the name of a variable such as APP_IMAGE, got "${name}"`);
  };
  if (lines.length === 1 && !first.includes('=')) {
    expectName(first);
    if (places.length > 1)
      problem(
        `expected a line for each image, such as ${places[0]}=APP_IMAGE, got "${first}": one variable cannot hold several images`,
      );
    return { kind: 'variable', name: first };
  }
  const names: Record<string, string> = {};
  for (const { key, value } of reader.pairs('image-variable', 'repository=NAME')) {
    expectName(value.trim());
    try {
      names[placeOf(parseReference(key.toLowerCase()))] = value.trim();
    } catch (error) {
      problem(errorAdvice(error));
    }
  }
  const missing = places.filter((place) => names[place] === undefined);
  if (missing.length > 0)
    problem(
      `expected a line for each image, such as ${missing[0]}=APP_IMAGE, got none for ${missing.join(', ')}`,
    );
  if (new Set(Object.values(names)).size < Object.keys(names).length)
    problem('expected a separate variable for each image, got one for several');
  return { kind: 'variables', names };
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
        `must be empty without proxy: ${kinds.join(' or ')}, got "${reader.text(input)}"`,
      );
  if (strategy === 'recreate') {
    if (kind !== 'none')
      reader.problem('proxy', `must be empty with strategy: recreate, which needs no proxy, got "${kind}"`);
    return { strategy, proxy: undefined, ...timing };
  }
  switch (kind) {
    case 'nginx':
      if (given.port === 0)
        reader.problem(
          'proxy-port',
          'required: the port that the application listens on in its container, such as 8080',
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
        reader.problem('drain-command', 'required: the command that takes a container out of the proxy');
      return { strategy, ...timing, proxy: { kind, drain: given.drain, undrain: given.undrain } };
    default:
      // One that is not known has been told already.
      if (reader.problems.every(({ input }) => input !== 'proxy'))
        reader.problem(
          'proxy',
          `required: nginx, haproxy, self-draining or command. With strategy: ${strategy} the old container is taken out of the proxy before it is stopped`,
        );
      return { strategy, proxy: undefined, ...timing };
  }
}

function readHealth(reader: InputReader): HealthPolicy {
  const url = reader.text('health-url') || undefined;
  if (url !== undefined && !isHttpUrl(url))
    reader.problem(
      'health-url',
      `expected an http or https address that the host can reach, such as http://127.0.0.1:8080/health, got "${url}"`,
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
    baseline: reader.choice('health-baseline', ['notice', 'require'], 'notice'),
    ...readSettleTime(reader),
    waitTimeoutMs: duration(reader, 'wait-timeout', 120_000),
  };
}

/** A container that has passed its health check has run for a while already; of another one nothing is known when it is up. */
function readSettleTime(reader: InputReader): Pick<HealthPolicy, 'settleMs' | 'settleCheckedMs'> {
  if (reader.text('settle-time', 'auto') === 'auto') return { settleMs: 5000, settleCheckedMs: 2000 };
  const settleMs = duration(reader, 'settle-time', 5000);
  return { settleMs, settleCheckedMs: settleMs };
}

function isHttpUrl(text: string): boolean {
  if (!URL.canParse(text) || /[\s\p{Cc}]/u.test(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  return ['http:', 'https:'].includes(protocol) && hostname !== '' && username === '' && password === '';
}

function command(reader: InputReader, name: string): string | undefined {
  return reader.text(name) || undefined;
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
  // What the host's log is searched for, in which a commit may be cut off.
  if (/^\w[\w.-]{0,127}$/.test(text)) return { kind: 'release', name: text };
  reader.problem(
    'rollback-to',
    `expected previous, a digest such as sha256:…, or the tag or commit of a release, got "${text}"`,
  );
  return undefined;
}

/** The checkout's compose file, looked at before it reaches a host: undefined where none was named, or a problem was told. */
async function readComposeFile(
  { project }: DeployInputs,
  cwd: string,
  reader: InputReader,
): Promise<string | undefined> {
  if (project.composeFile === undefined) return undefined;
  const problem = (message: string): undefined => {
    reader.problem('compose-file', message);
    return undefined;
  };
  let text: string;
  try {
    text = await readFile(resolve(cwd, project.composeFile), 'utf8');
  } catch (error) {
    return problem(
      `expected a file of this checkout, found none at ${project.composeFile} (${errorMessage(error)})`,
    );
  }
  let services: unknown;
  try {
    // Merge keys and tags such as !reset are compose's own; it reads them on the host.
    services = (parse(text, { logLevel: 'error', merge: true }) as { services?: unknown } | null)?.services;
  } catch (error) {
    return problem(`is no YAML: ${errorMessage(error)}`);
  }
  if (typeof services !== 'object' || services === null || Object.keys(services).length === 0)
    return problem(`expected services in ${project.composeFile}, found none`);
  for (const service of project.services) {
    if (!(service in services))
      reader.problem(
        'services',
        `expected services of ${project.composeFile} (${Object.keys(services).join(', ')}), got "${service}"`,
      );
  }
  return text;
}
