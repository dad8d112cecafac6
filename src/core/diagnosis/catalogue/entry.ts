/**
 * `transient`: the same again may pass. `permanent`: somebody has to change something first.
 * `first-run`: nothing is wrong, what is missing comes into being by itself.
 */
type DiagnosisClass = 'transient' | 'permanent' | 'first-run';

/** What is said of an error. Both texts are templates, see `fillTemplate`. */
export interface Advice {
  readonly class: DiagnosisClass;
  readonly cause: string;
  readonly remedy: string;
}

/** One error that users of this field meet. */
export interface CatalogueEntry extends Advice {
  /** Kebab-case and stable: reports and documents refer to it. */
  readonly id: string;
  readonly group: CatalogueGroup;
  /** Any of them matches. Their named groups can be used in the templates. Bounded, so that long logs take no time. */
  readonly patterns: readonly RegExp[];
  /** How often a permanent failure is tried again all the same. */
  readonly maxRetries?: number;
  /** How long to wait before trying again, where it is not what other failures take. */
  readonly wait?: { readonly floorMs: number; readonly ceilingMs: number };
  /** Applies only when a step of a Dockerfile failed: others say the same words of other things. */
  readonly inStep?: true;
  /** Reads the command of a failed step, whose words others must not read as messages. */
  readonly ofCommand?: true;
  /** Reads only the last complaint: many a program goes on after such a line. */
  readonly ofLastWords?: true;
  /** Says where it went wrong; why, and so the class, is said by the entry that matches the same text besides. */
  readonly wraps?: true;
  /** What is said instead to the pull request of a fork. */
  readonly forkPullRequest?: Advice;
}

type CatalogueGroup =
  | 'Disk and platform'
  | 'Steps'
  | 'Dockerfile'
  | 'Permission'
  | 'Cache'
  | 'Network'
  | 'Engine'
  | 'Containers'
  | 'SSH'
  | 'Compose'
  | 'GitHub Actions';

/** An entry as the files here write it. */
type WrittenEntry = Omit<CatalogueEntry, 'id' | 'group' | 'class'> &
  Partial<Pick<CatalogueEntry, 'group' | 'class'>>;

/** Entries by their id, in the order in which they are looked for: of this group and permanent where they do not say otherwise. */
export function catalogueEntries(
  group: CatalogueGroup,
  entries: Readonly<Record<string, WrittenEntry>>,
): readonly CatalogueEntry[] {
  return Object.entries(entries).map(([id, entry]) => ({ id, group, class: 'permanent', ...entry }));
}
