/**
 * A source of COPY, ADD or a mount without `..`: as in `/`, none leads out of a context, so `../go.mod` is `go.mod`.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert_copy.go `dispatchCopy`, and
 * `util/system/path.go` `NormalizePath`
 */
export function pathInContext(source: string): string {
  return source.split('/').includes('..') ? source.split('/./').map(withoutParents).join('/./') : source;
}

function withoutParents(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/') || '/';
}
