import { readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import { historyPath } from '../../../src/adapters/history/file-history.ts';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import { readDeploy } from '../../../src/commands/deploy/inputs.ts';
import { sayUsualDuration, withHistory } from '../../../src/commands/deploy/run.ts';
import { parseReference } from '../../../src/core/oci/reference.ts';
import { deployEntry } from '../../core/history/sample-entry.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { DEPLOYED } from '../../support/sample-deployments.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const image = 'x.test/shop';

describe('the compose file of the checkout', () => {
  /** What is wrong with it, and its text as it goes to hosts. */
  const read = async (
    values: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>> = {},
  ) => {
    const { session } = createMemoryRun({}, { cwd: await makeTempFolder(files) });
    const { inputs, reader } = await readDeploy(values, {
      ...session,
      nowMs: 0,
      githubRepository: undefined,
      actor: undefined,
      githubContainerHost: 'ghcr.io',
      env: {},
      isForkPullRequest: false,
      hasOwnSsh: false,
    });
    const problems = reader.problems.flatMap(({ input, message }) =>
      input === 'compose-file' || input === 'services' ? [`${input}: ${message}`] : [],
    );
    return { problems, text: inputs?.composeText };
  };
  const named = { 'compose-file': 'compose.yaml' };

  test('is not needed: hosts may have their own', async () => {
    expect(await read({})).toEqual({ problems: [], text: undefined });
  });

  test('goes to the hosts as it is, with tags and merge keys that only compose knows', async () => {
    const text =
      'x-all: &all {restart: always}\nservices:\n  web:\n    <<: *all\n    ports: !reset []\n  worker: {}\n';
    expect(await read({ ...named, services: 'web' }, { 'compose.yaml': text })).toEqual({
      problems: [],
      text,
    });
  });

  test.each([
    ['is not there', undefined, 'expected a file of this checkout, found none at compose.yaml (ENOENT'],
    ['is no YAML', 'services: [', 'is no YAML: '],
    ['has no services', 'services: {}\n', 'expected services in compose.yaml, found none'],
    ['is empty', '', 'expected services in compose.yaml, found none'],
  ])('that %s is a problem of its input', async (_title, text, problem) => {
    const { problems, text: sent } = await read(named, text === undefined ? {} : { 'compose.yaml': text });
    expect(problems).toEqual([expect.stringContaining(`compose-file: ${problem}`)]);
    expect(sent).toBeUndefined();
  });

  test('has every service that is named', async () => {
    const { problems } = await read(
      { ...named, services: 'web,queue' },
      { 'compose.yaml': 'services: {web: {}, db: {}}\n' },
    );
    expect(problems).toEqual(['services: expected services of compose.yaml (web, db), got "queue"']);
  });
});

describe('a deployment in the history', () => {
  const keep = async (
    report = DEPLOYED,
    {
      history = 'auto' as const,
      files = {},
    }: { history?: 'auto' | 'false'; files?: Record<string, string> } = {},
  ) => {
    const home = await makeTempFolder(files);
    const env = { XDG_STATE_HOME: home };
    const { session } = createMemoryRun({}, { env });
    const { values: _values, ...surroundings } = session;
    const log = createRunLog(session.clock, session.console);
    const { registry, repository } = parseReference(image);
    const images = {
      ...{ apps: [], mayBeUnused: false, image, registry, repository, places: [], layers: 'auto' as const },
      ...{ logins: [], retries: 0 },
    };
    const kept = await withHistory(report, { ...surroundings, log, startedAtMs: 0 }, { images, history });
    const text = await readFile(historyPath(env, image), 'utf8').catch(() => undefined);
    return { kept, lines: text?.trim().split('\n') ?? [] };
  };

  test('stands beside the runs of its layers', async () => {
    const { kept, lines } = await keep();
    expect(kept).toEqual(DEPLOYED);
    expect(lines.map((line) => JSON.parse(line))).toMatchObject([
      {
        ...{ kind: 'deploy', outcome: DEPLOYED.outcome, at: DEPLOYED.startedAt },
        phases: { connect: 800, pull: 9000, switch: 11_000 },
      },
    ]);
  });

  test('is not kept of a prewarm of hosts, or where none is wanted', async () => {
    expect((await keep({ ...DEPLOYED, action: 'prewarm' })).lines).toEqual([]);
    expect((await keep(DEPLOYED, { history: 'false' })).lines).toEqual([]);
  });

  test.each([
    ['is read before: a terminal says what there is to wait for', 3, ['Deployments usually take 30.0 s.']],
    ['is silent while too few deployments are known', 2, []],
  ])('%s', async (_title, known, expected) => {
    const line = `${JSON.stringify(deployEntry())}\n`;
    const path = `cache-prewarm/history/${encodeURIComponent(image)}.jsonl`;
    const env = { XDG_STATE_HOME: await makeTempFolder({ [path]: line.repeat(known) }) };
    const { session, said } = createMemoryRun({}, { env });
    const { values: _values, ...surroundings } = session;
    const log = createRunLog(session.clock, session.console);
    const inputs = { images: { image }, history: 'auto', prewarmOnly: false, dryRun: false };
    await sayUsualDuration({ ...surroundings, log, startedAtMs: 0 }, inputs as never);
    expect(said).toEqual(expected);
  });

  test('starts over where it cannot be parsed, which is a warning of the deployment', async () => {
    const path = `cache-prewarm/history/${encodeURIComponent(image)}.jsonl`;
    const { kept, lines } = await keep(DEPLOYED, { files: { [path]: 'no JSON\n' } });
    expect(kept.warnings).toEqual([
      ...DEPLOYED.warnings,
      expect.stringContaining('The history of runs cannot be parsed'),
    ]);
    expect(lines).toHaveLength(1);
  });

  test('that cannot be written is a notice, and no error of the deployment', async () => {
    const { kept } = await keep(DEPLOYED, { files: { 'cache-prewarm': 'a file, and no folder' } });
    expect(kept.error).toBeUndefined();
    expect(kept.notices).toEqual([
      ...DEPLOYED.notices,
      expect.stringMatching(/^The history of runs could not be read/),
    ]);
  });
});
