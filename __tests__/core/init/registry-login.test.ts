import { expect, test } from '@jest/globals';
import { loginOf } from '../../../src/core/init/registry-login.ts';

const workflow = (uses: string, inputs: string): string =>
  `on: push\njobs:\n  a:\n    steps:\n      - uses: ${uses}\n        with: {${inputs}}\n`;
const login = 'username: bot, password: "${{ secrets.HUB }}"';
const found = { username: 'bot', password: '${{ secrets.HUB }}' };

test.each([
  ['docker/login-action@v3', login, 'docker.io', found],
  ['docker/login-action@v3', `registry: example.com, ${login}`, 'example.com', found],
  ['docker/login-action@v3', `registry: example.com, ${login}`, 'docker.io', undefined],
  ['docker/login-action@v3', 'username: bot, password: plain', 'docker.io', undefined],
  // It logs in itself.
  ['docker/build-push-action@v1', `${login}, repository: acme/shop`, 'docker.io', found],
  ['docker/build-push-action@v6', 'push: true', 'docker.io', undefined],
  ['acme/login-action@v3', login, 'docker.io', undefined],
])('%s with %s logs in to %s', (uses, inputs, registry, expected) => {
  expect(loginOf(workflow(uses, inputs), registry)).toEqual(expected);
});
