import type { Host } from '../../core/deploy/host.ts';

/** How a script on a host ended. */
export type ScriptResult =
  | {
      readonly kind: 'ended';
      /** The script's own status; 128 and the number of the signal when one ended it. */
      readonly exitCode: number;
      /** Empty when it was streamed. */
      readonly stdout: string;
      /** Its end, where it is long. */
      readonly stderr: string;
    }
  | {
      /** What became of it is unknown: it may run on, it may have done all or nothing. */
      readonly kind: 'lost';
      /** The connection is gone; it took longer than allowed; or its shell was killed there. */
      readonly because: 'connection' | 'time' | 'shell';
      readonly stderr: string;
    };

export interface ScriptOptions {
  /** Takes the output as it comes, instead of the result. */
  readonly onStdout?: (chunk: Uint8Array) => void;
  /** What the script's standard input holds; empty by default. */
  readonly input?: Uint8Array;
  /** After that it is not waited for any more. 10 minutes by default. */
  readonly timeoutMs?: number;
}

/** One multiplexed connection to a host. */
export interface SshSession {
  readonly host: Host;
  /** False once the connection is gone: a new one has to be made. */
  readonly connected: boolean;
  /**
   * Runs a POSIX sh script there. It is begun only when all of it has arrived, and whether it ended is told by a line
   * that only we know, not by ssh's own status.
   * @throws UserError when the host begins no script at all.
   */
  script(text: string, options?: ScriptOptions): Promise<ScriptResult>;
  /**
   * Makes the socket of the engine there, such as `/var/run/docker.sock`, a socket here, and returns its path.
   * @throws UserError when no engine answers there.
   */
  forwardSocket(remotePath: string): Promise<string>;
  /**
   * Writes a file: nobody sees half of it, and it has its mode from the beginning.
   * @param mode in octal: `0600`
   * @throws UserError when it could not be written, with the reason.
   */
  upload(remotePath: string, content: Uint8Array, mode: string): Promise<void>;
  /**
   * Makes a new connection as this one was made. The host must show the key that it has shown, also where any was taken.
   * @throws UserError as `connectSsh` does.
   */
  reconnect(): Promise<SshSession>;
  /** Ends the connection and removes everything that it needed here. May be called again. */
  close(): Promise<void>;
}
