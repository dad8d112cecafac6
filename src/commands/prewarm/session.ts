import { InputError } from '../../core/error.ts';
import { mergePlans, readRunners } from '../../core/layers/runners.ts';
import { decideWrite, type WriteDecision } from '../../core/layers/write-policy.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { type PrewarmInputs, readPrewarmInputs } from '../../layers/inputs.ts';
import { type Project, readProject } from '../../layers/project.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import type { PlanReport } from '../plan/report.ts';
import { type PrewarmWish, plan } from '../plan/run.ts';
import { inputContext, maskSecrets, openContext, type Session } from '../session.ts';
import { prewarm } from './run.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function prewarmSession(session: Session): Promise<PrewarmReport> {
  const { inputs, project, write, context } = await openPrewarm(session);
  return prewarm(inputs, project, write, context);
}

/**
 * The same inputs, and whether a prewarm with them is needed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function planSession(session: Session): Promise<PlanReport> {
  const { runners, problems } = readRunners(session.values['runners'] ?? '');
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ input: 'runners', message })));
  if (runners.length === 0) return plan(await openPrewarm(session));
  const reports: PlanReport[] = [];
  for (const { platform } of runners) {
    const values = { ...session.values, platforms: platform, 'part-of': 'plan' };
    reports.push(await plan(await openPrewarm({ ...session, values })));
  }
  return mergePlans(reports, runners);
}

interface OpenPrewarm {
  readonly inputs: PrewarmInputs;
  readonly wish: PrewarmWish;
  readonly project: Project;
  readonly write: WriteDecision;
  readonly context: PrewarmContext;
}

async function openPrewarm(session: Session): Promise<OpenPrewarm> {
  const { github } = session;
  const { inputs, reader } = readPrewarmInputs(session.values, inputContext(github));
  // Only the action plan has it.
  const wish = reader.choice('prewarm', ['auto', 'always', 'never'], 'auto');
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  if (write.kind === 'refused') {
    reader.problem(
      'push',
      `is true, but this run may not write layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`,
    );
  }
  const project = await readProject(inputs, reader, {
    cwd: session.cwd,
    bound: github === undefined ? undefined : session.cwd,
  });
  maskSecrets(session.console, inputs);
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');
  return { inputs, wish, project, write, context: await openContext(session, inputs) };
}
