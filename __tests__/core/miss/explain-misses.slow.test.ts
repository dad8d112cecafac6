import { describe, expect, test } from '@jest/globals';
import { type StepVerdict, summarizeStages } from '../../../src/core/buildkit/cache-report.ts';
import { expectedSteps } from '../../../src/core/buildkit/expected-stage.ts';
import type { BuildValues } from '../../../src/core/dockerfile/build-values.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import type { FileSet } from '../../../src/core/layers/file-set.ts';
import { graphApp, graphLayers, type LayerNode } from '../../../src/core/layers/layer-graph.ts';
import { describeLayerInputs } from '../../../src/core/layers/layer-inputs.ts';
import type { LayerInputs } from '../../../src/core/layers/record.ts';
import { explainMisses } from '../../../src/core/miss/explain-misses.ts';
import type { MissCause } from '../../../src/core/miss/miss.ts';
import type { MissSubject } from '../../../src/core/miss/miss-subject.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { buildValues } from '../../support/build-values.ts';
import { digestOf, layerEntry } from '../../support/layer-values.ts';

/** What a build is made from, as it was when it was recorded, or as it is. */
interface Side {
  readonly dockerfile: string;
  readonly values: Partial<BuildValues>;
  readonly files: Readonly<Record<string, string>>;
  readonly fileSet?: FileSet;
  readonly images: Readonly<Record<string, Digest>>;
  readonly layers: Readonly<Record<string, Digest>>;
  readonly platforms: readonly string[];
  readonly options: Readonly<Record<string, string>>;
}

interface Situation {
  readonly was?: Partial<Side>;
  readonly is?: Partial<Side>;
  /** `stage` and number of each step that executed, and its platform where there are several. */
  readonly missed: readonly string[];
  /** Platforms as BuildKit names them, where these are not those that are built for. */
  readonly seen?: readonly string[];
  /** Steps of which BuildKit tells nothing, named likewise. */
  readonly without?: readonly string[];
  /** Of every subject. */
  readonly subject?: Partial<MissSubject>;
  /** Of every step that missed. */
  readonly step?: Partial<StepVerdict>;
}

const shop = `ARG VERSION=12
ARG IMAGE=debian:\${VERSION}
FROM \${IMAGE} AS base
ARG EDITION=first
ARG TOKEN
RUN make base
FROM base AS python-deps
COPY requirements.txt /
RUN pip install
FROM base AS node-helper
COPY tools/*.json /
FROM base AS node-deps
COPY package.json scripts /
COPY --from=node-helper /tool.json /
ENV NODE_ENV=production
RUN npm ci
FROM base AS runtime
COPY --link --from=python-deps /venv /venv
COPY --link --from=node-deps /modules /modules
COPY --link src /src
RUN compile
`;
const targets = { base: 'base', python: 'python-deps', node: 'node-deps' };
const usual: Side = {
  dockerfile: shop,
  values: {},
  files: { 'requirements.txt': '100644:1', 'package.json': '100644:1', 'src/app.txt': '100644:1' },
  images: { 'debian:12': digestOf('1'), 'tools:1': digestOf('2') },
  layers: { base: digestOf('b'), python: digestOf('d'), node: digestOf('e') },
  platforms: ['linux/amd64'],
  options: { network: 'default', compression: 'gzip' },
};

/** Most situations are one Dockerfile's. */
const knownNodes = new Map<string, readonly LayerNode[]>();

function nodesOf({ dockerfile, values }: Side): readonly LayerNode[] {
  const key = JSON.stringify([dockerfile, values]);
  const nodes = knownNodes.get(key) ?? graphNodes({ dockerfile, values });
  knownNodes.set(key, nodes);
  return nodes;
}

function graphNodes({ dockerfile, values }: Pick<Side, 'dockerfile' | 'values'>): readonly LayerNode[] {
  const file = parseDockerfile(dockerfile);
  const layers = Object.entries(targets)
    .filter(([, target]) => file.stages.some(({ name }) => name === target))
    .map(([name, target]) => ({ name, target }));
  const given = buildValues(values);
  return [...graphLayers(file, layers, given), graphApp(file, layers, undefined, given)];
}

function inputsOf(node: LayerNode, side: Side): LayerInputs {
  return describeLayerInputs({
    node,
    values: buildValues(side.values),
    files: side.files,
    ...(side.fileSet === undefined ? {} : { fileSet: side.fileSet }),
    secretArgs: ['*TOKEN*'],
    maskedValues: new Set(),
    hash: (text) => `hash of ${text}`,
    externalImages: side.images,
    standsOn: Object.fromEntries(
      node.standsOn.flatMap(({ name }) =>
        side.layers[name] === undefined ? [] : [[name, side.layers[name]]],
      ),
    ),
    platforms: side.platforms,
    options: side.options,
  });
}

