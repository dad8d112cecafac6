/**
 * Fills a template of the catalogue: `{name|words for when it is not known}`. Without values it gives the text for
 * the documents.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string | undefined>>): string {
  return template.replace(/\{(\w+)(?:\|([^}]*))?\}/g, (_, name: string, otherwise: string | undefined) => {
    return values[name] ?? otherwise ?? `<${name}>`;
  });
}
