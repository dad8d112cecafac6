import type { BuildCommand } from '../../core/app/build-command.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { imageLabels } from '../../core/app/image-labels.ts';
import { deriveTags } from '../../core/app/image-tags.ts';
import type { InputReader } from '../../core/input.ts';
import type { SettingsOfBuild } from '../../core/layers/bake.ts';
import { readCompression } from '../../layers/inputs/inputs.ts';
import type { Compression } from '../../layers/inputs/output.ts';
import { checkPush, readPush } from '../app-push.ts';
import type { BuildInputContext, SharedInputs } from '../inputs.ts';
import { taggedRun } from '../tagged-run.ts';
import { readCacheBuilder, readOutputs, readTags, refuseCacheTo, refuseOutputs } from './app-names.ts';

/** What only the application's build is given. Caches other than its own it has with `layers-as: cache` only. */
export interface AppInputs
  extends Omit<
    BuildCommand,
    'dockerfile' | 'context' | 'contexts' | 'hiddenArgs' | 'secrets' | keyof SettingsOfBuild
  > {
  /** Of one platform of several, which is pushed without them: what all platforms together are given. */
  readonly partTags: readonly string[];
  /** Tag of the application's own cache beside the layers; undefined: none. */
  readonly cacheBuilder: string | undefined;
  readonly rebuildCache: boolean;
  /** Of what this build makes, for the application and its cache; undefined: as BuildKit does it. */
  readonly compression: Compression | undefined;
}

export function readAppInputs(
  reader: InputReader,
  shared: SharedInputs,
  context: BuildInputContext,
  given: { readonly layersAs: 'context' | 'cache'; readonly pull: boolean },
): AppInputs {
  const target = reader.text('target') || undefined;
  const push = readPush(reader, context);
  const load = reader.boolean('load', false);
  const cacheBuilder = readCacheBuilder(reader, target, shared);
  const outputs = readOutputs(reader);
  const tags = readTags(reader, shared, context, cacheBuilder, outputs, push || load);
  refuseOutputs(reader, shared, cacheBuilder, outputs);
  const pushed = outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
  checkPush(
    reader,
    {
      asked: [...(push ? (['push'] as const) : []), ...(pushed.length > 0 ? (['outputs'] as const) : [])],
      named: reader.list('tags').length > 0 || (!push && pushed.every(({ names }) => names.length > 0)),
    },
    context,
  );
  const cacheFrom = reader.lines('cache-from');
  const cacheTo = reader.lines('cache-to');
  if (given.layersAs === 'cache') refuseCacheTo(reader, shared, cacheTo);
  if (given.layersAs === 'context' && cacheFrom.length + cacheTo.length > 0) {
    reader.notice(
      `${[...(cacheFrom.length > 0 ? ['cache-from'] : []), ...(cacheTo.length > 0 ? ['cache-to'] : [])].join(' and ')} ${cacheFrom.length > 0 && cacheTo.length > 0 ? 'are' : 'is'} not used: the application is built on the layers' digests, with cache-builder as its only cache. Other sources would race with it. layers-as: cache uses them.`,
    );
  }
  const call = reader.text('call', 'build');
  return {
    target,
    push,
    load,
    outputs,
    tags,
    partTags: [],
    labels: {
      ...(context.github === undefined
        ? {}
        : imageLabels({ ...context.github, version: deriveTags(taggedRun(context.github))[0] })),
      ...Object.fromEntries(
        reader.lines('labels').map((line) => {
          const equals = line.indexOf('=');
          return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
        }),
      ),
    },
    annotations: readFields(reader, 'annotations', /=/, 'key=value, optionally with a prefix such as index:'),
    attests: readFields(
      reader,
      'attests',
      /(^|,)type=/,
      'type=sbom or type=provenance, optionally followed by fields',
    ),
    provenance: readAttestation(reader, 'provenance', 'mode=max'),
    sbom: readAttestation(reader, 'sbom', 'generator=image'),
    cacheFrom,
    cacheTo,
    cacheBuilder,
    rebuildCache: reader.boolean('rebuild-cache', false),
    compression: readCompression(reader, reader.text('compression')),
    pull: given.pull,
    noCache: reader.boolean('no-cache', false),
    noCacheFilters: reader.list('no-cache-filters'),
    call: call === 'build' ? undefined : call,
    cgroupParent: reader.text('cgroup-parent') || undefined,
  };
}

/** One platform of the application is given no tag; the run that merges gives all platforms these. */
export function asPart(app: AppInputs): AppInputs {
  if (!app.push || app.call !== undefined) return app;
  return { ...app, push: false, tags: [], partTags: app.tags };
}

function readFields(reader: InputReader, name: string, shape: RegExp, what: string): readonly string[] {
  const lines = reader.lines(name);
  for (const line of lines) if (!shape.test(line)) reader.problem(name, `expected ${what}, got "${line}"`);
  return lines;
}

/** A switch, or fields: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go */
function readAttestation(reader: InputReader, name: string, example: string): string | undefined {
  const text = reader.text(name);
  if (text === '') return undefined;
  if (!/^(true|false|1|0|t|f)$/i.test(text) && !text.includes('='))
    reader.problem(name, `expected true, false or fields such as ${example}, got "${text}"`);
  return text;
}
