import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { guessHealthUrl, readCompose } from '../../../src/core/init/guess-deployment.ts';

const image = 'ghcr.io/acme/shop';

describe('a compose file', () => {
  test.each([
    ['names the image', `{web: {image: "${image}:main"}}`, { services: ['web'], runsImage: true }],
    ['names it by digest', `{web: {image: "${image}@sha256:0"}}`, { services: ['web'], runsImage: true }],
    [
      'names it as a default',
      `{web: {image: "\${IMAGE:-${image}}"}}`,
      { services: ['web'], runsImage: true },
    ],
    ['builds it', '{web: {build: .}, db: {image: postgres}}', { services: ['web'], runsImage: false }],
    [
      'builds it by a merge',
      '{base: &b {image: postgres}, web: {<<: *b, build: .}, api: {<<: {build: .}}}',
      { services: ['web', 'api'], runsImage: false },
    ],
    ['has others only', '{db: {image: postgres}}', { services: [], runsImage: false }],
    [
      'names one that is called alike',
      `{web: {image: "${image}-admin:1"}}`,
      { services: [], runsImage: false },
    ],
  ])('that %s is understood', (_name, services, expected) => {
    expect(readCompose(`services: ${services}`, [image])).toMatchObject(expected);
  });

  test.each(['', 'services: {}', '- a', 'a: ['])('that is %j is none', (text) => {
    expect(readCompose(text, [image])).toBeUndefined();
  });

  test.each([
    ['"8080:80"', 80, 8080],
    ['"127.0.0.1:8080:80"', 80, 8080],
    ['"8080:80/tcp"', 80, 8080],
    ['"${PORT:-9000}:80"', 80, 9000],
    ['{target: 80, published: "8080"}', 80, 8080],
  ])('publishes %s', (port, inside, outside) => {
    const guess = readCompose(`services: {web: {build: ., ports: [${port}]}}`, [image]);
    expect([...(guess?.ports ?? [])]).toEqual([[inside, outside]]);
  });

  test.each(['"80"', '"8080:80/udp"', '"8000-8010:8000-8010"', '{target: 80}'])(
    'does not tell where %s is',
    (port) => {
      expect(readCompose(`services: {web: {build: ., ports: [${port}]}}`, [image])?.ports.size).toBe(0);
    },
  );
});

describe('the address of the health', () => {
  test.each([
    ['CMD curl -f http://localhost:3000/health', 'http://127.0.0.1:8080/health'],
    ['CMD ["wget", "-q", "http://127.0.0.1:3000/ready?full=1"]', 'http://127.0.0.1:8080/ready?full=1'],
    ['CMD python -c "open(\'http://127.0.0.1:3000\')"', 'http://127.0.0.1:8080/'],
    ['CMD curl http://localhost:4000/health', undefined],
    ['CMD /check', undefined],
  ])('of HEALTHCHECK %s is %s', (check, expected) => {
    const dockerfile = parseDockerfile(`FROM a\nHEALTHCHECK ${check}`);
    expect(guessHealthUrl(dockerfile, new Map([[3000, 8080]]))).toBe(expected);
  });
});
