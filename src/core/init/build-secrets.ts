import { itemTexts, objectOrEmpty, textOrUndefined } from '../oci/json.ts';
import { splitOnce } from '../split.ts';
import { joinPath } from './repository-path.ts';

/** What a build may read of its secrets and SSH agents, as inputs of the action: `secret-files`, `secret-envs`, `ssh`. */
export type BuildSecrets = Readonly<Record<string, readonly string[]>>;

/** Of the flag `--secret`: `id=x,src=path` and `id=x,env=NAME` are inputs of their own; undefined: one has no id. */
export function readSecrets(values: readonly string[]): BuildSecrets | undefined {
  const paths: string[] = [];
  const names: string[] = [];
  for (const value of values) {
    const fields = new Map(
      value.split(',').map((part) => [part.split('=')[0], part.split('=').slice(1).join('=')]),
    );
    const id = fields.get('id');
    const path = fields.get('src') ?? fields.get('source');
    const name = fields.get('env') ?? (path === undefined ? id : undefined);
    if (id === undefined) return undefined;
    if (path !== undefined) paths.push(`${id}=${path}`);
    else if (name !== undefined) names.push(`${id}=${name}`);
  }
  return withoutEmpty({ 'secret-files': paths, 'secret-envs': names });
}

/** Of a target that bake prints: an older buildx prints what the flags take, a newer one objects. */
export function readBakeSecrets({ secret, ssh }: Readonly<Record<string, unknown>>): BuildSecrets {
  const secrets = itemsOf(secret, (fields) =>
    ['id', 'src', 'env']
      .flatMap((name) => (typeof fields[name] === 'string' ? `${name}=${fields[name]}` : []))
      .join(','),
  );
  const agents = itemsOf(ssh, ({ id, paths }) => {
    const files = itemTexts(paths).join(',');
    return `${textOrUndefined(id) ?? 'default'}${files === '' ? '' : `=${files}`}`;
  });
  return { ...readSecrets(secrets), ...withoutEmpty({ ssh: agents }) };
}

function itemsOf(
  value: unknown,
  format: (fields: Readonly<Record<string, unknown>>) => string,
): readonly string[] {
  return (Array.isArray(value) ? value : []).map((item) =>
    typeof item === 'string' ? item : format(objectOrEmpty(item)),
  );
}

/** Of the section `build` of a service; undefined: nothing says where one comes from. `known`: the flag for each secret of the files. */
export function readComposeSecrets(
  section: Readonly<Record<string, unknown>>,
  known: ReadonlyMap<string, string>,
): BuildSecrets | undefined {
  const listed = Array.isArray(section['secrets']) ? section['secrets'] : [];
  const flags = listed.map((item) => {
    const { source, target } =
      typeof item === 'string' ? { source: item, target: undefined } : objectOrEmpty(item);
    const from = known.get(String(source));
    return from === undefined ? '' : `id=${textOrUndefined(target) ?? source},${from}`;
  });
  const agents = Array.isArray(section['ssh'])
    ? itemTexts(section['ssh'])
    : Object.entries(objectOrEmpty(section['ssh'])).map(([id, path]) =>
        [id, ...(typeof path === 'string' ? [path] : [])].join('='),
      );
  const secrets = readSecrets(flags);
  return secrets && { ...secrets, ...withoutEmpty({ ssh: agents }) };
}

/** Paths as they are from the root. */
export function secretsFrom(folder: string, secrets: BuildSecrets): BuildSecrets {
  const files = secrets['secret-files'];
  if (files === undefined || folder === '.') return secrets;
  const moved = files.map((line) => {
    const [id, path = ''] = splitOnce(line, '=');
    return `${id}=${joinPath(folder, path) ?? path}`;
  });
  return { ...secrets, 'secret-files': moved };
}

/** As inputs of a step. */
export function secretInputs(secrets: BuildSecrets): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(secrets).map(([name, lines]) => [name, lines.join('\n')]));
}

function withoutEmpty(lists: BuildSecrets): BuildSecrets {
  return Object.fromEntries(Object.entries(lists).filter(([, lines]) => lines.length > 0));
}
