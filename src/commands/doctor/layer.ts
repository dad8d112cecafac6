import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import { formatAge, formatAgo, shortDigest } from '../../core/format/quantity.ts';
import { builtDigest, type LayerEntry } from '../../core/layers/record.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import { isQuarterOpen, type Lookup } from '../../layers/facts/lookup.ts';
import { findTreeProblem } from '../../layers/rounds/layer-tree.ts';
import type { PrewarmInputs } from '../prewarm/inputs.ts';
import { type Examination, type Found, finding, found, well } from './examination.ts';

interface LayerExamination {
  readonly inputs: Pick<PrewarmInputs, 'repository' | 'quarter' | 'part' | 'build' | 'maxAgeMs'>;
  readonly lookup: Lookup;
  readonly client: RegistryClient;
  /** Reads every blob, and compares its digest. */
  readonly deep: boolean;
  readonly nowMs: number;
}

const prewarm = 'Run "cache-prewarm prewarm".';
const rebuilds = 'rebuilds and pushes the layer';

/** Whether a layer is there and whole, can be a cache source, and has its tags, platforms and age. */
export async function examineLayer(name: string, examination: LayerExamination): Promise<Examination> {
  const { inputs, lookup, client, deep, nowMs } = examination;
  const entry = lookup.record?.layers[name];
  const state = lookup.images.get(name) ?? { kind: 'absent' };
  const about = { subject: name, remedy: prewarm, fix: rebuilds };
  if (entry === undefined)
    return found({ ...about, name: 'layer-absent', evidence: 'the record does not name it' });
  if (state.kind === 'absent')
    return found({
      ...about,
      name: 'layer-absent',
      evidence: `${shortDigest(entry.digest)} is gone from the registry`,
    });
  if (state.kind === 'no-access')
    return found({
      name: 'read-denied',
      subject: name,
      evidence: state.reason,
      remedy: 'Grant the login the right to read the package.',
    });
  if (state.kind === 'broken') return found({ ...about, name: 'layer-broken', evidence: state.reason });
  const { image } = state;
  const built = lookup.built.get(name);
  if (built !== undefined && built.kind !== 'ok')
    return found({
      ...about,
      name: 'cache-metadata-missing',
      evidence: `the image ${shortDigest(builtDigest(entry))} that it was built as, its cache source, is not whole in the registry`,
    });
  const source = built?.image ?? image;
  const corrupt = deep ? await findCorrupt([image, source], inputs.repository, client) : [];
  const problems = [
    ...(corrupt.length > 0 ? [`not what its digest says: ${corrupt.join(', ')}`] : []),
    ...(deep && corrupt.length === 0 ? await findTreeProblems(image, entry, examination) : []),
  ];
  if (problems.length > 0)
    return found({
      name: 'layer-corrupt',
      subject: name,
      evidence: problems.join('. '),
      remedy: `Run "cache-prewarm prewarm --refresh ${name} --patch off".`,
      fix: 'refreshes the layer, which pushes other blobs',
    });
  const findings = [
    ...(await examineCacheMetadata(name, source, inputs.repository, client)),
    ...(await examineTags(name, examination)),
    ...examinePlatforms(name, image, entry.inputs.platforms, inputs.build.platforms),
    ...examineAge(name, nowMs - Date.parse(entry.builtAt), inputs.maxAgeMs),
  ];
  if (findings.length > 0) return { findings, well: [] };
  return well(
    `${name} is whole${deep ? ', and every blob has its digest' : ''}: ${shortDigest(image.descriptor.digest)}.`,
  );
}

/** Digests of blobs whose content is another one. */
async function findCorrupt(
  images: readonly FetchedImage[],
  repository: string,
  client: Pick<RegistryClient, 'verifyBlob'>,
): Promise<readonly string[]> {
  const blobs = new Map(
    images
      .flatMap(({ platforms }) => platforms.flatMap(({ layers }) => layers))
      .map((layer) => [layer.digest, layer] as const),
  );
  const corrupt: string[] = [];
  // One after the other: it is about bytes, not about requests.
  for (const descriptor of blobs.values())
    if (!(await client.verifyBlob(repository, descriptor))) corrupt.push(descriptor.digest);
  return corrupt;
}

