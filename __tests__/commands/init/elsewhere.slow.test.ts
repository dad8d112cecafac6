import { describe, expect, test } from '@jest/globals';
import { init, report, repository } from '../../support/init-run.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

describe('an image that is built in a folder that a workflow makes', () => {
  const files = (folder: string) => ({
    'docker/Dockerfile': 'FROM alpine\nRUN apk add a\nCOPY shop-*.tar.gz /\n',
    '.github/workflows/release.yml': `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps:\n      - run: |\n          mkdir -p ${folder}\n          cp docker/Dockerfile ${folder}/\n      - uses: docker/build-push-action@v6\n        with:\n          context: ${folder}\n          push: true\n          tags: ghcr.io/acme/web-shop\n`,
  });

  test('is said to be built there, and its files are not missing', async () => {
    const cwd = await repository(files('/tmp/build'));
    const { images } = await report(cwd, '--dry-run');
    expect(images[0].elsewhere).toBe('/tmp/build');
    expect(images[0].remarks).toEqual([
      expect.stringContaining('docker/Dockerfile is built in /tmp/build, which the workflow makes.'),
    ]);
    expect((await init(cwd, ['--dry-run'])).err).toContain(
      'docker/Dockerfile, built in /tmp/build, named by',
    );
  });
});

describe('a Dockerfile that copies from the folder that the repository is in', () => {
  const files = {
    'deploy/Dockerfile': 'FROM alpine\nRUN apk add a\nCOPY Lib/ /lib/\nCOPY Web-Shop/ /shop/\n',
    'src/a.py': '',
  };
  const remark =
    'deploy/Dockerfile is built in the folder that the repository is in, with Web-Shop, Lib there. In a workflow, check each out with `path`, and build with `context: .` and `file: Web-Shop/deploy/Dockerfile`.';

  test('is said to be built there, and no workflow is written for it', async () => {
    const cwd = await repository(files);
    for (const args of [[], ['--file', 'deploy/Dockerfile']]) {
      const { images, files: written } = await report(cwd, '--dry-run', ...args);
      expect(images[0]).toMatchObject({
        elsewhere: 'the folder that the repository is in',
        remarks: [remark],
      });
      expect(written).toEqual([]);
    }
  });

  test('is found where compose names that folder', async () => {
    const cwd = await repository({
      'deploy/Dockerfile': 'FROM alpine\nRUN apk add a\nCOPY . /all/\n',
      'deploy/compose.yaml':
        'services:\n  web:\n    build: {context: ../.., dockerfile: Web-Shop/deploy/Dockerfile, target: ""}\n  other:\n    build: {context: ../.., dockerfile: Other/Dockerfile}\n',
      'other/Dockerfile': 'FROM alpine\n',
    });
    const { images, files: written } = await report(cwd, '--dry-run');
    expect(images).toMatchObject([
      {
        ...{ dockerfile: 'deploy/Dockerfile', namedBy: ['service web of deploy/compose.yaml'] },
        elsewhere: 'the folder that the repository is in',
        remarks: [
          'deploy/Dockerfile is built in the folder that the repository is in, with Web-Shop there. In a workflow, check it out with `path`, and build with `context: .` and `file: Web-Shop/deploy/Dockerfile`.',
        ],
      },
    ]);
    expect(written).toEqual([]);
  });

  test('is none of the images where another one can be built', async () => {
    const { images, notices } = await report(
      await repository({ ...files, 'api/Dockerfile': 'FROM alpine\nRUN apk add b\n' }),
      '--dry-run',
    );
    expect(images).toMatchObject([{ dockerfile: 'api/Dockerfile' }]);
    expect(notices).toContain(`${remark} So no workflow builds it. --file chooses it anyway.`);
  });
});
