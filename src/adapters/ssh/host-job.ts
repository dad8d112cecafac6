import { foldJobEvents, type JobEvent, type JobState, parseJobEvent } from '../../core/deploy/job-state.ts';
import { shellQuote } from '../../core/deploy/shell-quote.ts';
import { formatSwitchJob, type SwitchJob } from '../../core/deploy/switch-job.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import type { Clock } from '../clock.ts';
import { readHostScript } from './host-script.ts';
import type { SshSession } from './session.ts';
import { ConnectionLostError, describeHost, LoginRefusedError } from './ssh-failure.ts';

interface HostJobOptions {
  readonly session: SshSession;
  /** Makes a new connection to the same host when this one is lost. */
  readonly reconnect: () => Promise<SshSession>;
  readonly clock: Clock;
  /** So long a host may be out of reach before it is given up. */
  readonly lostTimeoutMs?: number;
}

/** A job that runs on a host. It does so whether or not anybody looks. */
export interface HostJob {
  /**
   * Follows the job to its end, over lost connections.
   * @throws ConnectionLostError when the host is out of reach for too long; the job goes on there.
   */
  poll(onEvent?: (event: JobEvent) => void): Promise<JobEnd>;
}

/** What became of a job. */
export interface JobEnd {
  /** It is gone without having come to its end: it was killed, or the host was. */
  readonly killed: boolean;
  readonly state: JobState;
}

const defaultLostTimeoutMs = 5 * 60_000;
const scriptTimeoutMs = 60_000;
/** On the host: so long a look waits for news. */
const lookWaitMs = 5_000;
/** Before a lost connection is made anew. */
const pauseMs = 2_000;

/**
 * Starts a job on a host, once, whatever becomes of the connection meanwhile.
 * @throws UserError when it cannot be started: then nothing was touched. ConnectionLostError when that is not known.
 */
export async function startJob(job: SwitchJob, options: HostJobOptions): Promise<HostJob> {
  const folder = `${job.projectDir}/.cache-prewarm/jobs/${job.id}`;
  const line = createLine(options);
  const script = await readHostScript('switch');
  const files = [
    { name: 'job.sh', text: script },
    { name: 'parameters', text: formatSwitchJob(job) },
    ...(job.composeFile === undefined ? [] : [{ name: 'compose.yaml', text: job.composeFile }]),
  ];
  const run = async (text: string, failed: string, remedy?: string): Promise<Uint8Array> => {
    const { exitCode, stdout, stderr } = await line.script(text);
    if (exitCode === 0) return stdout;
    throw new UserError(`${line.who}: ${failed}: ${stderr.trim() || `status ${exitCode}`}`, {
      ...(remedy === undefined ? {} : { remedy }),
    });
  };
  await run(
    `umask 077 && mkdir -p ${shellQuote(folder)}`,
    `the folder ${folder} could not be made`,
    `Lock, state and log are kept in ${job.projectDir}/.cache-prewarm: the user has to be able to write there.`,
  );
  for (const { name, text } of files) await line.upload(`${folder}/${name}`, Buffer.from(text));
  await run(startScript(folder), 'the job could not be started');

  const events: JobEvent[] = [];
  let offset = 0;
  return {
    async poll(onEvent = () => {}) {
      for (;;) {
        const { over, news } = readLook(
          await run(lookScript(folder, offset), `the state of the job in ${folder} could not be read`),
        );
        // Half a line is left for the next look.
        const whole = news.subarray(0, news.lastIndexOf('\n') + 1);
        offset += whole.length;
        for (const told of whole.toString().split('\n')) {
          const event = parseJobEvent(told);
          if (event === undefined) continue;
          events.push(event);
          onEvent(event);
        }
        const state = foldJobEvents(events);
        if (state.outcome !== undefined) {
          // What commands and containers said does not stay on the host. The next job cleans up where this fails.
          await line.script(`rm -rf ${shellQuote(folder)}`).catch(() => undefined);
          return { killed: false, state };
        }
        if (over) return { killed: true, state };
      }
    },
  };
}

