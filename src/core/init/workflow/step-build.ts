import { trimmedLines } from '../../format/lines.ts';
import type { WrittenBuild } from '../image-candidate.ts';
import { joinPath } from '../repository-path.ts';

/** What inputs of a step, or a command, say; undefined where an expression hides the Dockerfile. */
export function stepBuild(
  inputs: Readonly<Record<string, string>>,
  written: Readonly<Record<string, string>>,
  image: string | undefined,
  where: string,
): WrittenBuild | undefined {
  const hides = (name: string): boolean =>
    written[name] !== undefined && (inputs[name] === undefined || inputs[name]?.includes('${{') === true);
  if (hides('context') || hides('file')) return undefined;
  const context = joinPath('.', (inputs['context'] ?? '.').replace(/^\{\{\s*defaultContext\s*\}\}:?/, './'));
  if (context === undefined || /^[a-z][a-z0-9+.-]*:\/\//i.test(inputs['context'] ?? '')) return undefined;
  const dockerfile = joinPath('.', inputs['file'] || `${context}/Dockerfile`);
  if (dockerfile === undefined) return undefined;
  return {
    ...{
      name: undefined,
      dockerfile,
      context,
      image,
      target: hides('target') ? undefined : inputs['target'] || undefined,
    },
    // What an expression hides is given all the same.
    buildArgs: argumentsOf(inputs['build-args'] ?? written['build-args'] ?? ''),
    buildContexts: argumentsOf(inputs['build-contexts'] ?? ''),
    platforms: trimmedLines(inputs['platforms'] ?? '', /[\n,]/),
    mention: { by: 'workflow', where },
  };
}

function argumentsOf(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    trimmedLines(text)
      // The action reads them as CSV: "A=1 2" is A=1 2.
      .map((line) => (/^".*"$/.test(line) ? line.slice(1, -1).replaceAll('""', '"') : line))
      .filter((line) => /^[\w.-]+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  );
}
