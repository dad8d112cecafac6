// @ts-check
import { rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * What truly becomes of a step. `unproven`: the build fails before anything is known of it, or while it is looked
 * up, which depends on timing: it may be anything but a hit.
 * @typedef {'hit' | 'executed' | 'failed' | 'not-measured' | 'unproven'} Truth
 */

/**
 * One instruction; with a truth when it is a step. What a RUN prints is read from its text where no variable is in it.
 * @typedef {{readonly keyword: string, readonly text: string, readonly verdict?: Truth, readonly prints?: string}} Instruction
 */

/**
 * @typedef {object} Stage
 * @property {string} name as BuildKit shows it
 * @property {string} from the rest of the FROM line; BUSYBOX stands for the base image in the registry
 * @property {string} [parent] the stage or image that it is FROM, where that is not the first word of `from`
 * @property {string} [platform] as BuildKit shows it, in builds for several platforms
 * @property {readonly Instruction[]} instructions
 */

/**
 * @typedef {object} Scenario
 * @property {string} name
 * @property {string} about
 * @property {readonly Stage[]} stages with what becomes of each step in the build that is recorded
 * @property {readonly string[]} [platforms]
 * @property {readonly string[]} [targets] stages that are built for themselves, where not all are; '' is the last one
 * @property {boolean} [fails]
 * @property {string} [only] the generation that can do it
 * @property {string} [dockerfile] where it is not made from the stages
 * @property {(tools: Tools) => Promise<void>} play the last build is the recorded one
 */

/**
 * @typedef {object} Tools
 * @property {string} host of the registry
 * @property {string} repository of the scenario
 * @property {string} registryDir
 * @property {() => Promise<void>} empty
 * @property {(files: Record<string, string>) => Promise<void>} write
 * @property {(definition: {target: Record<string, object>}) => Promise<{text: string, exitCode: number}>} bake
 */

/**
 * @param {string} text
 * @param {Truth} [verdict]
 * @param {string} [prints]
 * @returns {Instruction}
 */
function line(text, verdict, prints) {
  const keyword = /^\w+/.exec(text)?.[0] ?? '';
  return { keyword, text, ...(verdict && { verdict }), ...(prints && { prints }) };
}

/**
 * A target that is pushed with inline cache, and has its own image as its only cache source: a layer.
 *
 * @param {Tools} tools
 * @param {string} stage
 * @param {object} [more]
 */
function layer({ repository }, stage, more = {}) {
  const tag = `${repository}:${stage.toLowerCase()}`;
  return {
    target: stage,
    output: [`type=image,name=${tag},push=true`],
    'cache-to': ['type=inline'],
    'cache-from': [`type=registry,ref=${tag}`],
    attest: ['type=provenance,disabled=true'],
    ...more,
  };
}

/**
 * @param {Tools} tools
 * @param {readonly string[]} stages
 * @param {object} [more]
 */
function layers(tools, stages, more = {}) {
  return { target: Object.fromEntries(stages.map((stage) => [stage, layer(tools, stage, more)])) };
}

/** A base with a bit of content, so that loading it can be seen. */
const makeContent = 'head -c 20000 /dev/urandom > /content';

/** Enough that its upload takes a while. */
const makeMuch = 'head -c 10000000 /dev/urandom > /much';

/**
 * @param {Truth} base
 * @param {Truth} python
 * @param {Truth} node
 * @returns {readonly Stage[]}
 */
function threeLayers(base, python, node) {
  return [
    {
      name: 'base',
      from: 'BUSYBOX AS base',
      instructions: [line('ENV GREETING=hello'), line('RUN echo ran base-1 && mkdir /srv', base)],
    },
    {
      name: 'python-deps',
      from: 'base AS python-deps',
      instructions: [
        line('WORKDIR /app', base),
        line('COPY requirements.txt .', python),
        line('RUN echo ran python-3 && cat requirements.txt', python),
      ],
    },
    {
      name: 'node-deps',
      from: 'base AS node-deps',
      instructions: [
        line('WORKDIR /app', base),
        line('COPY package.json .', node),
        line('RUN echo ran node-3 && cat package.json', node),
      ],
    },
  ];
}

const threeNames = ['base', 'python-deps', 'node-deps'];
const threeFiles = { 'requirements.txt': 'flask==3.0.0\n', 'package.json': '{"name":"app"}\n' };

/** @type {readonly Scenario[]} */
export const scenarios = [
  {
    name: 'cold',
    about: 'Three layers for the first time; no cache source exists. WORKDIR is one vertex for two stages.',
    stages: threeLayers('executed', 'executed', 'executed'),
    async play(tools) {
      await tools.write(threeFiles);
      await tools.bake(layers(tools, threeNames));
    },
  },
  {
    name: 'warm',
    about: 'The same again on an empty builder: everything comes from the inline caches.',
    stages: threeLayers('hit', 'hit', 'hit'),
    async play(tools) {
      await tools.write(threeFiles);
      await tools.bake(layers(tools, threeNames));
      await tools.empty();
      await tools.bake(layers(tools, threeNames));
    },
  },
  {
    name: 'local',
    about: 'The same again on a builder that still has it.',
    stages: threeLayers('hit', 'hit', 'hit'),
    async play(tools) {
      await tools.write(threeFiles);
      await tools.bake(layers(tools, threeNames));
      await tools.bake(layers(tools, threeNames));
    },
  },
  {
    name: 'changed-requirements',
    about: 'One of three layers changed: its steps before the change hit, and are loaded from the registry.',
    stages: threeLayers('hit', 'executed', 'hit'),
    async play(tools) {
      await tools.write(threeFiles);
      await tools.bake(layers(tools, threeNames));
      await tools.empty();
      await tools.write({ 'requirements.txt': 'flask==3.1.0\n' });
      await tools.bake(layers(tools, threeNames));
    },
  },
  {
    name: 'changed-in-the-middle',
    about: 'A changed file between two RUNs: what is above it executes on what is loaded from beneath it.',
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line(`RUN echo ran deps-1 && ${makeContent}`, 'hit'),
          line('WORKDIR /app', 'hit'),
          line('COPY list.txt .', 'executed'),
          line('RUN echo ran deps-4 && cat list.txt', 'executed'),
          line('RUN echo ran deps-5', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'list.txt': 'one\n' });
      await tools.bake(layers(tools, ['deps']));
      await tools.empty();
      await tools.write({ 'list.txt': 'two\n' });
      await tools.bake(layers(tools, ['deps']));
    },
  },
  {
    name: 'twins',
    about: 'Two stages with the same steps throughout: one of them has no vertex of its own.',
    stages: [
      { name: 'base', from: 'BUSYBOX AS base', instructions: [line('RUN echo ran base-1', 'executed')] },
      {
        name: 'one',
        from: 'base AS one',
        instructions: [line('WORKDIR /app', 'executed'), line('RUN echo ran twin-2', 'executed')],
      },
      {
        name: 'two',
        from: 'base AS two',
        instructions: [line('WORKDIR /app', 'executed'), line('RUN echo ran twin-2', 'executed')],
      },
      {
        name: 'longer',
        from: 'base AS longer',
        instructions: [
          line('WORKDIR /app', 'executed'),
          line('RUN echo ran twin-2', 'executed'),
          line('RUN echo ran longer-3', 'executed'),
        ],
      },
      {
        name: 'all',
        from: 'scratch AS all',
        instructions: [
          line('COPY --from=one /app /one', 'executed'),
          line('COPY --from=two /app /two', 'executed'),
          line('COPY --from=longer /app /longer', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.bake(layers(tools, ['all']));
    },
  },
  {
    name: 'chain',
    about: 'Three layers on one another, in one bake; the middle one changed.',
    stages: [
      {
        name: 'base',
        from: 'BUSYBOX AS base',
        instructions: [line(`RUN echo ran base-1 && ${makeContent}`, 'hit')],
      },
      {
        name: 'tools',
        from: 'base AS tools',
        instructions: [line('COPY tools.txt /', 'executed'), line('RUN echo ran tools-2', 'executed')],
      },
      {
        name: 'deps',
        from: 'tools AS deps',
        instructions: [line('WORKDIR /deps', 'executed'), line('RUN echo ran deps-2', 'executed')],
      },
    ],
    async play(tools) {
      await tools.write({ 'tools.txt': 'hammer\n' });
      await tools.bake(layers(tools, ['base', 'tools', 'deps']));
      await tools.empty();
      await tools.write({ 'tools.txt': 'saw\n' });
      await tools.bake(layers(tools, ['base', 'tools', 'deps']));
    },
  },
  {
    name: 'link',
    about:
      'COPY --link in two stages on different parents, warm, on a base that changed: the copies hit, the RUN does not.',
    stages: [
      {
        name: 'base',
        from: 'BUSYBOX AS base',
        instructions: [line('COPY version.txt /', 'executed'), line('RUN echo ran base-2', 'executed')],
      },
      {
        name: 'other',
        from: 'BUSYBOX AS other',
        instructions: [line('RUN echo ran other-1', 'hit'), line('COPY --link app.txt /srv/', 'hit')],
      },
      {
        name: 'app',
        from: 'base AS app',
        instructions: [
          line('COPY --link app.txt /srv/', 'hit'),
          line('COPY --link --from=other /srv /other', 'hit'),
        ],
      },
    ],
    async play(tools) {
      const cache = {
        'cache-to': [`type=registry,mode=max,ref=${tools.repository}:cache`],
        'cache-from': [`type=registry,ref=${tools.repository}:cache`],
      };
      await tools.write({ 'version.txt': '1\n', 'app.txt': 'app\n' });
      await tools.bake(layers(tools, ['app'], cache));
      await tools.empty();
      await tools.write({ 'version.txt': '2\n' });
      await tools.bake(layers(tools, ['app'], cache));
    },
  },
  {
    name: 'link-cold',
    about: 'COPY --link for the first time: two vertices, one step.',
    stages: [
      {
        name: 'app',
        from: 'BUSYBOX AS app',
        instructions: [
          line('COPY --link a.txt /srv/', 'executed'),
          line('ADD --link b.txt /srv/', 'executed'),
          line('RUN echo ran app-3', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['app']));
    },
  },
  {
    name: 'heredocs',
    about: 'RUN and COPY with heredocs, one of which changed; several sources; JSON; brackets.',
    stages: [
      {
        name: 'docs',
        from: 'BUSYBOX AS docs',
        instructions: [
          line('RUN <<END\necho ran docs-1\nmkdir /docs\nEND', 'hit'),
          line('COPY a.txt b.txt /docs/', 'hit'),
          line('RUN ["sh", "-c", "echo ran docs-3 && [ -d /docs ]"]', 'hit'),
          line('COPY <<one.txt <<two.txt /docs/\nVERSION\none.txt\nsecond\ntwo.txt', 'executed'),
          line('RUN echo ran docs-5 \\\n  && cat \\\n  /docs/*.txt', 'executed'),
        ],
      },
    ],
    async play(tools) {
      const dockerfile = formatDockerfile(this, tools.host);
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n', Dockerfile: dockerfile.replace('VERSION', 'old') });
      await tools.bake(layers(tools, ['docs']));
      await tools.empty();
      await tools.write({ Dockerfile: dockerfile });
      await tools.bake(layers(tools, ['docs']));
    },
  },
  {
    name: 'onbuild',
    about: 'A stage with ONBUILD, and two on it that share what it triggers.',
    stages: [
      {
        name: 'parent',
        from: 'BUSYBOX AS parent',
        instructions: [
          line('RUN echo ran parent-1', 'executed'),
          line('ONBUILD ENV A=1'),
          line('ONBUILD RUN echo ran trigger'),
        ],
      },
      {
        name: 'left',
        from: 'parent AS left',
        instructions: [
          line('ONBUILD RUN echo ran trigger', 'executed'),
          line('RUN echo ran left-1', 'executed'),
        ],
      },
      {
        name: 'right',
        from: 'parent AS right',
        instructions: [
          line('ONBUILD RUN echo ran trigger', 'executed'),
          line('RUN echo ran right-1', 'executed'),
          line('RUN echo ran right-2', 'executed'),
        ],
      },
    ],
    dockerfile:
      'FROM BUSYBOX AS parent\nRUN echo ran parent-1\nONBUILD ENV A=1\nONBUILD RUN echo ran trigger\n' +
      'FROM parent AS left\nRUN echo ran left-1\nFROM parent AS right\nRUN echo ran right-1\nRUN echo ran right-2\n',
    async play(tools) {
      await tools.bake(layers(tools, ['left', 'right']));
    },
  },
  {
    name: 'onbuild-image',
    about: 'A base image that triggers steps, warm.',
    stages: [
      {
        name: 'child',
        from: 'TRIGGER AS child',
        instructions: [
          line('ONBUILD RUN echo ran trigger', 'hit'),
          line('ONBUILD COPY a.txt /', 'hit'),
          line('RUN echo ran child-1', 'hit'),
        ],
      },
    ],
    dockerfile: 'FROM TRIGGER AS child\nRUN echo ran child-1\n',
    async play(tools) {
      const trigger = `${tools.repository}:trigger`;
      await tools.write({
        'a.txt': 'a\n',
        Dockerfile: `FROM ${tools.host}/busybox:latest\nRUN echo trigger\nONBUILD RUN echo ran trigger\nONBUILD COPY a.txt /\n`,
      });
      await tools.bake({ target: { trigger: { ...layer(tools, 'trigger'), target: undefined } } });
      await tools.write({ Dockerfile: (this.dockerfile ?? '').replace('TRIGGER', trigger) });
      await tools.bake(layers(tools, ['child']));
      await tools.empty();
      await tools.bake(layers(tools, ['child']));
    },
  },
  {
    name: 'platforms',
    about: 'Two platforms, for which nothing has to run; one changed file.',
    platforms: ['linux/amd64', 'linux/arm64'],
    stages: ['linux/amd64', 'linux/arm64'].map((platform) => ({
      name: 'files',
      from: 'scratch AS files',
      platform,
      instructions: [
        line('COPY a.txt /a/', 'hit'),
        line('ARG TARGETARCH'),
        line('COPY b.txt /$TARGETARCH/', 'executed'),
      ],
    })),
    dockerfile:
      'FROM scratch AS files\nCOPY a.txt /a/\nARG TARGETARCH\nCOPY b.txt /$TARGETARCH/\nFROM files\n',
    async play(tools) {
      const more = { platforms: this.platforms };
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['files'], more));
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake(layers(tools, ['files'], more));
    },
  },
  {
    name: 'cross',
    about:
      'A stage that runs on one platform and builds for two others; its first step is one vertex for both.',
    platforms: ['linux/arm64', 'linux/s390x'],
    stages: [
      ...['linux/amd64->arm64', 'linux/amd64->s390x'].map((platform, place) => ({
        name: 'build',
        from: '--platform=$BUILDPLATFORM BUSYBOX AS build',
        platform,
        instructions: [
          line('RUN echo ran build-1', 'executed'),
          line('ARG TARGETARCH'),
          line(
            'RUN echo made for $TARGETARCH > /made && echo ran build-$TARGETARCH',
            'executed',
            `ran build-${['arm64', 's390x'][place]}`,
          ),
        ],
      })),
      ...['linux/arm64', 'linux/s390x'].map((platform) => ({
        name: 'app',
        from: 'scratch AS app',
        platform,
        instructions: [line('COPY --from=build /made /', 'executed')],
      })),
    ],
    dockerfile:
      'FROM --platform=$BUILDPLATFORM BUSYBOX AS build\nRUN echo ran build-1\nARG TARGETARCH\n' +
      'RUN echo made for $TARGETARCH > /made && echo ran build-$TARGETARCH\nFROM scratch AS app\nCOPY --from=build /made /\n',
    async play(tools) {
      await tools.bake(layers(tools, ['app'], { platforms: this.platforms }));
    },
  },
  {
    name: 'on-digests',
    about:
      'The way of this project: a layer is replaced by its image, the base image is held at its digest; warm.',
    stages: [
      {
        name: 'python-deps',
        from: 'base AS python-deps',
        instructions: [line('WORKDIR /app', 'hit'), line('RUN echo ran python-2', 'hit')],
      },
      {
        name: 'node-deps',
        from: 'base AS node-deps',
        instructions: [line('WORKDIR /app', 'hit'), line('RUN echo ran node-2', 'hit')],
      },
      {
        name: 'lint',
        from: 'BUSYBOX AS lint',
        instructions: [
          line('WORKDIR /app', 'hit'),
          line('RUN echo ran lint-2', 'hit'),
          line('COPY a.txt .', 'hit'),
        ],
      },
      {
        name: 'lint-too',
        from: 'BUSYBOX AS lint-too',
        instructions: [
          line('WORKDIR /app', 'hit'),
          line('RUN echo ran lint-2', 'hit'),
          line('COPY b.txt .', 'executed'),
        ],
      },
    ],
    dockerfile:
      'FROM BUSYBOX AS base\nRUN echo ran base-1\nFROM base AS python-deps\nWORKDIR /app\nRUN echo ran python-2\n' +
      'FROM base AS node-deps\nWORKDIR /app\nRUN echo ran node-2\n' +
      'FROM BUSYBOX AS lint\nWORKDIR /app\nRUN echo ran lint-2\nCOPY a.txt .\n' +
      'FROM BUSYBOX AS lint-too\nWORKDIR /app\nRUN echo ran lint-2\nCOPY b.txt .\n',
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['base']));
      const busybox = `${tools.host}/busybox`;
      const contexts = {
        base: `docker-image://${tools.repository}:base`,
        // BuildKit looks an image up without its `latest`.
        [busybox]: `docker-image://${busybox}:latest`,
      };
      const names = ['python-deps', 'node-deps', 'lint', 'lint-too'];
      await tools.bake(layers(tools, names, { contexts }));
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake(layers(tools, names, { contexts }));
    },
  },
  {
    name: 'pushed-with-cache',
    about:
      'Steps above an image that a context names must run, so all of it is loaded, for two targets; one of them is pushed, and its cache is written.',
    stages: [
      {
        name: 'app',
        from: 'base AS app',
        instructions: [
          line('COPY a.txt .', 'executed'),
          line(`RUN echo ran app-2 && ${makeMuch}`, 'executed'),
        ],
      },
      {
        name: 'lint',
        from: 'base AS lint',
        instructions: [line('RUN echo ran lint-1', 'executed')],
      },
    ],
    dockerfile:
      `FROM BUSYBOX AS base\nRUN ${makeMuch}\n` +
      `FROM base AS app\nCOPY a.txt .\nRUN echo ran app-2 && ${makeMuch}\n` +
      'FROM base AS lint\nRUN echo ran lint-1\n',
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['base']));
      await tools.empty();
      const contexts = { base: `docker-image://${tools.repository}:base` };
      const app = layer(tools, 'app', {
        contexts,
        'cache-to': [`type=registry,ref=${tools.repository}:cache,mode=max`],
        'cache-from': [],
      });
      await tools.bake({ target: { app, lint: { target: 'lint', contexts, output: ['type=cacheonly'] } } });
    },
  },
  {
    name: 'onbuild-on-digest',
    about:
      'A layer with ONBUILD is replaced by its image, which triggers the same steps in both stages on it; one of them changed.',
    stages: [
      {
        name: 'app',
        from: 'base AS app',
        instructions: [
          line('ENV A=1'),
          line('RUN echo ran trigger', 'hit'),
          line('RUN echo ran app-1', 'hit'),
          line('COPY --link a.txt /srv/', 'hit'),
        ],
      },
      {
        name: 'other',
        from: 'base AS other',
        instructions: [
          line('ENV A=1'),
          line('RUN echo ran trigger', 'hit'),
          line('COPY b.txt /', 'executed'),
          line('RUN <<END\necho ran other-2\nEND', 'executed'),
        ],
      },
    ],
    dockerfile:
      'FROM BUSYBOX AS base\nRUN echo ran base-1\nONBUILD ENV A=1\nONBUILD RUN echo ran trigger\n' +
      'FROM base AS app\nRUN echo ran app-1\nCOPY --link a.txt /srv/\n' +
      'FROM base AS other\nCOPY b.txt /\nRUN <<END\necho ran other-2\nEND\n',
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['base']));
      const contexts = { base: `docker-image://${tools.repository}:base` };
      await tools.bake(layers(tools, ['app', 'other'], { contexts }));
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake(layers(tools, ['app', 'other'], { contexts }));
    },
  },
  {
    name: 'cut-stages',
    about:
      'Stages that were cut in two, as this project writes them: the first part of one is replaced by its image, that of the other is built along.',
    targets: ['app'],
    stages: [
      {
        name: 'stage-0--deps',
        from: 'BUSYBOX AS stage-0--deps',
        instructions: [line('WORKDIR /deps', 'hit'), line('RUN echo ran deps-2', 'hit')],
      },
      {
        name: 'stage-0',
        from: 'stage-0--deps AS stage-0',
        instructions: [line('COPY --link a.txt .', 'executed')],
      },
      {
        name: 'app',
        from: 'app--deps AS app',
        instructions: [
          line('COPY --from=stage-0 /deps /deps', 'executed'),
          line('RUN <<END\necho ran app-2\nEND', 'executed'),
        ],
      },
    ],
    dockerfile:
      'FROM BUSYBOX AS stage-0--deps\nWORKDIR /deps\nRUN echo ran deps-2\nFROM stage-0--deps AS stage-0\nCOPY --link a.txt .\n' +
      'FROM BUSYBOX AS app--deps\nRUN echo ran app-deps-1\nFROM app--deps AS app\n' +
      'COPY --from=stage-0 /deps /deps\nRUN <<END\necho ran app-2\nEND\n',
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['app--deps', 'stage-0--deps']));
      await tools.empty();
      const definition = layers(tools, ['app'], {
        contexts: { 'app--deps': `docker-image://${tools.repository}:app--deps` },
        'cache-from': [`type=registry,ref=${tools.repository}:stage-0--deps`],
      });
      await tools.bake(definition);
    },
  },
  {
    name: 'unnamed-stages',
    about:
      'Stages without names, one of which another takes from by its number; WORKDIRs that turn out to be /.',
    targets: [''],
    stages: [
      {
        name: 'stage-0',
        from: 'BUSYBOX',
        instructions: [
          line('ENV ROOT=/'),
          line('WORKDIR $ROOT'),
          line('COPY a.txt .', 'hit'),
          line('RUN echo ran unnamed-2', 'hit'),
          line('WORKDIR $ROOT'),
        ],
      },
      {
        name: 'stage-1',
        from: 'BUSYBOX',
        instructions: [
          line('WORKDIR /app', 'hit'),
          line('COPY --from=0 /a.txt .', 'hit'),
          line('COPY b.txt .', 'executed'),
          line('RUN echo ran unnamed-4', 'executed'),
        ],
      },
    ],
    async play(tools) {
      const cache = {
        target: undefined,
        'cache-to': [`type=registry,mode=max,ref=${tools.repository}:cache`],
        'cache-from': [`type=registry,ref=${tools.repository}:cache`],
      };
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['last'], cache));
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake(layers(tools, ['last'], cache));
    },
  },
  {
    name: 'one-stage-from-image',
    about:
      'One stage without a name that takes a file from an image: BuildKit counts that image as a stage, and so names this one.',
    targets: [''],
    stages: [
      {
        name: 'stage-0',
        from: 'BUSYBOX',
        instructions: [
          line('COPY --from=BUSYBOX /etc/passwd /other', 'executed'),
          line('RUN echo ran one-2', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.bake(layers(tools, ['last'], { target: undefined }));
    },
  },
  {
    name: 'platforms-shared',
    about:
      'Two platforms that one vertex serves for: stages on scratch that only copy, with ONBUILD and LINK; one changed file. One stage is only for one of them.',
    platforms: ['linux/amd64', 'linux/arm64'],
    targets: ['app', 'alone'],
    stages: [
      ...['linux/amd64', 'linux/arm64'].flatMap((platform) => [
        {
          name: 'files',
          from: 'scratch AS files',
          platform,
          instructions: [line('COPY a.txt /', 'hit')],
        },
        {
          name: 'app',
          from: 'files AS app',
          platform,
          instructions: [
            line('COPY b.txt /', 'executed'),
            line('COPY --link c.txt /srv/', 'hit'),
            line(`COPY --from=from-${platform.slice('linux/'.length)} /a /b`, 'executed'),
          ],
        },
        { name: 'chosen', from: 'from-$TARGETARCH AS chosen', platform, instructions: [] },
        {
          name: 'alone',
          from: 'scratch AS alone',
          platform,
          instructions: [line('WORKDIR /alone', 'hit'), line('COPY a.txt .', 'hit')],
        },
      ]),
      {
        name: 'from-amd64',
        from: 'scratch AS from-amd64',
        platform: 'linux/amd64',
        instructions: [line('COPY a.txt /a/', 'hit')],
      },
      {
        name: 'from-arm64',
        from: 'scratch AS from-arm64',
        platform: 'linux/arm64',
        instructions: [line('COPY c.txt /a/', 'hit')],
      },
    ],
    dockerfile:
      'FROM scratch AS files\nCOPY a.txt /\nONBUILD COPY b.txt /\n' +
      'FROM scratch AS from-amd64\nCOPY a.txt /a/\nFROM scratch AS from-arm64\nCOPY c.txt /a/\n' +
      'FROM from-$TARGETARCH AS chosen\nFROM files AS app\nCOPY --link c.txt /srv/\nCOPY --from=chosen /a /b\n' +
      'FROM scratch AS alone\nWORKDIR /alone\nCOPY a.txt .\n',
    async play(tools) {
      const more = {
        platforms: this.platforms,
        'cache-to': [`type=registry,mode=max,ref=${tools.repository}:cache`],
        'cache-from': [`type=registry,ref=${tools.repository}:cache`],
      };
      const { target } = layers(tools, ['app', 'alone'], more);
      const alone = layer(tools, 'alone', { platforms: this.platforms });
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n', 'c.txt': 'c\n' });
      await tools.bake({ target: { ...target, alone } });
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake({ target: { ...target, alone } });
    },
  },
  {
    name: 'cross-shared',
    about:
      'A stage that runs on the builder for both platforms and never asks which: its steps serve for both.',
    platforms: ['linux/amd64', 'linux/arm64'],
    targets: ['app'],
    stages: ['linux/amd64', 'linux/arm64'].flatMap((platform) => [
      {
        name: 'build',
        from: '--platform=$BUILDPLATFORM BUSYBOX AS build',
        platform,
        instructions: [
          line('RUN echo ran build-1 && mkdir /made', 'executed'),
          line('COPY a.txt /made/', 'executed'),
        ],
      },
      {
        name: 'app',
        from: 'scratch AS app',
        platform,
        instructions: [line('COPY --from=build /made /', 'executed')],
      },
    ]),
    dockerfile:
      'FROM --platform=$BUILDPLATFORM BUSYBOX AS build\nRUN echo ran build-1 && mkdir /made\nCOPY a.txt /made/\n' +
      'FROM scratch AS app\nCOPY --from=build /made /\n',
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['app'], { platforms: this.platforms }));
    },
  },
  {
    name: 'failing-step',
    about: 'A RUN fails on steps that hit; nothing above it is ever looked at.',
    fails: true,
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line(`RUN echo ran deps-1 && ${makeContent}`, 'hit'),
          line('COPY list.txt /', 'executed'),
          line('RUN echo ran deps-3 && cat list.txt && exit $(cat list.txt)', 'failed'),
          line('RUN echo ran deps-4', 'not-measured'),
          line('WORKDIR /app', 'not-measured'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'list.txt': '0\n' });
      await tools.bake(layers(tools, ['deps']));
      await tools.empty();
      await tools.write({ 'list.txt': '7\n' });
      await tools.bake(layers(tools, ['deps']));
    },
  },
  {
    name: 'failing-sibling',
    about: 'One of two stages fails, the other is canceled while it runs.',
    fails: true,
    stages: [
      { name: 'base', from: 'BUSYBOX AS base', instructions: [line('RUN echo ran base-1', 'executed')] },
      {
        name: 'slow',
        from: 'base AS slow',
        instructions: [
          line('RUN echo ran slow-1 && sleep 30', 'executed'),
          line('RUN echo ran slow-2', 'not-measured'),
        ],
      },
      {
        name: 'bad',
        from: 'base AS bad',
        instructions: [
          line('RUN echo ran bad-1 && sleep 1 && exit 3', 'failed'),
          line('RUN echo ran bad-2', 'not-measured'),
        ],
      },
    ],
    async play(tools) {
      await tools.bake(layers(tools, ['slow', 'bad']));
    },
  },
  {
    name: 'missing-file',
    about:
      'A file to be copied is not there. On the way, BuildKit says of the RUN beneath that it was cached: it was not.',
    fails: true,
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line('WORKDIR /app', 'unproven'),
          line('RUN sleep 5 && echo ran deps-2', 'unproven'),
          line('COPY present.txt .', 'unproven'),
          line('COPY absent.txt .', 'unproven'),
          line('RUN sleep 5 && echo ran deps-5', 'not-measured'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'present.txt': 'here\n' });
      await tools.bake(layers(tools, ['deps']));
    },
  },
  {
    name: 'broken-cache',
    about: 'The manifest of the cache source is there, one blob of it is not, and it is needed.',
    fails: true,
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line(`RUN echo ran deps-1 && ${makeContent}`, 'unproven'),
          line('COPY list.txt /', 'unproven'),
          line('RUN echo ran deps-3', 'not-measured'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'list.txt': 'one\n' });
      await tools.bake(layers(tools, ['deps']));
      await tools.empty();
      await removeLayer(tools, 'deps', 1);
      await tools.write({ 'list.txt': 'two\n' });
      await tools.bake(layers(tools, ['deps']));
    },
  },
  {
    name: 'odd-names',
    about:
      "Stages named like BuildKit's own words, in upper case, with hyphens, not at all; more than nine steps.",
    targets: ['context-of-many'],
    stages: [
      {
        name: 'internal',
        from: 'BUSYBOX AS internal',
        instructions: [line('RUN echo ran internal-1', 'executed')],
      },
      { name: 'auth', from: 'internal AS auth', instructions: [line('RUN echo ran auth-1', 'executed')] },
      {
        name: 'build_env.v2',
        from: 'auth AS Build_Env.V2',
        parent: 'auth',
        instructions: [line('COPY a.txt /', 'executed')],
      },
      {
        name: 'stage-3',
        from: 'build_env.v2',
        instructions: [
          line('RUN echo ran [stage 2/3] COPY', 'executed'),
          line('RUN echo ran unnamed-2', 'executed'),
        ],
      },
      {
        name: 'context-of-many',
        from: 'BUSYBOX AS context-of-many',
        instructions: [
          ...Array.from({ length: 10 }, (_, place) => line(`RUN echo ran many-${place + 1}`, 'executed')),
          line('COPY --from=3 /a.txt /', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['context-of-many']));
    },
  },
  {
    name: 'one-stage',
    about:
      'A Dockerfile of one stage in a bake of two targets: BuildKit names no stage, buildx puts the target there.',
    targets: [''],
    stages: [
      {
        name: 'stage-0',
        from: 'BUSYBOX',
        instructions: [
          line('ARG FLAVOUR'),
          line('WORKDIR /app', 'executed'),
          line('RUN echo ran $FLAVOUR && echo ran one-2', 'executed'),
        ],
      },
    ],
    async play(tools) {
      /** @param {string} name */
      const flavour = (name) => ({ ...layer(tools, name), target: undefined, args: { FLAVOUR: name } });
      await tools.bake({ target: { sweet: flavour('sweet'), sour: flavour('sour') } });
    },
  },
  {
    name: 'on-scratch',
    about: 'Steps on scratch, where a WORKDIR is made from nothing; warm, with a change above it.',
    stages: [
      {
        name: 'files',
        from: 'scratch AS files',
        instructions: [
          line('WORKDIR /app', 'hit'),
          line('COPY a.txt .', 'hit'),
          line('WORKDIR /'),
          line('COPY b.txt .', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['files']));
      await tools.empty();
      await tools.write({ 'b.txt': 'changed\n' });
      await tools.bake(layers(tools, ['files']));
    },
  },
  {
    name: 'on-scratch-cold',
    about: 'The same for the first time.',
    stages: [
      {
        name: 'files',
        from: 'scratch AS files',
        instructions: [line('WORKDIR /app', 'executed'), line('COPY a.txt .', 'executed')],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['files']));
    },
  },
  {
    name: 'on-scratch-warm',
    about: 'The same, all from the cache: the WORKDIR is never loaded.',
    stages: [
      {
        name: 'files',
        from: 'scratch AS files',
        instructions: [line('WORKDIR /app', 'hit'), line('COPY a.txt .', 'hit')],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['files']));
      await tools.empty();
      await tools.bake(layers(tools, ['files']));
    },
  },
  {
    name: 'same-content',
    about:
      'Targets that need other files of the context beside: the copies of one file are vertices of their own, of which one does the work. Cold.',
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [line('COPY a.txt /', 'executed'), line('RUN echo ran deps-2', 'executed')],
      },
      { name: 'app', from: 'deps AS app', instructions: [line('COPY b.txt /', 'executed')] },
      {
        name: 'copy',
        from: 'BUSYBOX AS copy',
        instructions: [line('COPY a-too.txt /a.txt', 'unproven'), line('RUN echo ran copy-2', 'executed')],
      },
      {
        name: 'link',
        from: 'BUSYBOX AS link',
        instructions: [line('COPY --link a.txt /srv/', 'executed'), line('RUN echo ran link-2', 'executed')],
      },
      {
        name: 'link-too',
        from: 'BUSYBOX AS link-too',
        instructions: [
          line('COPY b.txt /', 'executed'),
          line('COPY --link a.txt /srv/', 'executed'),
          line('RUN echo ran link-too-3', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n', 'a-too.txt': 'a\n', 'b.txt': 'b\n' });
      await tools.bake(layers(tools, ['deps', 'app', 'copy', 'link', 'link-too']));
    },
  },
  {
    name: 'built-then-used',
    about:
      'A target that another one stands on (`target:`), cold: what has just been built is found again in the same bake.',
    stages: [
      { name: 'base', from: 'BUSYBOX AS base', instructions: [line('RUN echo ran base-1', 'executed')] },
      { name: 'deps', from: 'base AS deps', instructions: [line('RUN echo ran deps-1', 'executed')] },
    ],
    async play(tools) {
      const { target } = layers(tools, ['base', 'deps']);
      await tools.bake({
        target: { ...target, deps: { ...target.deps, contexts: { base: 'target:base' } } },
      });
    },
  },
  {
    name: 'refreshed',
    about:
      'One target without cache, another that stands on its stage with cache, on a builder that has everything.',
    stages: [
      { name: 'base', from: 'BUSYBOX AS base', instructions: [line('RUN echo ran base-1', 'executed')] },
      { name: 'deps', from: 'base AS deps', instructions: [line('RUN echo ran deps-1', 'executed')] },
    ],
    async play(tools) {
      await tools.bake(layers(tools, ['base', 'deps']));
      const { target } = layers(tools, ['base', 'deps'], { 'no-cache': true });
      await tools.bake({ target });
    },
  },
  {
    name: 'add-url',
    about:
      'ADD of a URL has a second vertex of the same name, for the download. Warm, the step after it changed.',
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line('ADD URL /answer', 'hit'),
          line('RUN echo ran deps-2', 'hit'),
          line('COPY a.txt /', 'executed'),
        ],
      },
    ],
    async play(tools) {
      await tools.write({ 'a.txt': 'a\n' });
      await tools.bake(layers(tools, ['deps']));
      await tools.empty();
      await tools.write({ 'a.txt': 'changed\n' });
      await tools.bake(layers(tools, ['deps']));
    },
  },
  {
    name: 'long-log',
    about: 'A step that prints three hundred lines, for measuring.',
    only: 'buildkit',
    stages: [
      {
        name: 'deps',
        from: 'BUSYBOX AS deps',
        instructions: [
          line(
            `RUN for i in $(seq 300); do echo "$i $(head -c 30 /dev/zero | tr '\\0' x)"; done; echo ran deps-1`,
            'executed',
          ),
        ],
      },
    ],
    async play(tools) {
      await tools.bake(layers(tools, ['deps']));
    },
  },
];

