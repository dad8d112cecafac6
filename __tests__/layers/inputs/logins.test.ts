import { describe, expect, test } from '@jest/globals';
import { createInputReader } from '../../../src/core/input.ts';
import { readLogins } from '../../../src/layers/inputs/logins.ts';

type Values = Readonly<Record<string, string>>;

function read(values: Values, env: Values = {}, registry = 'ghcr.io') {
  const reader = createInputReader(values);
  const logins = readLogins(
    reader,
    { nowMs: 0, githubRepository: 'Acme/Shop', actor: 'octocat', githubContainerHost: 'ghcr.io', env },
    registry,
  );
  return { logins, problems: reader.problems.map(({ message }) => message), secrets: reader.secrets };
}

const own = { registry: 'ghcr.io', username: 'octocat', password: 'ghs_token' };

describe('logins for several registries', () => {
  test.each<[string, Values, Values, ReturnType<typeof read>['logins']]>([
    [
      'take their passwords from environment variables, in the order of their lines',
      { registries: 'registry.example.com=robot:BASE_TOKEN\nlocalhost:5000=me:APP' },
      { BASE_TOKEN: 'hunter2', APP: 'open sesame', OTHER: 'x' },
      [
        { registry: 'registry.example.com', username: 'robot', password: 'hunter2' },
        { registry: 'localhost:5000', username: 'me', password: 'open sesame' },
      ],
    ],
    [
      'take them from registry-passwords before that',
      { registries: 'quay.io=acme+robot:TOKEN', 'registry-passwords': 'OTHER=x\nTOKEN=a=b,c' },
      { TOKEN: 'of the environment' },
      [{ registry: 'quay.io', username: 'acme+robot', password: 'a=b,c' }],
    ],
    [
      'stand beside the login of the image',
      { registries: 'quay.io=robot:TOKEN', 'github-token': 'ghs_token' },
      { TOKEN: 'hunter2' },
      [{ registry: 'quay.io', username: 'robot', password: 'hunter2' }, own],
    ],
    [
      'go before the token of the run',
      { registries: 'ghcr.io=bot:PAT', 'github-token': 'ghs_token' },
      { PAT: 'hunter2' },
      [{ registry: 'ghcr.io', username: 'bot', password: 'hunter2' }],
    ],
    [
      "know the token of the run by name, for GitHub's own registry",
      { registries: 'GHCR.io=octocat:GITHUB_TOKEN', 'github-token': 'ghs_token' },
      {},
      [own],
    ],
    [
      'know Docker Hub by the name that references have',
      { registries: 'index.docker.io=acme:HUB' },
      { HUB: 'hunter2' },
      [{ registry: 'docker.io', username: 'acme', password: 'hunter2' }],
    ],
  ])('%s', (_name, values, env, logins) => {
    expect(read(values, env)).toMatchObject({ logins, problems: [] });
  });

  test('of a run without an image go nowhere, and stay secret', () => {
    const given = { 'registry-username': 'robot', 'registry-password': 'hunter2' };
    const { logins, problems, secrets } = read(given, {}, '');
    expect([logins, problems, [...secrets]]).toEqual([[], [], ['hunter2']]);
    expect(read({ 'registry-username': 'robot' }, {}, '').problems).toHaveLength(1);
  });

  test('are masked, also as a request sends them, and so are passwords that no line names', () => {
    const { secrets } = read({
      registries: 'quay.io=robot:TOKEN',
      'registry-passwords': 'TOKEN=hunter2\nOTHER=open sesame',
    });
    const sent = Buffer.from('robot:hunter2').toString('base64');
    expect([...secrets].sort()).toEqual(['hunter2', 'open sesame', sent].sort());
  });

  test('report everything that is wrong at once, and never what may be a password', () => {
    const { problems, logins } = read(
      {
        registries: [
          'hunter2-a',
          'hunter2-b@quay.io=me:TOKEN',
          'https://quay.io=me:TOKEN',
          'ghcr.io/acme=me:TOKEN',
          'r1.example.com=me:hunter2-c!',
          'r2.example.com=hunter2d',
          'r3.example.com=me:MISSING',
          'r4.example.com=me:hunter2e',
          'r5.example.com=me:EMPTY',
          'r6.example.com=me:GITHUB_TOKEN',
          'quay.io=me:TOKEN',
          'quay.io=you:TOKEN',
          'ghcr.io=me:TOKEN',
        ].join('\n'),
        'registry-passwords': 'hunter2-f',
        'registry-password': 'hunter2-g',
        'github-token': 'ghs_token',
      },
      { TOKEN: 'hunter2-h', EMPTY: ' ' },
    );
    expect(logins.map(({ registry }) => registry)).toEqual(['quay.io', 'ghcr.io']);
    expect(problems.map((problem) => problem.replace(/: .*/s, ''))).toEqual([
      'expected "NAME=password", got item 1 without "=" (one of several lines is quoted as a whole)',
      'expected "host=username:NAME", got item 1 without "=" (one of several lines is quoted as a whole)',
      ...['item 1', 'item 2', 'item 3', 'r1.example.com', 'r2.example.com', 'r3.example.com'],
      ...['r4.example.com', 'r5.example.com', 'r6.example.com', 'quay.io'],
      'names ghcr.io, whose login is in registry-password already. Remove one of the two.',
    ]);
    const said = problems.join('\n');
    expect(said).not.toMatch(/hunter2|ghs_token/);
    expect(said).toContain('there is no password: MISSING is neither an environment variable');
  });
});
