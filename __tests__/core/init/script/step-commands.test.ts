import { expect, test } from '@jest/globals';
import { loopedCommands, stepCommands } from '../../../../src/core/init/script/step-commands.ts';

/** `folder: command` of each, `?` where only a shell can tell the folder. */
const read = (script: string, start = '.') =>
  stepCommands(script, start).map(({ text, folder = '?' }) => `${folder}: ${text}`);

test.each<[string, readonly string[]]>([
  ['cd web\nmake', ['.: cd web', 'web: make']],
  ['cd web && make && cd ..; ls', ['.: cd web', 'web: make', 'web: cd ..', '.: ls']],
  ['cd "a b" || exit 1\nmake', ['.: cd "a b" || exit 1', 'a b: make']],
  ['cd web >/dev/null\nmake', ['.: cd web >/dev/null', 'web: make']],
  ['(cd web && make)\nls', ['.: cd web', 'web: make', '.: ls']],
  ['(\n  cd web\n  make\n)\nls', ['.: cd web', 'web: make', '.: ls']],
  ['pushd web\nmake\npopd\nls', ['.: pushd web', 'web: make', 'web: popd', '.: ls']],
  ['cd ${{ matrix.app }}/x\nmake', ['.: cd ${{ matrix.app }}/x', '${{ matrix.app }}/x: make']],
  ['cd "$APP"\nmake', ['.: cd "$APP"', '${{ env.APP }}: make']],
  ['cd "$GITHUB_WORKSPACE/web"\nmake', ['.: cd "$GITHUB_WORKSPACE/web"', 'web: make']],
  ['cd "$(dirname x)"\nmake\ncd ..\nls', ['.: cd "$(dirname x)"', '?: make', '?: cd ..', '?: ls']],
  ['cd\nmake', ['.: cd', '?: make']],
  ['cd ../..\nmake', ['.: cd ../..', '?: make']],
  ['cd -\nmake', ['.: cd -', '?: make']],
  [
    'for d in a b; do cd $d; make; done\nls',
    ['.: for d in a b', '.: cd $d', '${{ env.d }}: make', '?: done', '?: ls'],
  ],
  [
    'if a; then\n  cd web\nelse\n  make\nfi\nls',
    ['.: if a', '.: then', '.: cd web', '.: else', '.: make', '?: fi', '?: ls'],
  ],
  [
    'if a; then cd web && make; cd ..; fi; ls',
    ['.: if a', '.: cd web', 'web: make', 'web: cd ..', '.: fi', '.: ls'],
  ],
  ['case $1 in a) make;; esac\nls', ['.: case $1 in a', '.: make', '.: esac', '.: ls']],
  ['a && # b\n# cd web && x\nmake', ['.: a', '.: # cd web && x', '.: make']],
  ['a "b && c" \'d; e\' $(f && g) ${{ h && i }}', ['.: a "b && c" \'d; e\' $(f && g) ${{ h && i }}']],
  ['a \\\n  --b \\\n  c && d', ['.: a --b c', '.: d']],
  ['a || b | c', ['.: a || b | c']],
  ['', ['.: ']],
])('%j', (script, expected) => {
  expect(read(script)).toEqual(expected);
});

const loop = (script: string) =>
  loopedCommands(script, '.').map(({ text, folder = '?' }) => `${folder}: ${text}`);

test.each<[string, readonly string[]]>([
  [
    'for s in api "web"; do\n  make $s ${s}-x\n  ls\ndone\nmake $s',
    ['.: make api api-x', '.: make web web-x', '.: ls', '.: make $s'],
  ],
  [
    'for s in api web; do (cd apps/$s && make); done',
    ['.: cd apps/api', '.: cd apps/web', 'apps/api: make', 'apps/web: make'],
  ],
  [
    'for a in 1 2; do for b in x y; do make $a$b; done; done',
    ['.: make 1x', '.: make 1y', '.: make 2x', '.: make 2y'],
  ],
  ['for f in *; do make $f; done', ['.: make $f']],
  ['while read s; do make $s; done', ['.: make $s']],
])('a loop runs its commands for each word: %j', (script, expected) => {
  expect(loop(script).filter((line) => !/: (?:for|while|do$|done)/.test(line))).toEqual(expected);
});
