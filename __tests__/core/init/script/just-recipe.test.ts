import { expect, test } from '@jest/globals';
import { justRecipe } from '../../../../src/core/init/script/just-recipe.ts';

const justfile = `
set dotenv-load
image := "acme/shop" # ours
registry := env("REGISTRY", "ghcr.io")
tag := \`git describe\`
alias b := build

default: list

# All images.
[group('x')]
build target="app" *flags: (prepare "x") lint
    @docker build --target {{ target }} {{flags}} \\
      -t {{registry}}/{{ image }}:{{tag}} .
    -docker push {{ registry }}/{{image}} # {{ uppercase("x") }}

lint:
    echo lint

script $name=image:
    #!/usr/bin/env bash

    cd web
    docker build -t $name .

list:
    just --list
`;
const run = (...words: readonly string[]) =>
  justRecipe(justfile, words).map(({ text, line }) => `${line}: ${text}`);

test.each<[readonly string[], readonly string[]]>([
  [[], ['27: just --list']],
  [
    ['build'],
    [
      '18: echo lint',
      '13: docker build --target app ${{ shell }} \\\n-t ghcr.io/acme/shop:${{ shell }} .',
      '15: docker push ghcr.io/acme/shop # ${{ shell }}',
    ],
  ],
  [
    ['build', 'dev', '--pull', 'lint'],
    expect.arrayContaining([expect.stringContaining('--target dev --pull')]) as never,
  ],
  [['script'], ['21: #!/usr/bin/env bash\n\ncd web\ndocker build -t acme/shop .\n']],
  [
    ['script', 'x', 'lint'],
    ['21: #!/usr/bin/env bash\n\ncd web\ndocker build -t x .\n', '18: echo lint'],
  ],
  [['nothing'], []],
])('the commands of the words %j are those that just runs', (words, expected) => {
  expect(run(...words)).toEqual(expected);
});

test('recipes that need each other end', () => {
  expect(justRecipe('a: b\n  x\nb: a\n  y\n', [])).toEqual([
    { text: 'y', line: 4 },
    { text: 'x', line: 2 },
  ]);
});
