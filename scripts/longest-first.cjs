// @ts-check
const path = require('node:path');
const { default: Sequencer } = require('@jest/test-sequencer');

/** Files of tests that take minutes, the longest first. What is not named is short, or has not been measured. */
const longest = [
  'rolling',
  'workflow-runs',
  'host-images',
  'prewarm-choices',
  'deploy-faults',
  'misses',
  'dist',
  'build-choices',
  'prewarm',
  'build-layers',
  'coverage',
  'dist-deploy',
  'switch-job',
  'build-refresh',
  'ssh',
  'prewarm-faults',
  'platforms',
  'generation',
  'deploy',
  'quarter',
  'deploy-fleet',
  'build-pull-request',
  'switch-job-faults',
  'host-images-faults',
];

/**
 * Begins with the files that take longest, so that none of them runs alone at the end. On a new machine jest would go by the
 * size of the files.
 */
module.exports = class LongestFirst extends Sequencer {
  /**
   * @param {Parameters<import('@jest/test-sequencer').default['sort']>[0]} tests
   * @returns {Promise<typeof tests>}
   */
  async sort(tests) {
    const rank = (/** @type {string} */ file) => {
      const place = longest.indexOf(path.basename(file, '.test.ts'));
      return place === -1 ? longest.length : place;
    };
    // The others stay in jest's own order: what failed or took long before.
    const usual = await super.sort(tests);
    return [...usual].sort((a, b) => rank(a.path) - rank(b.path));
  }
};
