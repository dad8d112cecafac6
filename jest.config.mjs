const shared = {
  rootDir: '.',
  // Node loads the tests, without a flag, and what they import once for all files of a worker: see scripts/jest/runtime.cjs.
  runtime: '<rootDir>/scripts/jest/runtime.cjs',
  testEnvironment: '<rootDir>/scripts/jest/environment.cjs',
  transform: {},
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib',
    '<rootDir>/dist',
    '<rootDir>/examples',
    '<rootDir>/.cache-prewarm',
  ],
};

export default {
  // What takes seconds alone takes longer beside others; tests that need more say so.
  testTimeout: 60_000,
  // Jest gives a worker half a second to end, and blames open handles otherwise. On a busy machine, Node alone takes longer.
  workerGracefulExitTimeout: 10_000,
  testSequencer: '<rootDir>/scripts/longest-first.cjs',
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
      testPathIgnorePatterns: [
        '/node_modules/',
        '<rootDir>/__tests__/adapters/',
        '<rootDir>/__tests__/host/',
        '<rootDir>/__tests__/integration/',
        '<rootDir>/__tests__/long/',
        '\\.slow\\.test\\.ts$',
      ],
    },
    { ...shared, displayName: 'slow', testMatch: ['<rootDir>/__tests__/**/*.slow.test.ts'] },
    {
      ...shared,
      displayName: 'adapters',
      testMatch: ['<rootDir>/__tests__/adapters/**/*.test.ts', '<rootDir>/__tests__/host/**/*.test.ts'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/__tests__/integration/**/*.test.ts'] },
    { ...shared, displayName: 'long', testMatch: ['<rootDir>/__tests__/long/**/*.test.ts'] },
  ],
};
