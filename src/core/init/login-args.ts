import { isSecretArg, usualSecretArgs } from '../layers/layer-inputs.ts';

/** Build arguments that are logins by their names, and have values: these are copied into no other file. */
export function loginArgs(args: Readonly<Record<string, string>>): ReadonlySet<string> {
  const given = { secretArgs: usualSecretArgs, maskedValues: new Set<string>() };
  return new Set(
    Object.entries(args).flatMap(([name, value]) =>
      value !== '' && !value.includes('${{') && isSecretArg(name, value, given) ? [name] : [],
    ),
  );
}