/**
 * @param {Scenario} scenario
 * @param {string} host
 * @returns {string} its Dockerfile
 */
export function formatDockerfile(scenario, host) {
  const text =
    scenario.dockerfile ??
    scenario.stages
      .flatMap((stage) => [
        `FROM ${stage.from}`,
        ...stage.instructions.map((instruction) => instruction.text),
      ])
      .join('\n');
  return `${text.replaceAll('BUSYBOX', `${host}/busybox:latest`).replaceAll(' URL ', ` http://${host}/v2/busybox/tags/list `)}\n`;
}

/**
 * The scenario, ready to be played.
 *
 * @param {Scenario} scenario
 * @param {Tools} tools
 * @returns {() => Promise<void>}
 */
export function readScenario(scenario, tools) {
  return async () => {
    await tools.write({ Dockerfile: formatDockerfile(scenario, tools.host) });
    await scenario.play(tools);
  };
}

/**
 * Takes a layer's blob out of the registry, behind its back.
 *
 * @param {Tools} tools
 * @param {string} tag
 * @param {number} index
 */
async function removeLayer({ repository, host, registryDir }, tag, index) {
  const name = repository.slice(host.length + 1);
  const response = await fetch(`http://${host}/v2/${name}/manifests/${tag}`, {
    headers: {
      accept:
        'application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json',
    },
  });
  const manifest = /** @type {{layers: {digest: string}[]}} */ (await response.json());
  const hex = manifest.layers[index]?.digest.slice('sha256:'.length) ?? '';
  await rm(path.join(registryDir, 'docker/registry/v2/blobs/sha256', hex.slice(0, 2), hex), {
    recursive: true,
  });
}
