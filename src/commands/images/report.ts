import { plural } from '../../core/format/quantity.ts';
import type { ErrorReport, RunFacts } from '../../core/run-report.ts';
import type { CommandReport } from '../command.ts';

/**
 * What a run over the images of bake files did, as one value: the output `report`, `--json`, and what every summary is written
 * from. docs/images-report.md describes each field to the people who read the JSON. Without `bake-files` there is none of it: the
 * report is that of the one image, as it has always been. What all images say stands in `notices` and `warnings` once, everything
 * else behind the names of its images.
 */
export interface ImagesReport<Report> extends Omit<RunFacts, 'phases'> {
  readonly kind: string;
  /** In the order of the bake files. */
  readonly images: readonly ImageReport<Report>[];
  readonly nextSteps: readonly string[];
}

export interface ImageReport<Report> {
  /** `shared`: other images are based on it, and it is not pushed itself. */
  readonly kind: 'image' | 'shared';
  readonly name: string;
  /** Its targets in the bake files. */
  readonly targets: readonly string[];
  /** Registry, repository and digest: pushed by this run or, where it was left out, before it. Absent where none is known. */
  readonly reference: string | undefined;
  /** Why the run left it out; absent: it did not. */
  readonly leftOut: string | undefined;
  /** The image whose failure is the cause that this one was not built; absent: none is. */
  readonly failedBecause: string | undefined;
  /** As a run over this image alone reports it; absent where it was left out. */
  readonly report: Report | undefined;
}

/** Which of the two reports of a command it is. */
export function isOfImages<Whole extends ImagesReport<unknown>>(
  report: CommandReport | Whole,
): report is Whole {
  return 'images' in report && Array.isArray(report.images);
}

export interface ReportOfImage {
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly nextSteps?: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** What the run over all images says: its own words, and those of its images. */
export function reportImages<Report extends ReportOfImage>(
  kind: string,
  images: readonly ImageReport<Report>[],
  facts: RunFacts,
): ImagesReport<Report> {
  const { schemaVersion, startedAt, durationMs, revision, runUrl } = facts;
  const texts = (pick: (report: Report) => readonly string[] | undefined): readonly string[] =>
    sayTogether(
      images.flatMap(({ name, report }) =>
        report === undefined ? [] : [{ name, texts: pick(report) ?? [] }],
      ),
    );
  return {
    ...{ schemaVersion, kind, startedAt, durationMs, revision, runUrl, images },
    notices: [...facts.notices, ...texts(({ notices }) => notices)],
    warnings: [...facts.warnings, ...texts(({ warnings }) => warnings)],
    nextSteps: texts(({ nextSteps }) => nextSteps),
    error: facts.error ?? errorOf(images),
  };
}

/** What several say, each text once: as it is where all say it, else behind the names of those who do. */
export function sayTogether(
  said: readonly { readonly name: string; readonly texts: readonly string[] }[],
): readonly string[] {
  const names = new Map<string, readonly string[]>();
  for (const { name, texts } of said)
    for (const text of new Set(texts)) names.set(text, [...(names.get(text) ?? []), name]);
  return [...names].map(([text, by]) =>
    by.length === said.length && by.length > 1 ? text : `${by.join(', ')}: ${text}`,
  );
}

/** Why a run over images failed; undefined: none of them did. */
function errorOf(images: readonly ImageReport<ReportOfImage>[]): ErrorReport | undefined {
  const failed = images.flatMap(({ name, failedBecause, report }) =>
    report?.error === undefined || failedBecause !== undefined ? [] : [{ name, error: report.error }],
  );
  const [first] = failed;
  if (first === undefined) return undefined;
  const [message, ...more] = sayTogether(failed.map(({ name, error }) => ({ name, texts: [error.message] })));
  if (more.length === 0) {
    const { error } = first;
    return { ...error, message: failed.length === 1 ? `${first.name}: ${error.message}` : (message ?? '') };
  }
  const remedies = new Set(failed.map(({ error }) => error.remedy));
  return {
    message: `${failed.length} of ${plural(images.length, 'image')} failed: ${failed.map(({ name }) => name).join(', ')}`,
    cause: [message, ...more].join('\n'),
    remedy: remedies.size === 1 ? first.error.remedy : undefined,
    log: failed.flatMap(({ error }) => error.log),
  };
}
