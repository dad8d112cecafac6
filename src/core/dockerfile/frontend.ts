import { UserError } from '../error.ts';

/** A Dockerfile whose first lines choose another frontend than Docker's: what it may say, only that one knows. */
export class OtherFrontendError extends UserError {
  override readonly name = 'OtherFrontendError';

  /** `line`: of the directive, 1-based. */
  constructor(frontend: string, line: number) {
    super(
      `Dockerfile line ${line} chooses another frontend than Docker's, ${frontend}. Only that one knows its instructions, so the file is not read here.`,
      { remedy: 'Build this image without cache-prewarm.' },
    );
  }
}

/**
 * `syntax`: what `# syntax=` says. Registries that mirror Docker's frontend give it other names.
 * @throws OtherFrontendError when it is not that of Docker.
 */
export function checkFrontend(syntax: string, line: number): void {
  const [reference = ''] = syntax.split(/\s/, 1);
  const [name = ''] = reference.split('@', 1)[0]?.split('/').at(-1)?.split(':', 1) ?? [];
  if (!/(?:^|[_.-])dockerfile(?:-upstream)?$/.test(name)) throw new OtherFrontendError(reference, line);
}
