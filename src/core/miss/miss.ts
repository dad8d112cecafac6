/** Why the first step of a stage that was not served from the cache had to execute. */
export interface Miss {
  readonly stage: string;
  /** Only in builds for several platforms. */
  readonly platform: string | undefined;
  /** The layer that the stage belongs to; undefined: the application's own. */
  readonly layer: string | undefined;
  /** Of the first step of the stage that missed; from 1, as in StepVerdict. */
  readonly index: number;
  readonly instruction: string;
  readonly cause: MissCause;
}

/** What made it miss, with the evidence for it. */
export type MissCause =
  | {
      readonly kind: 'external-image';
      readonly name: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  /** `before` undefined: it is new; `after` undefined: it was removed. */
  | { readonly kind: 'instruction'; readonly before: string | undefined; readonly after: string | undefined }
  /** Names only: values are never shown. */
  | { readonly kind: 'argument'; readonly names: readonly string[] }
  /** No files: which ones changed is not known, because their list could not be read. */
  | { readonly kind: 'file'; readonly files: readonly FileChange[] }
  /** The layer that the stage stands on, or takes files from, is another one than before. */
  | {
      readonly kind: 'layer-below';
      readonly layer: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  /** A stage of the same layer (or of the application) that this one stands on, or takes files from, missed. */
  | { readonly kind: 'stage-below'; readonly stage: string }
  /** A build option such as `network` or `compression`. */
  | {
      readonly kind: 'option';
      readonly name: string;
      readonly before: string | undefined;
      readonly after: string | undefined;
    }
  | {
      readonly kind: 'cache-source';
      readonly state: 'absent' | 'no-access' | 'broken' | 'failed';
      readonly reference: string;
      readonly detail: string | undefined;
    }
  | { readonly kind: 'refresh'; readonly reason: string }
  | { readonly kind: 'platform'; readonly platform: string }
  | { readonly kind: 'unknown'; readonly detail: string | undefined };

/** A file in the build context that is not what it was. */
export interface FileChange {
  readonly path: string;
  /** `mode`: the content is the same. */
  readonly change: 'added' | 'removed' | 'content' | 'mode';
}
