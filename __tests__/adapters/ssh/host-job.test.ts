import { expect, test } from '@jest/globals';
import { startJob } from '../../../src/adapters/ssh/host-job.ts';
import type { SshSession } from '../../../src/adapters/ssh/session.ts';
import { createMemorySession, type ScriptAnswer } from '../../support/memory-session.ts';
import { sampleJob } from '../../support/switch-job.ts';
import { createTestClock } from '../../support/test-clock.ts';

/** A host whose job goes on, as it says each time that somebody looks. */
async function watchedJob(look: (times: number) => ScriptAnswer) {
  const clock = createTestClock();
  let looks = 0;
  const { session } = createMemorySession([
    ({ text }) => (text.includes('flock -s 7') ? look(++looks) : undefined),
  ]);
  const timed: SshSession = {
    ...session,
    async script(text, options) {
      clock.pass(240_000);
      const { onStdout } = options ?? {};
      const inPieces = (printed: Uint8Array): void => {
        for (let at = 0; at < printed.length; at += 100_000) onStdout?.(printed.subarray(at, at + 100_000));
      };
      return session.script(text, onStdout === undefined ? options : { ...options, onStdout: inPieces });
    },
  };
  const job = await startJob(sampleJob(), { session: timed, reconnect: async () => timed, clock });
  return { job, looks: () => looks, clock };
}

test('a job that a host says goes on for ever is not watched for more than twelve hours', async () => {
  const { job, looks, clock } = await watchedJob(() => ({ exitCode: 75 }));
  const sinceMs = clock.nowMs();
  await expect(job.watch()).rejects.toMatchObject({
    message: expect.stringMatching(
      /^web1.*: the job has not ended within 12 hours, and is not watched any longer\.$/,
    ),
    remedy: 'The host finishes the job on its own. To see the result, run cache-prewarm hosts.',
  });
  expect(clock.nowMs() - sinceMs).toBe(12 * 3_600_000);
  expect(looks()).toBe(180);
});

test('a job of which a host says an event without an end is not listened to', async () => {
  const { job } = await watchedJob(() => ({ exitCode: 75, stdout: 'x'.repeat(1_200_000) }));
  await expect(job.watch()).rejects.toThrow(/^web1.*: the job printed a line of more than 1048576 bytes\.$/);
});
