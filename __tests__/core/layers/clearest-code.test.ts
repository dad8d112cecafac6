import { expect, test } from '@jest/globals';
import { clearestCode } from '../../../src/core/layers/clearest-code.ts';

test.each([
  [['.editorconfig', 'LICENSE', 'logo.png', 'app.py'], 'app.py'],
  [['app/LICENSE.txt', 'app/static/a.svg', 'app/tests/a_test.py', 'app/views.py'], 'app/views.py'],
  [['.gitkeep', 'README.md', 'bin/run'], 'bin/run'],
  [['web/auto.d.ts', 'web/dist/a.js', 'web/src/a.css', 'web/src/main.ts'], 'web/src/main.ts'],
  [['shop/__init__.py', 'shop/migrations/0001.py', 'shop/views.py'], 'shop/views.py'],
  [['spec/a.rb', 'public/robots.txt'], 'spec/a.rb'],
  [['LICENSE', '.env'], 'LICENSE'],
  [['b.go', 'a.go'], 'b.go'],
  [[], undefined],
])('of %j', (paths, clearest) => {
  expect(clearestCode(paths)).toBe(clearest);
});
