import { expect, test } from '@jest/globals';
import { plainScript } from '../../../../src/core/init/script/script-values.ts';

const read = (script: string, env = {}) =>
  plainScript(script, { folder: 'app', own: 'app/scripts' }, env).split('\n').at(-1);
const root = '${{ github.workspace }}';

test.each<[string, string]>([
  ['cd "$(dirname "$0")/.."', `cd "${root}/app/scripts/.."`],
  ['cd "$( dirname "${BASH_SOURCE[0]}" )"', `cd "${root}/app/scripts"`],
  ['cd $(dirname $(readlink -f $0))', `cd ${root}/app/scripts`],
  ['cd "${0%/*}"', `cd "${root}/app/scripts"`],
  ['D=$(cd "$(dirname "$0")" && pwd)\ncd $D/x', `cd ${root}/app/scripts/x`],
  ['D=$( cd "${BASH_SOURCE[0]%/*}" && pwd )\n. "$D"/x', `. "${root}/app/scripts"/x`],
  ['ROOT="$(git rev-parse --show-toplevel)"\ncd "$ROOT"', `cd "${root}"`],
  ['D=$(realpath "$(dirname "$0")/..")\nls $D', `ls ${root}/app/scripts/..`],
  ['docker build "$PWD"', 'docker build "."'],
  ['D=$(pwd)\ncd x\nls $D', `ls ${root}/app`],
  ['A=1\nB="$A-2"\necho ${B} $B', 'echo 1-2 1-2'],
  ['export A=${A:-1}\necho $A', 'echo 1'],
  ['A=${GIVEN:-1}\necho $A', 'echo x'],
  ['readonly T=${{ github.sha }} U=1\necho $T', 'echo ${{ github.sha }}'],
  ['A=1\nA=2\necho $A', 'echo ${{ shell }}'],
  ['echo $(git describe $(x))', 'echo ${{ shell }}'],
  ['echo `date`', 'echo ${{ shell }}'],
  ['echo "${ARGS[@]}" ${A%x} $@', 'echo "${{ shell }}" ${{ shell }} ${{ shell }}'],
  ['echo $A ${B:?must} ${{ env.C }}', 'echo $A ${{ shell }} ${{ env.C }}'],
])('%j ends as %j', (script, last) => {
  expect(read(script, { GIVEN: 'x' })).toBe(last);
});
