import type { LayerNode } from '../layers/layer-graph.ts';
import type { CacheSourceReport } from '../layers/layer-report.ts';
import type { LayerEntry, LayerInputs } from '../layers/record.ts';

/** A layer, or the application, with what it was made from before and now. */
export interface MissSubject {
  /** Undefined: the application. */
  readonly layer: string | undefined;
  readonly node: LayerNode;
  /** What is recorded of it. */
  readonly entry: LayerEntry | undefined;
  /** As the checkout has it now. */
  readonly inputs: LayerInputs | undefined;
  /** Why it was to be built without cache. */
  readonly refresh: string | undefined;
  readonly source: Omit<CacheSourceReport, 'layer'> | undefined;
  /** Layer beneath → the digest it stands on in this run; absent: it was built as an ordinary stage. */
  readonly standsOn: Readonly<Record<string, string | undefined>>;
  /** Layer beneath → the platforms on which it is the same image as the one that `entry` stood on, under another index. */
  readonly sameBeneath: Readonly<Record<string, readonly string[]>>;
}
