import { chooseBuilder } from '../../adapters/docker/builder.ts';
import { readEngineInfo } from '../../adapters/docker/engine-info.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { RegistryError } from '../../adapters/registry/registry-error.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { formatAge, formatInstant, formatPercent, plural, shortDigest } from '../../core/format/quantity.ts';
import { findLastingDrops } from '../../core/history/trend.ts';
import { createInputReader } from '../../core/input.ts';
import { layerTags, recordTag } from '../../core/layers/tag.ts';
import { decideWrite } from '../../core/layers/write-policy.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { buildErrorReport } from '../../layers/build-error.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import { ensureFreeDisk } from '../../layers/free-disk.ts';
import { type PrewarmInputs, readPrewarmInputs } from '../../layers/inputs.ts';
import { isQuarterOpen, type Lookup, lookUpLayers } from '../../layers/lookup.ts';
import { readProject } from '../../layers/project.ts';
import { readRuns } from '../history.ts';
import { prewarmSession } from '../prewarm/session.ts';
import { inputContext, maskSecrets, openContext } from '../session.ts';
import { verifySession } from '../verify/run.ts';
import type { DoctorReport, Finding } from './report.ts';

/** What the doctor is asked beside what a prewarm is. */
interface DoctorInputs {
  readonly prewarm: PrewarmInputs;
  /** Reads every blob, and compares its digest. */
  readonly deep: boolean;
  readonly fix: boolean;
}

type Found = Omit<Finding, 'fixed'>;

interface Examination {
  readonly findings: readonly Found[];
  readonly well: readonly string[];
}

const rebuilds = 'builds the layer anew and pushes it';

/**
 * Walks from symptom to cause: builder, disk, login, Dockerfile, record, layers, tags, hosts. With `fix`, repairs by a prewarm what
 * that can repair, and looks again.
 * @throws InputError when an input is not right.
 */