function explain({ was, is, missed, seen, without = [], subject, step }: Situation) {
  const before = { ...usual, ...was };
  const after = { ...usual, ...is };
  const recorded = new Map(nodesOf(before).map((node) => [node.name, inputsOf(node, before)]));
  const nodes = nodesOf(after);
  const subjects = nodes.map((node): MissSubject => {
    const inputs = recorded.get(node.name);
    return {
      layer: node.name === 'app' ? undefined : node.name,
      node,
      entry: inputs === undefined ? undefined : layerEntry(digestOf('0'), { inputs }),
      inputs: inputsOf(node, after),
      refresh: undefined,
      source: { state: 'ok', reference: `cache of ${node.name}`, detail: undefined },
      standsOn: after.layers,
      sameBeneath: {},
      ...subject,
    };
  });
  const platforms = seen ?? (after.platforms.length > 1 ? after.platforms : [undefined]);
  const stages = new Map(nodes.flatMap(({ ownStages }) => ownStages).map((stage) => [stage.index, stage]));
  const steps = [...stages.values()]
    .flatMap(({ displayName, commands }) =>
      platforms.flatMap((platform) =>
        expectedSteps(commands).map((text, place, all) =>
          hit(displayName, platform, place + 1, all.length, text),
        ),
      ),
    )
    .filter((verdict) => !without.includes(keyOf(verdict)));
  expect(missed.filter((key) => !steps.some((verdict) => keyOf(verdict) === key))).toEqual([]);
  const verdicts = steps.map(
    (verdict): StepVerdict =>
      missed.includes(keyOf(verdict)) ? { ...verdict, verdict: 'executed', durationMs: 1, ...step } : verdict,
  );
  return explainMisses(summarizeStages(verdicts), subjects);
}

function hit(
  stage: string,
  platform: string | undefined,
  index: number,
  total: number,
  instruction: string,
): StepVerdict {
  return {
    stage,
    platform,
    index,
    total,
    instruction,
    verdict: 'hit',
    inferred: false,
    loadedBytes: 0,
    loadedMs: 0,
    durationMs: 0,
    startedAtMs: undefined,
    cacheError: undefined,
    sharedWith: undefined,
    sharedWithPlatform: undefined,
  };
}

function keyOf({ stage, index, platform = '' }: StepVerdict): string {
  return `${stage} ${index} ${platform}`.trim();
}

function causesOf(situation: Situation): Readonly<Record<string, MissCause>> {
  return Object.fromEntries(
    explain(situation).map(({ stage, platform, cause }) => [
      platform === undefined ? stage : `${stage} ${platform}`,
      cause,
    ]),
  );
}

/** The usual Dockerfile with one thing in it replaced. */
function changed(from: string, to: string): Partial<Side> {
  expect(shop.split(from)).toHaveLength(2);
  return { dockerfile: shop.replace(from, () => to) };
}

const instruction = (before: string | undefined, after: string | undefined): MissCause => ({
  kind: 'instruction',
  before,
  after,
});
const unchanged: MissCause = { kind: 'unknown', detail: 'everything that is recorded is as it was' };

type Row = readonly [title: string, situation: Situation, causes: Readonly<Record<string, MissCause>>];

