import { UserError } from '../error.ts';
import { agree } from '../format/quantity.ts';
import { type KnownRecords, parseKnownRecords } from '../sign/known-records.ts';
import { splitOnce } from '../split.ts';
import { isOlder } from '../version-number.ts';

/** What a host has, as `src/host/preflight.sh` tells it. */
export interface HostFacts {
  /** Who we are there. */
  readonly user: string;
  /** The host's clock; ages and waits on it use this one. */
  readonly nowMs: number;
  /** Programs that the job needs and that are not there. */
  readonly missing: readonly string[];
  readonly fetcher: 'curl' | 'wget' | undefined;
  /** Sockets that were looked for, in order. */
  readonly tried: readonly string[];
  /** Engines that are reached otherwise than by a socket, which is not supported. */
  readonly skipped: readonly string[];
  /** `unix:///…`; undefined: no engine answers. */
  readonly dockerHost: string | undefined;
  readonly engine: string | undefined;
  readonly engineError: string | undefined;
  readonly startError: string | undefined;
  readonly started: boolean;
  readonly compose: string | undefined;
  /** Path of compose's program; undefined: it is started through docker. */
  readonly composeProgram: string | undefined;
  /** Asked only where its version does not tell: what is missing in the options of `docker compose up`. */
  readonly composeLacks: readonly string[];
  readonly composeV1: string | undefined;
  /** Of a user's own engine: whether it goes on when nobody is logged in. */
  readonly linger: boolean | undefined;
  readonly projectDir: 'there' | 'absent' | 'no-folder' | 'not-asked';
  readonly projectWritable: boolean;
  readonly stateWritable: boolean;
  readonly composeFile: string | undefined;
  /** The newest records of layers with which the project was deployed, as far as they were verified. */
  readonly records: KnownRecords;
}

/** Reads the lines of the script. @throws UserError when it did not come to its end. */
export function parseHostFacts(stdout: string): HostFacts {
  const lines = stdout.split('\n').flatMap((line) => {
    const [name, value] = splitOnce(line, '=');
    return value === undefined ? [] : [[name, value] as const];
  });
  const all = (name: string): readonly string[] =>
    lines.flatMap(([key, value]) => (key === name && value !== '' ? [value] : []));
  const last = (name: string): string | undefined => all(name).at(-1);
  if (last('end') !== 'ok')
    throw new UserError(`Expected a report from the host, got ${JSON.stringify(stdout.slice(0, 400))}.`, {
      remedy:
        'Something in the login of this user prints text or exits early. Check its shell and its startup files.',
    });
  const fetcher = last('fetcher');
  const linger = last('linger');
  const projectDir = last('project_dir');
  return {
    user: last('user') ?? '',
    nowMs: readSeconds(last('now')) * 1000,
    missing: all('missing'),
    fetcher: fetcher === 'curl' || fetcher === 'wget' ? fetcher : undefined,
    tried: [...new Set(all('tried'))],
    skipped: [...new Set(all('skipped'))],
    dockerHost: last('docker_host'),
    engine: last('engine'),
    engineError: last('engine_error'),
    startError: last('start_error'),
    started: last('started') === 'true',
    compose: last('compose'),
    composeProgram: last('compose_program'),
    composeLacks: all('compose_lacks'),
    composeV1: last('compose_v1'),
    linger: linger === undefined ? undefined : linger === 'yes',
    projectDir:
      projectDir === undefined
        ? 'not-asked'
        : projectDir === 'yes'
          ? 'there'
          : projectDir === 'absent'
            ? 'absent'
            : 'no-folder',
    projectWritable: last('project_writable') === 'yes',
    stateWritable: last('state_dir') === 'writable',
    composeFile: last('compose_file'),
    records: parseKnownRecords(all('record')),
  };
}

/** Seconds since 1970, as `date +%s` prints them. @throws UserError unless they are. */
function readSeconds(text = '0'): number {
  if (/^\d{1,12}$/.test(text)) return Number(text);
  throw new UserError(`now: expected the host's clock in seconds, got ${JSON.stringify(text.slice(0, 80))}.`);
}

/** What a deployment asks of a host. */
export interface HostNeeds {
  readonly projectDir: string | undefined;
  /** A compose file is uploaded, so the host need not have one. */
  readonly uploadsCompose: boolean;
  /** The project is switched, not only looked at or prewarmed. */
  readonly switches: boolean;
  readonly fetches: boolean;
}

