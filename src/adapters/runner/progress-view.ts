import type { ProgressEvent } from '../../core/buildkit/progress.ts';

/** Shows a build while it runs. */
export interface ProgressView {
  begin(title: string): void;
  event(event: ProgressEvent): void;
  end(): void;
}