const beneath: readonly Row[] = [
  [
    'an external image that is another one',
    { missed: ['base 1'], is: { images: { 'debian:12': digestOf('9') } } },
    {
      base: { kind: 'external-image', name: 'debian:12', before: digestOf('1'), after: digestOf('9') },
    },
  ],
  [
    'nothing of an external image that was not resolved then',
    { missed: ['base 1'], was: { images: {} } },
    { base: unchanged },
  ],
  [
    'an external image that files are copied from',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nCOPY --from=tools:1 /bin/tool /bin/\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nCOPY --from=tools:1 /bin/tool /bin/\n',
        images: { ...usual.images, 'tools:1': digestOf('9') },
      },
    },
    { base: { kind: 'external-image', name: 'tools:1', before: digestOf('2'), after: digestOf('9') } },
  ],
  [
    'not an external image that another step takes from',
    {
      missed: ['base 2'],
      was: { dockerfile: 'FROM debian:12 AS base\nCOPY --from=tools:1 /bin/tool /bin/\nRUN make\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nCOPY --from=tools:1 /bin/tool /bin/\nRUN make all\n',
        images: { 'debian:12': digestOf('8'), 'tools:1': digestOf('9') },
      },
    },
    { base: instruction('RUN make', 'RUN make all') },
  ],
  [
    'an image that a build context gives',
    {
      missed: ['base 1'],
      was: { values: { buildContexts: { 'debian:12': 'docker-image://tools:1' } } },
      is: {
        values: { buildContexts: { 'debian:12': 'docker-image://tools:1' } },
        images: { 'tools:1': digestOf('9') },
      },
    },
    { base: { kind: 'external-image', name: 'tools:1', before: digestOf('2'), after: digestOf('9') } },
  ],
  [
    'a layer beneath, and the stage of it by its own cause',
    {
      missed: ['base 1', 'python-deps 1', 'python-deps 2', 'node-helper 1', 'runtime 4'],
      is: { ...changed('RUN make base', 'RUN make all'), layers: { ...usual.layers, base: digestOf('9') } },
    },
    {
      base: instruction('RUN make base', 'RUN make all'),
      'python-deps': { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: digestOf('9') },
      'node-helper': { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: digestOf('9') },
      // Behind linked copies it stands on the layer all the same.
      runtime: { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: digestOf('9') },
    },
  ],
  [
    'a layer beneath on the platform alone where it is another image than before',
    {
      missed: ['python-deps 1 linux/amd64', 'python-deps 1 linux/arm64'],
      was: { platforms: ['linux/amd64', 'linux/arm64'] },
      is: {
        platforms: ['linux/amd64', 'linux/arm64'],
        layers: { ...usual.layers, base: digestOf('9') },
        files: { ...usual.files, 'requirements.txt': '100644:2' },
      },
      subject: { sameBeneath: { base: ['linux/arm64'] } },
    },
    {
      'python-deps linux/amd64': {
        kind: 'layer-below',
        layer: 'base',
        before: digestOf('b'),
        after: digestOf('9'),
      },
      'python-deps linux/arm64': {
        kind: 'file',
        files: [{ path: 'requirements.txt', change: 'content' }],
      },
    },
  ],
  [
    'a layer beneath that was built in this run only',
    { missed: ['python-deps 1'], is: { layers: {} } },
    { 'python-deps': { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: undefined } },
  ],
  [
    'a layer that files are copied from, also with --link',
    { missed: ['runtime 2'], is: { layers: { ...usual.layers, node: digestOf('9') } } },
    { runtime: { kind: 'layer-below', layer: 'node', before: digestOf('e'), after: digestOf('9') } },
  ],
  [
    'not the layer beneath for what is copied with --link',
    {
      missed: ['runtime 3'],
      is: {
        layers: { ...usual.layers, base: digestOf('9'), node: digestOf('8') },
        files: { ...usual.files, 'src/app.txt': '100644:2' },
      },
    },
    { runtime: { kind: 'file', files: [{ path: 'src/app.txt', change: 'content' }] } },
  ],
  [
    'files without their names where their list could not be read, and only for a step that takes any',
    {
      missed: ['base 1', 'runtime 3'],
      was: { files: {}, fileSet: { digest: digestOf('1'), count: 3 } },
      is: { fileSet: { digest: digestOf('2'), count: 3 } },
    },
    {
      base: { kind: 'unknown', detail: 'everything that is recorded is as it was' },
      runtime: { kind: 'file', files: [] },
    },
  ],
  [
    'a layer beneath for COPY --link=false',
    {
      missed: ['runtime 1'],
      was: {
        dockerfile: 'FROM debian:12 AS base\nRUN make\nFROM base AS runtime\nCOPY --link=false src /src\n',
      },
      is: {
        dockerfile: 'FROM debian:12 AS base\nRUN make\nFROM base AS runtime\nCOPY --link=false src /src\n',
        layers: { base: digestOf('9') },
      },
    },
    { runtime: { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: digestOf('9') } },
  ],
  [
    'not a layer beneath that is the same although it was built anew',
    {
      missed: ['base 1', 'python-deps 1'],
      is: { files: { ...usual.files, 'requirements.txt': '100644:2' } },
    },
    {
      base: unchanged,
      'python-deps': { kind: 'file', files: [{ path: 'requirements.txt', change: 'content' }] },
    },
  ],
  [
    'the way the layers are used',
    {
      missed: ['runtime 4'],
      was: { options: { 'layers-as': 'context' } },
      is: { options: { 'layers-as': 'cache' }, layers: {} },
    },
    { runtime: { kind: 'option', name: 'layers-as', before: 'context', after: 'cache' } },
  ],
  [
    'not the way the layers are used, where it is not recorded',
    { missed: ['runtime 4'], is: { options: { 'layers-as': 'context' }, layers: {} } },
    { runtime: { kind: 'layer-below', layer: 'base', before: digestOf('b'), after: undefined } },
  ],
  [
    'a stage of the same layer that missed, for what is copied from it',
    {
      missed: ['node-helper 1', 'node-deps 2'],
      is: { files: { ...usual.files, 'tools/a.json': '100644:1' } },
    },
    {
      'node-helper': { kind: 'file', files: [{ path: 'tools/a.json', change: 'added' }] },
      'node-deps': { kind: 'stage-below', stage: 'node-helper' },
    },
  ],
  [
    'what a stage without steps is FROM',
    {
      missed: ['runtime 1'],
      was: { dockerfile: 'FROM debian:12 AS settings\nENV A=1\nFROM settings AS runtime\nRUN make\n' },
      is: {
        dockerfile: 'FROM debian:12 AS settings\nENV A=1\nFROM settings AS runtime\nRUN make\n',
        images: { 'debian:12': digestOf('9') },
      },
    },
    {
      runtime: { kind: 'external-image', name: 'debian:12', before: digestOf('1'), after: digestOf('9') },
    },
  ],
];

