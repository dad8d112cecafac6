import { createHash, randomBytes } from 'node:crypto';
import { ofHost } from '../../core/deploy/host-answer.ts';
import { foldJobEvents, type JobEvent, type JobState, parseJobEvent } from '../../core/deploy/job-state.ts';
import { shellQuote } from '../../core/deploy/shell-quote.ts';
import { formatSwitchJob, type SwitchJob } from '../../core/deploy/switch-job.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { WholeLines } from '../../core/whole-lines.ts';
import type { Clock } from '../clock.ts';
import { readHostScript } from './host-script.ts';
import type { ScriptResult, SshSession } from './session.ts';
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
  watch(onEvent?: (event: JobEvent) => void): Promise<JobEnd>;
}

export interface JobEnd {
  /** It is gone without having come to its end: it was killed, or the host was. */
  readonly killed: boolean;
  readonly state: JobState;
}

const defaultLostTimeoutMs = 5 * 60_000;
const scriptTimeoutMs = 60_000;
/** After that a watch ends, and another one takes over: a host has no use for one whose reader is gone. */
const watchSeconds = 240;
const watchTimeoutMs = (watchSeconds + 60) * 1000;
/** Status of a watch that ends before the job does. */
const jobGoesOn = 75;
/** Status of a beginning on a host that lacks the program of the job. */
const lacksProgram = 76;
/** How often it is sent to a host that says so. */
const mostUploads = 3;
/** No deployment takes as long: a host that says so for ever is not believed. */
const longestJobMs = 12 * 3_600_000;
const longestLineBytes = 1024 * 1024;
/** Before a lost connection is made anew. */
const pauseMs = 2_000;

/**
 * Starts a job on a host, once, whatever becomes of the connection meanwhile.
 * @throws UserError when it cannot be started: then nothing was touched. ConnectionLostError when that is not known.
 */
export async function startJob(job: SwitchJob, options: HostJobOptions): Promise<HostJob> {
  const folder = `${job.projectDir}/.cache-prewarm/jobs/${job.id}`;
  const line = createLine(options);
  const program = await readHostScript('switch');
  const sha256 = createHash('sha256').update(program).digest('hex');
  if (job.composeFile !== undefined) {
    await line.script(
      `umask 077 && mkdir -p ${shellQuote(folder)}`,
      `the folder ${folder} could not be made`,
      folderRemedy(job),
    );
    await line.upload(`${folder}/compose.yaml`, Buffer.from(job.composeFile));
  }
  const end = `# end of ${randomBytes(16).toString('hex')}`;
  const begin = (session: SshSession): Promise<ScriptResult> =>
    session.script(beginScript(folder, sha256, end), {
      input: Buffer.from(`${formatSwitchJob(job)}${end}\n`),
      timeoutMs: scriptTimeoutMs,
    });
  for (let uploads = 0; ; uploads++) {
    const begun = await line.run(begin);
    if (begun.exitCode === 0) return { watch: (onEvent = () => {}) => watchJob(folder, line, onEvent) };
    if (begun.exitCode !== lacksProgram || uploads === mostUploads)
      throw scriptError(line.who, 'the job could not be started', begun, folderRemedy(job));
    await line.upload(`${folder}/job.sh`, Buffer.from(program));
  }
}

function folderRemedy({ projectDir }: Pick<SwitchJob, 'projectDir'>): string {
  return `Lock, state and log are kept in ${projectDir}/.cache-prewarm: the user has to be able to write there.`;
}

/** After a lost connection it goes on behind the last event that has arrived as a whole. */
async function watchJob(folder: string, line: Line, onEvent: (event: JobEvent) => void): Promise<JobEnd> {
  const events: JobEvent[] = [];
  const sinceMs = line.nowMs();
  let offset = 0;
  const follow = (
    session: SshSession,
    heard: () => void,
    script: (offset: number) => string,
  ): Promise<ScriptResult> => {
    // It begins with an empty line, which is no part of the events.
    let sign = 1;
    const news = new WholeLines();
    const onStdout = (chunk: Uint8Array): void => {
      heard();
      if (news.unfinishedBytes > longestLineBytes)
        throw new UserError(`${line.who}: the job printed a line of more than ${longestLineBytes} bytes.`);
      const whole = news.push(chunk);
      if (whole.length === 0) return;
      offset += whole.length - sign;
      sign = 0;
      for (const told of Buffer.from(whole).toString().split('\n')) {
        const event = parseJobEvent(told);
        if (event === undefined) continue;
        events.push(event);
        onEvent(event);
      }
    };
    return session.script(script(offset), { onStdout, timeoutMs: watchTimeoutMs });
  };
  const read = (script: (offset: number) => string): Promise<EndedScript> =>
    line.run((session, heard) => follow(session, heard, script));
  for (;;) {
    let end = await read((from) => watchScript(folder, from));
    // What the job said last may not have come before it was gone.
    if (end.exitCode === 0 && !events.some(({ name }) => name === 'end'))
      end = await read((from) => restScript(folder, from));
    if (end.exitCode === jobGoesOn && line.nowMs() - sinceMs < longestJobMs) continue;
    if (end.exitCode === jobGoesOn)
      throw new UserError(
        `${line.who}: the job has not ended within ${longestJobMs / 3_600_000} hours, and is not watched any longer.`,
        { remedy: 'The host finishes the job on its own. To see the result, run cache-prewarm hosts.' },
      );
    if (end.exitCode !== 0)
      throw scriptError(line.who, `the state of the job in ${folder} could not be read`, end);
    const state = ofHost(line.who, () => foldJobEvents(events));
    if (state.outcome === undefined) return { killed: true, state };
    // What commands and containers said does not stay on the host. The next job cleans up where this fails.
    await line
      .script(`rm -rf ${shellQuote(folder)}`, `${folder} could not be removed`)
      .catch(() => undefined);
    return { killed: false, state };
  }
}

