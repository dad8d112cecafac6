import { expect, test } from '@jest/globals';
import { clearestCode } from '../../../src/core/layers/clearest-code.ts';

test.each([
  [['.editorconfig', 'LICENSE', 'logo.png', 'app.py'], 'app.py'],
  [['app/LICENSE.txt', 'app/static/a.svg', 'app/tests/a_test.py', 'app/views.py'], 'app/views.py'],
  [['.gitkeep', 'README.md', 'bin/run'], 'bin/run'],
  [['spec/a.rb', 'public/robots.txt'], 'spec/a.rb'],
  [['LICENSE', '.env'], 'LICENSE'],
  [['b.go', 'a.go'], 'b.go'],
  [[], undefined],
])('of %j', (paths, clearest) => {
  expect(clearestCode(paths)).toBe(clearest);
});
