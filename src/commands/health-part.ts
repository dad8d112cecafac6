import { formatAge, formatBytes } from '../core/format/quantity.ts';
import type { HealthReport } from '../core/watch/health-report.ts';
import { asCode, asQuantity, prose, table } from '../page/block.ts';
import { part, type ReportPart } from '../page/document.ts';

/** What to do about what exceeds its limit, each once. */
export function healthSteps(health: HealthReport | undefined): readonly string[] {
  return [...new Set(health?.problems.map(({ remedy }) => remedy) ?? [])];
}

/** Whether all is above its bar; none when nobody looked. */
export function healthPart(health: HealthReport | undefined): ReportPart | undefined {
  if (health === undefined) return undefined;
  const { problems, layers, runs, issue } = health;
  return part(
    'Health',
    table(
      [asCode('Layer'), asQuantity('Age'), asQuantity('Size')],
      layers.map(({ name, ageMs, sizes }) => [
        name,
        formatAge(ageMs),
        Object.entries(sizes)
          .map(([platform, bytes]) => `${formatBytes(bytes)} (${platform})`)
          .join(', ') || 'not whole',
      ]),
    ),
    prose(
      problems.length > 0
        ? undefined
        : runs === 0
          ? 'Nothing exceeds its limit so far. The history has no runs yet.'
          : 'Nothing exceeds its limit.',
      ...problems.map(({ evidence }) => `⚠️ ${evidence}`),
      issue === undefined ? undefined : `Issue ${issue.number} (${issue.url}): ${issue.done}.`,
    ),
  );
}
