import pLimit from 'p-limit';
import { readHostScript } from '../../adapters/ssh/host-script.ts';
import type { SshSession } from '../../adapters/ssh/session.ts';
import { describeLogin, type Host } from '../../core/deploy/host.ts';
import { hostProblems } from '../../core/deploy/host-facts.ts';
import { parseProjectStatus } from '../../core/deploy/project-status.ts';
import { shellAssignments } from '../../core/deploy/shell-quote.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import { askHost, type HostAccess, lookAtHost } from '../../hosts/connection.ts';
import { createHostConnector, fleetRetry } from '../../hosts/fleet.ts';
import type { RunContext } from '../command.ts';
import type { LookInputs } from './inputs.ts';
import type { HostStatusReport, HostsReport } from './report.ts';

/** How many entries of a host's log are shown. */
const logLines = 10;

/** Looks what runs on hosts, since when, and what is locked. Nothing is changed, and no registry is asked. */
export async function lookAtHosts(
  context: RunContext,
  inputs: LookInputs,
): Promise<Pick<HostsReport, 'hosts'>> {
  const [preflight, status] = await Promise.all([readHostScript('preflight'), readHostScript('status')]);
  const connect = createHostConnector(context, inputs, fleetRetry(context, inputs, context.console.warn));
  const limit = pLimit(inputs.maxParallel);
  const hosts = await Promise.all(
    inputs.ssh.hosts.map((host) => limit(() => readHostStatus(host, inputs, { connect, preflight, status }))),
  );
  return { hosts };
}

/** What runs on one host. What goes wrong is in the report. */
export async function readHostStatus(
  host: Host,
  { projectDir, dockerHost }: Pick<LookInputs, 'projectDir' | 'dockerHost'>,
  access: Pick<HostAccess, 'connect' | 'preflight'> & { readonly status: string },
): Promise<HostStatusReport> {
  const about = { name: host.name, address: describeLogin(host) };
  let session: SshSession | undefined;
  try {
    session = await access.connect(host);
    const { facts } = await lookAtHost(session, access.preflight, {
      project_dir: '',
      docker_host: dockerHost,
      start_docker: false,
    });
    const needs = { projectDir, uploadsCompose: true, switches: false, fetches: false };
    const problems = hostProblems(facts, needs);
    if (problems.length > 0) throw new UserError(`${host.name}: ${problems.join('; ')}`);
    const parameters = {
      project_dir: projectDir,
      docker_host: facts.dockerHost ?? '',
      log_lines: logLines,
    };
    const { exitCode, stdout, stderr } = await askHost(
      session,
      `${shellAssignments(parameters)}${access.status}`,
    );
    if (exitCode !== 0) throw new UserError(`${host.name} could not be checked: ${stderr.trim()}`);
    return {
      ...about,
      at: new Date(facts.nowMs).toISOString(),
      status: parseProjectStatus(stdout),
      error: undefined,
    };
  } catch (error) {
    return { ...about, at: undefined, status: undefined, error: errorReport(error, undefined) };
  } finally {
    await session?.close();
  }
}
