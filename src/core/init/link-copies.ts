import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { linkableCopies, withLink } from '../dockerfile/linkable.ts';
import { findTarget } from '../dockerfile/stage-graph.ts';

/** The Dockerfile with `--link` where the code is copied last; undefined: nowhere, or it would change nothing of what is downloaded. */
export function linkCopies(dockerfile: Dockerfile, target: string | undefined): string | undefined {
  const stage = dockerfile.stages[findTarget(dockerfile.stages, target ?? '')];
  const all = stage?.instructions ?? [];
  const copies = linkableCopies(
    all.slice(all.findLastIndex(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR') + 1),
    ({ flags }) => !flags.some(({ name }) => name === 'from'),
  );
  if (copies.length === 0) return undefined;
  const lines = dockerfile.text.split('\n');
  for (const copy of copies) {
    const [first = '', ...others] = lines.slice(copy.line - 1, copy.endLine);
    const text = withLink({ text: [first, ...others].join('\n') });
    lines.splice(copy.line - 1, copy.endLine - copy.line + 1, ...text.split('\n'));
  }
  return lines.join('\n');
}
