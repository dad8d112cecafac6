import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { HostReport } from '../../core/deploy/host-report.ts';
import { createHostWork, type HostWorkContext } from './host-work.ts';
import type { DeployInputs } from './inputs.ts';
import { runDeployment } from './order.ts';

/** Deploys to all hosts. A host's failure is in its report, beside everything that was found until then. */
export async function deploy(
  inputs: DeployInputs,
  log: RunLog,
  context: HostWorkContext,
): Promise<readonly HostReport[]> {
  const hosts = inputs.ssh.hosts.map((host) => createHostWork(host, inputs, context));
  try {
    const ends = await runDeployment(hosts, inputs, log, context.say);
    return hosts.map((host) => host.report(ends.get(host)));
  } finally {
    await Promise.all(hosts.map((host) => host.close()));
  }
}
