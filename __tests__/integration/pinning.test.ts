import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { type PinPlan, planPin } from '../../src/core/dockerfile/pin.ts';
import { restoreLines } from '../../src/core/dockerfile/restored-message.ts';
import { buildValues } from '../support/build-values.ts';
import { ordinarily } from '../support/extent.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import {
  type ComparedBuilds,
  createPinnedBuilds,
  excerptOf,
  type PinnedCase,
  pin,
} from '../support/pinned-builds.ts';
import { readTarEntries } from '../support/tar-entries.ts';

/** The environment of a RUN, without what a shell sets and what BuildKit traces with. */
const env = (file: string) =>
  `RUN env | grep -v -e ^SHLVL= -e ^HOSTNAME= -e ^PWD= -e ^_= -e ^OTEL_ -e ^TRACE | sort > ${file}`;

const cases: Readonly<Record<string, PinnedCase & { readonly notReplaced?: readonly string[] }>> = {
  'ARGs that the child names and that it does not': {
    layers: ['base'],
    text: `ARG GLOBAL=from-global
FROM BUSYBOX AS base
ARG UNNAMED=unnamed NAMED="a  value"
ARG GLOBAL
ARG WITHOUT
ARG READS=\${NAMED}-\${GLOBAL:-none}
FROM base AS app
ARG NAMED
${env('/env')}
`,
  },
  'ARGs whose values are given': {
    layers: ['base', 'python'],
    buildArgs: { GIVEN: 'given $x "q"', READ: 'read', GLOBAL: 'given-global' },
    text: `ARG GLOBAL=1
FROM BUSYBOX AS base
ARG GIVEN=default READ=default
ARG READS=x-$READ
ARG GLOBAL
FROM base AS python
ARG GIVEN
FROM python AS app
${env('/env')}
`,
  },
  'ARG and ENV of one name, in every order': {
    layers: ['base'],
    text: `FROM BUSYBOX AS base
ARG A=arg
ENV A=env
ENV B=env
ARG B=arg
ARG C=arg
ENV C=$C
ARG D=$C-$A
ENV PATH=/opt/bin:$PATH
FROM base AS app
${env('/env')}
ENV A=child
ARG B=child
${env('/env2')}
`,
  },
  'an ARG with the name of an ENV of the image beneath': {
    layers: ['base', 'mid'],
    text: `FROM EXTERNAL AS base
ARG EXTERNAL=arg
ARG OTHER=x
FROM base AS mid
ARG EXTERNAL=mid
FROM mid AS app
${env('/env')}
`,
  },
  'an ARG that cannot be restored': {
    layers: ['base', 'python'],
    notReplaced: ['python'],
    text: `FROM BUSYBOX AS base
ARG P=base
FROM base AS python
ENV V=1
ARG W=$V-$P
ENV V=2
FROM python AS app
${env('/env')}
`,
  },
  'everything that a config has': {
    layers: ['base'],
    text: `FROM EXTERNAL AS base
MAINTAINER someone
ENV ONE=1 TWO="a b"
LABEL a=b "c d"="e f"
SHELL ["/bin/sh", "-ec"]
WORKDIR /work/dir
USER 1234:567
EXPOSE 80 53/udp
VOLUME /data
STOPSIGNAL SIGINT
HEALTHCHECK --interval=5s --retries=2 CMD true
ENTRYPOINT ["/bin/entry"]
CMD echo $ONE
FROM base AS app
RUN id > /tmp/id; pwd >> /tmp/id; echo "$0" >> /tmp/id
WORKDIR deeper
RUN touch here 2>/dev/null || pwd > /tmp/there
LABEL a=c
`,
  },
  'a CMD that is inherited, and one that an ENTRYPOINT resets': {
    layers: ['base', 'mid'],
    text: `FROM BUSYBOX AS base
CMD ["one"]
FROM base AS mid
ENTRYPOINT two
FROM mid AS app
USER 7
`,
  },
  'ONBUILD in a layer': {
    layers: ['tools', 'base'],
    text: `FROM BUSYBOX AS tools
RUN echo tool > /tool
FROM BUSYBOX AS base
ONBUILD RUN echo one > /one
ONBUILD COPY --from=tools /tool /tool
ONBUILD ENV ON=build
ONBUILD RUN <<EOF
FROM nothing
EOF
FROM base AS mid
RUN echo $ON > /mid
COPY --from=tools /tool /needed-by-old-engines
FROM mid AS app
${env('/env')}
`.replace('FROM nothing', 'echo heredoc > /heredoc'),
  },
  'ONBUILD and ARG in a layer': {
    layers: ['base'],
    notReplaced: ['base'],
    text: `FROM BUSYBOX AS base
ARG A=arg
ONBUILD RUN echo $A > /onbuild
FROM base AS app
${env('/env')}
`,
  },
  heredocs: {
    layers: ['base'],
    text: `FROM BUSYBOX AS base
ARG NAME=world
ENV GREETING=hello
COPY <<one <<-"two" /files/
FROM $GREETING
one
	FROM $GREETING
	two
RUN <<EOF
FROM=x
echo "$NAME" > /base
EOF
RUN { cat; cat <&3; } <<A 3<<B > /both
RUN not
A
ARG not
B
FROM base AS app
COPY <<EOF /app
$GREETING $NAME
FROM scratch
EOF
`,
  },
  'directives, and checks that fail the build': {
    layers: ['base'],
    text: `# escape=\`
# check=error=true

from BUSYBOX as base
arg NAME=a\`
b VALUE="C:\\dir"
run echo $NAME `
      .concat('`\n  # a remark\n  $VALUE > /base\n')
      .concat('from base as app\narg LAST=x\nrun env | grep -e ^NAME -e ^VALUE -e ^LAST | sort > /env\n'),
  },
  'FROM --platform of the builder': {
    layers: ['tools', 'base'],
    text: `FROM --platform=$BUILDPLATFORM BUSYBOX AS tools
ARG TARGETARCH
ARG BUILDPLATFORM
RUN echo $TARGETARCH $BUILDPLATFORM > /tools
FROM --platform=$TARGETPLATFORM BUSYBOX AS base
ARG TARGETPLATFORM
COPY --from=tools /tools /tools
FROM base AS app
${env('/env')}
`,
  },
  'a chain of three': {
    layers: ['base', 'python', 'runtime'],
    text: `FROM BUSYBOX AS base
ARG ONE=1
RUN mkdir -p /x && echo base > /x/base && chmod 2750 /x && chown 5:6 /x/base
FROM base AS python
ARG TWO=$ONE-2
ENV THREE=3
RUN rm /x/base && ln -s ../x /x/link && env | grep -e ^ONE -e ^TWO -e ^THREE > /x/env
FROM python AS runtime
ARG FOUR=$TWO-$THREE-4
WORKDIR /x
FROM runtime AS app
${env('/env')}
RUN ls -la /x | tail -n +2 > /tmp/x && wc -l < /tmp/x > /lines && rm /tmp/x
`,
  },
  'a layer that only COPY takes from, and one that is used both ways': {
    layers: ['base', 'tools', 'both'],
    text: `FROM BUSYBOX AS base
ARG HIDDEN=1
FROM base AS tools
RUN echo $HIDDEN > /tool
FROM base AS both
ARG SHOWN=2
RUN echo $SHOWN > /both && chmod 600 /both
FROM BUSYBOX AS helper
COPY --from=0 /etc/group /helper
FROM both AS app
COPY --link --from=tools --chown=9:9 /tool /tool
COPY --from=both /both /copied
COPY --from=helper /helper /
RUN --mount=type=bind,from=both,target=/m cat /m/both > /mounted
${env('/env')}
`,
  },
  'an image under the name of a stage': {
    layers: ['busybox'],
    text: `FROM BUSYBOX AS busybox
ARG A=1
FROM busybox AS app
${env('/env')}
`,
  },
};

