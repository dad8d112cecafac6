import { writeFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { doctorCommand } from '../../src/commands/doctor/index.ts';
import type { DoctorReport } from '../../src/commands/doctor/report.ts';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, testOnHosts } from '../support/hosts.ts';
import { type Lab, type LabBuilder, startLab } from '../support/lab.ts';
import { createSampleProject, runPrewarm, runSession, type SampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

let lab: Lab;
let fleet: DeployLab;
let builder: LabBuilder;
let project: SampleProject;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  [lab, fleet] = await Promise.all([startLab(), startDeployLab([{ name: 'web1', store: 'classic' }])]);
  const { debian, current } = lab.generations;
  const generation = current.kind === 'ready' ? current : debian;
  if (generation.kind === 'unavailable') throw new Error(generation.reason);
  builder = await generation.newBuilder();
  project = await createSampleProject(lab.busybox);
});

afterAll(async () => {
  await project?.remove();
  await builder?.remove();
  await fleet?.stop();
  await lab?.stop();
});

const open = ({ findings }: DoctorReport): readonly string[] =>
  findings.map(({ name, subject }) => `${name} ${subject}`);

testOnHosts(
  'the doctor names a host that lacks layers, and nothing once they were pulled there',
  async () => {
    const image = `${fleet.registryHost}/doctor/app`;
    const login = {
      'registry-username': fleet.auth.username,
      'registry-password': fleet.auth.password,
    };
    const { report } = await runPrewarm(builder, project, { image, push: 'true', ...login });
    expect(report.error).toBeUndefined();
    const services = { web: { image: `${image}:cache-python` } };
    for (const host of fleet.hosts)
      await writeFile(host.outside('/srv/app/compose.yaml'), JSON.stringify({ services }));
    const doctor = async (): Promise<DoctorReport> =>
      (
        await runSession(doctorCommand, builder, project, {
          ...{ image, push: 'true', 'app-image': `${image}:cache-python` },
          ...fleet.inputs(),
          ...login,
        })
      ).result;
    const before = await doctor();
    expect({ error: before.error, open: open(before) }).toEqual({
      error: undefined,
      open: ['host-lacks-layers web1'],
    });
    const pulled = await fleet.deploy({
      ...{ ...fleet.inputs(), image, 'app-image': `${image}:cache-python` },
      ...{ prewarm: 'all', 'prewarm-only': 'true' },
    });
    expect(pulled.report.error).toBeUndefined();
    const after = await doctor();
    expect({ error: after.error, open: open(after), healthy: after.healthy }).toEqual({
      error: undefined,
      open: [],
      healthy: true,
    });
    expect(after.well.join()).toMatch(/web1 holds \d layers?/);
  },
);