const instructions: readonly Row[] = [
  [
    'its own text',
    { missed: ['python-deps 2'], is: changed('RUN pip install', 'RUN pip install --no-cache') },
    { 'python-deps': instruction('RUN pip install', 'RUN pip install --no-cache') },
  ],
  [
    'that it is new',
    { missed: ['node-deps 3', 'node-deps 4'], is: changed('RUN npm ci', 'RUN echo new\nRUN npm ci') },
    { 'node-deps': instruction(undefined, 'RUN echo new') },
  ],
  [
    'a step before it that is gone',
    { missed: ['python-deps 1'], is: changed('COPY requirements.txt /\n', '') },
    { 'python-deps': instruction('COPY requirements.txt /', undefined) },
  ],
  [
    'a linked copy before it that is gone',
    { missed: ['runtime 3'], is: changed('COPY --link src /src\n', '') },
    { runtime: instruction('COPY --link src /src', undefined) },
  ],
  [
    'a step that is gone before a linked copy that hit',
    {
      missed: ['base 2'],
      was: { dockerfile: 'FROM debian:12 AS base\nRUN a\nCOPY --link src /src\nRUN b\n' },
      is: { dockerfile: 'FROM debian:12 AS base\nCOPY --link src /src\nRUN b\n' },
    },
    { base: instruction('RUN a', undefined) },
  ],
  [
    'not a step that is gone before one that hit',
    {
      missed: ['base 2'],
      was: { dockerfile: 'FROM debian:12 AS base\nWORKDIR /\nWORKDIR /a\nCOPY src /src\nRUN b\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nCOPY src /src\nRUN b\n',
        options: { ...usual.options, network: 'none' },
      },
    },
    { base: { kind: 'option', name: 'network', before: 'default', after: 'none' } },
  ],
  [
    'not a step that is gone before what it copies with --link',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nRUN a\nCOPY --link src /src\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nCOPY --link src /src\n',
        files: { 'src/app.txt': '100644:2' },
      },
    },
    { base: { kind: 'file', files: [{ path: 'src/app.txt', change: 'content' }] } },
  ],
  [
    'the FROM of its stage',
    { missed: ['python-deps 1'], is: changed('FROM base AS python-deps', 'FROM alpine AS python-deps') },
    { 'python-deps': instruction('FROM base AS python-deps', 'FROM alpine AS python-deps') },
  ],
  [
    'not the FROM of its stage behind a step that hit',
    {
      missed: ['python-deps 2'],
      is: {
        dockerfile: shop
          .replace('FROM base AS python-deps', 'FROM --platform=linux/amd64 base AS python-deps')
          .replace('RUN pip install', 'RUN pip install --no-cache'),
      },
    },
    { 'python-deps': instruction('RUN pip install', 'RUN pip install --no-cache') },
  ],
  [
    'not the new name of its stage',
    {
      missed: ['node-helper-2 1', 'node-deps 2'],
      is: {
        dockerfile: shop.replaceAll('node-helper', 'node-helper-2'),
        files: { ...usual.files, 'tools/a.json': '100644:1' },
      },
    },
    {
      'node-helper-2': { kind: 'file', files: [{ path: 'tools/a.json', change: 'added' }] },
      'node-deps': { kind: 'stage-below', stage: 'node-helper-2' },
    },
  ],
  [
    'a stage that is new',
    {
      missed: ['extra 1'],
      is: {
        dockerfile: shop
          .replace('FROM base AS runtime', 'FROM base AS extra\nRUN extra\nFROM base AS runtime')
          .replace('RUN compile', 'COPY --from=extra /a /a\nRUN compile'),
      },
    },
    { extra: instruction(undefined, 'FROM base AS extra') },
  ],
  [
    'a variable that is set before it',
    { missed: ['node-deps 3'], is: changed('NODE_ENV=production', 'NODE_ENV=test') },
    { 'node-deps': instruction('ENV NODE_ENV=production', 'ENV NODE_ENV=test') },
  ],
  [
    'a variable that the stage beneath sets behind its last step',
    {
      missed: ['runtime 1'],
      was: { dockerfile: 'FROM debian:12 AS low\nRUN make\nENV A=1\nFROM low AS runtime\nRUN build\n' },
      is: { dockerfile: 'FROM debian:12 AS low\nRUN make\nENV A=2\nFROM low AS runtime\nRUN build\n' },
    },
    { runtime: instruction('ENV A=1', 'ENV A=2') },
  ],
  [
    'a variable in the path that it copies to, which another one is made of',
    {
      missed: ['base 1'],
      was: {
        dockerfile: 'FROM debian:12 AS base\nENV NAME=a USER=u\nENV DIR=/srv/$NAME\nCOPY src ${DIR}/src\n',
      },
      is: {
        dockerfile: 'FROM debian:12 AS base\nENV NAME=b USER=u\nENV DIR=/srv/$NAME\nCOPY src ${DIR}/src\n',
      },
    },
    { base: instruction('ENV NAME=a USER=u', 'ENV NAME=b USER=u') },
  ],
  [
    'not a variable that a copy does not ask for, nor what only describes the image',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nENV A=1\nLABEL b=1\nUSER one\nCOPY requirements.txt /\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nENV A=2\nLABEL b=2\nUSER two\nCOPY requirements.txt /\n',
        files: { 'requirements.txt': '100644:2' },
      },
    },
    { base: { kind: 'file', files: [{ path: 'requirements.txt', change: 'content' }] } },
  ],
  [
    'not an instruction behind it',
    {
      missed: ['python-deps 1', 'python-deps 2'],
      is: {
        ...changed('RUN pip install', 'RUN pip install --no-cache'),
        files: { ...usual.files, 'requirements.txt': '100644:2' },
      },
    },
    { 'python-deps': { kind: 'file', files: [{ path: 'requirements.txt', change: 'content' }] } },
  ],
  [
    'not a step before it that is written otherwise and hit',
    {
      missed: ['python-deps 2'],
      is: {
        ...changed('COPY requirements.txt /', 'COPY ./requirements.txt /'),
        options: { ...usual.options, network: 'none' },
      },
    },
    { 'python-deps': { kind: 'option', name: 'network', before: 'default', after: 'none' } },
  ],
  [
    'a USER or SHELL before a RUN',
    {
      missed: ['base 1', 'runtime 1'],
      was: {
        dockerfile:
          'FROM debian:12 AS base\nUSER one\nRUN make\nFROM debian:12 AS runtime\nSHELL ["/bin/a"]\nRUN b\n',
      },
      is: {
        dockerfile:
          'FROM debian:12 AS base\nUSER two\nRUN make\nFROM debian:12 AS runtime\nSHELL ["/bin/b"]\nRUN b\n',
      },
    },
    {
      base: instruction('USER one', 'USER two'),
      runtime: instruction('SHELL ["/bin/a"]', 'SHELL ["/bin/b"]'),
    },
  ],
  [
    'a USER before a WORKDIR, which makes a folder of its own',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nUSER one\nWORKDIR /app\n' },
      is: { dockerfile: 'FROM debian:12 AS base\nUSER two\nWORKDIR /app\n' },
    },
    { base: instruction('USER one', 'USER two') },
  ],
  [
    'not a SHELL before a RUN without one',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nSHELL ["/bin/a"]\nRUN ["make"]\n' },
      is: { dockerfile: 'FROM debian:12 AS base\nSHELL ["/bin/b"]\nRUN ["make"]\n' },
    },
    { base: unchanged },
  ],
  [
    'what stands in a heredoc',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nRUN <<EOF\none\nEOF\n' },
      is: { dockerfile: 'FROM debian:12 AS base\nRUN <<EOF\ntwo\nEOF\n' },
    },
    { base: instruction('RUN <<EOF\none\nEOF', 'RUN <<EOF\ntwo\nEOF') },
  ],
  [
    'not its own text, which only looks continued where a backtick is the escape character',
    {
      missed: ['base 1'],
      was: { dockerfile: '# escape=`\nFROM debian:12 AS base\nRUN dir C:\\app\\\n' },
      is: {
        dockerfile: '# escape=`\nFROM debian:12 AS base\nRUN dir C:\\app\\\n',
        options: { ...usual.options, network: 'none' },
      },
    },
    { base: { kind: 'option', name: 'network', before: 'default', after: 'none' } },
  ],
  [
    'the default of an ARG before the first FROM, which its FROM is made of',
    {
      missed: ['base 1'],
      is: { ...changed('VERSION=12', 'VERSION=13'), images: { 'debian:13': digestOf('9') } },
    },
    { base: instruction('ARG VERSION=12', 'ARG VERSION=13') },
  ],
  [
    'the default of an ARG before the first FROM, which a stage takes over',
    {
      missed: ['base 2'],
      was: { dockerfile: 'ARG V=1\nFROM debian:12 AS base\nRUN a\nARG V\nRUN b\n' },
      is: { dockerfile: 'ARG V=2\nFROM debian:12 AS base\nRUN a\nARG V\nRUN b\n' },
    },
    { base: instruction('ARG V=1', 'ARG V=2') },
  ],
  [
    'not an ARG of the stage with a name that the FROM uses too',
    {
      missed: ['base 1'],
      was: { dockerfile: 'ARG V=12\nFROM debian:${V} AS base\nARG V\nCOPY requirements.txt /\n' },
      is: {
        dockerfile: 'ARG V=12\nFROM debian:${V} AS base\nARG V\nCOPY requirements.txt /\n',
        files: { 'requirements.txt': '100644:2' },
      },
    },
    { base: { kind: 'file', files: [{ path: 'requirements.txt', change: 'content' }] } },
  ],
  [
    'not the default of an ARG before the first FROM that has a value',
    {
      missed: ['base 1'],
      was: { values: { buildArgs: { VERSION: '12' } } },
      is: { ...changed('VERSION=12', 'VERSION=13'), values: { buildArgs: { VERSION: '12' } } },
    },
    { base: unchanged },
  ],
  [
    'not the default of an ARG that has a value',
    {
      missed: ['base 1'],
      was: { values: { buildArgs: { EDITION: 'a' } } },
      is: { ...changed('EDITION=first', 'EDITION=second'), values: { buildArgs: { EDITION: 'b' } } },
    },
    { base: { kind: 'argument', names: ['EDITION'] } },
  ],
  [
    'not an ARG that sets nothing',
    {
      missed: ['base 1'],
      is: { ...changed('ARG TOKEN\n', 'ARG TOKEN\nARG UNSET\n'), values: { buildArgs: { EDITION: 'b' } } },
    },
    { base: { kind: 'argument', names: ['EDITION'] } },
  ],
];

