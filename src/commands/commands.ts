import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import { secretVariables } from '../adapters/runner/action-metadata.ts';
import type { Session } from '../adapters/runner/session.ts';
import type { ReportDocument } from '../page/document.ts';
import { renderDocumentHtml } from '../page/html/document.ts';
import { renderDocumentMarkdown } from '../page/markdown/document.ts';
import type { Palette } from '../page/palette.ts';
import { renderDocumentText } from '../page/text/document.ts';
import { buildDocument } from './build/page.ts';
import { buildSession } from './build/session.ts';
import { deployDocument } from './deploy/page.ts';
import { deploySession } from './deploy/session.ts';
import { doctorDocument, doctorError } from './doctor/page.ts';
import { doctorSession } from './doctor/run.ts';
import { hostsDocument } from './hosts/page.ts';
import { hostsSession } from './hosts/run.ts';
import { initDocument } from './init/page.ts';
import { type InitSurroundings, initMetadata, initSession } from './init/run.ts';
import { maintainInputs } from './maintain/inputs.ts';
import { maintainDocument } from './maintain/page.ts';
import { maintainSession } from './maintain/session.ts';
import { mergeDocument } from './merge/page.ts';
import { mergeSession } from './merge/run.ts';
import { metricsDocument } from './metrics/page.ts';
import { metricsSession } from './metrics/run.ts';
import { mirrorDocument } from './mirror/page.ts';
import { mirrorSession } from './mirror/run.ts';
import { planDocument } from './plan/page.ts';
import { planSession } from './plan/session.ts';
import { prewarmDocument } from './prewarm/page.ts';
import { prewarmSession } from './prewarm/session.ts';
import { quarterDocument } from './quarter/page.ts';
import { quarterSession } from './quarter/run.ts';
import { unhealthyError, verifyDocument } from './verify/page.ts';
import { verifySession } from './verify/run.ts';

/** What a command found and did, and how it is shown. */
export interface CommandResult {
  readonly report: unknown;
  /** Undefined when all went well. */
  readonly error: unknown;
  markdown(): string;
  html(): string;
  text(colour: Palette): string;
}

/** One command of the command line: an action, in a terminal. */
export interface Command {
  readonly description: string;
  /** The action.yml that its flags are made from, relative to the root; or its own flags. */
  readonly metadata: string | ActionMetadata;
  /** Flags of its own → the input that they stand for. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Flags beside those of the action. */
  readonly also?: ActionMetadata['inputs'];
  /** What stands behind the command without a flag, in this order → the inputs. */
  readonly positionals?: readonly string[];
  /** Inputs of the action that mean nothing to it. */
  readonly leavesOut?: readonly string[];
  /** The only inputs of the action that mean something to it; undefined: all. */
  readonly keeps?: readonly string[];
  run(session: Session, surroundings: InitSurroundings): Promise<CommandResult>;
}

