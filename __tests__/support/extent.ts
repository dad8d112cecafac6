/**
 * Whether every case is tested, as the files of __tests__/long ask for by EVERY_CASE in the environment. The ordinary tests
 * have a quarter of an hour, and take the cases that differ most.
 */
export function everyCase(): boolean {
  return process.env['EVERY_CASE'] !== undefined;
}

/** All of the cases, or the ordinary ones. */
export function ordinarily<T>(ordinary: readonly T[], further: readonly T[]): readonly T[] {
  return everyCase() ? [...ordinary, ...further] : ordinary;
}

type TestFunction = (title: string, run: () => Promise<void>) => void;

/** Makes a test one that only the long ones take, because others hold what it shows. */
export function atNight(test: TestFunction): TestFunction {
  return everyCase() ? test : () => {};
}
