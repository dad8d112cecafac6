import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEngine } from '../../scripts/engine.mjs';
import { pushShopBase } from '../../scripts/shop-base.mjs';
import { sumBlobs } from '../../scripts/traffic.mjs';
import type { BuildImagesReport } from '../../src/commands/build/images-page.ts';
import { buildCommand } from '../../src/commands/build/index.ts';
import type { Command } from '../../src/commands/command.ts';
import type { DeployReport } from '../../src/commands/deploy/report.ts';
import type { PrewarmImagesReport } from '../../src/commands/prewarm/images-page.ts';
import { prewarmCommand } from '../../src/commands/prewarm/index.ts';
import type { DeployLab } from './deploy-lab.ts';
import type { TestHost } from './hosts.ts';
import { type BuildxStarts, buildxStarts, runSession, type SampleProject } from './prewarm-run.ts';

/** A copy of examples/shop, on programs that are there at once, and with health checks every second. */
export interface ShopScene {
  prewarm(): Promise<ShopRun<PrewarmImagesReport>>;
  build(values?: Readonly<Record<string, string>>): Promise<ShopRun<BuildImagesReport>>;
  /** Deploys what a build has pushed. */
  deploy(built: BuildImagesReport): Promise<ShopDeployment>;
  /** The next run has a builder that holds nothing. */
  endBuilder(): Promise<void>;
  /** Replaces a text in one of its files. */
  change(file: string, from: string, to: string): Promise<void>;
  /** Service → container and image of what runs. */
  running(host: TestHost): Promise<Readonly<Record<string, readonly string[]>>>;
  /** What the shop's page says. */
  page(host: TestHost): Promise<string>;
  stop(): Promise<void>;
}

export interface ShopRun<Report> {
  readonly report: Report;
  /** How often buildx was started, by command. */
  readonly starts: BuildxStarts;
}

export interface ShopDeployment {
  readonly report: DeployReport;
  /** The blobs that the registry sent the hosts. */
  readonly sentBytes: number;
}

const projectDir = '/srv/shop';
const port = 8081;

export async function startShopScene(lab: DeployLab): Promise<ShopScene> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-shop-'));
  const place = { registryHost: lab.registryHost, auth: lab.auth, tag: '1' };
  const { reference: base } = await pushShopBase({ ...place, repository: 'shop/base', dir });
  const project = join(dir, 'shop');
  await cp(new URL('../../examples/shop', import.meta.url), project, { recursive: true });
  const change: ShopScene['change'] = async (file, from, to) => {
    const text = await readFile(join(project, file), 'utf8');
    if (!text.includes(from)) throw new Error(`expected ${from} in ${file}`);
    await writeFile(join(project, file), text.replaceAll(from, to));
  };
  for (const [from, to] of [
    ['interval: 5s', 'interval: 1s'],
    ['start_period: 10s', 'start_period: 1s'],
    // The one of busybox knows no other.
    ["-newermt ''-15 seconds''", '-mmin -1'],
  ] as const)
    await change('compose.yaml', from, to);
  for (const file of ['api/Dockerfile', 'web/Dockerfile'])
    await change(
      file,
      '--interval=5s --timeout=5s --start-period=10s',
      '--interval=1s --timeout=5s --start-period=1s',
    );

  const variables = { REGISTRY: `${lab.registryHost}/shop`, DATABASE_IMAGE: base, PORT: `${port}` };
  const dotEnv = Object.entries(variables)
    .map(([name, value]) => `${name}=${value}\n`)
    .join('');
  for (const host of lab.hosts) {
    await host.exec(['mkdir', '-p', projectDir], { user: 'root' });
    await host.exec(['chown', host.user, projectDir], { user: 'root' });
    await writeFile(host.outside(join(projectDir, '.env')), dotEnv);
  }

  let builder: Awaited<ReturnType<typeof startEngine>> | undefined;
  let builders = 0;
  const endBuilder = async (): Promise<void> => {
    await builder?.stop();
    builder = undefined;
  };
  const run = async <Report>(
    command: Command<never, never, never>,
    values: Readonly<Record<string, string>>,
  ): Promise<ShopRun<Report>> => {
    builder ??= await startEngine({
      dir: join(dir, `engine-${++builders}`),
      store: 'containerd',
      remove: true,
    });
    const env = Object.fromEntries(
      Object.entries({ ...process.env, ...builder.env }).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const { result, programs } = await runSession(
      command,
      { name: 'default', env, remove: endBuilder },
      { dir: project } as SampleProject,
      {
        'bake-files': 'compose.yaml',
        set: `*.args.BASE_IMAGE=${base}`,
        vars: `REGISTRY=${variables.REGISTRY}`,
        'registry-username': lab.auth.username,
        'registry-password': lab.auth.password,
        push: 'true',
        ...values,
      },
    );
    return { report: result as Report, starts: buildxStarts(programs) };
  };
  return {
    change,
    prewarm: () => run(prewarmCommand as Command<never, never, never>, {}),
    build: (values = {}) => run(buildCommand as Command<never, never, never>, values),
    async deploy({ images }) {
      lab.proxy.reset();
      const { report } = await lab.deploy({
        ...lab.inputs(),
        'project-dir': projectDir,
        'compose-file': join(project, 'compose.yaml'),
        'app-images': images.flatMap(({ reference }) => reference ?? []).join('\n'),
        'health-timeout': '30s',
      });
      const sent = Object.values(sumBlobs(lab.proxy.records));
      return {
        report,
        sentBytes: sent.reduce((total, { downloadedBytes }) => total + downloadedBytes, 0),
      };
    },
    async running(host) {
      const format = '{{.Label "com.docker.compose.service"}} {{.ID}} {{.Image}}';
      const filter = ['--filter', 'label=com.docker.compose.project=shop'];
      const lines = await lab.docker(host, ['ps', '--no-trunc', ...filter, '--format', format]);
      return Object.fromEntries(
        lines
          .trim()
          .split('\n')
          .map((line) => line.split(' '))
          .map(([name = '', ...rest]) => [name, rest]),
      );
    },
    async page(host) {
      return (await fetch(`http://${host.address}:${port}/`)).text();
    },
    endBuilder,
    async stop() {
      await endBuilder();
      await rm(dir, { recursive: true, force: true });
    },
  };
}
