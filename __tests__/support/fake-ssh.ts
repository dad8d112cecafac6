import { chmod, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createCommandRunner } from '../../src/adapters/process/command.ts';
import type { SshOptions } from '../../src/adapters/ssh/connect.ts';
import type { SshLogin } from '../../src/adapters/ssh/ssh-failure.ts';
import type { Host } from '../../src/core/deploy/host.ts';
import { parseHosts } from '../../src/core/deploy/host.ts';
import type { HostKeys } from '../../src/core/deploy/known-hosts.ts';
import { makeTempFolder } from './temp-folder.ts';
import { createTestClock, createTestRetry } from './test-clock.ts';

/**
 * What a program named ssh does, in sh; `$here` is a folder of the test's, `$conf` ssh's configuration, `$log` its log. Its hosts are
 * this machine.
 */
export interface FakeSsh {
  /** Asked to hold the connection: by default it is there, and stays. */
  readonly master: string;
  /** Asked for a command, `$last`. */
  readonly session: string;
  /** Asked to `$action` a socket, `$forward` (`/here:/there`): by default it may not. */
  readonly forward: string;
  /** A program named docker, on the host. */
  readonly docker: string;
}

const ssh = `#!/bin/sh
here=\${0%/*}
while [ $# -gt 0 ]; do
  case $1 in
    -F) conf=$2; shift ;; -E) log=$2; shift ;; -O) action=$2; shift ;; -L) forward=$2; shift ;;
    -S | -o) shift ;; -M) master=yes ;; -N | -T) ;; *) last=$1 ;;
  esac
  shift
done
if [ -n "$master" ]; then . "$here/master"; elif [ -n "$action" ]; then . "$here/forward"; else . "$here/session"; fi
`;

/** The key that is logged in with. */
export const key = { text: 'the private key\n', type: 'ssh-ed25519', fingerprint: 'SHA256:own' };

export function hostOf(line: string): Host {
  const [host] = parseHosts([line], (problem) => {
    throw new Error(problem);
  });
  if (host === undefined) throw new Error(`no host: ${line}`);
  return host;
}

export function loginOf(line: string, fingerprints: readonly string[] | 'any' = ['SHA256:known']): SshLogin {
  const hostKeys: HostKeys =
    fingerprints === 'any' ? { kind: 'accept-new' } : { kind: 'pinned', lines: [], fingerprints };
  return { host: hostOf(line), hostKeys, key };
}

/** What `connectSsh` is given, with an ssh that does what a test says. `here`: the test's folder. */
export async function fakeSsh(fake: Partial<FakeSsh> = {}, given: Partial<SshOptions> = {}) {
  const programs: FakeSsh = {
    master: 'echo connected; exec sleep 60',
    session: 'exec sh -c "$last"',
    forward: 'exit 1',
    docker: 'exit 1',
    ...fake,
  };
  const here = await makeTempFolder({ ssh, 'temp/': '' });
  await Promise.all(Object.entries(programs).map(([name, text]) => writeFile(join(here, name), `${text}\n`)));
  await writeFile(join(here, 'docker'), `#!/bin/sh\nhere=\${0%/*}\n${programs.docker}\n`);
  await Promise.all(['ssh', 'docker'].map((name) => chmod(join(here, name), 0o755)));
  const clock = createTestClock();
  const warnings: string[] = [];
  const options: SshOptions = {
    target: loginOf('web1=deploy@10.0.0.1'),
    connectTimeoutMs: 10_000,
    tempFolder: join(here, 'temp'),
    commands: createCommandRunner(),
    retry: createTestRetry(clock, { retries: 2, warnings }),
    ...given,
    env: { PATH: `${here}:${process.env['PATH'] ?? ''}`, ...given.env },
  };
  return { here, options, warnings, waits: clock.waits };
}
