/** An expression in a text: `${{ github.sha }}`, and what is in it. */
export const expressionPattern = /\$\{\{((?:(?!\$\{\{|\}\})[\s\S])*)\}\}/g;

/** As long as the text, with no sign of an expression in it. */
export function maskExpressions(text: string): string {
  return text.replaceAll(expressionPattern, (expression) => '_'.repeat(expression.length));
}

/** The items of a list, each trimmed. Commas of expressions are none. */
export function splitList(text: string): readonly string[] {
  const items: string[] = [];
  let start = 0;
  const masked = maskExpressions(text);
  for (let end = 0; end <= text.length; end++) {
    if (end < text.length && !/[\n,]/.test(masked[end] ?? '')) continue;
    items.push(text.slice(start, end).trim());
    start = end + 1;
  }
  return items;
}
