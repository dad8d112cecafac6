import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { linkCopies } from '../../../src/core/init/link-copies.ts';

const linked = (text: string, target?: string) => linkCopies(parseDockerfile(text), target);

test('the copies of code that nothing follows get --link', () => {
  const text = `FROM a AS app
COPY requirements.txt .
RUN pip install -r requirements.txt
COPY --chown=1:1 . \\
  /app
copy --from=x /b /c
CMD ["x"]
`;
  expect(linked(text)).toBe(
    text.replace('COPY --chown', 'COPY --link --chown').replace('copy --from', 'copy --link --from'),
  );
  expect(linked('FROM a\nADD --link=false . /app\n')).toBe('FROM a\nADD --link . /app\n');
});

test.each([
  ['a step follows that needs the files below', 'FROM a\nCOPY . .\nRUN x\n'],
  ['a folder follows', 'FROM a\nCOPY . .\nWORKDIR /x\n'],
  ['a user has to be looked up', 'FROM a\nCOPY --chown=app . .\n'],
  ['they have it', 'FROM a\nCOPY --link . .\n'],
  ['only what other stages made is copied', 'FROM a AS b\nRUN x\nFROM a\nCOPY --from=b /x /y\n'],
  ['they are in another stage', 'FROM a AS app\nRUN x\nFROM a\nCOPY . .\n'],
])('nothing where %s', (_, text) => {
  expect(linked(text, /AS app/.exec(text) === null ? undefined : 'app')).toBeUndefined();
});
