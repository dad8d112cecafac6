import { renderDocumentMarkdown } from '../../page/markdown/document.ts';
import { runActionStep } from '../action-step.ts';
import { verifyOutputs } from '../verify/outputs.ts';
import { unhealthyError, verifyDocument } from '../verify/page.ts';
import { verifySession } from '../verify/run.ts';
import { deployOutputs } from './outputs.ts';
import { deployDocument } from './page.ts';
import { deploySession } from './session.ts';

/** The step of the action deploy. */
export async function runDeployAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await deploySession(session);
    return {
      outputs: deployOutputs(report),
      markdown: renderDocumentMarkdown(deployDocument(report)),
      notices: [...report.notices, ...ofHosts(report.hosts, 'notices')],
      warnings: [...report.warnings, ...ofHosts(report.hosts, 'warnings')],
      error: report.error,
    };
  });
}

function ofHosts(
  hosts: readonly {
    readonly name: string;
    readonly notices: readonly string[];
    readonly warnings: readonly string[];
  }[],
  kind: 'notices' | 'warnings',
): readonly string[] {
  return hosts.flatMap((host) => host[kind].map((text) => `${host.name}: ${text}`));
}

/** The step of the action verify. */
export async function runVerifyAction(env: Readonly<Record<string, string>>): Promise<void> {
  await runActionStep(env, async (session) => {
    const report = await verifySession(session);
    return {
      outputs: verifyOutputs(report),
      markdown: renderDocumentMarkdown(verifyDocument(report)),
      notices: report.notices,
      warnings: report.warnings,
      error: report.error ?? unhealthyError(report),
    };
  });
}
