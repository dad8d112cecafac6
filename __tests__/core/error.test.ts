import { describe, expect, test } from '@jest/globals';
import { errorAdvice, errorMessage, InputError, UserError } from '../../src/core/error.ts';

describe('an error for users', () => {
  test('carries what to do and what it came from', () => {
    const cause = new Error('connection reset');
    const error = new UserError('the registry does not answer', { remedy: 'Try again.', cause });
    expect(error).toMatchObject({
      name: 'UserError',
      message: 'the registry does not answer',
      remedy: 'Try again.',
      cause,
    });
  });

  test('has no remedy and no cause when none is given', () => {
    const error = new UserError('broken');
    expect(error.remedy).toBeUndefined();
    expect('cause' in error).toBe(false);
  });

  test('of inputs says how many are not right, and keeps each of them', () => {
    const one = new InputError([{ input: 'image', message: 'is empty' }]);
    expect(one).toBeInstanceOf(UserError);
    expect(one.name).toBe('InputError');
    expect(one.message).toBe('1 invalid input:\n  image: is empty');
    const two = new InputError([...one.problems, { input: 'file', message: 'is a folder' }]);
    expect(two.message).toBe('2 invalid inputs:\n  image: is empty\n  file: is a folder');
    expect(two.problems).toHaveLength(2);
  });
});

test.each<[unknown, string]>([
  [new Error('as it says'), 'as it says'],
  ['a text', 'a text'],
  [undefined, 'undefined'],
  [{ code: 7 }, '[object Object]'],
])('the message of %j is %j', (thrown, message) => {
  expect(errorMessage(thrown)).toBe(message);
});

test.each<[unknown, string]>([
  [new UserError('it is broken.', { remedy: 'Repair it.' }), 'it is broken. Repair it.'],
  [new UserError('it is broken'), 'it is broken'],
  ['a text', 'a text'],
])('the advice of %j is %j', (thrown, advice) => {
  expect(errorAdvice(thrown)).toBe(advice);
});