const args: readonly Row[] = [
  [
    'a build argument by its name',
    {
      missed: ['base 1'],
      was: { values: { buildArgs: { EDITION: 'confidential' } } },
      is: { values: { buildArgs: { EDITION: 'classified' } } },
    },
    { base: { kind: 'argument', names: ['EDITION'] } },
  ],
  [
    'one that was given and is not any more',
    { missed: ['base 1'], was: { values: { buildArgs: { EDITION: 'second' } } } },
    { base: { kind: 'argument', names: ['EDITION'] } },
  ],
  [
    'one that its FROM is made of',
    {
      missed: ['base 1'],
      is: { values: { buildArgs: { VERSION: '13' } }, images: { 'debian:13': digestOf('9') } },
    },
    { base: { kind: 'argument', names: ['VERSION'] } },
  ],
  [
    'one that the platform of its FROM is made of',
    {
      missed: ['base 1'],
      was: { dockerfile: 'ARG ON=linux/amd64\nFROM --platform=$ON debian:12 AS base\nCOPY src /src\n' },
      is: {
        dockerfile: 'ARG ON=linux/amd64\nFROM --platform=$ON debian:12 AS base\nCOPY src /src\n',
        values: { buildArgs: { ON: 'linux/arm64' } },
      },
    },
    { base: { kind: 'argument', names: ['ON'] } },
  ],
  [
    'one that a layer beneath declares, which its stages hand down',
    { missed: ['python-deps 2'], is: { values: { buildArgs: { EDITION: 'b' } } } },
    { 'python-deps': { kind: 'argument', names: ['EDITION'] } },
  ],
  [
    'one that a copy asks for through a variable',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nARG A=1\nENV DIR=/srv/$A\nCOPY src $DIR\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nARG A=1\nENV DIR=/srv/$A\nCOPY src $DIR\n',
        values: { buildArgs: { A: '2' } },
      },
    },
    { base: { kind: 'argument', names: ['A'] } },
  ],
  [
    'not one that a copy does not ask for, or that is declared behind it',
    {
      missed: ['base 1'],
      was: { dockerfile: 'FROM debian:12 AS base\nARG A=1\nCOPY A $B\nARG B=1\n' },
      is: {
        dockerfile: 'FROM debian:12 AS base\nARG A=1\nCOPY A $B\nARG B=1\n',
        values: { buildArgs: { A: '2', B: '2' } },
      },
    },
    { base: unchanged },
  ],
  [
    'one that counts although no ARG declares it',
    { missed: ['python-deps 1'], is: { values: { buildArgs: { SOURCE_DATE_EPOCH: '0' } } } },
    { 'python-deps': { kind: 'argument', names: ['SOURCE_DATE_EPOCH'] } },
  ],
  [
    'that the value of one is not recorded, because it is secret',
    {
      missed: ['base 1'],
      was: { values: { buildArgs: { TOKEN: 'confidential' } } },
      is: { values: { buildArgs: { TOKEN: 'classified' } } },
    },
    { base: { kind: 'unknown', detail: 'the value of TOKEN is secret, so it is not recorded' } },
  ],
];

