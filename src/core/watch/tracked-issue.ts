/** An issue of GitHub's, as far as it matters here. */
export interface TrackedIssue {
  readonly number: number;
  readonly url: string;
  readonly body: string;
}

/** What is done with the one issue of an image. */
export type IssuePlan =
  | { readonly kind: 'none' }
  | { readonly kind: 'open'; readonly title: string; readonly body: string }
  | {
      readonly kind: 'update';
      readonly issue: TrackedIssue;
      readonly body: string;
      /** Undefined: nothing that is worth a mail. */
      readonly comment: string | undefined;
    }
  | { readonly kind: 'reopen'; readonly issue: TrackedIssue; readonly body: string; readonly comment: string }
  | { readonly kind: 'close'; readonly issue: TrackedIssue; readonly body: string; readonly comment: string };

/** What marks an issue as that of an image; it stands in its text, where nobody sees it. */
export function issueMarker(image: string): string {
  return `<!-- cache-prewarm health of ${image.replace(/-->/g, '')} -->`;
}
