import { splitOnce } from '../split.ts';
import { diskScript } from './disk-need.ts';
import { shellAssignments } from './shell-quote.ts';
import { storeFolders, storeLookScript, usualEngineRoot } from './store-content.ts';

/** What a look at a host asks besides what it has: a question about its project, answered where there is an engine and compose. */
export interface ProjectQuestion {
  /** What the script is told, but for the engine, which the look finds itself. */
  readonly values: Readonly<Record<string, string | boolean>>;
  /** Names of those that compose is to see. */
  readonly exported: readonly string[];
  readonly script: string;
}

/** What a look printed, by its parts. */
interface LookAnswer {
  /** What the host has, as `parseHostFacts` reads it. */
  readonly facts: string;
  /** What `parseDiskAnswer` reads, of the folders where engines usually write. */
  readonly disk: string | undefined;
  /** What `parseStoreLook` reads, of the project that was looked at: its releases, and which usual folders can be looked into. */
  readonly store: string | undefined;
  /** What the question about the project printed, and its status. Undefined: it was not asked. */
  readonly project: { readonly stdout: string; readonly exitCode: number } | undefined;
}

const diskMark = '==== cache-prewarm: disk';
const storeMark = '==== cache-prewarm: store';
const projectMark = '==== cache-prewarm: project';
const endMark = '==== cache-prewarm: status ';

/** The folders that a look tells the room of: those of an engine that was not told otherwise. */
const usualFolders = [usualEngineRoot, '/var/lib/containerd'];

/**
 * One script for all that is asked of a host before anything is decided: each script of its own is a round trip and some
 * programs there. What is on its standard input is for the question about the project.
 * @param preflight text of `src/host/preflight.sh`
 */
export function formatLook(
  preflight: string,
  parameters: Readonly<Record<string, string | boolean>>,
  question: ProjectQuestion | undefined,
): string {
  const project =
    question === undefined
      ? ''
      : `if [ -n "$engine" ] && [ -n "$compose" ] && [ -d "$project_dir" ]; then
echo '${projectMark}'
(
${shellAssignments(question.values)}docker_host=$socket
${question.exported.map((name) => `export ${name}\n`).join('')}${question.script}
)
printf '\\n${endMark}%s\\n' "$?"
fi
`;
  return `${shellAssignments(parameters)}engine= compose= compose_program=
{
${preflight}
echo '${diskMark}'
} </dev/null
(
${diskScript}) <<FOLDERS
${usualFolders.join('\n')}
FOLDERS
echo '${storeMark}'
${storeLookScript(storeFolders(usualEngineRoot))}${project}`;
}

/** Takes apart what the script printed. */
export function readLook(stdout: string): LookAnswer {
  const [facts, rest] = splitOnce(stdout, `${diskMark}\n`);
  const [disk, more] = splitOnce(rest ?? '', `${storeMark}\n`);
  const [store, project] = splitOnce(more ?? '', `${projectMark}\n`);
  const [printed, status] = splitOnce(project ?? '', `\n${endMark}`);
  return {
    facts,
    disk: rest === undefined ? undefined : disk,
    store: more === undefined ? undefined : store,
    project: status === undefined ? undefined : { stdout: printed, exitCode: Number.parseInt(status, 10) },
  };
}
