export interface RegistryLayerReport {
  readonly name: string;
  /** `cache-base` */
  readonly tag: string;
  /** `ok`: whole, and everything agrees. `odd`: whole, but something does not agree. */
  readonly state: 'ok' | 'odd' | 'absent' | 'no-access' | 'broken';
  /** What is not as it should be, in words. */
  readonly problems: readonly string[];
  readonly digest: string | undefined;
  /** Compressed, the whole image. */
  readonly sizeBytes: number | undefined;
  /** What it adds to the layers that it stands on. */
  readonly ownBytes: number | undefined;
  readonly ageMs: number | undefined;
  readonly platforms: readonly string[];
}
