import type { Clock } from '../adapters/clock.ts';
import type { HashMemory } from '../adapters/context/hash-memory.ts';
import type { DockerEnvironment } from '../adapters/docker/docker-config.ts';
import type { GithubRun } from '../adapters/github/event.ts';
import type { FetchFile } from '../adapters/packages/file-fetcher.ts';
import type { CommandRunner } from '../adapters/process/command.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import type { Console } from '../adapters/runner/console.ts';
import type { ProgressView } from '../adapters/runner/progress-view.ts';
import type { Traffic } from '../core/layers/transfer.ts';

/** Everything ambient that a prewarm needs. */
export interface Ambient {
  readonly cwd: string;
  readonly docker: DockerEnvironment;
  /** A folder of this run's own, readable by nobody else, removed by whoever made it. */
  readonly tempFolder: string;
  readonly github: GithubRun | undefined;
  /** URL of the source repository, for the layers' annotations. */
  readonly source: string | undefined;
  readonly commands: CommandRunner;
  readonly clock: Clock;
  /** 0 to 1. */
  readonly random: () => number;
  readonly newSalt: () => string;
  readonly console: Console;
  readonly view: ProgressView;
  readonly connect: (registry: string) => RegistryClient;
  /** As anybody without a login. */
  readonly connectAnonymously: (registry: string) => RegistryClient;
  /** Bytes of the requests to registries until now. */
  readonly requests: () => Traffic;
  /** Told before a builder is made, so that it is removed whatever happens. */
  readonly rememberBuilder: (name: string) => void;
  /** Reads indexes of distributions. */
  readonly fetchFile: FetchFile;
  readonly version: string;
  /** How many servers the newest deployment was for, 1 where none is known; absent: the same. */
  readonly knownHosts?: (() => Promise<number>) | undefined;
  /** Called as often as a builder says something: now is the time to load what comes later. */
  readonly whileBuilding?: (() => void) | undefined;
  /** What earlier runs know of files; absent: every file is read. */
  readonly hashes?: HashMemory | undefined;
}
