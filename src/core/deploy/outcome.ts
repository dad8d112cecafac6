import type { DeployOutcome } from './host-report.ts';

/** The worst first. */
const severity: readonly DeployOutcome[] = [
  'rollback-failed',
  'unknown',
  'sick',
  'taken-down',
  'rolled-back',
  'failed-before-switch',
  'not-switched',
  'nothing-to-prewarm',
  'planned',
  'deployed',
  'prewarmed',
  'unchanged',
];

const good: ReadonlySet<DeployOutcome> = new Set(['deployed', 'unchanged', 'prewarmed', 'planned']);

/** What is said of all hosts together: the worst that happened to one. */
export function worstOutcome(outcomes: readonly DeployOutcome[]): DeployOutcome {
  return severity.find((outcome) => outcomes.includes(outcome)) ?? 'failed-before-switch';
}

/** Whether the host does what was asked for. */
export function isGood(outcome: DeployOutcome): boolean {
  return good.has(outcome);
}
