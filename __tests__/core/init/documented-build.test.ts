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
  'compose.yaml',
  'deploy/b.yml',
  'deploy/c.yml',
];
const known = {
  isFile: (path: string) => there.includes(path),
  isFolder: (path: string) => ['.', 'api', 'deploy', 'docker'].includes(path),
};

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
  ['api/Dockerfile', '# docker build -t x .\nFROM alpine', 'api/Dockerfile', 'api'],
  ['docker/x.Dockerfile', '# Usage: docker build -f docker/x.Dockerfile api', 'docker/x.Dockerfile', 'api'],
  [
    'azure-pipelines-prod.yml',
    '- script: docker build -t x -f $(Build.SourcesDirectory)/api/Dockerfile .',
    'api/Dockerfile',
    '.',
  ],
  ['run.sh', 'docker build -t x -f "$PWD/api/Dockerfile" "${PWD}"', 'api/Dockerfile', '.'],
  ['package.json', '"b": "docker build -t x api"', 'api/Dockerfile', 'api'],
])('%s says with %j how %s is built', (path, text, dockerfile, context) => {
  expect(isDocument(path)).toBe(true);
  expect(readDocumentedBuilds(text, path, known)).toMatchObject([{ dockerfile, context }]);
});

test.each([
  ['docker build --target prod -t x .', 'prod'],
  ['docker build --target=$(STAGE) .', '\u0000'],
  ['docker build .', undefined],
])('%j builds the stage %j', (text, target) => {
  expect(readDocumentedBuilds(text, 'Makefile', known)).toMatchObject([{ dockerfile: 'Dockerfile', target }]);
});

test.each([
  'docker build -f $(FILE) $(DIR)',
  'docker build -f gone/Dockerfile .',
  'docker build shop --file Dockerfile',
  'docker build - < api/Dockerfile',
  'docker builds nothing',
])('%j says nothing', (text) => {
  expect(readDocumentedBuilds(text, 'a/Makefile', known)).toEqual([]);
});

test('what only a run knows is no value of an argument', () => {
  const text = 'docker build --build-arg A=1 --build-arg B=$B --build-arg C --build-arg D={{.D}} .';
  expect(readDocumentedBuilds(text, 'build.sh', known)).toEqual([
    expect.objectContaining({ buildArgs: { A: '1' } }),
  ]);
});

test('compose files are named together by a command, and files with variables', () => {
  const read = (text: string, path = 'README.md') => readCommandFiles('compose', text, path, known);
  const named = (...files: readonly string[]) => ({ files, envFiles: [] });
  expect(read('docker compose -f a.yml -f deploy/b.yml up -d')).toEqual([named('a.yml', 'deploy/b.yml')]);
  expect(read('docker-compose --file=a.yml up\ndocker-compose up')).toEqual([named('a.yml')]);
  expect(read('docker compose \\\n -f b.yml \\\n -f c.yml build', 'deploy/run.sh')).toEqual([
    named('deploy/b.yml', 'deploy/c.yml'),
  ]);
  expect(read('docker compose -f gone.yml up')).toEqual([]);
  expect(read('docker compose -p shop --env-file prod.env --env-file=x/.env -f a.yml up')).toEqual([
    { files: ['a.yml'], envFiles: ['prod.env', 'x/.env'] },
  ]);
  expect(read('docker compose --env-file prod.env up')).toEqual([
    { files: ['compose.yaml'], envFiles: ['prod.env'] },
  ]);
  expect(read('`docker compose --env-file "$ENV" -f "a.yml"`.')).toEqual([named('a.yml')]);
  expect(read('docker compose -f a.yml -f $FILE up\ndocker compose --profile x up')).toEqual([]);
});
