/** How many Dockerfiles a sentence names with their lines. */
export const mostPlaces = 6;

/** The first, and how many more. */
export function shortList(parts: readonly string[], most = 3): string {
  return `${parts.slice(0, most).join(', ')}${parts.length > most ? ` and ${parts.length - most} more` : ''}`;
}
