import { expect, test } from '@jest/globals';
import {
  isDocument,
  readCommandFiles,
  readDocumentedBuilds,
} from '../../../src/core/init/documented-build.ts';

const there = [
  'Dockerfile',
  'api/Dockerfile',
  'docker/x.Dockerfile',
  'a.yml',
  'deploy/b.yml',
  'deploy/c.yml',
];
const isThere = (path: string) => there.includes(path);

test.each([
  ['README.md', 'Run `docker build -t x -f api/Dockerfile .` first', 'api/Dockerfile', '.'],
  ['README.md', '    docker build ./api', 'api/Dockerfile', 'api'],
  ['README.md', 'cd api\ndocker build -t api .', 'api/Dockerfile', 'api'],
  ['api/README.md', 'docker build -t api .', 'api/Dockerfile', 'api'],
  ['api/README.md', 'docker build -f api/Dockerfile .', 'api/Dockerfile', '.'],
  [
    'scripts/b.sh',
    'docker buildx build \\\n  --file docker/x.Dockerfile \\\n  api',
    'docker/x.Dockerfile',
    'api',
  ],
  ['scripts/b.sh', 'cd ../api && docker build -t "$NAME" . && echo', 'api/Dockerfile', 'api'],
  ['Makefile', '\tdocker build -t $(IMAGE):$(TAG) -f api/Dockerfile .', 'api/Dockerfile', '.'],
  ['package.json', '"b": "docker build -t x api"', 'api/Dockerfile', 'api'],
])('%s says with %j how %s is built', (path, text, dockerfile, context) => {
  expect(isDocument(path)).toBe(true);
  expect(readDocumentedBuilds(text, path, isThere)).toMatchObject([{ dockerfile, context }]);
});

test.each([
  'docker build -f $(FILE) $(DIR)',
  'docker build -f gone/Dockerfile .',
  'docker build - < api/Dockerfile',
  'docker builds nothing',
])('%j says nothing', (text) => {
  expect(readDocumentedBuilds(text, 'a/Makefile', isThere)).toEqual([]);
});

test('compose files are named together by a command', () => {
  const read = (text: string, path = 'README.md') => readCommandFiles('compose', text, path, isThere);
  expect(read('docker compose -f a.yml -f deploy/b.yml up -d')).toEqual([['a.yml', 'deploy/b.yml']]);
  expect(read('docker-compose --file=a.yml up\ndocker-compose up')).toEqual([['a.yml']]);
  expect(read('docker compose \\\n -f b.yml \\\n -f c.yml build', 'deploy/run.sh')).toEqual([
    ['deploy/b.yml', 'deploy/c.yml'],
  ]);
  expect(read('docker compose -f gone.yml up')).toEqual([]);
});
