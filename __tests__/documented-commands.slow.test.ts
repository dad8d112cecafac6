import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { createCommandRunner } from '../src/adapters/process/command.ts';
import { runCli, type Terminal } from '../src/cli/cli.ts';
import type { Command } from '../src/commands/command.ts';
import { commands, type ListedCommand } from '../src/commands/commands.ts';
import { parseReference } from '../src/core/oci/reference.ts';
import { createMemoryBuilder } from './support/memory-builder.ts';
import { createMemoryRegistry } from './support/memory-registry.ts';
import { makeTempFolder, removeTempFolders } from './support/temp-folder.ts';

removeTempFolders();

const root = join(import.meta.dirname, '..');
const image = 'ghcr.io/acme/shop';
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly scripts: object;
};

/** GitHub, as far as it is asked: it knows nothing. */
const github = createServer((_request, response) => {
  response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
}).listen(0, '127.0.0.1');
await once(github, 'listening');
const githubApi = `http://127.0.0.1:${(github.address() as AddressInfo).port}`;

afterAll(() => {
  github.close();
});

/** A block of commands as a reader copies it. */
interface Block {
  readonly place: string;
  readonly text: string;
}

function blocksOf(path: string): readonly Block[] {
  const text = readFileSync(join(root, path), 'utf8');
  return [...text.matchAll(/^( *)```(?:sh|bash|shell|console)\n(.*?)^\1```/gms)].map((match) => ({
    place: `${path}:${text.slice(0, match.index).split('\n').length}`,
    text: match[2] ?? '',
  }));
}

const documents = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' });
const pages = ['README.md', 'README.zh-CN.md', ...documents.map((path) => join('docs', path))];
const blocks = pages.filter((path) => path.endsWith('.md')).flatMap(blocksOf);

/**
 * What runs for each program: it notes its words, as the shell has made them, in one write, as programs of a pipe run at once.
 * Nothing of the reader's machine is touched.
 */
const standIn = `#!/bin/sh
call=$(printf '%s\\037' "\${0##*/}" "$@")
printf '%s\\036' "$call" >>"$CALLS"
case \${0##*/} in jq) cat >/dev/null ;; esac
`;
const programs = 'cache-prewarm cosign gh git jq node npm npx oras ssh-copy-id ssh-keygen'.split(' ');

/** What a compose file builds, and how bake prints that. */
const compose = 'services:\n  web:\n    build: .\n    image: ghcr.io/acme/shop:main\n';
const printed = {
  group: { default: { targets: ['web'] } },
  target: { web: { context: '.', dockerfile: 'Dockerfile', tags: ['ghcr.io/acme/shop:main'] } },
};