const context = 'FROM debian:12 AS base\n';
const files = (dockerfile: string, before: Side['files'], after: Side['files']): Situation => ({
  missed: ['base 1'],
  was: { dockerfile: context + dockerfile, files: before },
  is: { dockerfile: context + dockerfile, files: after },
});
const fileRows: readonly (readonly [
  title: string,
  dockerfile: string,
  before: Side['files'],
  after: Side['files'],
  expected: readonly string[],
])[] = [
  ['that is new', 'COPY a /\n', {}, { 'a/b': '100644:1' }, ['a/b added']],
  ['that is gone', 'COPY a/ /\n', { 'a/b': '100644:1' }, {}, ['a/b removed']],
  ['with other content', 'COPY ./a /\n', { a: '100644:1' }, { a: '100644:2' }, ['a content']],
  ['with other content and mode', 'COPY a /\n', { a: '100644:1' }, { a: '100755:2' }, ['a content']],
  ['with another mode alone', 'COPY a /\n', { a: '100644:1' }, { a: '100755:1' }, ['a mode']],
  ['a folder with another mode', 'COPY a /\n', { a: '40755:' }, { a: '40700:' }, ['a mode']],
  [
    'any, where all is copied',
    'COPY . /\n',
    {},
    { a: '100644:1', 'b/c': '100644:1' },
    ['a added', 'b/c added'],
  ],
  [
    'of several sources',
    'COPY ["a", "b b", "/"]\n',
    {},
    { a: '1:1', 'b b': '1:1', c: '1:1' },
    ['a added', 'b b added'],
  ],
  ['that ADD takes', 'ADD /a /\n', { a: '1:1' }, { a: '1:2' }, ['a content']],
  ['not one that begins alike', 'COPY a /\n', {}, { ab: '1:1', 'a/b': '1:1' }, ['a/b added']],
  [
    'by a pattern',
    'COPY p*.json /\n',
    {},
    { 'p.json': '1:1', 'pack.json': '1:1', 'q.json': '1:1', 'p/a.json': '1:1' },
    ['p.json added', 'pack.json added'],
  ],
  [
    'beneath a folder that fits a pattern',
    'COPY a[0-9]? /\n',
    {},
    { 'a1b/c/d': '1:1', 'a1/c': '1:1' },
    ['a1b/c/d added'],
  ],
  [
    'by a pattern over folders',
    'COPY --parents src/**/*.txt /\n',
    {},
    { 'src/a.txt': '1:1', 'src/b/c.txt': '1:1', 'src/b/c.md': '1:1' },
    ['src/a.txt added', 'src/b/c.txt added'],
  ],
  [
    'by a path with a variable',
    'COPY ${APP:-web}/main /\n',
    {},
    { 'shop/main': '1:1', 'shop/other': '1:1' },
    ['shop/main added'],
  ],
  [
    'that RUN mounts',
    'RUN --mount=type=bind,source=a,target=/a --mount=type=cache,target=/c make\n',
    {},
    { 'a/b': '1:1', c: '1:1' },
    ['a/b added'],
  ],
  ['any, where RUN mounts all', 'RUN --mount=target=/src make\n', {}, { c: '1:1' }, ['c added']],
];

describe('a miss is explained by what the step stands on', () => {
  test.each(beneath)('%s', (_title, situation, causes) => {
    expect(causesOf(situation)).toEqual(causes);
  });
});

describe('a miss is explained by the Dockerfile', () => {
  test.each(instructions)('%s', (_title, situation, causes) => {
    expect(causesOf(situation)).toEqual(causes);
  });
});

describe('a miss is explained by a build argument', () => {
  test.each(args)('%s', (_title, situation, causes) => {
    expect(causesOf(situation)).toEqual(causes);
  });
});

describe('a miss is explained by a file', () => {
  test.each(fileRows)('%s', (_title, dockerfile, before, after, expected) => {
    const { base } = causesOf(files(dockerfile, before, after));
    expect(base).toEqual({
      kind: 'file',
      files: expected.map((text) => ({
        path: text.slice(0, text.lastIndexOf(' ')),
        change: text.slice(text.lastIndexOf(' ') + 1),
      })),
    });
  });

  test.each([
    ['all of the main one, and not of a build context', 'COPY . /\n', ['a', 'shared__b']],
    [
      'that RUN mounts from a build context',
      'RUN --mount=from=shared,source=b --mount=source=a make\n',
      ['a', 'shared//b'],
    ],
    [
      'of a build context, and not one that is named so in the main one',
      'COPY --from=shared b /\n',
      ['shared//b'],
    ],
  ])('%s', (_name, dockerfile, expected) => {
    const values = { buildContexts: { shared: '/elsewhere' } };
    const after = { a: '1:1', shared__b: '1:1', 'shared//b': '1:1', 'shared//c': '1:1' };
    const { was, is, missed } = files(dockerfile, {}, after);
    expect(causesOf({ missed, was: { ...was, values }, is: { ...is, values } })).toEqual({
      base: { kind: 'file', files: expected.map((path) => ({ path, change: 'added' })) },
    });
  });

  test('of the folder that its stage is FROM', () => {
    const side = {
      dockerfile: 'FROM shared AS base\nRUN make\n',
      values: { buildContexts: { shared: '/elsewhere' } },
    };
    const { base } = causesOf({
      missed: ['base 1'],
      was: side,
      is: { ...side, files: { ...usual.files, 'shared//b': '1:1' } },
    });
    expect(base).toEqual({ kind: 'file', files: [{ path: 'shared//b', change: 'added' }] });
  });

  test.each([
    ['a heredoc', 'COPY <<a /\ntext\na\n'],
    ['a stage', 'COPY --from=0 a /\n'],
    ['a malformed pattern', 'COPY a[ /\n'],
  ])('not where the step takes it from %s', (_name, dockerfile) => {
    const text = `FROM debian:12\nFROM debian:12 AS base\n${dockerfile}`;
    const { base } = causesOf({
      missed: ['base 1'],
      was: { dockerfile: text },
      is: { dockerfile: text, files: { ...usual.files, a: '1:1' } },
    });
    expect(base).toEqual(unchanged);
  });
});

