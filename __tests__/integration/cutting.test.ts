import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { cutStages } from '../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { restoreLines } from '../../src/core/dockerfile/restored-message.ts';
import { type CutCase, cutCases, cutContext, markedCuts } from '../support/cut-cases.ts';
import { ordinarily } from '../support/extent.ts';
import { createGitRepository, serveGit } from '../support/git-server.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import {
  type BuildResult,
  type ComparedBuilds,
  createPinnedBuilds,
  excerptOf,
  pin,
} from '../support/pinned-builds.ts';

const lab = await startLab();
afterAll(() => lab.stop(), 60_000);

const execute = promisify(execFile);
const repositories = join(lab.dir, 'git');
await createGitRepository(repositories, 'tools', { 'bin/tool': 'tool\n', 'README.md': 'tools\n' });
const downloads = createServer((request, response) => {
  if (request.url?.startsWith('/tools.git') === true) serveGit(repositories, request, response);
  else response.setHeader('etag', '"1"').end('downloaded\n');
});
await new Promise<void>((resolve) => downloads.listen(0, '127.0.0.1', resolve));
afterAll(() => {
  downloads.close();
});
const server = `http://127.0.0.1:${(downloads.address() as AddressInfo).port}`;

const secret = join(lab.dir, 'secret');
await writeFile(secret, 'a secret');
const key = join(lab.dir, 'key');
await execute('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', key]);

/** Ordinarily four of each kind. */
const all = Object.entries(cutCases).flatMap(([kind, cases]) => {
  const named = Object.entries(cases).map(([title, one]) => [`${kind} › ${title}`, one] as const);
  return ordinarily(named.slice(0, 4), named.slice(4));
});

const { current, debian } = lab.generations;
const [newest, other] = current.kind === 'ready' ? [current, debian] : [debian, current];
describe.each(ordinarily([newest], [other]))('cut with the $name tools', (generation) => {
  if (generation.kind === 'unavailable') {
    test.skip(`is not tested: ${generation.reason}`, () => {});
    return;
  }
  const { name } = generation;
  const titles = all.filter(([, one]) => (name === 'current' ? one.needsGit : one.isNew) !== true);
  let builder: LabBuilder;
  let builds: ReturnType<typeof createPinnedBuilds>;
  let results: ReadonlyMap<string, ComparedBuilds>;
  beforeAll(async () => {
    builder = await generation.newBuilder();
    builds = createPinnedBuilds(lab, builder, `cut-${name}`, {
      context: cutContext,
      secrets: [`id=token,src=${secret}`],
      ssh: [`default=${key}`],
    });
    const cases = titles.map(([title, one]) => {
      const text = one.text.replaceAll('URL', `${server}/file`).replaceAll('GIT', `${server}/tools.git`);
      return [title, { ...one, text, cuts: markedCuts(text) }] as const;
    });
    results = await builds.compare(Object.fromEntries(cases));
  }, 600_000);
  afterAll(() => builder?.remove(), 60_000);

  test.each(titles)('%s', (title, one: CutCase) => {
    const { unpinned, cut, executed, pinned, layers, replaced, notReplaced } = results.get(
      title,
    ) as ComparedBuilds;
    const expected = one.losesCommand === true ? unpinned.map(withoutCommand) : unpinned;
    if (one.losesCommand === true) expect(expected).not.toEqual(unpinned);
    expect(cut).toEqual(expected);
    expect(executed).toEqual([]);
    expect(pinned.map(contentOf)).toEqual(expected.map(contentOf));
    expect(notReplaced).toEqual(one.notReplaced ?? []);
    expect(layers.size).toBe(markedCuts(one.text).length);
    const stage = one.target === '' ? /^(app|stage-0)--/ : /^app--/;
    const own = [...layers].findLast(([layer]) => replaced.includes(layer) && stage.test(layer));
    const beginnings = own?.[1].map(({ diffIds }) => diffIds) ?? [];
    expect(beginnings.map((beginning, index) => pinned[index]?.diffIds.slice(0, beginning.length))).toEqual(
      beginnings,
    );
  });

  test('every step of all was looked at', () => {
    const hits = [...results.values()].reduce((sum, result) => sum + result.hits, 0);
    expect(hits).toBeGreaterThan(titles.length);
  });

  test("a failure behind the cut is told with the user's lines", async () => {
    const text = `FROM ${lab.busybox} AS app
ARG A=1
ENV B=2
CMD ["kept"]
RUN echo "$A" > /one
# CUT
COPY a.txt /
RUN <<EOF
  echo trouble
  exit 3
EOF
ENTRYPOINT ["tool"]
`;
    const dockerfile = cutStages(parseDockerfile(text), markedCuts(text));
    const part = { text: dockerfile.text, target: 'app--part0', output: builds.push('fail-part') };
    const built = await builds.bake('fail-part', { part });
    const plan = pin(dockerfile, 'app', ['app--part0']);
    const target = { target: 'app', output: builds.push('fail') };
    const contexts = { 'app--part0': builds.contextFor('fail-part', built.get('part')) };
    const plain = excerptOf(await builds.failure('fail-plain', { ...target, text }));
    const pinned = await builds.failure('fail-pinned', { ...target, text: plan.text, contexts });
    expect(plain).toMatch(/^app\.Dockerfile:8\n/);
    expect(excerptOf(pinned)).not.toBe(plain);
    const names = { temporary: 'app.Dockerfile', original: 'app.Dockerfile' };
    expect(excerptOf(restoreLines(pinned, plan, names))).toBe(plain);
  }, 120_000);
});

function contentOf({ files, config }: BuildResult): Pick<BuildResult, 'files' | 'config'> {
  return { files, config };
}

function withoutCommand(result: BuildResult): BuildResult {
  const image = structuredClone(result.config) as { config: Record<string, unknown> };
  delete image.config['Cmd'];
  return { ...result, config: image };
}