export async function doctorSession(session: Session): Promise<DoctorReport> {
  const { inputs: prewarm, reader } = readPrewarmInputs(session.values, inputContext(session));
  const inputs: DoctorInputs = {
    prewarm,
    deep: reader.boolean('deep', false),
    fix: reader.boolean('fix', false),
  };
  maskSecrets(session.console, prewarm);
  reader.throwProblems();
  const log = createRunLog(session.clock, session.console);
  const startedAtMs = session.clock.nowMs();
  const context = await openContext(session, prewarm);
  let findings: readonly Finding[] = [];
  let well: readonly string[] = [];
  let error: ErrorReport | undefined;
  try {
    const before = await log.phase('examine', () => examine(session, inputs, context, log));
    well = before.well;
    findings = before.findings.map((finding) => ({ ...finding, fixed: false }));
    if (inputs.fix && before.findings.some(({ fix }) => fix !== undefined)) {
      await log.phase('repair', () => repair(session, before.findings));
      const after = await log.phase('examine again', () => examine(session, inputs, context, log));
      well = after.well;
      findings = compare(before.findings, after.findings);
    }
  } catch (failure) {
    error = buildErrorReport(failure, prewarm.image);
  }
  return {
    schemaVersion: 1,
    kind: 'doctor',
    healthy: error === undefined && findings.every(({ fixed }) => fixed),
    image: prewarm.image,
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: session.clock.nowMs() - startedAtMs,
    well,
    findings,
    phases: log.phases,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}

/** What was there and is not any more was repaired; what is new is told, too. */
function compare(before: readonly Found[], after: readonly Found[]): readonly Finding[] {
  const key = ({ name, subject }: Found): string => `${name} ${subject}`;
  const left = new Set(after.map(key));
  return [
    ...before.filter((finding) => !left.has(key(finding))).map((finding) => ({ ...finding, fixed: true })),
    ...after.map((finding) => ({ ...finding, fixed: false })),
  ];
}

/** A prewarm builds and pushes what is not whole; what is whole and wrong has to be refreshed. */
async function repair(session: Session, findings: readonly Found[]): Promise<void> {
  const wrong = findings.filter(
    ({ name }) => name === 'layer-corrupt' || name === 'cache-metadata-missing' || name === 'layer-old',
  );
  const refresh = wrong.length === 0 ? 'none' : [...new Set(wrong.map(({ subject }) => subject))].join(',');
  // What is built anew here says nothing of how builds hit.
  const values = { ...session.values, refresh, only: '', history: 'false' };
  const report = await prewarmSession({ ...session, values });
  if (report.error !== undefined)
    throw new UserError(`the repair failed: ${report.error.message}`, {
      ...(report.error.remedy === undefined ? {} : { remedy: report.error.remedy }),
    });
}

async function examine(
  session: Session,
  inputs: DoctorInputs,
  context: PrewarmContext,
  log: RunLog,
): Promise<Examination> {
  const examinations = [
    ...(await Promise.all([
      examineBuilder(inputs.prewarm, context),
      examineDisk(inputs.prewarm, context, log),
      examineDockerfile(session, inputs.prewarm),
      examineRegistry(session, inputs, context, log),
      examineHistory(context, log),
    ])),
    await examineHosts(session),
  ];
  return {
    findings: examinations.flatMap(({ findings }) => findings),
    well: examinations.flatMap(({ well }) => well),
  };
}

async function examineBuilder(inputs: PrewarmInputs, context: PrewarmContext): Promise<Examination> {
  let makes = false;
  try {
    const builder = await chooseBuilder({
      wanted: inputs.builder,
      keep: inputs.keepBuilder,
      newName: 'cache-prewarm-doctor',
      registryOnLoopback: isLoopback(inputs.registry),
      engine: readEngineInfo(context.docker, context.commands),
      docker: context.docker,
      commands: context.commands,
      log: () => {},
      beforeCreate: (name) => {
        makes = true;
        context.rememberBuilder(name);
      },
    });
    return {
      findings: [],
      well: [
        makes
          ? 'A builder that can export layers with their cache could be made.'
          : `The builder ${builder.name} (${builder.driver}) can export layers with their cache.`,
      ],
    };
  } catch (error) {
    return {
      findings: [
        finding(
          'builder-unusable',
          'error',
          inputs.builder,
          errorMessage(error),
          remedyOf(error, 'Start Docker, and see "docker buildx ls".'),
        ),
      ],
      well: [],
    };
  }
}

async function examineDisk(
  inputs: PrewarmInputs,
  context: PrewarmContext,
  log: RunLog,
): Promise<Examination> {
  try {
    await ensureFreeDisk(
      { ...inputs, freeDiskSpace: 'false' },
      context,
      log,
      readEngineInfo(context.docker, context.commands),
    );
    return { findings: [], well: ['There is room for a build.'] };
  } catch (error) {
    return {
      findings: [
        finding('disk-low', 'error', 'disk', errorMessage(error), remedyOf(error, 'Free some space.')),
      ],
      well: [],
    };
  }
}

/** Problems of the user's files are findings here, and no wrong usage. */
async function examineDockerfile(session: Session, inputs: PrewarmInputs): Promise<Examination> {
  const reader = createInputReader({});
  const project = await readProject(inputs, reader, { cwd: session.cwd, bound: undefined });
  const findings = reader.problems.map(({ input, message }) =>
    input === 'layers'
      ? finding(
          'stage-gone',
          'error',
          'Dockerfile',
          message,
          'Name the stages that the Dockerfile has in "layers", or give the stage its name back.',
        )
      : finding(
          'dockerfile-unreadable',
          'error',
          input,
          message,
          'Mend the Dockerfile, or name the right one with "file".',
        ),
  );
  return {
    findings,
    well:
      project === undefined || findings.length > 0
        ? []
        : [
            `The Dockerfile has every stage that is a layer: ${inputs.layers.map(({ target }) => target).join(', ')}.`,
          ],
  };
}

async function examineRegistry(
  session: Session,
  { prewarm: inputs, deep }: DoctorInputs,
  context: PrewarmContext,
  log: RunLog,
): Promise<Examination> {
  const client = context.connect(inputs.registry);
  let lookup: Lookup;
  const warnings: string[] = [];
  try {
    lookup = await lookUpLayers({
      client,
      repository: inputs.repository,
      names: inputs.layers.map(({ name }) => name),
      quarter: inputs.quarter,
      tags: layerTags(inputs.part?.name),
      given: {},
      warn: (message) => warnings.push(message),
    });
  } catch (error) {
    if (!(error instanceof RegistryError)) throw error;
    return {
      findings: [
        finding(
          'registry-unreachable',
          'error',
          inputs.registry,
          error.message,
          error.remedy ?? 'Is the name right, and can this machine reach it?',
        ),
      ],
      well: [],
    };
  }
  if (lookup.noAccess !== undefined) {
    return {
      findings: [
        finding(
          'read-denied',
          'error',
          inputs.image,
          lookup.noAccess,
          `Log in with docker login ${inputs.registry}, or give registry-username and registry-password.`,
        ),
      ],
      well: [],
    };
  }
  const access = await examineWrite(session, inputs, client);
  const layers = await Promise.all(
    inputs.layers.map(({ name }) =>
      examineLayer(name, { inputs, lookup, client, deep, nowMs: context.clock.nowMs() }),
    ),
  );
  const record = examineRecord(lookup, warnings, inputs);
  for (const warning of warnings) log.notice(warning);
  return {
    // Where nothing was ever prewarmed, every layer is absent, which is one thing and not many.
    findings: [
      ...access.findings,
      ...record.findings,
      ...(record.findings.length > 0 ? [] : layers.flatMap(({ findings }) => findings)),
    ],
    well: [...access.well, ...record.well, ...layers.flatMap(({ well }) => well)],
  };
}

async function examineWrite(
  { github }: Session,
  inputs: PrewarmInputs,
  client: RegistryClient,
): Promise<Examination> {
  const read = `${inputs.registry} answers, and lets this login read ${inputs.repository}.`;
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  if (write.kind !== 'write') return { findings: [], well: [read] };
  try {
    const probe = await client.probeWrite(inputs.repository);
    if (probe.kind === 'allowed') return { findings: [], well: [read, 'The login may push layers.'] };
    return {
      findings: [
        finding(
          'write-denied',
          'error',
          inputs.image,
          errorMessage(probe.error),
          probe.error.remedy ?? 'Give the login the right to push.',
        ),
      ],
      well: [read],
    };
  } catch (error) {
    return {
      findings: [
        finding(
          'write-denied',
          'error',
          inputs.image,
          errorMessage(error),
          remedyOf(error, 'Give the login the right to push.'),
        ),
      ],
      well: [read],
    };
  }
}

function examineRecord(
  { record, recordDigest }: Lookup,
  warnings: readonly string[],
  inputs: PrewarmInputs,
): Examination {
  if (record !== undefined)
    return { findings: [], well: [`The record was written on ${record.createdAt.slice(0, 10)}.`] };
  const fix = 'prewarms, which writes a new record';
  if (recordDigest !== undefined)
    return {
      findings: [
        finding(
          'record-unreadable',
          'error',
          recordTag,
          warnings.join('; ') || 'its content is gone, or is no record',
          'Run "cache-prewarm prewarm", which writes it anew.',
          fix,
        ),
      ],
      well: [],
    };
  return {
    findings: [
      finding(
        'never-prewarmed',
        'warning',
        inputs.image,
        `there is no ${recordTag}`,
        'Run "cache-prewarm prewarm" once, or the workflow prewarm.',
        fix,
      ),
    ],
    well: [],
  };
}

interface LayerExamination {
  readonly inputs: PrewarmInputs;
  readonly lookup: Lookup;
  readonly client: RegistryClient;
  readonly deep: boolean;
  readonly nowMs: number;
}

async function examineLayer(name: string, examination: LayerExamination): Promise<Examination> {
  const { inputs, lookup, client, deep } = examination;
  const entry = lookup.record?.layers[name];
  const state = lookup.images.get(name) ?? { kind: 'absent' };
  const prewarm = 'Run "cache-prewarm prewarm".';
  if (entry === undefined)
    return only(finding('layer-absent', 'error', name, 'the record does not name it', prewarm, rebuilds));
  if (state.kind === 'absent')
    return only(
      finding(
        'layer-absent',
        'error',
        name,
        `${shortDigest(entry.digest)} is gone from the registry`,
        prewarm,
        rebuilds,
      ),
    );
  if (state.kind === 'no-access')
    return only(
      finding('read-denied', 'error', name, state.reason, 'Grant the login the right to read the package.'),
    );
  if (state.kind === 'broken')
    return only(finding('layer-broken', 'error', name, state.reason, prewarm, rebuilds));
  const { image } = state;
  if (deep) {
    const corrupt = await findCorrupt(image, inputs.repository, client);
    if (corrupt.length > 0)
      return only(
        finding(
          'layer-corrupt',
          'error',
          name,
          `not what its digest says: ${corrupt.join(', ')}`,
          `Run "cache-prewarm prewarm --refresh ${name}".`,
          `refreshes the layer, which pushes other blobs`,
        ),
      );
  }
  const findings = [
    ...(await examineCacheMetadata(name, image, inputs.repository, client)),
    ...(await examineTags(name, examination)),
    ...examinePlatforms(name, image, entry.inputs.platforms, inputs),
    ...examineAge(name, entry.builtAt, inputs, examination.nowMs),
  ];
  return {
    findings,
    well:
      findings.length > 0
        ? []
        : [
            `${name} is whole${deep ? ', and every blob has its digest' : ''}: ${shortDigest(image.descriptor.digest)}.`,
          ],
  };
}

function only(found: Found): Examination {
  return { findings: [found], well: [] };
}

/** Digests of blobs whose content is another one. */
async function findCorrupt(
  image: FetchedImage,
  repository: string,
  client: RegistryClient,
): Promise<readonly string[]> {
  const blobs = new Map(
    image.platforms.flatMap(({ layers }) => layers.map((layer) => [layer.digest, layer] as const)),
  );
  const judged: string[] = [];
  // One after the other: it is about bytes, not about requests.
  for (const descriptor of blobs.values()) {
    if (!(await client.verifyBlob(repository, descriptor))) judged.push(descriptor.digest);
  }
  return judged;
}

/** What BuildKit writes into the config with inline cache: without it an image is no cache source. */
async function examineCacheMetadata(
  name: string,
  image: FetchedImage,
  repository: string,
  client: RegistryClient,
): Promise<readonly Found[]> {
  const without = await Promise.all(
    image.platforms.map(async ({ platform, configDigest, configBytes }) => {
      const bytes = await client.fetchBlob(repository, {
        mediaType: '',
        digest: configDigest,
        sizeBytes: configBytes,
      });
      const config =
        bytes === undefined
          ? {}
          : (JSON.parse(Buffer.from(bytes).toString('utf8')) as Readonly<Record<string, unknown>>);
      return config['moby.buildkit.cache.v0'] === undefined ? [formatPlatform(platform)] : [];
    }),
  );
  const platforms = without.flat();
  return platforms.length === 0
    ? []
    : [
        finding(
          'cache-metadata-missing',
          'error',
          name,
          `the image holds no inline cache for ${platforms.join(', ')}, so no step can hit from it: something else than cache-prewarm pushed it`,
          `Run "cache-prewarm prewarm --refresh ${name}".`,
          rebuilds,
        ),
      ];
}

async function examineTags(
  name: string,
  { inputs, lookup, client }: LayerExamination,
): Promise<readonly Found[]> {
  const digest = lookup.record?.layers[name]?.digest;
  const tags = [
    layerTags(inputs.part?.name).rolling(name),
    ...(isQuarterOpen(lookup, inputs.quarter)
      ? [layerTags(inputs.part?.name).quarter(name, inputs.quarter)]
      : []),
  ];
  const named = await Promise.all(
    tags.map(async (tag) => [tag, (await client.resolve(inputs.repository, tag))?.digest] as const),
  );
  return named
    .filter(([, found]) => found !== digest)
    .map(([tag, found]) =>
      finding(
        'tag-mismatch',
        'warning',
        tag,
        `it names ${shortDigest(found ?? 'nothing')}, and the record ${shortDigest(digest ?? '')}`,
        'Run "cache-prewarm prewarm", which moves it.',
        'moves the tag to what the record names',
      ),
    );
}

function examinePlatforms(
  name: string,
  image: FetchedImage,
  recorded: readonly string[],
  { build }: PrewarmInputs,
): readonly Found[] {
  const wanted =
    build.platforms.length > 0 ? build.platforms : recorded.filter((platform) => platform !== 'unknown');
  const there = image.platforms.map(({ platform }) => formatPlatform(platform));
  const missing = wanted.filter(
    (platform) => !there.some((found) => found === platform || found.startsWith(`${platform}/`)),
  );
  return missing.length === 0
    ? []
    : [
        finding(
          'platform-missing',
          'error',
          name,
          `it is not made for ${missing.join(', ')}, only for ${there.join(', ')}`,
          'Run "cache-prewarm prewarm" with these platforms.',
          rebuilds,
        ),
      ];
}

function examineAge(
  name: string,
  builtAt: string,
  { maxAgeMs }: PrewarmInputs,
  nowMs: number,
): readonly Found[] {
  const ageMs = nowMs - Date.parse(builtAt);
  if (maxAgeMs === undefined || !(ageMs > maxAgeMs)) return [];
  return [
    finding(
      'layer-old',
      'warning',
      name,
      `it was built ${formatAge(ageMs)} ago, and max-age is ${formatAge(maxAgeMs)}`,
      'Is the schedule of the prewarm switched off? GitHub does that in public repositories after 60 days without activity.',
      'refreshes the layer',
    ),
  ];
}

/** Stages that used to hit: the cause is in the summary of the run with which it began. */
async function examineHistory(context: PrewarmContext, log: RunLog): Promise<Examination> {
  const runs = await readRuns(context.history, log.notice);
  const drops = findLastingDrops(runs);
  return {
    findings: drops.map(({ stage, usualRate, rate, since }) =>
      finding(
        'hit-rate-dropped',
        'warning',
        stage,
        `it hit ${formatPercent(usualRate)} of its steps, and now ${formatPercent(rate)}, since the run of ${formatInstant(since.at)}${since.revision === undefined ? '' : ` (commit ${since.revision.slice(0, 12)})`}`,
        `"Why did it miss?" in the summary of that run names the cause${since.runUrl === undefined ? '' : `: ${since.runUrl}`}.`,
      ),
    ),
    well:
      runs.length === 0 || drops.length > 0
        ? []
        : [`No stage hits less than it used to, in ${plural(runs.length, 'run')}.`],
  };
}

async function examineHosts(session: Session): Promise<Examination> {
  if ((session.values['hosts'] ?? '').trim() === '') return { findings: [], well: [] };
  const { hosts, error } = await verifySession(session);
  if (error !== undefined)
    return only(
      finding('host-unreachable', 'error', 'hosts', error.message, error.remedy ?? 'Look at the connection.'),
    );
  return {
    findings: hosts.flatMap((host): readonly Found[] => {
      if (host.error !== undefined)
        return [
          finding(
            'host-unreachable',
            'error',
            host.name,
            host.error.message,
            host.error.remedy ?? 'Look at the connection.',
          ),
        ];
      const lacking = host.layers.filter(isLayerFinding);
      const seen = [...host.problems, ...lacking.map(({ name, state }) => `${name} ${state}`)];
      return seen.length === 0
        ? []
        : [
            finding(
              'host-lacks-layers',
              'warning',
              host.name,
              seen.join('; '),
              '"cache-prewarm deploy --prewarm-only" pulls what is missing or stale.',
            ),
          ];
    }),
    well: hosts
      .filter(({ healthy }) => healthy)
      .map(({ name, layers }) => `${name} holds ${plural(layers.length, 'layer')}.`),
  };
}

function finding(
  name: Found['name'],
  severity: Found['severity'],
  subject: string,
  evidence: string,
  remedy: string,
  fix?: string,
): Found {
  return { name, severity, subject, evidence, remedy, fix };
}

function remedyOf(error: unknown, otherwise: string): string {
  return (error instanceof UserError ? error.remedy : undefined) ?? otherwise;
}