const addressed = 'FROM debian:12 AS base\nADD https://example.com/file /\n';
const causes: readonly Row[] = [
  [
    'not a secret argument that it does not see',
    {
      missed: ['python-deps 1'],
      was: { values: { buildArgs: { TOKEN: 'confidential' } } },
      is: { values: { buildArgs: { TOKEN: 'classified' } } },
    },
    { 'python-deps': unchanged },
  ],
  [
    'an option that RUN depends on',
    { missed: ['base 1'], is: { options: { ...usual.options, network: 'host' } } },
    { base: { kind: 'option', name: 'network', before: 'default', after: 'host' } },
  ],
  [
    'not an option that only shapes the image',
    { missed: ['base 1'], is: { options: { ...usual.options, compression: 'zstd' } } },
    { base: unchanged },
  ],
  [
    'not an option for a copy',
    { missed: ['python-deps 1'], is: { options: { ...usual.options, network: 'host' } } },
    { 'python-deps': unchanged },
  ],
  [
    'a refresh, whatever else changed',
    {
      missed: ['base 1', 'runtime 1'],
      is: changed('RUN make base', 'RUN make all'),
      subject: { refresh: 'refresh is all' },
    },
    {
      base: { kind: 'refresh', reason: 'refresh is all' },
      runtime: { kind: 'refresh', reason: 'refresh is all' },
    },
  ],
  [
    'a build without cache',
    {
      missed: ['runtime 1'],
      subject: { source: { state: 'not-used', reference: 'r', detail: 'no-cache is true' } },
    },
    { runtime: { kind: 'refresh', reason: 'no-cache is true' } },
  ],
  [
    'a platform that was never prewarmed, in the form that it has in common',
    {
      missed: ['base 1'],
      was: { platforms: ['linux/amd64'] },
      is: { platforms: ['linux/aarch64'], files: {} },
    },
    { base: { kind: 'platform', platform: 'linux/arm64' } },
  ],
  [
    'not a platform in another form',
    { missed: ['base 1'], was: { platforms: ['linux/arm64/v8'] }, is: { platforms: ['linux/arm64'] } },
    { base: unchanged },
  ],
  [
    'each platform by its own',
    {
      missed: ['base 1 linux/amd64', 'base 1 linux/arm64'],
      is: { ...changed('RUN make base', 'RUN make all'), platforms: ['linux/amd64', 'linux/arm64'] },
    },
    {
      'base linux/amd64': instruction('RUN make base', 'RUN make all'),
      'base linux/arm64': { kind: 'platform', platform: 'linux/arm64' },
    },
  ],
  [
    'not a stage beneath that missed for another platform only',
    {
      missed: ['node-helper 1 linux/arm64', 'node-deps 2 linux/arm64', 'node-deps 2 linux/amd64'],
      was: { platforms: ['linux/amd64', 'linux/arm64'] },
      is: {
        platforms: ['linux/amd64', 'linux/arm64'],
        files: { ...usual.files, 'tools/a.json': '100644:1' },
      },
    },
    {
      'node-helper linux/arm64': { kind: 'file', files: [{ path: 'tools/a.json', change: 'added' }] },
      'node-deps linux/arm64': { kind: 'stage-below', stage: 'node-helper' },
      'node-deps linux/amd64': unchanged,
    },
  ],
  [
    'the platform that it builds for, where it runs on another',
    {
      missed: ['base 1 linux/amd64->arm64'],
      seen: ['linux/amd64', 'linux/amd64->arm64'],
      is: { platforms: ['linux/amd64', 'linux/arm64'] },
    },
    { 'base linux/amd64->arm64': { kind: 'platform', platform: 'linux/arm64' } },
  ],
  [
    'not the platform of a stage that only runs on it',
    {
      missed: ['base 1 linux/amd64'],
      seen: ['linux/amd64'],
      was: { platforms: ['linux/arm64'] },
      is: { platforms: ['linux/arm64'] },
    },
    { 'base linux/amd64': unchanged },
  ],
  [
    'a stage beneath that runs on another platform and missed',
    {
      missed: ['node-helper 1 linux/amd64', 'node-deps 2 linux/arm64'],
      seen: ['linux/amd64', 'linux/arm64'],
      without: ['node-helper 1 linux/arm64'],
      was: { platforms: ['linux/arm64'] },
      is: { platforms: ['linux/arm64'] },
    },
    {
      'node-helper linux/amd64': unchanged,
      'node-deps linux/arm64': { kind: 'stage-below', stage: 'node-helper' },
    },
  ],
  [
    'that nothing is recorded',
    { missed: ['base 1'], subject: { entry: undefined } },
    { base: { kind: 'unknown', detail: 'nothing is recorded to compare with' } },
  ],
  [
    'that what is behind an address is not recorded',
    { missed: ['base 1'], was: { dockerfile: addressed }, is: { dockerfile: addressed } },
    { base: { kind: 'unknown', detail: 'what is behind an address is not recorded' } },
  ],
  ['nothing, where all is as it was', { missed: ['base 1'] }, { base: unchanged }],
];

