import { mkdir, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { currentTools, debianEngine } from '../../scripts/tools.mjs';
import { printBake } from '../../src/adapters/docker/bake-print.ts';
import { createCommandRunner } from '../../src/adapters/process/command.ts';
import { parseBakeDefinition } from '../../src/core/bake/definition.ts';
import { errorMessage } from '../../src/core/error.ts';
import { bakeFiles, bakeGenerations, bakeSamples, recordedBake } from '../support/recorded-bake.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

removeTempFolders();

/** The plug-ins, or why they cannot be had. */
async function plugins(): Promise<Readonly<Record<string, string>> | { readonly reason: string }> {
  try {
    const [debian, current] = [await debianEngine(), await currentTools()];
    if (current.kind !== 'ready') return { reason: current.reason };
    return { docker: debian.docker, 'buildx-0.13': debian.buildx, 'buildx-0.38': current.buildx };
  } catch (error) {
    return { reason: errorMessage(error) };
  }
}

const tools = await plugins();

describe.each(bakeGenerations)('%s reads', (generation) => {
  const title = 'the examples as it was recorded, without an engine and a builder';
  const { docker = '', [generation]: buildx } = tools as Readonly<Record<string, string>>;
  if (buildx === undefined) {
    test.skip(`${title} (${(tools as { reason?: string }).reason})`, () => {});
    return;
  }

  test(title, async () => {
    const home = await makeTempFolder();
    await mkdir(join(home, 'cli-plugins'));
    await symlink(buildx, join(home, 'cli-plugins', 'docker-buildx'));
    await symlink(docker, join(home, 'docker'));
    const env = {
      ...{ HOME: home, DOCKER_CONFIG: home, DOCKER_HOST: 'unix:///nowhere' },
      PATH: `${home}:${process.env['PATH']}`,
    };
    const options = { cwd: bakeFiles, env, commands: createCommandRunner() };
    for (const [name, { files, targets = [], overrides = [], variables = {} }] of Object.entries(
      bakeSamples,
    )) {
      const recorded = recordedBake(generation, name);
      const printed = printBake({ files, targets, overrides, variables }, options);
      if ('error' in recorded) {
        const words = recorded.error.replace(/^.*ERROR: /s, '').trim();
        await expect(printed).rejects.toThrow(`buildx cannot read ${files.join(', ')}: ${words}`);
      } else {
        const { targets: now } = parseBakeDefinition(await printed);
        expect([...now]).toEqual([...parseBakeDefinition(recorded.printed).targets]);
      }
    }
  });
});
