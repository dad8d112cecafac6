import { wholeCode } from '../../core/dockerfile/instruction.ts';
import { agree } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import type { BuildDownload } from '../../core/init/build-downloads.ts';
import { onlyInCaches } from '../../core/layers/stage-plan.ts';
import type { NamedProposal } from './proposal.ts';
import { mostPlaces, shortList } from './short-list.ts';

interface Found extends BuildDownload {
  readonly path: string;
}

/** One sentence for all builds that download packages in one way, where no patch helps. */
export function downloadSteps(named: readonly NamedProposal[]): readonly string[] {
  const found = named.flatMap(({ candidate, installFirst, downloads }) =>
    installFirst === undefined
      ? downloads.map((download): Found => ({ path: candidate.dockerfile, ...download }))
      : [],
  );
  // One Dockerfile may build several images.
  const each = new Map(found.map((one) => [`${one.path}:${one.line}:${one.program}`, one]));
  const ways = groupBy([...each.values()], ({ program, fetch, isMounted, obstacle }) =>
    [program, fetch, isMounted, obstacle].join(),
  );
  return [...ways.values()].map((some) => `${whatOf(some)} ${adviceOf(some)}`);
}

function whatOf(some: readonly Found[]): string {
  const [{ path, line, program, isMounted }] = some as readonly [Found];
  const where = isMounted ? ' into a cache mount' : '';
  const what =
    some.length === 1
      ? `${path} downloads packages${where} while it builds (line ${line}, ${program})`
      : `${shortList(some.map(placeOf), mostPlaces)} download packages${where} while they build (${program})`;
  return isMounted
    ? `${what}. No layer keeps them, and a builder that starts empty downloads them again.`
    : `${what}, so no layer keeps them.`;
}

function placeOf({ path, line, copyLine }: Found): string {
  return `${path} (line ${line}, ${copyLine === line ? 'which mounts the code' : `behind the code of line ${copyLine}`})`;
}

function adviceOf(some: readonly Found[]): string {
  const [{ line, copyLine, files, filesLine, fetch, isMounted, obstacle }] = some as readonly [Found];
  if (obstacle !== undefined)
    return `A separate step before the code is not kept either: ${obstacle}. Where packages need it, pass it to that step with \`RUN --mount=type=secret\`.`;
  const mount = isMounted ? 'If yours do, remove that mount. ' : '';
  if (some.length > 1) {
    const areThere = some.every((one) => one.files.length === 0 && one.filesLine === undefined);
    return `${mount}In each, before the code, ${areThere ? '' : 'copy the manifests, and '}run ${fetch}.`;
  }
  const own = shortList(files, 8);
  const code = `line ${copyLine}, which ${copyLine === line ? 'mounts' : 'copies'} code,`;
  if (filesLine === undefined)
    return `${mount}Before ${code} ${files.length === 0 ? '' : `copy ${own}, and `}run ${fetch}.`;
  const also = files.length === 0 ? '' : ` copy ${own} there, too,`;
  return `${mount}Move line ${filesLine} before ${code}${also} and run ${fetch} between them.`;
}

/** One sentence for all steps that install into cache mounts alone, and one for those that need what is in them. */
export function cacheMountSteps(named: readonly NamedProposal[]): readonly string[] {
  const found = named.flatMap(({ candidate, decisions, dockerfile }) =>
    decisions.flatMap(({ left }) =>
      left.flatMap(({ line, name, reason }) =>
        reason === onlyInCaches
          ? {
              path: candidate.dockerfile,
              what: `line ${line}, ${name}`,
              offline: offlineAfter(line, dockerfile),
            }
          : [],
      ),
    ),
  );
  const places = [...groupBy(found, ({ path }) => path)].map(
    ([path, some]) => `${path} (${[...new Set(some.map(({ what }) => what))].join('; ')})`,
  );
  if (places.length === 0) return [];
  const failing = [
    ...new Set(found.flatMap(({ path, offline }) => offline.map((step) => `${path} (${step})`))),
  ];
  const fails =
    failing.length === 0
      ? ''
      : ` ${shortList(failing, mostPlaces)} ${agree(failing.length, 'downloads', 'download')} nothing, and ${agree(failing.length, 'fails', 'fail')} where that step comes from a cache and the mounts are empty.`;
  return [
    `${shortList(places, mostPlaces)} ${agree(places.length, 'fills', 'fill')} only cache mounts with packages. No layer and no registry cache keeps them, so a builder that starts empty makes them again. If yours do, remove these mounts there, and in the steps below.${fails}`,
  ];
}

/** Steps of a stage behind a line that may not download: `line 9, --no-restore`. */
function offlineAfter(line: number, dockerfile: NamedProposal['dockerfile']): readonly string[] {
  const stage = dockerfile?.stages.find(({ instructions }) =>
    instructions.some((step) => step.line === line),
  );
  return (stage?.instructions ?? []).flatMap((step) => {
    const [flag] = /--(?:no-restore|offline)\b/.exec(step.keyword === 'RUN' ? wholeCode(step) : '') ?? [];
    return flag === undefined || step.line <= line ? [] : `line ${step.line}, ${flag}`;
  });
}
