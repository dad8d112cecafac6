import { expect, test } from '@jest/globals';
import { baseImageRemarks, findBaseImages } from '../../../src/commands/init/base-images.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import type { ImageCandidate } from '../../../src/core/init/image-candidate.ts';

const candidate = (dockerfile: string, more: Partial<ImageCandidate> = {}): ImageCandidate => ({
  ...{
    name: dockerfile,
    dockerfile,
    context: undefined,
    target: undefined,
    buildArgs: {},
    buildContexts: {},
  },
  ...{ platforms: [], image: undefined, mentions: [], ...more },
});
const values = { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };
const own = candidate('app/Dockerfile');

const remarks = (
  text: string,
  { others = [], app = own }: { others?: readonly ImageCandidate[]; app?: ImageCandidate } = {},
) => {
  const graphs = resolveBuilds(parseDockerfile(text), '', values);
  return baseImageRemarks(app, findBaseImages(graphs, [], app, [app, ...others]), 'ghcr.io/acme/shop');
};

test.each([
  ['FROM node:22', []],
  ['FROM ghcr.io/other/tool', []],
  ...[
    'mcr.microsoft.com/dotnet/framework/sdk:4.8',
    'mcr.microsoft.com/windows/server:ltsc2022',
    'golang:1.25-nanoserver-ltsc2025',
  ].map((name): [string, readonly unknown[]] => [
    `FROM ${name} AS a\nFROM scratch\nCOPY --from=a /x /x`,
    [
      expect.stringMatching(
        /, an image for Windows\. A builder on Linux cannot pull it, so this build fails there\.$/,
      ),
    ],
  ]),
  ['FROM quay.io/acme/tool', []],
  ['FROM localhost:5000/tool', []],
  ['FROM registry.docker.com/library/ruby', []],
  ...['192.168.1.252:5030', 'registry.lan', 'nexus:8082'].map((registry): [string, readonly string[]] => [
    `FROM ${registry}/team/base`,
    [
      `Line 1 takes ${registry}/team/base, from a registry of a private network, which GitHub's runners do not reach. Build on a runner in that network (input \`runs-on\`), or name an image that is elsewhere.`,
    ],
  ]),
  [
    'FROM debian\nCOPY --from=registry.example.com:5000/team/base:1 /a /a',
    [
      'Line 2 takes registry.example.com:5000/team/base:1. If registry.example.com:5000 asks for a login, set `registries: registry.example.com:5000=username:NAME` in the workflows, and the password NAME=… as a line of the secret REGISTRY_PASSWORDS.',
    ],
  ],
  [
    'FROM europe-docker.pkg.dev/p/r/i',
    [expect.stringContaining('If europe-docker.pkg.dev asks for a login, set `registries: ')],
  ],
  ['FROM acme.azurecr.io/base', [expect.stringContaining('If acme.azurecr.io asks for a login')]],
  [
    'FROM 123456789012.dkr.ecr.eu-west-1.amazonaws.com/base',
    [
      expect.stringContaining(
        'Amazon ECR asks for a login, with a password of 12 hours. Log in with aws-actions/',
      ),
    ],
  ],
  [
    'FROM ghcr.io/acme/base:1',
    [
      'Line 1 takes ghcr.io/acme/base:1. If that package is private, its settings have to give this repository access (Manage Actions access).',
    ],
  ],
])('of %j, a runner needs %j', (text, expected) => {
  expect(remarks(text)).toEqual(expected);
});

test('who builds in a workflow has logged in already', () => {
  const app = candidate('app/Dockerfile', { mentions: [{ by: 'workflow', where: 'ci.yml, line 7' }] });
  expect(remarks('FROM registry.example.com/base', { app })).toEqual([]);
});

test('a base that the repository builds is to be pushed first, and to be named where a runner can pull it', () => {
  const others = [
    candidate('base/Dockerfile', { image: 'ghcr.io/acme/base' }),
    candidate('tools/Dockerfile', { localName: 'shop-tools' }),
    candidate('other/Dockerfile', { image: 'ghcr.io/${{ github.owner }}/x', localName: 'Not a Name' }),
  ];
  expect(remarks('FROM ghcr.io/acme/base:1 AS a\nFROM shop-tools\nCOPY --from=a /a /a', { others })).toEqual([
    'Line 1 takes ghcr.io/acme/base:1, which base/Dockerfile builds. Push that image first: a build takes the one that was pushed last.',
    'Line 2 takes shop-tools, which tools/Dockerfile builds under a name of one machine, so no runner can pull it. Name it with its registry, where it is built and in FROM.',
  ]);
});

test('an image of another service is built by one job only', () => {
  const app = candidate('app/Dockerfile', { buildContexts: { base: 'target:base', lib: 'lib' } });
  expect(remarks('FROM alpine', { app })).toEqual([
    expect.stringMatching(/^The build context base is the image of base, so one job has to build both\. /),
  ]);
});
