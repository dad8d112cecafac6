/** `a, b and 3 more`. */
export function firstFew(names: readonly string[]): string {
  const [some, more] = names.length > 3 ? [names.slice(0, 2), names.length - 2] : [names, 0];
  return `${some.join(', ')}${more === 0 ? '' : ` and ${more} more`}`;
}
