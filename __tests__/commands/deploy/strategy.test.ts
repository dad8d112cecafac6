import { describe, expect, test } from '@jest/globals';
import type { DeployInputs } from '../../../src/commands/deploy/inputs.ts';
import { chooseStrategies } from '../../../src/commands/deploy/strategy.ts';
import { createMemorySession, type ScriptAnswer } from '../../support/memory-session.ts';

const image = 'x.test/shop@sha256:1';
const services = {
  web: { image },
  cron: { image, ports: [{ published: '80', target: 80 }] },
  proxy: { image: 'nginx' },
};
const file = 'compose.yaml\nservices:\n  cron:\n    ports: ["80:80"]\n';

async function choose(
  changes: Partial<DeployInputs>,
  answer: ScriptAnswer = `${JSON.stringify({ services })}\n==========\n${file}`,
  composeFile?: string,
) {
  const connection = createMemorySession([() => answer]);
  const inputs = {
    strategy: 'auto',
    proxy: { kind: 'self-draining' },
    project: {
      dir: '/srv/shop',
      name: 'shop',
      services: [],
      composeFile: undefined,
      pin: { kind: 'override' },
    },
    exclusiveVolumes: [],
    ...changes,
  } as unknown as DeployInputs;
  const chosen = chooseStrategies(connection.session, inputs, composeFile, {
    dockerHost: 'unix:///run/docker.sock',
    composeProgram: undefined,
    places: [{ place: 'x.test/shop', hasHealthCheck: true }],
  });
  return { chosen, scripts: connection.scripts };
}

describe('how services are replaced', () => {
  test('is not asked of the host with recreate', async () => {
    const { chosen, scripts } = await choose({ strategy: 'recreate' });
    expect(await chosen).toEqual([]);
    expect(scripts).toEqual([]);
  });

  test('is decided for each service of the application, with the reason where one cannot roll', async () => {
    const strategies = await (await choose({})).chosen;
    expect(strategies.map(({ service, strategy }) => [service, strategy])).toEqual([
      ['web', 'rolling'],
      ['cron', 'recreate'],
    ]);
    expect(strategies[0]?.because).toBeUndefined();
    expect(strategies[1]?.because).toMatch(/compose\.yaml/);
  });

  test('is an error with rolling that names everything in the way, and nothing was touched', async () => {
    const { chosen } = await choose({ strategy: 'rolling' });
    await expect(chosen).rejects.toThrow(/web1: these services cannot roll:\n.*cron/);
  });

  test('asks for a proxy that the project has', async () => {
    const proxy = { kind: 'nginx', service: 'gate' } as unknown as DeployInputs['proxy'];
    const strategies = await (await choose({ proxy })).chosen;
    expect(strategies[0]?.because).toContain('the project has no service gate');
  });

  test('is looked up in the compose file of the checkout, where one is given', async () => {
    const project = {
      dir: '/srv/shop',
      name: undefined,
      services: [],
      composeFile: 'deploy.yaml',
      pin: { kind: 'variable', name: 'APP_IMAGE' } as const,
    };
    const checkout = 'services:\n  cron:\n    ports: ["80:80"]\n';
    const { chosen, scripts } = await choose({ project }, undefined, checkout);
    expect((await chosen)[1]?.because).toMatch(/deploy\.yaml/);
    expect(scripts[0]?.input).toBe(checkout);
    expect(scripts[0]?.text).toMatch(
      /^project_dir='\/srv\/shop'\n(.|\n)*staged='true'\nAPP_IMAGE='x.test\/shop'\nexport APP_IMAGE\n/,
    );
  });

  test('is not known where compose does not take the configuration', async () => {
    const { chosen } = await choose({}, { exitCode: 15, stderr: 'yaml: line 3' });
    await expect(chosen).rejects.toThrow('web1: compose does not take the configuration: yaml: line 3');
  });
});
