import { isAbsolute, join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/browser/esm/sync';
import { isInside } from '../../adapters/disk/inside.ts';
import type { DefinedTarget } from '../../core/bake/definition.ts';
import type { PlannedImage } from '../../core/bake/images.ts';
import { createInputReader, type InputReader, type InputValues } from '../../core/input.ts';

/**
 * Refuses what a pull request of a fork may not take by its bake files or compose files, which it can write as it likes: files
 * outside of the checkout, variables of the environment as secrets, the SSH agent, entitlements. What the workflow names itself in
 * an input stays.
 */
export async function refuseForeign(
  reader: InputReader,
  { targets: [id], definition }: Pick<PlannedImage, 'targets' | 'definition'>,
  given: InputValues,
  { cwd, env }: { readonly cwd: string; readonly env: Readonly<Record<string, string>> },
): Promise<void> {
  const own = createInputReader(given);
  const refuse = (what: string, input: string): void =>
    reader.problem(
      'bake-files',
      `target ${id}: this is a pull request of a fork, and its file asks for ${what}. If the workflow allows it, name it in ${input}`,
    );
  const allowed = new Set(
    ['secrets', 'secret-envs', 'secret-files'].flatMap((name) =>
      [...own.lines(name), ...own.list(name)].map((item) => item.slice(0, item.indexOf('=')).trim()),
    ),
  );
  for (const { id: secret, variable, file } of definition.secrets) {
    const name = variable ?? (file === undefined ? secret : undefined);
    if (name !== undefined && env[name] !== undefined && !allowed.has(secret))
      refuse(`the variable ${name} as the secret ${secret}`, 'secret-envs');
    if (file !== undefined && !allowed.has(secret) && !(await isInside(cwd, file)))
      refuse(`the file ${file} as the secret ${secret}, outside of the checkout`, 'secret-files');
  }
  const known = new Set([...own.list('ssh'), ...own.list('allow')]);
  for (const agent of definition.ssh) if (!known.has(agent)) refuse(`the SSH agent (${agent})`, 'ssh');
  for (const name of definition.entitlements)
    if (!known.has(name)) refuse(`the entitlement ${name}`, 'allow');
  for (const path of localPaths(definition))
    if (!(await isInside(cwd, path)))
      reader.problem(
        'bake-files',
        `target ${id}: this is a pull request of a fork, and its file names ${path}, outside of the checkout. Keep everything that it names inside`,
      );
}

/** Every folder and file that a target reads or writes, secrets apart. */
function localPaths({
  context,
  dockerfile,
  contexts,
  outputs,
  cacheFrom,
  cacheTo,
}: DefinedTarget): readonly string[] {
  const isElsewhere = /^(?!cwd:|oci-layout:)[a-z][a-z0-9+.-]*:|^git@/i;
  const folders = [context, ...Object.values(contexts)].filter((place) => !isElsewhere.test(place));
  const fields = [...outputs, ...cacheFrom, ...cacheTo].flatMap(pathsOfFields);
  const file =
    isElsewhere.test(context) || isElsewhere.test(dockerfile)
      ? []
      : [isAbsolute(dockerfile) ? dockerfile : join(context, dockerfile)];
  return [...folders, ...file, ...fields]
    .map((place) => place.replace(/^(?:cwd|oci-layout):\/\//, ''))
    .filter((place) => place !== '' && place !== '-');
}

/** `type=local,dest=out`, or a folder alone. */
function pathsOfFields(text: string): readonly string[] {
  const [fields = []] = parseCsv(text, { relaxColumnCount: true, relaxQuotes: true }) as string[][];
  if (fields.length === 1 && !text.includes('=')) return [text];
  return fields.flatMap((field) => /^\s*(?:dest|src)=(.*)$/i.exec(field)?.[1] ?? []);
}