/** A checkout as a reader has one, whose remote names the image. */
async function newCheckout() {
  const dockerfile =
    'FROM debian:bookworm-slim AS base\nCOPY a /a\nFROM base AS python-deps\nCOPY b /b\nFROM python-deps\nCOPY c /c\n';
  const cwd = await makeTempFolder({
    'shop/Dockerfile': dockerfile,
    'shop/a': '1',
    'shop/b': '2',
    'shop/c': '3',
    'shop/deploy_key': 'key',
    'shop/compose.yaml': compose,
    'bin/': '',
    // What the operator's configuration says is asked of the real one.
    'network/ssh':
      '#!/bin/sh\ncase " $* " in *" -G "*) exec /usr/bin/ssh "$@" ;; esac\necho "x: Permission denied (publickey)." >&2\nexit 255\n',
  });
  chmodSync(join(cwd, 'network/ssh'), 0o755);
  for (const program of [...programs, 'ssh-keyscan', 'sudo']) {
    writeFileSync(join(cwd, 'bin', program), standIn);
    chmodSync(join(cwd, 'bin', program), 0o755);
  }
  const shop = join(cwd, 'shop');
  const git = (...args: readonly string[]) => promisify(execFile)('git', ['-C', shop, ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('remote', 'add', 'origin', 'git@github.com:Acme/Shop.git');
  const home = { HOME: cwd, XDG_STATE_HOME: cwd };
  return {
    ...{ home: cwd, shop },
    /** In which the shell reads a block. */
    shell: { ...home, PATH: `${join(cwd, 'bin')}:/usr/bin:/bin` },
    /** In which our own commands run: no host lets us in, and GitHub knows nothing. */
    network: {
      ...{ ...home, PATH: `${join(cwd, 'network')}:${process.env['PATH']}` },
      ...{ GITHUB_TOKEN: 'token', GITHUB_API_URL: githubApi, BASE_PASSWORD: 'password' },
    },
  };
}

type Checkout = Awaited<ReturnType<typeof newCheckout>>;

/** What a block calls: the program and its words. */
async function callsOf(
  { text }: Block,
  { home, shop, shell }: Checkout,
): Promise<readonly (readonly string[])[]> {
  const calls = join(home, 'calls');
  writeFileSync(calls, '');
  await promisify(execFile)('sh', ['-euc', text], { cwd: shop, env: { ...shell, CALLS: calls } });
  return readFileSync(calls, 'utf8')
    .split('\x1e')
    .filter((call) => call !== '')
    .map((call) => call.split('\x1f').slice(0, -1));
}

/** Our own words, also where npx or node starts us. */
function ownWords([program = '', ...words]: readonly string[]): readonly string[] | undefined {
  if (program === 'cache-prewarm') return words;
  if (program === 'npx') return words.slice(words.indexOf('cache-prewarm') + 1);
  return program === 'node' && words[0] === 'dist/cli.js' ? words.slice(1) : undefined;
}

/** The registries, and an engine, that the blocks meet: the layers of two quarters, and an application. */
async function newWorld(checkout: Checkout) {
  const registry = createMemoryRegistry();
  registry.putImage('docker.io/library/debian', 'bookworm-slim', 'debian:10');
  registry.putImage(image, 'main', 'debian:10 app:10');
  const builder = createMemoryBuilder(registry, image);
  const real = createCommandRunner();
  const runner: typeof real = {
    ...builder.commands,
    async run(program, args, options) {
      if (program !== 'docker') return real.run(program, args, options);
      if (args.includes('--print')) return { exitCode: 0, stdout: JSON.stringify(printed), stderr: '' };
      if (!args.includes('imagetools')) return builder.commands.run(program, args, options);
      // A copy under each tag.
      for (const [index, word] of args.entries()) {
        if (word !== '--tag') continue;
        const { registry: host, repository, tag } = parseReference(args[index + 1] ?? '');
        registry.putImage(`${host}/${repository}`, tag, 'debian:10');
      }
      return { exitCode: 0, stdout: '', stderr: '' };
    },
  };
  const list = commands.map(
    (listed): ListedCommand => ({
      ...listed,
      async load() {
        const command = await listed.load();
        const run: Command['run'] = (context, inputs) =>
          command.run({ ...context, commands: runner, connectRegistry: () => registry.connect }, inputs);
        const read: Command['read'] = (values, context) =>
          command.read(values, { ...context, commands: runner });
        return { ...command, read, run };
      },
    }),
  );
  const runWords = async (words: readonly string[]) => {
    const said: string[] = [];
    const stream = { write: (text: string) => said.push(text), columns: 100, isTTY: false };
    const terminal: Terminal = {
      env: checkout.network,
      cwd: checkout.shop,
      stdout: stream,
      stderr: stream as unknown as NodeJS.WriteStream,
      onSignal: () => () => {},
      exit: () => {},
    };
    const status = await runCli(words, terminal, new URL(`file://${root}/`), list);
    return { status, said: said.join('') };
  };
  for (const quarter of ['2026Q3', 'auto']) {
    const { status, said } = await runWords(['prewarm', '--quarter', quarter]);
    if (status !== 0) throw new Error(said);
  }
  return runWords;
}

/** What cannot end with 0 here, and what it says instead. */
const otherEnds: readonly { readonly words: RegExp; readonly because: string; readonly says: RegExp }[] = [
  {
    words: /^(?:hosts|deploy|verify|doctor) .*--hosts /,
    because: 'no host of the documents lets us in',
    says: /does not accept this key/i,
  },
  {
    words: /^doctor/,
    because: 'images in memory have no build metadata, which the doctor misses',
    says: /cache-metadata-missing/,
  },
  {
    words: /^maintain/,
    because: 'GitHub knows no package here',
    says: /404|Not Found/i,
  },
];

/** What others run is not run here: the demo takes minutes, and `gh` changes an account. Both must know what they are asked for. */
function checkOthers([program, first, second = '', ...more]: readonly string[]): void {
  if (program === 'npm' && first === 'run') expect(Object.keys(scripts)).toContain(second);
  if (program !== 'gh' || first !== 'workflow') return;
  const [name = '', ...flags] = more;
  const file = readFileSync(join(root, 'examples/workflows', `${name}.yml`), 'utf8');
  const { on } = parse(file) as { on: { workflow_dispatch?: { inputs?: object } | null } };
  expect(Object.keys(on)).toContain('workflow_dispatch');
  const asked = flags.filter((flag) => flag !== '-f').map((flag) => flag.replace(/=.*/, ''));
  expect(Object.keys(on.workflow_dispatch?.inputs ?? {})).toEqual(expect.arrayContaining(asked));
}

test('there are blocks to run', () => {
  expect(blocks.length).toBeGreaterThan(30);
});

describe('a block of commands in the documents', () => {
  test.each(blocks)('runs as it stands: $place', async (block) => {
    const checkout = await newCheckout();
    const calls = await callsOf(block, checkout);
    expect(calls.length).toBeGreaterThan(0);
    for (const call of calls) checkOthers(call);
    const ours = calls.flatMap((call) => {
      const words = ownWords(call);
      return words === undefined ? [] : [words];
    });
    if (ours.length === 0) return;
    const runWords = await newWorld(checkout);
    for (const words of ours) {
      const { status, said } = await runWords(words);
      const other = otherEnds.find((end) => end.words.test(words.join(' ')));
      expect({ words, status, said }).toEqual({
        words,
        status: other === undefined ? 0 : 1,
        said: expect.stringMatching(other?.says ?? /^(?!.*Error:)/s),
      });
      const html = words[words.indexOf('--html') + 1] ?? '';
      if (words.includes('--html')) expect(existsSync(join(checkout.shop, html))).toBe(true);
    }
  });
});
