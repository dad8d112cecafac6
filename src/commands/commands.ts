import type { Command } from './command.ts';

/** A command by name, loaded when it runs: nobody waits for the code of the others. */
export interface ListedCommand {
  readonly name: string;
  /** What it does, in a line. Undefined: it makes no sense in a terminal. */
  readonly description: string | undefined;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which people need them. A new one is a line here, a folder beside this file, and an action.yml. */
export const commands: readonly ListedCommand[] = [
  {
    name: 'init',
    description: 'Writes the workflows for this repository.',
    load: async () => (await import('./init/index.ts')).initCommand,
  },
  {
    name: 'prewarm',
    description: 'Builds and pushes the dependency layers that are outdated.',
    load: async () => (await import('./prewarm/index.ts')).prewarmCommand,
  },
  {
    name: 'plan',
    description: 'Reports whether a prewarm is needed, and why. Builds nothing.',
    load: async () => (await import('./plan/index.ts')).planCommand,
  },
  {
    name: 'build',
    description: 'Builds the application on its layers.',
    load: async () => (await import('./build/index.ts')).buildCommand,
  },
  {
    name: 'deploy',
    description: 'Deploys the application to hosts over SSH, or only prewarms them.',
    load: async () => (await import('./deploy/index.ts')).deployCommand,
  },
  {
    name: 'rollback',
    description: 'Rolls hosts back to the previous release, or to another one.',
    load: async () => (await import('./rollback/index.ts')).rollbackCommand,
  },
  {
    name: 'hosts',
    description: 'Shows what runs on hosts, since when, and what is locked.',
    load: async () => (await import('./hosts/index.ts')).hostsCommand,
  },
  {
    name: 'doctor',
    description: 'Finds what makes builds slow or breaks them, from builder to hosts. Repairs it with --fix.',
    load: async () => (await import('./doctor/index.ts')).doctorCommand,
  },
  {
    name: 'mirror',
    description: 'Copies base images to a registry of yours, by digest, and shows what moved upstream.',
    load: async () => (await import('./mirror/index.ts')).mirrorCommand,
  },
  {
    name: 'quarter',
    description:
      'Shows what each quarter holds (show), starts one (start), restores one (restore 2026Q3), or ends the restore (release).',
    load: async () => (await import('./quarter/index.ts')).quarterCommand,
  },
  {
    name: 'metrics',
    description: 'Writes hit rates, ages, sizes, quota and deployments to a file, as OpenMetrics text.',
    load: async () => (await import('./metrics/index.ts')).metricsCommand,
  },
  {
    name: 'merge',
    description: 'Combines platforms that were built on separate machines with --part-of.',
    load: async () => (await import('./merge/index.ts')).mergeCommand,
  },
  {
    name: 'maintain',
    description: 'Deletes package versions nothing depends on, and shows what the package holds.',
    load: async () => (await import('./maintain/index.ts')).maintainCommand,
  },
  {
    name: 'verify',
    description: 'Checks whether the layers are complete in the registry, and present on hosts.',
    load: async () => (await import('./verify/index.ts')).verifyCommand,
  },
  {
    name: 'summary',
    description: undefined,
    load: async () => (await import('./summary/index.ts')).summaryCommand,
  },
];

/** @throws Error when there is no such command. */
export async function loadCommand(name: string, list: readonly ListedCommand[] = commands): Promise<Command> {
  const listed = list.find((command) => command.name === name);
  if (listed === undefined) throw new Error(`there is no command "${name}"`);
  return listed.load();
}