/** Whether a layer of patches holds the files that were compared when it was published. */
async function findTreeProblems(
  image: FetchedImage,
  { trees = {} }: LayerEntry,
  { client, inputs }: LayerExamination,
): Promise<readonly string[]> {
  const problems: string[] = [];
  for (const { platform, layers } of image.platforms) {
    const tree = trees[formatPlatform(platform)];
    if (tree === undefined) continue;
    const problem = await findTreeProblem({ client, repository: inputs.repository }, tree, layers);
    if (problem !== undefined) problems.push(`${formatPlatform(platform)}: ${problem}`);
  }
  return problems;
}

/** What BuildKit writes into the config with inline cache: without it an image is no cache source. */
async function examineCacheMetadata(
  name: string,
  image: FetchedImage,
  repository: string,
  client: Pick<RegistryClient, 'fetchBlob'>,
): Promise<readonly Found[]> {
  const without = await Promise.all(
    image.platforms.map(async ({ platform, configDigest, configBytes }) => {
      const blob = { mediaType: '', digest: configDigest, sizeBytes: configBytes };
      const bytes = await client.fetchBlob(repository, blob);
      const config = bytes === undefined ? {} : JSON.parse(Buffer.from(bytes).toString('utf8'));
      return (config as Readonly<Record<string, unknown>>)['moby.buildkit.cache.v0'] === undefined
        ? [formatPlatform(platform)]
        : [];
    }),
  );
  const platforms = without.flat();
  if (platforms.length === 0) return [];
  return [
    finding({
      name: 'cache-metadata-missing',
      subject: name,
      evidence: `the image holds no inline cache for ${platforms.join(', ')}, so no step can hit from it: something else than cache-prewarm pushed it`,
      remedy: `Run "cache-prewarm prewarm --refresh ${name}".`,
      fix: rebuilds,
    }),
  ];
}

async function examineTags(
  name: string,
  { inputs, lookup, client }: LayerExamination,
): Promise<readonly Found[]> {
  const digest = lookup.record?.layers[name]?.digest;
  const tags = layerTags(inputs.part?.name);
  const wanted = [
    tags.rolling(name),
    ...(isQuarterOpen(lookup, inputs.quarter) ? [tags.quarter(name, inputs.quarter)] : []),
  ];
  const named = await Promise.all(
    wanted.map(async (tag) => [tag, (await client.resolve(inputs.repository, tag))?.digest] as const),
  );
  return named
    .filter(([, there]) => there !== digest)
    .map(([tag, there]) =>
      finding({
        name: 'tag-mismatch',
        severity: 'warning',
        subject: tag,
        evidence: `it names ${shortDigest(there ?? 'nothing')}, and the record ${shortDigest(digest ?? '')}`,
        remedy: 'Run "cache-prewarm prewarm", which moves it.',
        fix: 'moves the tag to what the record names',
      }),
    );
}

function examinePlatforms(
  name: string,
  image: FetchedImage,
  recorded: readonly string[],
  asked: readonly string[],
): readonly Found[] {
  const wanted = asked.length > 0 ? asked : recorded.filter((platform) => platform !== 'unknown');
  const there = image.platforms.map(({ platform }) => formatPlatform(platform));
  const missing = wanted.filter(
    (platform) => !there.some((known) => known === platform || known.startsWith(`${platform}/`)),
  );
  if (missing.length === 0) return [];
  return [
    finding({
      name: 'platform-missing',
      subject: name,
      evidence: `it is not made for ${missing.join(', ')}, only for ${there.join(', ')}`,
      remedy: 'Run "cache-prewarm prewarm" with these platforms.',
      fix: rebuilds,
    }),
  ];
}

function examineAge(name: string, ageMs: number, maxAgeMs: number | undefined): readonly Found[] {
  if (maxAgeMs === undefined || !(ageMs > maxAgeMs)) return [];
  return [
    finding({
      name: 'layer-old',
      severity: 'warning',
      subject: name,
      evidence: `it was built ${formatAgo(ageMs)}, and max-age is ${formatAge(maxAgeMs)}`,
      remedy:
        'Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity.',
      fix: 'refreshes the layer',
    }),
  ];
}
