import { expect, test } from '@jest/globals';
import { makeRecipe } from '../../../../src/core/init/script/make-recipe.ts';

const makefile = `
# images
DOCKER ?= docker
NAME := acme/$(REPO)
export REPO=shop # ours
FULL = $(NAME):$(TAG)
ifdef FAST
  FLAGS = --quiet
endif
.PHONY: all image
all: test

image: prepare | folder
	@$(DOCKER) build $(FLAGS) \\
	  -t $(FULL) --label a=$$HOME .
	-$(MAKE) push

prepare: image
	echo $(shell git describe $(call x,$(y))) $@

push-%: ; echo never
image-%: prepare
	docker build $* -f $*.Dockerfile $(if $(filter a,$(b)),c) .
push:
	docker push $(FULL)
`;
const run = (goals: readonly string[], given = {}) =>
  makeRecipe(makefile, goals, given).map(({ text, line }) => `${line}: ${text}`);

test('the commands of a goal and of what it needs are those that make runs', () => {
  expect(run(['image'], { TAG: '1' })).toEqual([
    '19: echo $(unknown) prepare',
    '14: docker build ${FLAGS}  -t acme/shop:1 --label a=$HOME .',
    '16: make push',
  ]);
});

test.each([
  [[], []],
  [['push'], ['25: docker push acme/shop:${TAG}']],
  [['image-api'], ['19: echo $(unknown) prepare', '23: docker build api -f api.Dockerfile $(unknown) .']],
  [['nothing'], []],
])('of the goals %j', (goals, expected) => {
  expect(run(goals).filter((line) => goals[0] !== 'image-api' || !/^1[46]/.test(line))).toEqual(expected);
});

test('variables and rules that need each other end', () => {
  const text = `A = $(B)$(B)\nB = $(A)$(A)\na: b\n\techo $(A)\nb: a\n\techo b\n`;
  expect(makeRecipe(text, [], {}).map(({ line }) => line)).toEqual([6, 4]);
});
