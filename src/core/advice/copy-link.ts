import { ownChain } from '../coverage/chain-layers.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { isCopy, linkableCopies, withLink } from '../dockerfile/linkable.ts';
import type { GraphStage } from '../dockerfile/stage-graph.ts';
import { formatBytes, plural } from '../format/quantity.ts';
import type { Advice } from './advice.ts';
import { type AdviceFacts, leastBytes } from './advice-facts.ts';

/**
 * A COPY without `--link` is laid onto its parents, so a builder without them must download and unpack them all, for
 * every change of a source file. Given where nothing that needs the parents' files comes behind, and where `--link` means
 * the same: it resolves no user names.
 */
export function adviseCopyLink({ app, chain, file, layers }: AdviceFacts): readonly Advice[] {
  if (chain === undefined) return [];
  const written = ownChain(app).flatMap((stage) =>
    stage.commands.map((instruction) => ({ instruction, isSource: takesSource(instruction, stage) })),
  );
  const sources = new Set(written.flatMap(({ instruction, isSource }) => (isSource ? [instruction] : [])));
  const copies = linkableCopies(
    written.map(({ instruction }) => instruction),
    (instruction) => sources.has(instruction),
  );
  const [change] = copies;
  if (change === undefined) return [];
  const savesBytes = chain.find(({ instruction }) => instruction.line === change.line)?.bytesBeneath;
  if (savesBytes === undefined || savesBytes < leastBytes) return [];
  return [
    {
      name: 'copy-link',
      title: `Write ${change.keyword} --link${copies.length > 1 ? ` in ${plural(copies.length, 'place')}` : ''}.`,
      detail: `Without --link, ${copies.length === 1 ? 'this line lays' : 'these lines lay'} files onto ${formatBytes(savesBytes)} of lower layers, which a builder without them downloads and unpacks on every source change${layers.length > 0 ? ', although the layers themselves are cached' : ''}. With --link, the destination must not go through a symbolic link in a lower layer.`,
      file: file.path,
      line: change.line,
      savesBytes,
      savesMs: undefined,
      when: 'each build of a code change on a builder that does not hold the layers',
      suggestion: copies.map(({ text }) => withLink({ text: text.trim() })).join('\n'),
    },
  ];
}

/** Whether it takes files that change with the code: not those of a stage or an image, what ADD downloads, or a heredoc. */
function takesSource(instruction: Instruction, stage: GraphStage): boolean {
  if (!isCopy(instruction)) return false;
  const use = stage.uses.find(({ via, line }) => via === 'copy' && line === instruction.line);
  if (use !== undefined)
    return use.source.kind === 'context' && !/^(docker-image|oci-layout):\/\//.test(use.source.value);
  const elsewhere = instruction.keyword === 'ADD' ? /^(?:https?|git|ssh):\/\/|^git@|^<</ : /^<</;
  return !instruction.args.slice(0, -1).every((source) => elsewhere.test(source));
}
