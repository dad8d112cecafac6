import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { joinPath, pathWithin } from './repository-path.ts';

/** The files that a source of COPY or a mount takes of a context, relative to it: itself, what is beneath it, or what its pattern fits. */
export function sourceFiles(source: string, paths: readonly string[], context: string): readonly string[] {
  const found = looked.get(paths) ?? new Map<string, readonly string[]>();
  looked.set(paths, found);
  const key = JSON.stringify([context, source]);
  const files = found.get(key) ?? findFiles(source, paths, context);
  found.set(key, files);
  return files;
}

/** Of all files of a repository: one Dockerfile may build dozens of services. */
const looked = new WeakMap<readonly string[], Map<string, readonly string[]>>();

function findFiles(source: string, paths: readonly string[], context: string): readonly string[] {
  const path = joinPath('.', source.replace(/^\/+/, ''));
  if (path === undefined) return [];
  const names = path === '.' ? [] : path.split('/');
  const patterns = names.map((name) => (name === '**' ? undefined : compileGoPattern(name)));
  return paths.flatMap((file) => {
    const inside = pathWithin(context, file);
    if (inside === undefined) return [];
    const own = inside.split('/');
    // `**` over folders is COPY --parents' way.
    const fits = names.includes('**')
      ? (patterns.at(-1)?.test(own.at(-1) ?? '') ?? true)
      : own.length >= patterns.length &&
        patterns.every((pattern, index) => pattern?.test(own[index] ?? '') === true);
    return fits ? [inside] : [];
  });
}
