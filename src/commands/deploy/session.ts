import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import type { SshAccess } from '../../adapters/ssh/ssh-access.ts';
import { errorMessage } from '../../core/error.ts';
import type { InputReader } from '../../core/input.ts';
import type { Reference } from '../../core/oci/reference.ts';
import { checkAccess, type Fleet, maskFleetSecrets, openFleet } from '../../hosts/fleet.ts';
import { createSwitchHost } from '../../hosts/switch.ts';
import { addToHistory } from '../history.ts';
import { deployInputContext, openHistory } from '../session.ts';
import { deployEntryOf } from './history-entry.ts';
import { type DeployInputs, readDeployInputs } from './inputs.ts';
import type { DeployReport } from './report.ts';
import { type DeployResult, deployReport } from './result.ts';
import { deploy } from './run.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is connected.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function deploySession(session: Session): Promise<DeployReport> {
  const { github, clock, console } = session;
  const { inputs, reader } = readDeployInputs(session.values, deployInputContext(session));
  const composeFile = await readComposeFile(inputs, session.cwd, reader);
  const access = await checkAccess(inputs, session, reader);
  maskFleetSecrets(console.mask, inputs, access);
  reader.throwProblems();

  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  const startedAtMs = clock.nowMs();
  const result = await deployToHosts(inputs, { session, access, composeFile, log });
  const occasion = {
    startedAtMs,
    endedAtMs: clock.nowMs(),
    revision: github?.revision,
    runUrl: github?.runUrl,
  };
  return withHistory(session, inputs, deployReport(inputs, result, occasion, log));
}

async function deployToHosts(
  inputs: DeployInputs,
  options: {
    readonly session: Session;
    readonly access: SshAccess | undefined;
    readonly composeFile: string | undefined;
    readonly log: RunLog;
  },
): Promise<DeployResult> {
  const { session, access, composeFile, log } = options;
  const { github, console, clock } = session;
  let fleet: Fleet | undefined;
  try {
    const opened = await openFleet(session, inputs, { access, app: wantedApp(inputs), log });
    fleet = opened;
    const switchHost = createSwitchHost({
      inputs,
      composeFile,
      reconnect: (host) => opened.connect(host.session.host),
      who: {
        actor: github?.actor ?? session.env['USER'] ?? 'someone in a terminal',
        runUrl: github?.runUrl,
        revision: github?.revision,
      },
      newJobId: () => randomBytes(8).toString('hex'),
      clock,
      secretValues: inputs.secretValues,
      say: console.info,
    });
    const { images } = opened;
    const context = { access: opened, images, switchHost, composeFile, clock, say: console.info };
    return { app: images.app, hosts: await deploy(inputs, log, context), failure: undefined };
  } catch (failure) {
    return { app: fleet?.images.app, hosts: [], failure };
  }
}

/** Adds a deployment to the history of its layers; nothing that goes wrong here is an error of the run. */
async function withHistory(
  session: Session,
  inputs: DeployInputs,
  report: DeployReport,
): Promise<DeployReport> {
  if (report.action === 'prewarm') return report;
  try {
    const history = await openHistory(session, { image: inputs.images.image, history: inputs.history });
    if (history === undefined) return report;
    const { notices, warnings } = await addToHistory(history.store, deployEntryOf(report, history.branch));
    return {
      ...report,
      notices: [...report.notices, ...notices],
      warnings: [...report.warnings, ...warnings],
    };
  } catch (error) {
    return {
      ...report,
      notices: [...report.notices, `No history of runs is kept: ${errorMessage(error)}`],
    };
  }
}

/** The image that hosts are to run; undefined: what they ran before. */
function wantedApp({ images, rollbackTo }: DeployInputs): Reference | undefined {
  if (rollbackTo === undefined) return images.app;
  if (rollbackTo.kind === 'previous') return undefined;
  const { registry, repository } = images.app ?? images;
  return { registry, repository, tag: undefined, digest: rollbackTo.digest };
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
