import { ownChain } from '../coverage/chain-layers.ts';
import { flagValue } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
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
  const first = written.findIndex(({ instruction, isSource }) => isSource && !isLinked(instruction));
  const behind = written.slice(first).map(({ instruction }) => instruction);
  const [change] = behind;
  if (first < 0 || change === undefined) return [];
  if (behind.some(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR')) return [];
  const copies = behind.filter((instruction) => isCopy(instruction) && !isLinked(instruction));
  if (copies.some(namesUser)) return [];
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
      suggestion: copies.map(({ keyword, text }) => linked(keyword, text)).join('\n'),
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

function isCopy({ keyword }: Instruction): boolean {
  return keyword === 'COPY' || keyword === 'ADD';
}

function isLinked(instruction: Instruction): boolean {
  return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
}

/** `--chown=app:app` is looked up in the files beneath. */
function namesUser(instruction: Instruction): boolean {
  const owner = flagValue(instruction, 'chown');
  return owner !== undefined && !/^\d+(:\d+)?$/.test(owner);
}

function linked(keyword: string, text: string): string {
  const without = text.trim().replace(/\s--link=(?:"[^"]*"|\S*)/i, '');
  return without.replace(new RegExp(`^${keyword}`, 'i'), (word) => `${word} --link`);
}
