import { isGood } from '../../core/deploy/outcome.ts';
import type { SwitchResult, SwitchTarget } from '../../hosts/switch.ts';

/** What a host that switched is to do when it has to go back. */
export function wayBack(switched: SwitchResult | undefined): SwitchTarget {
  const [reference] = Object.values(switched?.after ?? {});
  const isFirst = switched !== undefined && Object.keys(switched.before).length === 0;
  return isFirst && reference !== undefined ? { kind: 'nothing', reference } : { kind: 'back' };
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
