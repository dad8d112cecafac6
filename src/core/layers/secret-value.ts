import { isPlaceholderLogin, isPlaceholderValue } from '../dockerfile/placeholder-login.ts';

/** `Password=…;` of a connection string, `?password=…` of an address. */
const assignedPassword =
  /(?:password|passwd|pwd|(?:account|access)key)[ \t]{0,5}=[ \t]{0,5}([^\s;&"']{1,500})/gi;
const switched = /^(?:true|false|yes|no|on|off|[01])$/i;

/**
 * Whether a value has a password in it: in a URL, or in a connection string. A variable or an expression in the place of one counts
 * as one.
 */
export function hasPasswordInside(value: string): boolean {
  let variables = 0;
  const plain = value.replaceAll(/\$\{\{?[^{}]*\}\}?/g, () => `$${variables++}`);
  const [, ...addresses] = plain.split('://');
  return (
    addresses.some(hasLogin) ||
    [...plain.matchAll(assignedPassword)].some(
      ([, password = '']) => !switched.test(password) && !isPlaceholderValue(password),
    )
  );
}

/** `user:password@`, whatever the password holds; a user alone is one where it is as long as a token. A port is no password. */
function hasLogin(address: string): boolean {
  const user = /^[^\s/:@]*/.exec(address)?.[0] ?? '';
  const behind = address.slice(user.length);
  if (behind.startsWith('@')) return user.length >= shortestToken;
  const password = /^:(?!\d{1,5}(?:\/|$))([^\s@]+)@/.exec(behind)?.[1];
  if (password === undefined) return false;
  const login = `://${user}:${password}@`;
  return !isPlaceholderLogin(login, address.slice(login.length - 3));
}

const shortestToken = 20;

/** Whether a variable is the address of a database, with its password, by its name: DATABASE_URL, MONGO_URI, SENTRY_DSN. */
export function isDatabaseAddress(name: string): boolean {
  return databaseAddress.test(name);
}

const databaseAddress =
  /(?:^|_)(?:(?:DATABASE|DB|POSTGRES(?:QL)?|PG|MYSQL|MARIADB|MONGO(?:DB)?|AMQP|CLOUDAMQP|RABBITMQ)(?:_[A-Z]{1,20}){0,2}_UR[IL](?:_(?!FILE$|PATH$)[A-Z_]{1,40})?|DSN)$|CONNECTION_?STRING(?!_?(?:NAME|FILE|PATH)$)/i;
