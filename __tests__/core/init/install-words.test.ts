import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { installsCode, isInstalledAgain } from '../../../src/core/init/install-words.ts';

const isAgain = (kept: string, behind: string): boolean => {
  const [one, other] = parseDockerfile(`FROM a\nRUN ${kept}\nRUN ${behind}\n`).stages[0]?.instructions ?? [];
  return one !== undefined && other !== undefined && isInstalledAgain(other, [one]);
};

test.each([
  ['uv sync --frozen --no-install-project', 'uv sync --frozen'],
  ['poetry install --only main --no-root', 'poetry install --only main'],
  ['yarn install --frozen-lockfile', 'yarn install --production && rm -rf src'],
  ['pip install -r requirements.txt', 'pip install -e ".[dev]"'],
  ['pip install -r requirements.txt', 'cd /app && pip install .'],
  ['bundle install', 'bundle install --jobs 4'],
  ['npm install -g turbo', 'npm install -g turbo'],
  ['opam install . --deps-only', 'opam install . --deps-only -y'],
])('behind RUN %s, RUN %s installs the code only', (kept, behind) => {
  expect(isAgain(kept, behind)).toBe(true);
});

test.each([
  ['pip install torch', 'pip install -r requirements.txt'],
  ['npm install -g pnpm', 'npm install'],
  ['npm install', 'npm install -g pm2'],
  ['opam install dune', 'opam install . --deps-only'],
  ['pip install flask', 'pip install gunicorn'],
  ['apt-get install -y curl', 'pip install flask'],
])('behind RUN %s, RUN %s installs more', (kept, behind) => {
  expect(isAgain(kept, behind)).toBe(false);
});

test.each([
  ['pip install .', true],
  ['python -m pip install -e ".[dev]" && rm -rf src', true],
  ['uv pip install --system ./server', true],
  ['pip install -r requirements.txt && ls .', false],
  ['pip install flask', false],
  ['opam install . --deps-only', false],
])('RUN %s installs a folder of the code: %s', (run, expected) => {
  const [step] = parseDockerfile(`FROM a\nRUN ${run}\n`).stages[0]?.instructions ?? [];
  expect(step && installsCode(step)).toBe(expected);
});
