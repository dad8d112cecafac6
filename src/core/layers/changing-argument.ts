const owner =
  '(?:GIT|VCS|SOURCE|SRC|BUILD|CI|GITHUB|GITLAB|APP|RELEASE|IMAGE|REPO|HEAD|SHORT|FULL|LAST|CURRENT)_?';
/** Names of arguments that tell a commit, a ref, a run or a time, as people give them to a build. */
const changingName = new RegExp(
  `^(?:(?:${owner})*(?:SHA1?|COMMIT(?:_?(?:SHA|HASH|ID|REF|DATE|TIME|MSG|MESSAGE|SHORT))?|REV|REVISION|REF(?:_?NAME)?|BRANCH(?:_?NAME)?|DATE|TIME|DATETIME|TIMESTAMP|EPOCH|CREATED(?:_?AT)?|RUN_?(?:ID|NUMBER|ATTEMPT)|PIPELINE_?ID|JOB_?ID)|(?:${owner})+(?:TAG|NUMBER|NUM|NO|ID|HASH|DESCRIBE|VERSION_?SHA)|CACHE_?(?:BUST(?:ER)?|DATE|INVALIDATE)|SOURCE_DATE_EPOCH)$`,
  'i',
);
/** With the name of a project before it: `SHOP_BUILD_COMMIT`. */
const prefixedName = /^[A-Z][A-Z0-9]*_(?=(?:GIT|VCS|SOURCE|BUILD|CI|GITHUB|GITLAB)_)/i;
/** What an author writes as the default of an argument that every build is to give. */
const placeholder =
  /^(?:|unknown|dev(?:elop(?:ment)?)?|local|none|null|n\/a|na|head|main|master|latest|unset|undefined|snapshot|0+|0\.0\.0.*|1970-.*)$/i;
/** A date with a time, as ISO 8601 writes it. */
const instant = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d/;

/**
 * Whether the value of a build argument is another one in each run: a commit, a ref, the number of a run, a date.
 * By its name, where the build gives it a value or its default says nothing; `ARG FFMPEG_COMMIT=3f2a…` is a pin, and stays.
 * `defaultText`: as the ARG has it, without quotes; undefined: none. `given`: what the build gives; undefined: nothing.
 */
export function changesBetweenRuns(
  name: string,
  defaultText: string | undefined,
  given: string | undefined,
): boolean {
  if (given !== undefined && instant.test(given)) return true;
  const isPlaceholder = placeholder.test(defaultText ?? '');
  if (changingName.test(name)) return given !== undefined || isPlaceholder;
  // Without a default, it may be a pin of what that project is.
  return Boolean(defaultText) && isPlaceholder && changingName.test(name.replace(prefixedName, ''));
}

/** Whether a build argument tells a release by its name, if not each run: nothing but the code itself reads that. */
export function tellsRelease(name: string): boolean {
  return releaseName.test(name) || changesBetweenRuns(name, undefined, undefined);
}

const releaseName = new RegExp(
  `^(?:(?:${owner}|APPLICATION_?|PROJECT_?|SERVICE_?)*VERSION|(?:${owner})*(?:BUILD|TAG|RELEASE))$`,
  'i',
);
