import { expect, jest, test } from '@jest/globals';
import { composeProject, readComposeBuilds } from '../../../src/core/init/compose-build.ts';

const nothing = {
  image: undefined,
  reference: undefined,
  target: undefined,
  buildArgs: {},
  openArgs: [],
  platforms: [],
  buildContexts: {},
};

test('tags of compose are read without a warning', () => {
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const text = 'services:\n  api: {build: !override api, environment: !reset null}\n';
  expect(readComposeBuilds(text, 'compose.yaml')).toMatchObject([{ service: 'api', context: 'api' }]);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('what compose builds is known with context, Dockerfile, target and arguments', () => {
  const text = `
x-build: &build
  context: ../
  args: {A: 1}
services:
  db: {image: postgres}
  short: {build: services/short}
  api:
    image: \${REGISTRY:-ghcr.io}/acme/api:\${TAG:-latest}
    build:
      context: ../services/api
      dockerfile: docker/api.Dockerfile
      target: prod
      args: [FLAVOUR=slim, "GIT_SHA", "N=\${N:-3}"]
      platforms: [linux/amd64]
      additional_contexts: {shared: ../shared, base: docker-image://alpine}
  merged:
    image: local
    build: {<<: *build}
  inline: {build: {dockerfile_inline: FROM scratch}}
  git: {build: {context: "https://example.com/a.git"}}
`;
  expect(readComposeBuilds(text, 'deploy/compose.yaml')).toEqual([
    {
      ...nothing,
      service: 'short',
      context: 'deploy/services/short',
      dockerfile: 'deploy/services/short/Dockerfile',
    },
    {
      service: 'api',
      image: 'ghcr.io/acme/api',
      reference: 'ghcr.io/acme/api:latest',
      context: 'services/api',
      dockerfile: 'services/api/docker/api.Dockerfile',
      target: 'prod',
      buildArgs: { FLAVOUR: 'slim', N: '3' },
      openArgs: ['GIT_SHA'],
      platforms: ['linux/amd64'],
      buildContexts: { shared: 'shared', base: 'docker-image://alpine' },
    },
    {
      ...nothing,
      ...{
        service: 'merged',
        reference: 'local',
        context: '.',
        dockerfile: 'Dockerfile',
        buildArgs: { A: '1' },
      },
    },
    { ...nothing, service: 'git', context: undefined, dockerfile: 'Dockerfile' },
  ]);
});

test.each(['', 'services: [', 'a: 1', 'services: {a: {build: ../..}}'])('%j builds nothing here', (text) => {
  expect(readComposeBuilds(text, 'compose.yaml')).toEqual([]);
});

test.each([
  ['name: My.Shop\nservices: {}', 'x', 'myshop'],
  ['services: {}', 'Web-Shop', 'web-shop'],
  ['services: [', '_a', 'a'],
])('%j in the folder %s is the project %s', (text, folder, project) => {
  expect(composeProject(text, folder)).toBe(project);
});
