import type { YAMLMap } from 'yaml';
import type { WorkflowBuild } from './workflow-build.ts';

/** What it means for a step that its builder is the runner's; undefined: nothing, as it builds what that runs. */
export function emulationRemark(
  { runsOn = '', variants = [] }: Partial<Pick<WorkflowBuild, 'runsOn' | 'variants'>>,
  steps: readonly YAMLMap[],
): string | undefined {
  const own = runsOn.includes('${{') ? undefined : /arm|aarch/i.test(runsOn) ? 'linux/arm64' : 'linux/amd64';
  const others = variants.flatMap(({ platforms = '' }) => {
    const all = platforms.split(/[\s,]+/).filter((name) => name !== '' && !name.includes('$'));
    // Of several, at least one is another one.
    if (own === undefined) return all.length > 1 ? ['the platforms that are not its own'] : [];
    return all.filter((name) => name !== own);
  });
  if (others.length === 0) return undefined;
  const isSetUp = steps.some((step) => /^docker\/setup-qemu-action@/i.test(String(step.get('uses') ?? '')));
  const needs = isSetUp ? '' : ', and needs docker/setup-qemu-action before this step';
  return `It emulates ${[...new Set(others)].join(', ')}, which is slow where steps compile${needs}. docs/guide/platforms.md has other ways.`;
}
