/** Something that the user could change in a Dockerfile, and what that would save. */
export interface Advice {
  readonly name: AdviceName;
  /** One sentence: what to change. */
  readonly title: string;
  /** Why, with the evidence of this run. */
  readonly detail: string;
  /** Path of the Dockerfile as the user wrote it, and the line (1-based) where to begin. */
  readonly file: string;
  readonly line: number;
  readonly savesBytes: number | undefined;
  readonly savesMs: number | undefined;
  /** When it saves that: `each deployment to a server that holds the layers`. */
  readonly when: string;
  /** The lines to write, where they can be told; Dockerfile syntax. */
  readonly suggestion: string | undefined;
}

/** Each has a page of this name in docs/advice/, and can be switched off by this name. */
export const adviceNames = [
  'runtime-deps-layer',
  'copy-link',
  'argument-too-early',
  'version-drift',
] as const;

export type AdviceName = (typeof adviceNames)[number];