export const commands = {
  init: {
    description: 'Writes the workflows for the repository at hand.',
    metadata: initMetadata,
    async run(session, surroundings) {
      const report = await initSession(session, surroundings);
      return documentResult(report, initDocument(report), undefined);
    },
  },
  prewarm: {
    description: 'Builds and pushes the dependency layers that are not current.',
    metadata: 'action.yml',
    async run(session) {
      const report = await prewarmSession(session);
      return documentResult(report, prewarmDocument(report), report.error);
    },
  },
  plan: {
    description: 'Tells whether a prewarm is needed, and why. Builds nothing.',
    metadata: 'plan/action.yml',
    async run(session) {
      const report = await planSession(session);
      return documentResult(report, planDocument(report), report.error);
    },
  },
  build: {
    description: 'Builds the application on its layers.',
    metadata: 'build/action.yml',
    async run(session) {
      const { report } = await buildSession(session);
      return documentResult(report, buildDocument(report), report.error);
    },
  },
  deploy: {
    description: 'Deploys the application to hosts over SSH, or only prewarms them.',
    metadata: 'deploy/action.yml',
    run: (session) => runDeploy(session, {}),
  },
  rollback: {
    description: 'Takes hosts back to the release before, or to another one.',
    metadata: 'deploy/action.yml',
    flags: { to: 'rollback-to' },
    run: (session) => runDeploy(session, { 'rollback-to': 'previous' }),
  },
  hosts: {
    description: 'Tells what runs on hosts, since when, and what is locked.',
    metadata: 'verify/action.yml',
    leavesOut: ['app-image', 'image', 'layers', 'registry-username', 'registry-password'],
    async run(session) {
      const report = await hostsSession(withTerminalKeys(session));
      return documentResult(
        report,
        hostsDocument(report),
        report.complete ? undefined : report.hosts.find(({ error }) => error !== undefined)?.error,
      );
    },
  },
  doctor: {
    description:
      'Looks for what makes builds slow or breaks them, from builder to hosts; repairs it with --fix.',
    metadata: 'action.yml',
    leavesOut: ['only', 'refresh', 'keep-builder', 'free-disk-space', 'keep-progress'],
    also: [
      {
        name: 'deep',
        description: 'Reads every blob of every layer, and compares its digest.',
        default: 'false',
      },
      {
        name: 'fix',
        description:
          'Repairs by a prewarm what that can repair (builds a layer anew, pushes it, moves tags), and looks again. It deletes nothing.',
        default: 'false',
      },
      { name: 'hosts', description: 'Hosts to look at, too, as in "cache-prewarm verify".' },
      { name: 'known-hosts', description: 'The hosts\' own keys, as in "cache-prewarm verify".' },
      {
        name: 'app-image',
        description: 'The application image, to tell which layers save a host something.',
      },
      { name: 'project-dir', description: 'Absolute path of the compose project on the hosts.' },
    ],
    async run(session) {
      const report = await doctorSession(withTerminalKeys(session));
      return documentResult(report, doctorDocument(report), doctorError(report));
    },
  },
  mirror: {
    description: 'Copies base images to a registry of yours, by digest, and tells what upstream moved.',
    metadata: {
      description:
        'Copies base images from registry to registry, with all platforms and under the same digest, under their tag and one with the date; and tells what has moved upstream.',
      inputs: [
        {
          name: 'images',
          description:
            'Lines "source=target" (debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim). Default the FROM lines of the Dockerfile.',
        },
        { name: 'to', description: 'Where copies go that have no target: ghcr.io/acme/mirror.' },
        { name: 'file', description: 'Path of the Dockerfile.', default: 'Dockerfile' },
        { name: 'dry-run', description: 'Tells what would be copied, and copies nothing.', default: 'false' },
        {
          name: 'pin',
          description:
            'false, show or write: puts the copies into the FROM lines of the Dockerfile, by digest. show tells the lines, write writes them.',
          default: 'false',
        },
        { name: 'registry-username', description: 'User name for the registry of the copies.' },
        {
          name: 'registry-password',
          description: 'Password or token for the registry of the copies. Default the login that docker has.',
        },
        {
          name: 'retries',
          description: 'How often a transient failure is tried again, 0 to 10.',
          default: '3',
        },
      ],
    },
    async run(session) {
      const report = await mirrorSession(session);
      return documentResult(report, mirrorDocument(report), report.error);
    },
  },
  quarter: {
    description:
      'Shows what each quarter holds (show), starts one (start), goes back to one (restore 2026Q3), ends that (release).',
    metadata: 'action.yml',
    leavesOut: ['only', 'refresh', 'max-age', 'quarter'],
    positionals: ['task', 'quarter'],
    async run(session) {
      const report = await quarterSession(session);
      return documentResult(report, quarterDocument(report), report.error);
    },
  },
  metrics: {
    description: 'Writes hit rates, ages, sizes, quota and deployments to a file, as OpenMetrics text.',
    metadata: {
      description:
        'cache-prewarm metrics FILE. Writes what the history of runs and the registry tell of the layers, builds, deployments and the package, for Prometheus and others.',
      inputs: [
        { name: 'image', description: 'Registry and repository that hold the layers, without a tag.' },
        {
          name: 'quota',
          description: 'Size that the package should not exceed. Default that of the last maintenance.',
        },
        { name: 'registry-username', description: 'User name for the registry.' },
        {
          name: 'registry-password',
          description: 'Password or token for the registry. Default the login that docker has.',
        },
        {
          name: 'retries',
          description: 'How often a transient failure is tried again, 0 to 10.',
          default: '3',
        },
      ],
    },
    positionals: ['metrics'],
    async run(session) {
      const report = await metricsSession(session);
      return documentResult(report, metricsDocument(report), report.error);
    },
  },
  merge: {
    description: 'Puts platforms together that were built on machines of their own, with --part-of.',
    metadata: 'merge/action.yml',
    async run(session) {
      const report = await mergeSession(session);
      return documentResult(report, mergeDocument(report), report.error);
    },
  },
  maintain: {
    description: 'Deletes from a package what nobody can miss, and tells what it holds.',
    metadata: 'maintain/action.yml',
    // The other tasks of the action are commands of their own.
    keeps: maintainInputs,
    async run(session) {
      const report = await maintainSession(session);
      return documentResult(report, maintainDocument(report), report.error);
    },
  },
  verify: {
    description: 'Looks whether the layers are whole in the registry, and present on hosts.',
    metadata: 'verify/action.yml',
    async run(session) {
      const report = await verifySession(withTerminalKeys(session));
      return documentResult(report, verifyDocument(report), report.error ?? unhealthyError(report));
    },
  },
} as const satisfies Readonly<Record<string, Command>>;

/** `defaults`: inputs that are taken where the user gave none. */
async function runDeploy(
  session: Session,
  defaults: Readonly<Record<string, string>>,
): Promise<CommandResult> {
  const report = await deploySession(
    withTerminalKeys({ ...session, values: { ...defaults, ...session.values } }),
  );
  return documentResult(report, deployDocument(report), report.error);
}

/** A report that is shown as a document. */
function documentResult(report: unknown, document: ReportDocument, error: unknown): CommandResult {
  return {
    report,
    error,
    markdown: () => renderDocumentMarkdown(document),
    html: () => renderDocumentHtml(document),
    text: (colour) => renderDocumentText(document, colour),
  };
}

/** What is secret comes from the environment, and so may the hosts' keys, which stand beside it in a workflow. */
function withTerminalKeys(session: Session): Session {
  const { env } = session;
  const secrets = Object.entries(secretVariables).map(([input, variable]) => [input, env[variable]]);
  const known = { 'known-hosts': env['KNOWN_HOSTS'], 'jump-known-hosts': env['JUMP_KNOWN_HOSTS'] };
  return { ...session, values: { ...Object.fromEntries(secrets), ...known, ...session.values } };
}
