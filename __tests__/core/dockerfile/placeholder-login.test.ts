import { expect, test } from '@jest/globals';
import { isPlaceholderLogin } from '../../../src/core/dockerfile/placeholder-login.ts';

const read = (url: string): boolean => {
  const end = url.indexOf('@') + 1;
  return isPlaceholderLogin(url.slice(0, end), url.slice(end));
};

test.each([
  'postgresql://placeholder:placeholder@localhost:5432/placeholder',
  'postgres://user:password@localhost/app',
  'postgres://shop:shop@127.0.0.1/shop',
  'mysql://root:root@db:3306/app"',
  'postgresql://user:pass@host/db',
])('%s holds no password', (url) => {
  expect(read(url)).toBe(true);
});

test.each([
  'https://me:secret@x.test/a',
  'https://user:password@pypi.example.com/simple',
  'postgres://shop:hunter2@localhost/shop',
  'https://0123456789abcdef01234567@localhost/a',
  'https://a:b:c@localhost/a',
  'postgres://a:a@',
])('%s may hold one', (url) => {
  expect(read(url)).toBe(false);
});