type EndedScript = Extract<ScriptResult, { readonly kind: 'ended' }>;

interface Line {
  readonly nowMs: () => number;
  /** Who is at its other end. */
  readonly who: string;
  /**
   * Has a script run to its end, over lost connections. It may be begun more than once.
   * @param begin calls `heard` when something of it has arrived.
   */
  run(begin: (session: SshSession, heard: () => void) => Promise<ScriptResult>): Promise<EndedScript>;
  /** Runs a script that may be run twice, and returns what it prints. @throws UserError when it fails. */
  script(text: string, failed: string, remedy?: string): Promise<string>;
  upload(path: string, content: Uint8Array): Promise<void>;
}

function scriptError(
  who: string,
  failed: string,
  { stderr, exitCode }: EndedScript,
  remedy?: string,
): UserError {
  const message = `${who}: ${failed}: ${stderr.trim() || `status ${exitCode}`}`;
  return new UserError(message, { remedy });
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

  const heard = (): void => {
    lostSinceMs = undefined;
  };
  const run: Line['run'] = async (begin) => {
    for (;;) {
      const result = await begin(session, heard);
      if (result.kind === 'ended') {
        heard();
        return result;
      }
      await recover(result.stderr.trim() || result.because);
    }
  };

  return {
    nowMs: clock.nowMs,
    who,
    run,
    async script(text, failed, remedy) {
      const end = await run((on) => on.script(text, { timeoutMs: scriptTimeoutMs }));
      if (end.exitCode === 0) return end.stdout;
      throw scriptError(who, failed, end, remedy);
    },
    async upload(path, content) {
      for (;;) {
        try {
          await session.upload(path, content, '0600');
          heard();
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
 * Starts a job whose parameters are on standard input, up to a line that is `end`. Run twice it starts nothing twice: only one makes
 * the folder `started`. The job inherits a lock on `alive`, which is free when the job is gone, however it went. Its program is
 * kept for later jobs, which look at its digest.
 */
function beginScript(folder: string, sha256: string, end: string): string {
  return `umask 077
mkdir -p ${shellQuote(folder)} && cd ${shellQuote(folder)} || exit 1
[ ! -d started ] || exit 0
is_program() { echo '${sha256}  job.sh' | sha256sum -c >/dev/null 2>&1; }
if [ -e job.sh ]; then
  is_program || { echo "job.sh has another digest than ${sha256}, or there is no sha256sum" >&2; exit ${lacksProgram}; }
  cmp -s job.sh ../../job.sh || cp job.sh ../../job.sh
else
  cp ../../job.sh job.sh 2>/dev/null && is_program || { rm -f job.sh; exit ${lacksProgram}; }
fi
whole=
while IFS= read -r line; do
  if [ "$line" = '${end}' ]; then whole=yes; break; fi
  printf '%s\\n' "$line"
done >"parameters.$$" || exit 1
[ -n "$whole" ] || { echo 'not all of the parameters arrived' >&2; exit 1; }
mv -f "parameters.$$" parameters || exit 1
mkdir started 2>/dev/null || { [ -d started ]; exit; }
exec 8>>alive
flock -n 8 || { echo 'its lock is held' >&2; exit 1; }
trap '' HUP
setsid sh ./job.sh ${shellQuote(folder)} </dev/null >>output 2>&1 &
`;
}

/**
 * Prints an empty line as a sign of life, then the events from an offset on as they come. It ends with 0 when the job is over: its
 * lock is free then, and others may watch it, too. Nobody may be left to read it: so it ends after a while in any case.
 */
function watchScript(folder: string, offset: number): string {
  return `cd ${shellQuote(folder)} || exit 1
umask 077
echo
exec 7>>alive 3>&1 >/dev/null 2>&1
: >>events
tail -c +$((${offset} + 1)) -f events >&3 3>&- 7>&- &
events=$!
exec 3>&-
flock -s 7 &
lock=$!
(trap 'kill $!; exit' TERM; sleep ${watchSeconds} & wait $!; trap - TERM; kill "$lock") 7>&- &
timer=$!
wait "$lock"
over=$?
kill "$timer" "$events"
wait
[ "$over" -eq 0 ] || exit ${jobGoesOn}
`;
}

/** Prints an empty line, then the events from an offset on, of a job that is over. */
function restScript(folder: string, offset: number): string {
  return `cd ${shellQuote(folder)} || exit 1
echo
tail -c +$((${offset} + 1)) events
`;
}
