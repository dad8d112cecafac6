import { describe, expect, test } from '@jest/globals';
import {
  type BuildCommandLine,
  readBuildCommand,
  splitShell,
} from '../../../../src/core/init/script/build-command-line.ts';

const known = (name: string): string | undefined => ({ TAG: 'v1', REGISTRY: 'ghcr.io' })[name];
const read = (line: string) => readBuildCommand(line, known);

const plain: BuildCommandLine = {
  ...{ tags: [], context: '.', file: undefined, target: undefined, buildArgs: [], platforms: undefined },
  ...{ push: false, isOpen: false, others: {} },
};

describe('a build command', () => {
  test.each([
    'docker build .',
    'docker buildx build .',
    'docker image build .',
    'docker builder build .',
    'sudo docker build .',
    'DOCKER_BUILDKIT=1 docker build .',
    'time BUILDKIT_PROGRESS=plain docker build .',
    '  docker   build . ',
  ])('may be written %s', (line) => {
    expect(read(line)).toEqual(plain);
  });

  test.each<[string, Partial<BuildCommandLine>]>([
    ['-t a:1 --tag=b:2 -tc:3', { tags: ['a:1', 'b:2', 'c:3'] }],
    ['-f docker/Dockerfile', { file: 'docker/Dockerfile' }],
    ['--file one --file two', { file: 'two' }],
    ['--target one --target=two', { target: 'two' }],
    ['--build-arg A=1 --build-arg B', { buildArgs: ['A=1', 'B'] }],
    ['--platform linux/amd64,linux/arm64', { platforms: 'linux/amd64,linux/arm64' }],
    ['--push', { push: true }],
    ['--output type=registry', { push: true }],
    ['-o type=docker', {}],
    ['--pull', { others: { pull: ['true'] } }],
    ['--label a=b --label c=d', { others: { labels: ['a=b', 'c=d'] } }],
    ['--ssh default', { others: { ssh: ['default'] } }],
    ['--network=host', { others: { network: ['host'] } }],
    ['--add-host db:10.0.0.1', { others: { 'add-hosts': ['db:10.0.0.1'] } }],
    ['--shm-size 1g', { others: { 'shm-size': ['1g'] } }],
    ['--build-context base=docker-image://x', { others: { 'build-contexts': ['base=docker-image://x'] } }],
    ['--annotation a=b', { others: { annotations: ['a=b'] } }],
    ['--ulimit nofile=1', { others: { ulimit: ['nofile=1'] } }],
    ['--provenance=false --sbom=true', { others: { provenance: ['false'], sbom: ['true'] } }],
    ['--secret id=a,src=b.txt', { others: { 'secret-files': ['a=b.txt'] } }],
    ['--secret id=a,source=b=c.txt', { others: { 'secret-files': ['a=b=c.txt'] } }],
    ['--secret id=a,env=B --secret id=C', { others: { 'secret-envs': ['a=B', 'C=C'] } }],
    ['-t $REGISTRY/a:${TAG}', { tags: ['ghcr.io/a:v1'] }],
    ['-t a:${{ github.sha }}', { tags: ['a:${{ github.sha }}'] }],
  ])('with %s', (flags, expected) => {
    expect(read(`docker build ${flags} .`)).toEqual({ ...plain, ...expected });
  });

  test.each([
    ...['--cache-from a', '--cache-to=b', '--progress plain', '--builder x', '--iidfile f'],
    ...['--metadata-file f', '--memory 1g', '-m 1g'],
    ...['--load', '--rm', '--force-rm', '-q', '--quiet', '--squash', '--no-cache'],
  ])('loses %s, which the action replaces', (flag) => {
    expect(read(`docker build ${flag} .`)).toEqual(plain);
  });

  test('may name what is built first', () => {
    expect(read('docker build ./web -t a:1')).toEqual({ ...plain, context: './web', tags: ['a:1'] });
  });

  test.each([
    ['another command', 'docker run .'],
    ['another program', 'podman build .'],
    ['nothing that is built', 'docker build -t a:1'],
    ['two things that are built', 'docker build . ./web'],
    ['what is built on its input', 'docker build -'],
    ['a flag that the action does not have', 'docker build --isolation=x .'],
    ['flags that are one word', 'docker build -qt a:1 .'],
    ['an output to a folder', 'docker build -o out .'],
    ['a flag without its value', 'docker build . --tag'],
    ['a secret without an id', 'docker build --secret src=a .'],
    ['a variable that is not known', 'docker build -t a:$OTHER .'],
    ['a command in a command', 'docker build -t a:$(git rev-parse HEAD) .'],
    ['a command in backticks', 'docker build -t "a:`git rev-parse HEAD`" .'],
    ['two commands', 'docker build . && docker push a'],
    ['a pipe', 'docker build . | tee log'],
    ['a redirection', 'docker build . > log'],
    ['a comment', 'docker build . # the app'],
    ['a quote that does not end', 'docker build -t "a .'],
    ['nothing', ''],
  ])('that has %s is not read', (_, line) => {
    expect(read(line)).toBeUndefined();
  });
});

test.each([
  ['one two', ['one', 'two']],
  ['"one two" \'three four\'', ['one two', 'three four']],
  ['a"b c"d', ['ab cd']],
  ['""', ['']],
  ['one\\ two', ['one two']],
  ['"a\\"b"', ['a"b']],
  ["'a\\b'", ['a\\b']],
  ['"it\'s"', ["it's"]],
  ['\'$TAG\' "$TAG" $TAG', ['$TAG', 'v1', 'v1']],
  ["'${{ a }} b'", ['${{ a }} b']],
  ['a#b "# c"', ['a#b', '# c']],
  ['"a;b|c&(d)<e>"', ['a;b|c&(d)<e>']],
  ['a\tb\n c', ['a', 'b', 'c']],
  ['', []],
])('a shell reads %s as the words %j', (line, words) => {
  expect(splitShell(line, known)).toEqual(words);
});
