import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, expect, jest, test } from '@jest/globals';
import { startLab } from '../support/lab.ts';
import { archiveSources, createPackageArchive } from '../support/package-archive.ts';
import { createSampleProject, githubRun, runPrewarm, type SampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const lab = await startLab();
const { debian } = lab.generations;
const testHere =
  debian.kind === 'ready' ? test : (title: string) => test.skip(`${title} (${debian.reason})`, () => {});
const cleaning: (() => Promise<unknown>)[] = [];

afterAll(async () => {
  for (const clean of cleaning) await clean();
  await lab.stop();
});

/** What dpkg would write, with the second of the build as its version: each time that the step runs, it is newer. */
const status = 'Package: openssl\\nStatus: install ok installed\\nArchitecture: amd64\\nVersion: 1.0-%s\\n';

const dockerfile = `FROM ${lab.busybox} AS base
COPY debian.sources /etc/apt/sources.list.d/debian.sources
RUN mkdir -p /var/lib/dpkg && printf '${status}' "$(date +%s)" > /var/lib/dpkg/status
FROM base AS python-deps
RUN echo requests > /python
FROM python-deps AS node-deps
RUN echo express > /node
FROM node-deps
COPY . /app
`;

async function newProject(): Promise<SampleProject> {
  const project = await createSampleProject(lab.busybox);
  cleaning.push(() => project.remove());
  await writeFile(join(project.dir, 'Dockerfile'), dockerfile);
  await writeFile(join(project.dir, 'debian.sources'), archiveSources);
  return project;
}

testHere(
  'a scheduled run refreshes the layer whose package has an update, and does nothing without one',
  async () => {
    if (debian.kind === 'unavailable') throw new Error(debian.reason);
    const [project, builder] = [await newProject(), await debian.newBuilder()];
    cleaning.push(() => builder.remove());
    const archive = createPackageArchive({ openssl: '1.0-1' });
    const image = `${lab.host}/example/updates`;
    const run = async () => {
      const { report } = await runPrewarm(
        builder,
        project,
        { image },
        { github: githubRun('schedule'), fetchFile: archive.fetchFile },
      );
      return {
        outcome: report.outcome,
        states: Object.fromEntries(report.layers.map(({ name, state }) => [name, state])),
        updates: report.updates,
      };
    };
    const first = await run();
    expect(first.states).toEqual({ base: 'rebuilt', python: 'rebuilt', node: 'rebuilt' });
    expect((await run()).outcome).toBe('warm');

    // Later than the first build, and not later than a refresh that begins now.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    archive.versions.set('openssl', `1.0-${Math.floor(Date.now() / 1000)}`);
    const refreshed = await run();
    expect(refreshed.states).toMatchObject({ base: 'refreshed', python: 'rebuilt', node: 'rebuilt' });
    expect(refreshed.updates).toMatchObject({
      wanted: 'security',
      indexes: ['bookworm-security'],
      layers: [{ layer: 'base', above: ['python', 'node'], due: [{ package: 'openssl' }] }],
    });

    const after = await run();
    expect(after.outcome).toBe('warm');
    expect(after.updates?.layers).toEqual([]);
  },
);
