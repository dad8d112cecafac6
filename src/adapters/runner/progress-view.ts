import type { ProgressEvent } from '../../core/buildkit/progress.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';

/** Shows a build while it runs. */
export interface ProgressView {
  /** `usual`: what steps took when they last ran. */
  begin(title: string, usual?: UsualDuration): void;
  event(event: ProgressEvent): void;
  end(): void;
}
