import { describe, expect, test } from '@jest/globals';
import { parseDiskAnswer } from '../../src/core/deploy/disk-need.ts';
import { formatLook, readLook } from '../../src/core/deploy/look-script.ts';
import { runScriptHere } from '../support/image-host.ts';

const parameters = { project_dir: '/', docker_host: 'auto', start_docker: false };
const found = 'engine=26.1.5 compose=2.30.0 socket=unix:///run/x.sock\necho facts=here; cat';
const question = {
  values: { project_name: "it's", APP_IMAGE: 'x.test/app@sha256:1' },
  exported: ['APP_IMAGE'],
  script: 'echo "$docker_host $project_name $(sh -c \'echo "$APP_IMAGE"\')"\ncat\nexit 3',
};

async function look(preflight: string, asked: typeof question | undefined, input = '') {
  const { stdout } = await runScriptHere(formatLook(preflight, parameters, asked), input);
  return readLook(stdout);
}

describe('a look at a host', () => {
  test('tells what it has, the room at the usual folders, and the answer to the question with its status', async () => {
    const { facts, disk, project } = await look(found, question, 'services: {}\n');
    // What is on standard input is for the question.
    expect(facts).toBe('facts=here\n');
    const places = parseDiskAnswer(disk ?? '').places;
    expect(places.map(({ folder }) => folder)).toEqual(['/var/lib/docker', '/var/lib/containerd']);
    expect(places[0]?.freeBytes).toBeGreaterThan(0);
    expect(project).toEqual({
      stdout: "unix:///run/x.sock it's x.test/app@sha256:1\nservices: {}\n",
      exitCode: 3,
    });
  });

  test.each([
    ['there is none', found, undefined],
    ['no engine answers', 'compose=2.30.0', question],
    ['there is no compose', 'engine=26.1.5', question],
  ])('has no answer to a question where %s', async (_what, preflight, asked) => {
    expect((await look(preflight, asked)).project).toBeUndefined();
  });

  test('that did not come to its end has no answer either', () => {
    expect(readLook('user=deploy\n')).toEqual({
      facts: 'user=deploy\n',
      disk: undefined,
      store: undefined,
      project: undefined,
    });
    const cut = `a=b\n==== cache-prewarm: disk\n==== cache-prewarm: project\nname: shop\n`;
    expect(readLook(cut).project).toBeUndefined();
  });
});
