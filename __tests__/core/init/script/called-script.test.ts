import { expect, test } from '@jest/globals';
import { calledCommands } from '../../../../src/core/init/script/called-script.ts';

const files: Readonly<Record<string, string>> = {
  'build.sh': '#!/bin/sh\nset -e\n\ncd web && docker build -f $1 .\n./more.sh\n',
  'web/more.sh': 'docker push x\n',
  'tool.py': '#!/usr/bin/env python\ndocker build .\n',
  bin: '#!/usr/bin/env bash\ndocker build $NAME\n',
  'ci/Makefile': 'a:\n\tcd sub && docker build -t $(TAG) .\nb:\n\t../loop.sh\n',
  'Make.mk': 'a:\n\tdocker build mk\n',
  'package.json': '{\n "scripts": {\n  "image": "docker build .",\n  "build": "make -C ci a TAG=1"\n }\n}\n',
  'web/package.json': '{"scripts": {\n"image": "docker build web"}}\n',
  justfile: 'image name="a":\n    cd web && docker build -t {{name}} .\n',
  'loop.sh': './loop.sh\nmake -C ci b\n',
};
const read = (text: string, folder: string | undefined = '.', env = {}) =>
  calledCommands({ text, folder }, { content: (path) => files[path], env }).map(
    ({ text: command, folder: at, script }) => `${script.path}:${script.line} ${at}: ${command}`,
  );
const docker = (text: string, folder?: string, env = {}) =>
  read(text, folder, env).filter((line) => line.includes('docker'));

test.each<[string, readonly string[]]>([
  [
    './build.sh x.Dockerfile',
    ['build.sh:4 web: docker build -f x.Dockerfile .', 'web/more.sh:1 web: docker push x'],
  ],
  [
    'sudo bash -eu build.sh "x" > log',
    ['build.sh:4 web: docker build -f x .', 'web/more.sh:1 web: docker push x'],
  ],
  ['NAME=a ./bin', ['bin:2 .: docker build a']],
  ['. ./web/more.sh', ['web/more.sh:1 .: docker push x']],
  ['source "$GITHUB_WORKSPACE"/web/"more.sh"', []],
  ['source "${{ github.workspace }}"/web/"more.sh"', ['web/more.sh:1 .: docker push x']],
  ['./tool.py', []],
  ['bash -c "docker build ."', []],
  ['build.sh', []],
  ['./gone.sh', []],
  ['make -C ci a TAG=2', ['ci/Makefile:2 ci/sub: docker build -t 2 .']],
  ['TAG=3 make --directory=ci', []],
  ['make -f Make.mk', ['Make.mk:2 .: docker build mk']],
  ['just image b', ['justfile:2 web: docker build -t b .']],
  ['npm run image', ['package.json:3 .: docker build .']],
  ['yarn image', ['package.json:3 .: docker build .']],
  ['npm --prefix web run-script image', ['web/package.json:2 web: docker build web']],
  ['pnpm run build', ['ci/Makefile:2 ci/sub: docker build -t 1 .']],
  ['npm ci', []],
])('%s runs %j', (command, expected) => {
  expect(docker(command)).toEqual(expected);
});

test('the step says where it runs, and with which variables', () => {
  expect(docker('../bin', 'web', { NAME: 'b' })).toEqual(['bin:2 web: docker build b']);
  expect(calledCommands({ text: './bin', folder: undefined }, { content: () => 'x', env: {} })).toEqual([]);
});

test('what runs itself ends', () => {
  expect(read('bash loop.sh').length).toBeLessThan(20);
});
