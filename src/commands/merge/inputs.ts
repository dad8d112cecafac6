import { deriveTags } from '../../core/app/image-tags.ts';
import { errorAdvice } from '../../core/error.ts';
import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { isPartOf } from '../../core/layers/part.ts';
import { mayWrite, unsigned, type Verdict } from '../../core/layers/write-policy.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { readQuarter } from '../../layers/inputs/inputs.ts';
import { type Login, readLogins } from '../../layers/inputs/logins.ts';
import { type ImagePlace, readImage } from '../../layers/inputs/registry-inputs.ts';
import { readSigning, type SigningInputs } from '../../layers/inputs/signing-inputs.ts';
import { checkPush } from '../app-push.ts';
import { type BuildInputContext, readTrustedRefs } from '../inputs.ts';
import { taggedRun } from '../tagged-run.ts';

/** Everything that a merge is asked to do, checked. */
export interface MergeInputs extends ImagePlace {
  readonly logins: readonly Login[];
  readonly signing: SigningInputs;
  readonly step: 'prewarm' | 'build';
  /** Whether the run may combine layers. */
  readonly layers: Verdict;
  /** In the order that the index is to have. */
  readonly platforms: readonly string[];
  readonly of: string;
  /** Of the application. */
  readonly tags: readonly string[];
  readonly quarter: string;
  readonly retries: number;
  readonly history: 'auto' | 'false';
}

export function readMergeInputs(values: InputValues, context: BuildInputContext): Read<MergeInputs> {
  const reader = createInputReader(values);
  const place = readImage(reader, context);
  const step = reader.choice('step', ['prewarm', 'build'], 'prewarm');
  const platforms = reader.list('platforms');
  const odd = platforms.filter((text) => !/^[a-z0-9]+\/[a-z0-9_]+(\/[a-z0-9.]+)?$/.test(text));
  if (platforms.length === 0 || odd.length > 0)
    reader.problem(
      'platforms',
      `expected those that were built, such as linux/amd64,linux/arm64, got ${platforms.length === 0 ? 'nothing' : `"${odd.join(', ')}"`}`,
    );
  const of = reader.text('part-of');
  if (!isPartOf(of))
    reader.problem(
      'part-of',
      `expected the value of part-of in the runs of the platforms, got ${of === '' ? 'nothing' : `"${of}"`}`,
    );
  const quarter = readQuarter(reader, context.nowMs);
  const trustedRefs = readTrustedRefs(reader);
  const signing = readSigning(reader, context);
  const layers = signing.onlyVerifies
    ? unsigned
    : mayWrite('merged-layers', context.github?.event, trustedRefs);
  if (step === 'prewarm' && !layers.may)
    reader.problem('step', `this run may not combine layers: ${layers.reason}`);
  const inputs: MergeInputs = {
    ...place,
    layers,
    logins: readLogins(reader, context, place.registry),
    signing,
    step,
    platforms,
    of,
    tags: readTags(reader, place.image, step, context),
    quarter,
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    history: reader.choice('history', ['auto', 'false'], 'auto'),
  };
  reader.boolean('summary', true);
  reader.boolean('job-annotations', true);
  return { inputs, reader };
}

/** As the build derives them. */
function readTags(
  reader: InputReader,
  image: string,
  step: MergeInputs['step'],
  { github }: BuildInputContext,
): readonly string[] {
  const given = reader.list('tags');
  if (step === 'prewarm') return [];
  const derived =
    github === undefined || image === '' ? [] : deriveTags(taggedRun(github)).map((tag) => `${image}:${tag}`);
  const tags = given.length > 0 ? given : derived;
  checkPush(reader, { asked: ['step'], named: given.length > 0 }, { github });
  if (tags.length === 0)
    reader.problem(
      'tags',
      'expected at least one, such as ghcr.io/owner/app:main (there is no default outside GitHub)',
    );
  for (const text of tags) {
    try {
      const reference = parseReference(text);
      if (reference.digest !== undefined)
        reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
      const { registry, repository, tag = '' } = reference;
      if (`${registry}/${repository}` === image && tag.startsWith('cache-'))
        reader.problem(
          'tags',
          `"${text}" has a tag that is reserved for layers and caches. Use another tag for the application`,
        );
    } catch (error) {
      reader.problem('tags', errorAdvice(error));
    }
  }
  return tags;
}