interface Line {
  /** Who is at its other end. */
  readonly who: string;
  /** Runs a script that may be run twice: to its end, over lost connections. */
  script(
    text: string,
  ): Promise<{ readonly exitCode: number; readonly stdout: Uint8Array; readonly stderr: string }>;
  upload(path: string, content: Uint8Array): Promise<void>;
}

/** A connection that is made anew when it is lost. */
function createLine({
  session: first,
  reconnect,
  clock,
  lostTimeoutMs = defaultLostTimeoutMs,
}: HostJobOptions): Line {
  const who = describeHost(first.host);
  let session = first;
  let lostSinceMs: number | undefined;

  /** Waits, and sees to it that there is a connection, until it has been gone for too long. */
  const recover = async (why: string): Promise<void> => {
    lostSinceMs ??= clock.nowMs();
    for (let reason = why; ; ) {
      if (clock.nowMs() - lostSinceMs >= lostTimeoutMs)
        throw new ConnectionLostError(`${who}: the connection was lost, and did not come back: ${reason}`, {
          remedy: 'The host finishes the job on its own. To see the result, run cache-prewarm hosts.',
        });
      await clock.sleep(pauseMs);
      if (session.connected) return;
      try {
        const next = await reconnect();
        await session.close();
        session = next;
        return;
      } catch (error) {
        if (error instanceof LoginRefusedError) throw error;
        reason = errorMessage(error);
      }
    }
  };

  return {
    who,
    async script(text) {
      for (;;) {
        const stdout: Uint8Array[] = [];
        const onStdout = (chunk: Uint8Array): void => {
          stdout.push(chunk);
        };
        const result = await session.script(text, { onStdout, timeoutMs: scriptTimeoutMs });
        if (result.kind === 'ended') {
          lostSinceMs = undefined;
          return { exitCode: result.exitCode, stdout: Buffer.concat(stdout), stderr: result.stderr };
        }
        await recover(result.stderr.trim() || result.because);
      }
    },
    async upload(path, content) {
      for (;;) {
        try {
          await session.upload(path, content, '0600');
          lostSinceMs = undefined;
          return;
        } catch (error) {
          if (!(error instanceof ConnectionLostError)) throw error;
          await recover(error.message);
        }
      }
    },
  };
}

/**
 * Run twice it starts nothing twice: only one makes the folder `started`. The job inherits a lock on `alive`, which is free
 * when the job is gone, however it went.
 */
function startScript(folder: string): string {
  return `cd ${shellQuote(folder)} || exit 1
mkdir started 2>/dev/null || { [ -d started ]; exit; }
exec 8>>alive
flock -n 8 || { echo 'its lock is held' >&2; exit 1; }
setsid nohup sh ./job.sh ${shellQuote(folder)} </dev/null >>output 2>&1 &
`;
}

/** Prints `over` or `runs`, and the events from an offset on; waits a while for some to come. */
function lookScript(folder: string, offset: number): string {
  return `cd ${shellQuote(folder)} || exit 1
left=${Math.ceil(lookWaitMs / 200)}
while :; do
  if (exec 7>>alive && flock -n 7); then state=over; else state=runs; fi
  size=0
  [ ! -f events ] || size=$(wc -c <events)
  [ "$state" = runs ] && [ "$size" -le ${offset} ] && [ "$left" -gt 0 ] || break
  left=$((left - 1))
  sleep 0.2 2>/dev/null || { sleep 1; left=$((left - 4)); }
done
echo "$state"
[ ! -f events ] || tail -c +${offset + 1} events
`;
}

function readLook(printed: Uint8Array): { readonly over: boolean; readonly news: Buffer } {
  const bytes = Buffer.from(printed);
  const end = bytes.indexOf('\n');
  return { over: bytes.subarray(0, end).toString() === 'over', news: bytes.subarray(end + 1) };
}
