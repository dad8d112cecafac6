import { expect, test } from '@jest/globals';
import { defineCommand } from '../../src/commands/command.ts';
import { runCommand } from '../../src/commands/envelope.ts';
import { InputError, UserError } from '../../src/core/error.ts';
import { createInputReader } from '../../src/core/input.ts';
import type { ErrorReport, PhaseReport } from '../../src/core/run-report.ts';
import { gather } from '../../src/core/unfinished.ts';
import { createDocument } from '../../src/page/document.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { createMemoryRun } from '../support/memory-run.ts';
import { githubRun } from '../support/prewarm-run.ts';

interface EchoReport {
  readonly schemaVersion: 1;
  readonly kind: 'echo';
  readonly text: string;
  readonly words: number;
  readonly startedAt: string;
  readonly durationMs: number;
  readonly runUrl: string | undefined;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** Counts the words of its input, and fails where one of them is "bad". */
const echo = defineCommand({
  metadata: { description: 'Says its input.', inputs: [] },
  async read(values) {
    const reader = createInputReader(values);
    const text = reader.text('text');
    if (text === '') reader.problem('text', 'required: what to say');
    if (text.includes('!')) reader.warning('That was loud.');
    reader.notice('Heard.');
    reader.secret('hunter2');
    return { inputs: { text }, reader };
  },
  nothing: () => ({ words: 0 }),
  run: ({ log }, { text }) =>
    gather(
      { words: 0 },
      async () => log.phase('count', async () => ({ words: text.split(' ').length })),
      async () => {
        log.notice('Counted.');
        if (text.includes('bad'))
          throw new UserError('x509: certificate signed by unknown authority', { remedy: 'Be good.' });
        return {};
      },
    ),
  report: ({ words }, { revision, ...facts }, { text }): EchoReport => ({
    kind: 'echo',
    text,
    words,
    ...facts,
  }),
  page: (report) => createDocument(report, { mark: '', tone: 'good', headline: '', subject: report.text }),
  outputs: ({ words }) => ({ words: String(words) }),
  image: ({ text }) => text,
});

test('a run has its clock, phases, notices and warnings', async () => {
  const { session, said } = createMemoryRun({ text: 'so loud!' }, { github: githubRun('push') });
  const { report, outputs, remarks, document, error } = await runCommand(echo, session);
  expect(report).toEqual({
    schemaVersion: 1,
    kind: 'echo',
    text: 'so loud!',
    words: 2,
    startedAt: '2026-10-04T00:00:01.000Z',
    durationMs: 3000,
    runUrl: 'https://github.com/Example/App/actions/runs/1',
    phases: [{ name: 'count', startedAtMs: Date.UTC(2026, 9, 4, 0, 0, 2), durationMs: 1000 }],
    notices: ['Heard.', 'Counted.'],
    warnings: ['That was loud.'],
    error: undefined,
  });
  expect({ outputs, remarks, subject: document.subject, error }).toEqual({
    outputs: { words: '2' },
    remarks: { notices: ['Heard.', 'Counted.'], warnings: ['That was loud.'] },
    subject: 'so loud!',
    error: undefined,
  });
  expect(said).toEqual(['Heard.', 'warning: That was loud.', 'Counted.']);
});

test.each<[string, object, string | undefined, string]>([
  ['GitHub of the run', { github: githubRun('push') }, undefined, 'ghcr.io/Example/App'],
  ['the remote origin in a terminal', {}, 'git@github.com:Acme/Shop.git', 'ghcr.io/Acme/Shop'],
  [
    'a GitHub Enterprise Server',
    {},
    'https://github.corp.test/Acme/Shop',
    'containers.github.corp.test/Acme/Shop',
  ],
  ['gitlab.com', {}, 'git@gitlab.com:acme/web/shop.git', 'registry.gitlab.com/acme/web/shop'],
  [
    'nothing where nobody knows what server it is',
    {},
    'https://git.corp.test/Acme/Shop',
    'ghcr.io/undefined',
  ],
  ['nothing without a remote', {}, undefined, 'ghcr.io/undefined'],
  ['nothing where the remote is a folder', {}, '/srv/git/shop.git', 'ghcr.io/undefined'],
])('the image has its default from %s', async (_what, more, origin, expected) => {
  const asked: string[] = [];
  const command = defineCommand({
    ...echo,
    read: async (values, { githubContainerHost, githubRepository }) => {
      asked.push(`${githubContainerHost}/${githubRepository}`);
      return echo.read(values, {} as Parameters<typeof echo.read>[1]);
    },
  });
  const commands = fakeCommands({ 'git remote get-url origin': origin ?? { exitCode: 2 } });
  await runCommand(command, createMemoryRun({ text: 'x' }, { commands, ...more }).session);
  await runCommand(command, createMemoryRun({ text: 'x', image: 'x/y' }, { commands, ...more }).session);
  expect(asked[0]).toBe(expected);
  // Git is not asked where the image is named.
  expect(commands.lines.length).toBe('github' in more ? 0 : 1);
});

test('a failure is in the report, beside what was found until then', async () => {
  const { report, error } = await runCommand(echo, createMemoryRun({ text: 'a bad word' }).session);
  expect(report).toMatchObject({ words: 3, notices: ['Heard.', 'Counted.'] });
  expect(report.error).toMatchObject({
    message: 'x509: certificate signed by unknown authority',
    cause: expect.any(String),
    remedy: 'Be good.',
  });
  expect(error).toBe(report.error);
});

test('nothing runs where an input is not right, and no log may show a secret even then', async () => {
  const { session, said, masked } = createMemoryRun({});
  await expect(runCommand(echo, session)).rejects.toThrow(InputError);
  expect([said, masked]).toEqual([[], ['hunter2']]);
});

test('what is kept of a run sees its report and what it found, and has the last word', async () => {
  const kept = defineCommand({
    ...echo,
    report: async (found, facts, inputs) => echo.report(found, facts, inputs),
    keep: async (report, { startedAtMs }, { text }, { words }) => ({
      ...report,
      notices: [`${startedAtMs} ${text}: ${words}, ${report.words}`],
    }),
  });
  const { report, remarks } = await runCommand(kept, createMemoryRun({ text: 'one two' }).session);
  const told = [`${Date.UTC(2026, 9, 4, 0, 0, 1)} one two: 2, 2`];
  expect([report.notices, remarks.notices]).toEqual([told, told]);
});

test('why a run counts as failed, and what is remarked on it, can be the command’s own words', async () => {
  const own = defineCommand({
    ...echo,
    failure: ({ words }) => ({ message: `${words} words`, cause: undefined, remedy: undefined, log: [] }),
    remarks: ({ words }) => ({ notices: [`${words} words`], warnings: [] }),
  });
  const { error, remarks } = await runCommand(own, createMemoryRun({ text: 'one two' }).session);
  expect([error?.message, remarks]).toEqual(['2 words', { notices: ['2 words'], warnings: [] }]);
});
