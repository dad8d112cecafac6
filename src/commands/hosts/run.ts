import pLimit from 'p-limit';
import { createCommandRunner } from '../../adapters/process/command.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { connectSsh } from '../../adapters/ssh/connect.ts';
import { readHostScript } from '../../adapters/ssh/host-script.ts';
import type { SshSession } from '../../adapters/ssh/session.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { hostProblems, parseHostFacts } from '../../core/deploy/host-facts.ts';
import { parseProjectStatus } from '../../core/deploy/project-status.ts';
import { shellQuote } from '../../core/deploy/shell-quote.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import { maxTotalWaitMs } from '../../core/retry.ts';
import { checkAccess, maskFleetSecrets } from '../../hosts/fleet.ts';
import { deployInputContext } from '../session.ts';
import { readHostsCommandInputs } from './inputs.ts';
import type { HostStatusReport, HostsReport } from './report.ts';

/** So many entries of a host's log are told. */
const logLines = 10;
const patienceMs = 60_000;

/**
 * Looks what runs on hosts, since when, and what is locked. Nothing is changed, and no registry is asked.
 * @throws InputError when an input is not right.
 */
export async function hostsSession(session: Session): Promise<HostsReport> {
  const { clock } = session;
  const { inputs, reader } = readHostsCommandInputs(session.values, deployInputContext(session));
  const { projectDir } = inputs;
  const access = await checkAccess(inputs, session, reader);
  maskFleetSecrets(session, inputs, access);
  reader.throwProblems();
  if (access === undefined || projectDir === undefined)
    throw new Error('there is no access, although no input problem was found');

  const [preflight, status] = await Promise.all([readHostScript('preflight'), readHostScript('status')]);
  const commands = createCommandRunner();
  const look = async (host: Host): Promise<HostStatusReport> => {
    const about = { name: host.name, address: describeLogin(host) };
    let connection: SshSession | undefined;
    try {
      connection = await connectSsh({
        ...access.loginTo(host),
        connectTimeoutMs: inputs.ssh.connectTimeoutMs,
        env: session.env,
        tempFolder: session.tempFolder,
        commands,
        retry: {
          policy: { retries: inputs.images.retries, maxTotalMs: maxTotalWaitMs },
          nowMs: clock.nowMs,
          sleep: clock.sleep,
          random: Math.random,
          warn: session.console.warn,
        },
      });
      const facts = parseHostFacts(
        await run(
          connection,
          { project_dir: '', docker_host: inputs.dockerHost, start_docker: 'false' },
          preflight,
        ),
      );
      const problems = hostProblems(facts, {
        projectDir,
        uploadsCompose: true,
        switches: false,
        fetches: false,
      });
      if (problems.length > 0) throw new UserError(`${host.name}: ${problems.join('; ')}`);
      const text = await run(
        connection,
        { project_dir: projectDir, docker_host: facts.dockerHost ?? '', log_lines: String(logLines) },
        status,
      );
      return {
        ...about,
        at: new Date(facts.nowMs).toISOString(),
        status: parseProjectStatus(text),
        error: undefined,
      };
    } catch (error) {
      return { ...about, at: undefined, status: undefined, error: errorReport(error, undefined) };
    } finally {
      await connection?.close();
    }
  };
  const limit = pLimit(inputs.maxParallel);
  const hosts = await Promise.all(inputs.ssh.hosts.map((host) => limit(() => look(host))));
  return {
    schemaVersion: 1,
    kind: 'hosts',
    complete: hosts.every(({ error }) => error === undefined),
    hosts,
  };
}

async function run(
  session: SshSession,
  values: Readonly<Record<string, string>>,
  script: string,
): Promise<string> {
  const assignments = Object.entries(values).map(([name, value]) => `${name}=${shellQuote(value)}\n`);
  const result = await session.script(`${assignments.join('')}${script}`, { timeoutMs: patienceMs });
  if (result.kind === 'lost')
    throw new UserError(`${session.host.name}: the connection was lost. ${result.stderr}`.trim());
  if (result.exitCode !== 0)
    throw new UserError(`${session.host.name} could not be looked at: ${result.stderr.trim()}`);
  return result.stdout;
}
