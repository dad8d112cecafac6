import { expect, test } from '@jest/globals';
import { untagLocalImages } from '../../../src/adapters/docker/local-image.ts';
import { fakeCommands } from '../../support/fake-commands.ts';

const docker = { env: { DOCKER_HOST: 'unix:///x' }, configDir: '/nowhere' };

test('names are taken from images whose layers stay', async () => {
  const commands = fakeCommands({ 'docker *': '' });
  await untagLocalImages(['x.test/shop:a', 'x.test/shop:b'], docker, commands);
  expect(commands.lines).toEqual(['docker image rm --no-prune x.test/shop:a x.test/shop:b']);
  expect(commands.options[0]?.env).toEqual(docker.env);
});

test('a name that stays does no harm', async () => {
  const commands = fakeCommands({ 'docker *': new Error('there is no docker') });
  await expect(untagLocalImages(['x.test/shop:a'], docker, commands)).resolves.toBeUndefined();
});
