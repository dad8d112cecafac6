import type { Surroundings } from '../../adapters/runner/session.ts';
import type { RegistryAccess } from '../inputs/registries.ts';

export interface Ambient
  extends Omit<Surroundings, 'env' | 'root' | 'ask' | 'onHang' | 'findBuildx' | 'connectRegistry'>,
    RegistryAccess {
  /** URL of the source repository, for the layers' annotations. */
  readonly source: string | undefined;
  /** 0 to 1. */
  readonly random: () => number;
  readonly newSalt: () => string;
  readonly version: string;
  /** How many servers the newest deployment was for, 1 where none is known; absent: the same. */
  readonly knownHosts?: (() => Promise<number>) | undefined;
  /** Called as often as a builder says something: now is the time to load what comes later. */
  readonly whileBuilding?: (() => void) | undefined;
}
