import type { InputValues } from '../../core/input.ts';
import type { Clock } from '../clock.ts';
import type { HashMemory } from '../context/hash-memory.ts';
import type { BuildxProgram } from '../docker/docker-config.ts';
import type { GithubRun } from '../github/event.ts';
import type { FetchFile } from '../packages/file-fetcher.ts';
import type { CommandRunner } from '../process/command.ts';
import type { ConnectRegistry } from '../registry/connect.ts';
import type { Console } from './console.ts';
import type { ProgressView } from './progress-view.ts';

/** The inputs as text, by their names, and where they are read. */
export interface Session extends Surroundings {
  readonly values: InputValues;
}

/** Everything outside that a run works with, given once by whoever starts it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  /** The folder of action.yml. */
  readonly root: URL;
  /** Asks the user; an empty answer means `guess`. Undefined where nobody can be asked. */
  readonly ask: ((question: string, guess: string) => Promise<string>) | undefined;
  readonly github: GithubRun | undefined;
  readonly console: Console;
  readonly view: ProgressView;
  /** A folder of this run's own, mode 0700, which the caller removes. */
  readonly tempFolder: string;
  readonly rememberBuilder: (name: string) => void;
  /** Told when something still waits for a service although the run is over. */
  readonly onHang: () => void;
  readonly clock: Clock;
  /** What earlier runs in a terminal know of files; absent: every file is read. */
  readonly hashes?: HashMemory | undefined;
  /** Runs programs such as docker, git and ssh. */
  readonly commands: CommandRunner;
  /** The user's plug-in buildx, as buildxFinder tells it; absent: it is looked for when it is needed. */
  readonly findBuildx?: (() => Promise<BuildxProgram | undefined>) | undefined;
  readonly connectRegistry: ConnectRegistry;
  readonly fetchFile: FetchFile;
}
