/**
 * Labels that tell where an image comes from:
 * https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md#pre-defined-annotation-keys
 *
 * There is no `created` among them: it would give the same image another digest in every run.
 */
export function imageLabels(run: {
  readonly repositoryUrl: string;
  readonly revision: string;
  /** The tag that says most. */
  readonly version: string | undefined;
}): Readonly<Record<string, string>> {
  return {
    'org.opencontainers.image.source': run.repositoryUrl,
    'org.opencontainers.image.url': run.repositoryUrl,
    'org.opencontainers.image.revision': run.revision,
    ...(run.version === undefined ? {} : { 'org.opencontainers.image.version': run.version }),
  };
}