describe('a miss is explained by', () => {
  test.each(causes)('%s', (_title, situation, expected) => {
    expect(causesOf(situation)).toEqual(expected);
  });

  test.each(['absent', 'no-access', 'broken'] as const)(
    'a cache that is %s, whatever else changed',
    (state) => {
      const source = { state, reference: 'ghcr.io/o/n@sha256:1', detail: 'the detail' };
      const cause = { kind: 'cache-source', ...source };
      const is = changed('RUN make base', 'RUN make all');
      expect(causesOf({ missed: ['base 1'], is, subject: { source } })).toEqual({ base: cause });
      expect(causesOf({ missed: ['base 1'], subject: { source, entry: undefined } })).toEqual({
        base: cause,
      });
    },
  );

  test('a cache that failed to load, where nothing changed', () => {
    const source = { state: 'failed', reference: 'ghcr.io/o/n@sha256:1', detail: 'not found' } as const;
    const missed = ['base 1'];
    expect(causesOf({ missed, subject: { source } })).toEqual({ base: { kind: 'cache-source', ...source } });
    expect(causesOf({ missed, subject: { source }, is: changed('RUN make base', 'RUN make all') })).toEqual({
      base: instruction('RUN make base', 'RUN make all'),
    });
  });

  test('the cache of one step that failed to load', () => {
    expect(causesOf({ missed: ['base 1'], step: { cacheError: 'blob not found' } })).toEqual({
      base: { kind: 'cache-source', state: 'failed', reference: 'cache of base', detail: 'blob not found' },
    });
  });
});

describe('steps that an image brings along with ONBUILD', () => {
  const is = { ...changed('RUN make base', 'RUN make all'), images: { 'debian:12': digestOf('9') } };

  test('miss because of the image', () => {
    const step = { index: 1, total: 2, instruction: 'ONBUILD RUN' };
    expect(causesOf({ missed: ['base 1'], is, step })).toEqual({
      base: { kind: 'external-image', name: 'debian:12', before: digestOf('1'), after: digestOf('9') },
    });
  });

  test("come before the stage's own", () => {
    expect(causesOf({ missed: ['base 1'], is, step: { index: 2, total: 2 } })).toEqual({
      base: instruction('RUN make base', 'RUN make all'),
    });
  });
});

test('a WORKDIR that turns out to be / is no step, and the one after it is found all the same', () => {
  const text = (step: string): Partial<Side> => ({
    dockerfile: `FROM debian:12 AS runtime\nENV ROOT=/\nWORKDIR $ROOT\nRUN ${step}\n`,
  });
  const step = { index: 1, total: 1, instruction: 'RUN second' };
  const missed = ['runtime 2'];
  expect(causesOf({ missed, was: text('first'), is: text('second'), without: ['runtime 1'], step })).toEqual({
    runtime: instruction('RUN first', 'RUN second'),
  });
});

test('what a stage puts off with ONBUILD is a step of the one that is FROM it', () => {
  const text = (step: string): Partial<Side> => ({
    dockerfile: `FROM debian:12 AS low\nONBUILD ${step}\nFROM low AS runtime\nRUN build\n`,
  });
  const was = text('COPY requirements.txt /');
  expect(causesOf({ missed: ['runtime 1'], was, is: { ...was, files: {} } })).toEqual({
    runtime: { kind: 'file', files: [{ path: 'requirements.txt', change: 'removed' }] },
  });
  expect(causesOf({ missed: ['runtime 1'], was, is: text('COPY src /') })).toEqual({
    runtime: instruction('COPY requirements.txt /', 'COPY src /'),
  });
});

test('only the first step of each stage that executed is named, with its place', () => {
  expect(
    explain({
      missed: ['python-deps 2', 'runtime 4', 'runtime 3'],
      is: changed('RUN pip install', 'RUN pip install --no-cache'),
    }).map(({ cause, ...place }) => ({ ...place, kind: cause.kind })),
  ).toEqual([
    {
      stage: 'python-deps',
      platform: undefined,
      layer: 'python',
      index: 2,
      instruction: 'RUN pip install --no-cache',
      kind: 'instruction',
    },
    {
      stage: 'runtime',
      platform: undefined,
      layer: undefined,
      index: 3,
      instruction: 'COPY --link src /src',
      kind: 'unknown',
    },
  ]);
});

test('where nothing executed, nothing is explained', () => {
  expect(explain({ missed: [], is: changed('RUN make base', 'RUN make all') })).toEqual([]);
});

test('a record that cannot be read in places explains nothing by them', () => {
  const unreadable = layerEntry(digestOf('0'), {
    inputs: {
      ...inputsOf(nodesOf(usual)[0] as LayerNode, usual),
      instructions: ['ARG =', 'FROM ${IMAGE} AS base', 'ENV', 'RUN <<EOF', 'RUN make base'],
    },
  });
  expect(causesOf({ missed: ['base 1'], subject: { entry: unreadable } })['base']?.kind).toBe('instruction');
});
