/** Registry and repository of an image's name, as docker shortens them: without tag, digest, `docker.io/` and `library/`. */
export function normalizeRepository(image: string): string {
  const [name = ''] = image.split('@');
  const slash = name.lastIndexOf('/');
  const colon = name.indexOf(':', slash + 1);
  const repository = colon < 0 ? name : name.slice(0, colon);
  return repository.replace(/^docker\.io\//, '').replace(/^library\//, '');
}
