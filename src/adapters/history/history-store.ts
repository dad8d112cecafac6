/** Where the history of an image's runs is kept between runs. */
export interface HistoryStore {
  /** Undefined when there is none yet. @throws when it is there and cannot be read. */
  read(): Promise<string | undefined>;
  /** @throws when it cannot be written. */
  write(text: string): Promise<void>;
  /** Why this run may not write it; undefined: it may. */
  readonly readOnly?: string | undefined;
  /** Puts what cannot be understood out of the way, and tells where it is now; undefined where that is not needed. */
  setAside(): Promise<string | undefined>;
}

/** Where the history of an image is kept, and the branch that runs; undefined in a terminal. */
export interface RunHistory {
  readonly store: HistoryStore;
  readonly branch: string | undefined;
}