/** Packages of Debian and Ubuntu that have the programs. */
const packages: Readonly<Record<string, string>> = {
  flock: 'util-linux',
  setsid: 'util-linux',
  nohup: 'coreutils',
  docker: 'docker-ce-cli (or docker.io)',
};

/** compose with `up --wait` and `--pull never`. */
const oldestCompose = '2.20';

/** Why the host cannot be deployed to: all reasons at once, each with what to do. Empty: it can. */
export function hostProblems(facts: HostFacts, needs: HostNeeds): readonly string[] {
  const tools = needs.switches ? facts.missing : facts.missing.filter((tool) => tool === 'docker');
  const problems = tools.map(
    (tool) => `the program ${tool} is missing: install the package ${packages[tool] ?? 'coreutils'}`,
  );
  if (facts.engine === undefined && !facts.missing.includes('docker')) problems.push(engineProblem(facts));
  if (facts.linger === false)
    problems.push(
      `the engine is the user's own (rootless) and ends with the last login: run "sudo loginctl enable-linger ${facts.user}" there`,
    );
  if (needs.switches) problems.push(...switchProblems(facts, needs));
  return problems;
}

/** What is odd on a host that can be deployed to. */
export function hostRemarks(
  { compose, composeLacks }: HostFacts,
  { switches }: HostNeeds,
): readonly string[] {
  const isUnknown = compose !== undefined && isOlder(compose, oldestCompose) === undefined;
  return switches && isUnknown && composeLacks.length === 0
    ? [
        `docker compose does not report its version (it says ${compose}). It was asked what it can do, and can do what is needed.`,
      ]
    : [];
}

function engineProblem({ tried, skipped, engineError, startError, user }: HostFacts): string {
  if (engineError !== undefined && /permission denied/i.test(engineError))
    return `the user ${user} may not use the engine: run "sudo usermod -aG docker ${user}" there, and connect again (${engineError.trim()})`;
  const places = `tried ${tried.join(', ') || 'no socket'}${skipped.length === 0 ? '' : `; ${skipped.join(', ')} ${agree(skipped.length, 'is no socket', 'are no sockets')}`}`;
  const started = startError === undefined ? '' : `; starting it failed: ${startError.trim()}`;
  return `no engine answers (${places}${engineError === undefined ? '' : `; ${engineError.trim()}`}${started}): start it ("sudo systemctl start docker", or start-docker: true), or set docker-host`;
}

function switchProblems(facts: HostFacts, needs: HostNeeds): readonly string[] {
  const problems: string[] = [];
  if (facts.engine !== undefined && facts.compose === undefined) {
    problems.push(
      `docker compose is missing${facts.composeV1 === undefined ? '' : ` (docker-compose ${facts.composeV1} is there, which cannot wait for health)`}: install the package docker-compose-plugin (or docker-compose-v2, docker-compose)`,
    );
  } else if (
    facts.compose !== undefined &&
    (isOlder(facts.compose, oldestCompose) ?? facts.composeLacks.length > 0)
  ) {
    const lacks =
      facts.composeLacks.length === 0 ? '' : `, without "up ${facts.composeLacks.join('" and "up ')}"`;
    problems.push(
      `docker compose is ${facts.compose}${lacks}, expected ${oldestCompose} or later: upgrade the package docker-compose-plugin`,
    );
  }
  if (facts.projectDir === 'absent')
    problems.push(`the folder ${needs.projectDir} does not exist: create it, or correct project-dir`);
  if (facts.projectDir === 'no-folder')
    problems.push(`${needs.projectDir} is not a directory: correct project-dir`);
  if (facts.projectDir === 'there') {
    if (!facts.stateWritable || !facts.projectWritable)
      problems.push(
        `the user ${facts.user} may not write in ${needs.projectDir}, where lock, state and pin are kept: run "sudo chown ${facts.user} ${needs.projectDir}" there`,
      );
    if (facts.composeFile === undefined && !needs.uploadsCompose)
      problems.push(
        `there is no compose file in ${needs.projectDir} (compose.yaml, compose.yml, docker-compose.yaml, docker-compose.yml): correct project-dir, or set compose-file`,
      );
  }
  if (needs.fetches && facts.fetcher === undefined)
    problems.push('health-url needs curl or wget, and neither is there: install the package curl');
  return problems;
}
