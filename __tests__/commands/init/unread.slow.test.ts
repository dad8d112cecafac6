import { expect, test } from '@jest/globals';
import { init, report, repository } from '../../support/init-run.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const step = (file: string) =>
  `      - uses: docker/build-push-action@v6\n        with:\n          file: ${file}\n          push: true\n          tags: ghcr.io/acme/web-shop/${file.toLowerCase()}\n`;
const workflow = (...files: readonly string[]) =>
  `on: push\njobs:\n  image:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v4\n${files.map(step).join('')}`;
const plus = '# syntax = edrevo/dockerfile-plus\nFROM alpine\nINCLUDE+ Dockerfile.dev\n';

test('a Dockerfile of another frontend is not called wrong, and the step that builds it stays', async () => {
  const cwd = await repository({
    ...{ Dockerfile: plus, Api: 'FROM alpine\nRUN apk add curl\nCOPY . .\n' },
    '.github/workflows/image.yml': workflow('Dockerfile', 'Api'),
  });
  const { images, files, nextSteps } = await report(cwd, '--dry-run');
  expect(images).toMatchObject([
    { dockerfile: 'Api' },
    {
      dockerfile: 'Dockerfile',
      problem:
        "Dockerfile line 1 chooses another frontend than Docker's, edrevo/dockerfile-plus. Only that one knows its instructions, so the file is not read here. Build this image without cache-prewarm.",
    },
  ]);
  expect(files).toHaveLength(1);
  expect(files[0].diff.match(/^-.*/gm)).toHaveLength(2);
  expect(files[0].diff).toMatch(/^-.*uses: docker.*\n(?:.*\n)+ +file: Api/m);
  expect(nextSteps.join()).not.toContain('Correct the Dockerfile');
});

test('where nothing can be proposed, no step is changed and nothing else is advised', async () => {
  const cwd = await repository({
    Dockerfile: plus,
    '.github/workflows/image.yml': workflow('Dockerfile'),
  });
  const { err } = await init(cwd, ['--dry-run']);
  expect(err).toContain('✖ Nothing is proposed for the Dockerfile\n');
  expect(err).not.toContain('image.yml, line 7: this step');
  expect(err).not.toContain('→');
});

test('one with a wrong instruction is to be corrected', async () => {
  const { err } = await init(await repository({ Dockerfile: 'FROM alpine\nINCLUDE+ Dockerfile.dev\n' }));
  expect(err).toContain('✖ Nothing is proposed for the Dockerfile\n');
  expect(err).toContain('Correct the Dockerfile');
});
