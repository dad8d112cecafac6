import { UserError } from '../error.ts';

/** Reads what a host has said. @throws UserError that names the host where it is not what was asked for. */
export function ofHost<T>(name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw namingHost(name, error);
  }
}

/** The same error with the name of the host; an error of ours as it is. */
export function namingHost(name: string, error: unknown): unknown {
  if (!(error instanceof UserError)) return error;
  return new UserError(`${name}: ${error.message}`, {
    ...(error.remedy === undefined ? {} : { remedy: error.remedy }),
    cause: error,
  });
}
