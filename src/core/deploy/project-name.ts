/**
 * The name that compose gives to a project by its folder; https://docs.docker.com/compose/how-tos/project-name/.
 * @param dir absolute, without a slash at its end.
 */
export function projectNameOf(dir: string, given: string | undefined): string {
  return given ?? projectNameFrom(dir.slice(dir.lastIndexOf('/') + 1));
}

/** Without the characters that compose allows in no name. */
export function projectNameFrom(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9_-]/g, '')
    .replace(/^[_-]+/, '');
}
