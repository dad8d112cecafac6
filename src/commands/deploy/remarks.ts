import type { Remarks } from '../command.ts';
import type { DeployReport } from './report.ts';

/** What a deployment remarks on the whole and, under their names, on the hosts. */
export function deployRemarks({ notices, warnings, hosts }: DeployReport): Remarks {
  return {
    notices: [...notices, ...hosts.flatMap((host) => host.notices.map((text) => `${host.name}: ${text}`))],
    warnings: [...warnings, ...hosts.flatMap((host) => host.warnings.map((text) => `${host.name}: ${text}`))],
  };
}
