import type { SwitchJob } from '../../src/core/deploy/switch-job.ts';

export const sampleDigest = `sha256:${'1'.repeat(64)}`;

/** A job that deploys an image and looks at nothing but the containers. */
export function sampleJob(changes: Partial<SwitchJob> = {}): SwitchJob {
  return {
    id: 'job-1',
    mode: 'switch',
    projectDir: '/srv/app',
    projectName: undefined,
    dockerHost: 'unix:///var/run/docker.sock',
    composeProgram: undefined,
    services: [],
    images: [`ghcr.io/owner/app@${sampleDigest}`],
    repositories: [],
    rollbackTo: undefined,
    pin: { kind: 'override' },
    composeFile: undefined,
    beforeSwitch: undefined,
    migrateCommand: undefined,
    restoreCommand: undefined,
    afterSwitch: undefined,
    commandTimeoutMs: 60_000,
    health: {
      url: undefined,
      command: undefined,
      intervalMs: 1000,
      timeoutMs: 10_000,
      startPeriodMs: 0,
      baseline: 'notice',
      settleMs: 0,
      settleCheckedMs: 0,
      waitTimeoutMs: 20_000,
    },
    lockTimeoutMs: 10_000,
    force: false,
    keep: 3,
    rollBack: true,
    rolling: undefined,
    who: {
      actor: 'mona',
      runUrl: 'https://github.com/owner/app/actions/runs/1',
      revision: 'abc',
      tag: undefined,
    },
    records: new Map(),
    logLines: 20,
    ...changes,
  };
}
