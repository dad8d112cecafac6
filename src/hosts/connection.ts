import type { EngineApi } from '../adapters/docker/engine-api.ts';
import type { CommandResult } from '../adapters/process/command.ts';
import type { SshSession } from '../adapters/ssh/session.ts';
import type { Host } from '../core/deploy/host.ts';
import { ofHost } from '../core/deploy/host-answer.ts';
import { type HostFacts, type HostNeeds, hostProblems, parseHostFacts } from '../core/deploy/host-facts.ts';
import { formatLook, type ProjectQuestion, readLook } from '../core/deploy/look-script.ts';
import { UserError } from '../core/error.ts';

export interface ConnectedHost {
  readonly session: SshSession;
  readonly facts: HostFacts;
  readonly engine: EngineApi;
  /** What it said besides when it was looked at. */
  readonly asked?: AskedBesides;
}

/** What a host was asked in the look at it, so that it need not be asked again. Undefined: it was not, or did not say. */
interface AskedBesides {
  /** The room at folders where engines usually write, as `parseDiskAnswer` reads it. */
  readonly disk: string | undefined;
  /** What was seen of a project and of the engine's store, as `parseStoreLook` reads it. */
  readonly store: { readonly projectDir: string | undefined; readonly said: string } | undefined;
  /** The answer to the question about its project. */
  readonly project: CommandResult | undefined;
}

/** How hosts and their engines are reached. */
export interface HostAccess {
  readonly connect: (host: Host) => Promise<SshSession>;
  /** The engine behind a socket of this machine. `name`: the host, for messages. */
  readonly openEngine: (socketPath: string, name: string) => EngineApi;
  /** Text of the script that looks what a host has. */
  readonly preflight: string;
}

interface LookOptions {
  /** `auto`, or `unix:///…`. */
  readonly dockerHost: string;
  readonly startDocker: boolean;
  readonly needs: HostNeeds;
  /** What is asked of its project in the same look, and what the question reads from its standard input. */
  readonly question?: (ProjectQuestion & { readonly input: string }) | undefined;
}

/**
 * Connects to a host, looks what it has, and reaches its engine over the connection.
 * @throws UserError with everything that it lacks.
 */
export async function connectHost(
  host: Host,
  { dockerHost, startDocker, needs, question }: LookOptions,
  access: HostAccess,
): Promise<ConnectedHost> {
  const session = await access.connect(host);
  try {
    const { facts, asked } = await lookAtHost(
      session,
      access.preflight,
      { project_dir: needs.projectDir ?? '', docker_host: dockerHost, start_docker: startDocker },
      question,
    );
    const problems = hostProblems(facts, needs);
    if (problems.length > 0) {
      throw new UserError(
        `${host.name} lacks what ${needs.switches ? 'a deployment' : 'checking its images'} needs:\n${problems
          .map((problem) => `  ${problem}`)
          .join('\n')}`,
      );
    }
    const socketPath = await session.forwardSocket((facts.dockerHost ?? '').replace('unix://', ''));
    return { session, facts, engine: access.openEngine(socketPath, host.name), asked };
  } catch (error) {
    await session.close();
    throw error;
  }
}

export async function disconnectHost({
  engine,
  session,
}: Pick<ConnectedHost, 'engine' | 'session'>): Promise<void> {
  await engine.close().catch(() => {});
  await session.close();
}

/** What the script `preflight` tells of a host, and what it is asked besides. @throws UserError when it did not come to its end. */
export async function lookAtHost(
  session: Pick<SshSession, 'host' | 'script'>,
  preflight: string,
  parameters: {
    readonly project_dir: string;
    readonly docker_host: string;
    readonly start_docker: boolean;
  },
  question?: LookOptions['question'],
): Promise<{ readonly facts: HostFacts; readonly asked: AskedBesides }> {
  const script = formatLook(preflight, parameters, question);
  const { stdout, stderr } = await askHost(session, script, question?.input);
  const { facts, disk, store, project } = readLook(stdout);
  const projectDir = parameters.project_dir === '' ? undefined : parameters.project_dir;
  return {
    facts: ofHost(session.host.name, () => parseHostFacts(facts)),
    asked: {
      disk,
      store: store === undefined ? undefined : { projectDir, said: store },
      project: project && { ...project, stderr },
    },
  };
}

/** An engine that is just starting takes its time. */
const patienceMs = 120_000;

/**
 * Runs a script on a host that may be asked again, because it changes nothing there.
 * @throws UserError when the connection is lost meanwhile.
 */
export async function askHost(
  session: Pick<SshSession, 'host' | 'script'>,
  script: string,
  input = '',
): Promise<CommandResult> {
  const result = await session.script(script, { input: Buffer.from(input), timeoutMs: patienceMs });
  if (result.kind === 'lost')
    throw new UserError(`${session.host.name}: the connection was lost. ${result.stderr}`.trim());
  return result;
}
