import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { collectLayerFiles } from '../../src/adapters/context/context-files.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { graphLayers } from '../../src/core/layers/layer-graph.ts';
import { buildValues } from '../support/build-values.ts';
import { type LabBuilder, startLab } from '../support/lab.ts';
import { readTarEntries } from '../support/tar-entries.ts';

/** What BuildKit of every age can copy, and what only today's can. */
const copies = [
  'COPY . /out/',
  'COPY a.txt /out/',
  'COPY a.txt b.md dir /out/',
  'COPY ["with space.txt", "/out/"]',
  'COPY *.txt /out/',
  'COPY *.none * /out/',
  'COPY dir/* /out/',
  'COPY */*.txt /out/',
  'COPY d?r/[^x]* /out/',
  'COPY ./dir/../dir/ /out/',
  'COPY link.txt /out/',
  'COPY up/x.txt /out/',
  'COPY up /out/',
  'COPY up/*.txt /out/',
  'COPY abs /out/',
  'COPY li* /out/',
  'COPY keep /out/',
  'COPY (auth) c++ /out/',
  'ADD dir b.md /out/',
  'ARG D=dir\nCOPY ${D}/sub ${D%r}r/x.txt /out/',
];
const newerCopies = [
  'COPY --exclude=*.md --exclude=sub dir /out/',
  'COPY --exclude=*.md *.md a.txt /out/',
  'COPY --exclude=**/*.md --exclude=!**/y.md . /out/',
  'COPY --exclude=/x.txt dir /out/',
  'ADD --exclude=x.* dir /out/',
  'COPY --parents dir/sub/y.md ./up/./*.txt /out/',
  'COPY --parents **/*.md /out/',
  'COPY --parents dir/./sub /out/',
  'COPY --parents --exclude=**/y.md dir /out/',
];
const ignoreFile = [
  'ignored',
  '**/*.log',
  '!dir/keep.log',
  'keep/*',
  '!keep/this.txt',
  '(auth)/no',
  'c++/no',
  '.dockerignore',
];

const lab = await startLab();
const context = join(lab.dir, 'files');
beforeAll(async () => {
  const files = `a.txt b.md dir/x.txt dir/sub/y.md dir/sub/z.txt dir/.hidden dir/a.log dir/keep.log
    ignored/x keep/this.txt keep/that.txt (auth)/one (auth)/no c++/two c++/no`.split(/\s+/);
  for (const file of [...files, 'with space.txt']) {
    await mkdir(dirname(join(context, file)), { recursive: true });
    await writeFile(join(context, file), `content of ${file}`);
  }
  await chmod(join(context, 'dir/x.txt'), 0o755);
  await mkdir(join(context, 'dir/empty'));
  const links = { 'link.txt': 'dir/x.txt', up: 'dir', abs: '/dir/x.txt', 'dir/sub/inner': '../keep.log' };
  for (const [link, to] of Object.entries(links)) await symlink(to, join(context, link));
  await writeFile(join(context, '.dockerignore'), ignoreFile.join('\n'));
});
afterAll(() => lab.stop(), 60_000);

describe.each(Object.values(lab.generations))('with the $name tools', (generation) => {
  if (generation.kind === 'unavailable') {
    test.skip(`is not tested: ${generation.reason}`, () => {});
    return;
  }
  const instructions = generation.name === 'current' ? [...copies, ...newerCopies] : copies;
  const texts = instructions.map((copy) => `FROM scratch AS app\n${copy}\n`);
  let builder: LabBuilder;
  let copied: readonly (readonly string[])[];
  beforeAll(async () => {
    builder = await generation.newBuilder();
    copied = await copyAll(builder, texts);
  }, 300_000);
  afterAll(() => builder?.remove(), 60_000);

  test.each(texts.map((text, index) => [text, index] as const))(
    'what is recorded is what is copied: %j',
    async (text, index) => {
      const recorded = await recordedFiles(text);
      const isFile = (state: string) => state.startsWith('100');
      expect(new Set(recorded.filter(isFile))).toEqual(new Set(copied[index]?.filter(isFile)));
      // A link that is a source itself is recorded too, although what is copied is the file behind it.
      expect(recorded).toEqual(expect.arrayContaining(copied[index] as string[]));
    },
  );
});

/** Mode and hash of each file and link that a Dockerfile's layer records. */
async function recordedFiles(text: string): Promise<readonly string[]> {
  const nodes = graphLayers(parseDockerfile(text), [{ name: 'app', target: 'app' }], buildValues());
  const files = await collectLayerFiles(nodes, {
    contextDir: context,
    dockerfilePath: join(lab.dir, 'Dockerfile'),
  });
  return Object.values(files.get('app') ?? {})
    .filter((state) => !state.startsWith('4'))
    .sort();
}

async function copyAll(
  builder: LabBuilder,
  texts: readonly string[],
): Promise<readonly (readonly string[])[]> {
  const folder = join(lab.dir, `copies-${builder.name}`);
  await mkdir(folder, { recursive: true });
  const targets: Record<string, object> = {};
  for (const [index, text] of texts.entries()) {
    const dockerfile = join(folder, `${index}.Dockerfile`);
    await writeFile(dockerfile, text);
    targets[`t${index}`] = {
      context,
      dockerfile,
      target: 'app',
      output: [`type=tar,dest=${join(folder, `${index}.tar`)}`],
    };
  }
  const file = join(folder, 'bake.json');
  await writeFile(
    file,
    JSON.stringify({ group: { default: { targets: Object.keys(targets) } }, target: targets }),
  );
  await promisify(execFile)(
    'docker',
    ['buildx', 'bake', '--builder', builder.name, '-f', file, '--progress', 'plain'],
    {
      env: { ...builder.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
      cwd: folder,
      maxBuffer: 1 << 26,
    },
  );
  return Promise.all(
    texts.map(async (_, index) => {
      const entries = Object.values(readTarEntries(await readFile(join(folder, `${index}.tar`))));
      return entries
        .filter(({ type }) => type !== '5')
        .map(({ type, mode, content, link }) =>
          type === '2' ? `120777:${sha256(link)}` : `100${mode}:${sha256(content)}`,
        )
        .sort();
    }),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
