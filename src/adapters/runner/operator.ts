import { hostname, userInfo } from 'node:os';

/** Who runs this in a terminal, as `user@machine`: the user who logged in, also behind sudo. */
export function operatorName(env: Readonly<Record<string, string>>): string {
  return `${env['SUDO_USER'] ?? env['USER'] ?? userInfo().username}@${hostname()}`;
}
