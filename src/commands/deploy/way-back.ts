import { isGood } from '../../core/deploy/outcome.ts';
import type { SwitchResult, SwitchTarget } from '../../hosts/switch.ts';

/** What a host that switched is to do when it has to go back. `references`: what it switched to. */
export function wayBack(switched: SwitchResult | undefined, references: readonly string[]): SwitchTarget {
  const isFirst = switched !== undefined && Object.keys(switched.before).length === 0;
  return isFirst && references.length > 0 ? { kind: 'nothing', references } : { kind: 'back' };
}

/** What is told of a host that was to go back. One that could not even begin to runs the release that was to go. */
export function wentBack(result: SwitchResult): SwitchResult {
  if (isGood(result.outcome) || result.outcome === 'taken-down') {
    return {
      ...result,
      outcome: isGood(result.outcome) ? 'rolled-back' : 'taken-down',
      error: undefined,
      notices: [...result.notices, 'It was healthy, but rolled back because another host was not.'],
    };
  }
  return result.outcome === 'failed-before-switch' ? { ...result, outcome: 'rollback-failed' } : result;
}
