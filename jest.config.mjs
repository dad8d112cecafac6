const shared = {
  rootDir: '.',
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      { jsc: { parser: { syntax: 'typescript' }, target: 'es2022' }, module: { type: 'es6' } },
    ],
  },
  moduleFileExtensions: ['ts', 'mjs', 'js', 'json'],
  modulePathIgnorePatterns: [
    '<rootDir>/lib',
    '<rootDir>/dist',
    '<rootDir>/examples',
    '<rootDir>/.cache-prewarm',
  ],
  testEnvironment: 'node',
};

export default {
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
      ],
    },
    {
      ...shared,
      displayName: 'adapters',
      testMatch: ['<rootDir>/__tests__/adapters/**/*.test.ts', '<rootDir>/__tests__/host/**/*.test.ts'],
    },
    { ...shared, displayName: 'integration', testMatch: ['<rootDir>/__tests__/integration/**/*.test.ts'] },
    { ...shared, displayName: 'long', testMatch: ['<rootDir>/__tests__/long/**/*.test.ts'] },
  ],
};