const lab = await startLab();
afterAll(() => lab.stop(), 60_000);

const { current, debian } = lab.generations;
const [newest, other] = current.kind === 'ready' ? [current, debian] : [debian, current];
describe.each(ordinarily([newest], [other]))('pinned on layers with the $name tools', (generation) => {
  if (generation.kind === 'unavailable') {
    test.skip(`is not tested: ${generation.reason}`, () => {});
    return;
  }
  const { name } = generation;
  let builder: LabBuilder;
  let builds: ReturnType<typeof createPinnedBuilds>;
  let results: ReadonlyMap<string, ComparedBuilds>;
  beforeAll(async () => {
    builder = await generation.newBuilder();
    builds = createPinnedBuilds(lab, builder, name);
    results = await builds.compare(cases);
  }, 600_000);
  afterAll(() => builder?.remove(), 60_000);

  test.each(Object.keys(cases))('gives the same files and config: %s', (title) => {
    const { unpinned, pinned, notReplaced } = results.get(title) as ComparedBuilds;
    expect(pinned.map(({ files }) => files)).toEqual(unpinned.map(({ files }) => files));
    expect(pinned.map(({ config }) => config)).toEqual(unpinned.map(({ config }) => config));
    expect(Object.keys(unpinned[0]?.files ?? {}).length).toBeGreaterThan(5);
    expect(notReplaced).toEqual(cases[title]?.notReplaced ?? []);
  });

  test('without the ARGs declared again, it would not', async () => {
    const text = `FROM ${lab.busybox} AS base\nARG A=1\nFROM base AS app\nRUN echo "A is $A" > /a\n`;
    const base = await builds.bake('args-base', {
      base: { text, target: 'base', output: builds.push('args-base') },
    });
    const plan = pin(parseDockerfile(text), 'app', ['base']);
    const contexts = { base: builds.contextFor('args-base', base.get('base')) };
    const without = plan.text.replace('AS app\nARG A=1', 'AS app');
    const tarOf = (kind: string) => join(lab.dir, `${name}-args-${kind}.tar`);
    await builds.bake('args', {
      with: { text: plan.text, target: 'app', contexts, output: `type=tar,dest=${tarOf('with')}` },
      without: { text: without, target: 'app', contexts, output: `type=tar,dest=${tarOf('without')}` },
    });
    expect(readTarEntries(await readFile(tarOf('with')))['a']?.content).toBe('A is 1\n');
    expect(readTarEntries(await readFile(tarOf('without')))['a']?.content).toBe('A is \n');
  }, 120_000);

  test('an image that only a replaced stage takes from may be gone', async () => {
    const gone = builds.repositoryOf('gone');
    const text = `FROM ${lab.busybox} AS base\nCOPY --from=${gone} /x /x\nFROM base AS app\nRUN test -f /x\n`;
    await builds.bake('gone', {
      gone: {
        text: 'FROM scratch AS app\nCOPY <<EOF /x\nEOF\n',
        target: 'app',
        output: builds.push('gone'),
      },
    });
    const base = await builds.bake('gone-base', {
      base: { text, target: 'base', output: builds.push('gone-base') },
    });
    const manifests = `http://${gone.replace('/', '/v2/')}/manifests`;
    const found = await fetch(`${manifests}/latest`, {
      headers: { accept: 'application/vnd.oci.image.manifest.v1+json' },
      method: 'HEAD',
    });
    await fetch(`${manifests}/${found.headers.get('docker-content-digest')}`, { method: 'DELETE' });
    const contexts = { base: builds.contextFor('gone-base', base.get('base')) };
    const plan = pin(parseDockerfile(text), 'app', ['base']);
    await builds.bake('gone-app', {
      app: { text: plan.text, target: 'app', contexts, output: builds.push('gone-app') },
    });
  }, 120_000);

  test('a layer has one digest, whether it is built alone or together with those beneath', async () => {
    const text = `FROM ${lab.busybox} AS base
ARG A=1
RUN echo $A > /base
FROM base AS python
ARG B=$A
RUN echo $B > /python
FROM python AS app
RUN echo $B > /app
`;
    const dockerfile = parseDockerfile(text);
    const digests = new Map<string, string>();
    const contextsOf = (plan: PinPlan) =>
      Object.fromEntries(
        plan.replaced.map((stage) => [stage, builds.contextFor(`one-${stage}`, digests.get(stage))]),
      );
    for (const stage of ['base', 'python', 'app']) {
      const plan = pin(dockerfile, stage, ['base', 'python']);
      const target = {
        text: plan.text,
        target: stage,
        output: builds.push(`one-${stage}`),
        contexts: contextsOf(plan),
      };
      const built = await builds.bake(`one-${stage}`, { [stage]: target });
      digests.set(stage, built.get(stage) ?? '');
    }
    const together = planPin(dockerfile, {
      targets: ['base', 'python', 'app'],
      layers: new Set(['base', 'python']),
      values: buildValues(),
      imageEnv: new Map(),
    });
    const contexts = contextsOf(together);
    const target = (stage: string, names: readonly string[]) => ({
      text: together.text,
      target: stage,
      output: builds.push(`one-${stage}`),
      contexts: Object.fromEntries(names.map((layer) => [layer, contexts[layer] ?? ''])),
    });
    const built = await builds.bake('together', {
      base: target('base', []),
      python: target('python', ['base']),
      app: target('app', ['base', 'python']),
    });
    expect(built).toEqual(digests);
  }, 120_000);

  test('each platform gets its own files', async () => {
    const text = `FROM --platform=$BUILDPLATFORM ${lab.busybox} AS tools
ARG TARGETARCH
RUN echo $TARGETARCH > /arch
FROM scratch AS base
ARG TARGETARCH
COPY <<EOF /base-$TARGETARCH
$TARGETARCH
EOF
FROM base AS app
COPY --from=tools /arch /arch
COPY <<EOF /app
$TARGETARCH
EOF
`;
    const platforms = ['linux/amd64', 'linux/arm64'];
    const plan = planPin(parseDockerfile(text), {
      targets: ['app'],
      layers: new Set(['tools', 'base']),
      values: buildValues({ platforms }),
      imageEnv: new Map(),
    });
    expect(plan).toMatchObject({ replaced: ['base'], notReplaced: [{ stage: 'tools' }] });
    const base = { text, target: 'base', platforms, output: builds.push('platforms-base') };
    const built = await builds.bake('platforms-base', { base });
    const contexts = { base: builds.contextFor('platforms-base', built.get('base')) };
    const tarOf = (kind: string) => join(lab.dir, `${name}-platforms-${kind}.tar`);
    await builds.bake('platforms', {
      unpinned: { text, target: 'app', platforms, output: `type=tar,dest=${tarOf('unpinned')}` },
      pinned: {
        text: plan.text,
        target: 'app',
        platforms,
        contexts,
        output: `type=tar,dest=${tarOf('pinned')}`,
      },
    });
    const unpinned = readTarEntries(await readFile(tarOf('unpinned')));
    expect(unpinned).toMatchObject({
      'linux_amd64/app': { content: 'amd64\n' },
      'linux_arm64/base-arm64': { content: 'arm64\n' },
    });
    expect(readTarEntries(await readFile(tarOf('pinned')))).toEqual(unpinned);
  }, 120_000);

  test("a failure is told with the user's lines", async () => {
    const text = `FROM ${lab.busybox} AS base
ARG A=1
ARG B=2
RUN true
FROM base AS app
RUN echo fine
RUN <<EOF
  echo trouble
  exit 3
EOF
RUN last
`;
    const base = await builds.bake('fail-base', {
      base: { text, target: 'base', output: builds.push('fail-base') },
    });
    const contexts = { base: builds.contextFor('fail-base', base.get('base')) };
    const tell = (kind: string, told: string) =>
      builds.failure(`fail-${kind}`, {
        text: told,
        target: 'app',
        output: builds.push('fail'),
        ...(kind === 'plain' ? {} : { contexts }),
      });
    const plan = pin(parseDockerfile(text), 'app', ['base']);
    expect(plan.lines.slice(0, 8)).toEqual([1, 2, 3, 4, 5, 5, 5, 6]);
    const names = { temporary: 'app.Dockerfile', original: 'app.Dockerfile' };
    const plain = excerptOf(await tell('plain', text));
    const pinned = await tell('pinned', plan.text);
    expect(plain).toMatch(/^app\.Dockerfile:7\n/);
    expect(excerptOf(pinned)).not.toBe(plain);
    expect(excerptOf(restoreLines(pinned, plan, names))).toBe(plain);

    const bad = `FROM ${lab.busybox} AS base\nARG A=1\nFROM base AS app\nRUN --bad true\n`;
    const badPlan = pin(parseDockerfile(bad), 'app', ['base']);
    const told = restoreLines(await tell('bad', badPlan.text), badPlan, names);
    expect(told).toMatch(/dockerfile parse error on line 4: unknown flag: (--)?bad/);
  }, 120_000);
});
