import type { InputReader } from '../core/input.ts';
import type { LayersPolicy } from './policy.ts';

/** A run on a schedule looks for updates, unless it is told not to. @param event that started the run on GitHub */
export function readUpdates(reader: InputReader, event: string | undefined): LayersPolicy['updates'] {
  return reader.choice('updates', ['security', 'any', 'off'], event === 'schedule' ? 'security' : 'off');
}
