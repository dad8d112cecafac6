import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { VerifiedHostReport, VerifyReport } from '../verify/report.ts';
import { type Examination, found, together, well } from './examination.ts';

/** Whether hosts can be reached, and hold the layers. */
export function examineHosts({ hosts, error }: Pick<VerifyReport, 'hosts' | 'error'>): Examination {
  return error === undefined ? together(hosts.map(examineHost)) : unreachable('hosts', error);
}

function examineHost({ name, healthy, layers, problems, error }: VerifiedHostReport): Examination {
  if (error !== undefined) return unreachable(name, error);
  const lacking = layers.filter(isLayerFinding).map((layer) => `${layer.name} ${layer.state}`);
  const seen = [...problems, ...lacking];
  if (seen.length === 0)
    return healthy
      ? well(`${name} holds ${plural(layers.filter(({ state }) => state === 'present').length, 'layer')}.`)
      : well();
  return found({
    name: 'host-lacks-layers',
    severity: 'warning',
    subject: name,
    evidence: seen.join('; '),
    remedy: '"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated.',
  });
}

function unreachable(subject: string, { message, remedy }: ErrorReport): Examination {
  return found({
    name: 'host-unreachable',
    subject,
    evidence: message,
    remedy: remedy ?? 'Check the connection.',
  });
}
