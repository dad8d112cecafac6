import { printableText } from '../../core/format/printable.ts';
import { plural } from '../../core/format/quantity.ts';
import { factOf, type ReportDocument } from '../document.ts';
import type { Look } from './block.ts';
import { wrapWords } from './wrap.ts';

/** What a terminal was told while a run went on, which the report at its end has not to tell again. */
export function createLiveRemarks({ colour, width }: Look) {
  const shown = new Set<string>();
  const tried = new Set<string>();
  const wasShown = (text: string): boolean => {
    const fact = factOf(text);
    // Of several images, each says it behind its name, and the report once for all who did.
    const [, names = '', rest = ''] = /^([^:]+): (.*)$/s.exec(fact) ?? [];
    return (
      shown.has(fact) ||
      names.split(', ').every((name) => shown.has(`${name}: ${rest}`)) ||
      [...shown].some((each) => each.endsWith(`: ${fact}`))
    );
  };
  return {
    /** The remark as lines; undefined when the same fact was shown already. */
    show(kind: 'notice' | 'warning', line: string): string | undefined {
      const fact = factOf(line);
      if (shown.has(fact)) return undefined;
      shown.add(fact);
      const text = printableText(withoutFacts(line, tried));
      if (fact !== line) tried.add(fact);
      if (kind === 'notice') return wrapRemark(text, width);
      const head = 'warning:';
      return `${colour.yellow(head)}${wrapRemark(`${head} ${text}`, width).slice(head.length)}`;
    },
    /** The document as it ends a terminal: without what was shown, whose warnings it only counts. */
    leftOf(document: ReportDocument): ReportDocument {
      const warnings = document.warnings.filter((warning) => !wasShown(warning));
      const above = document.warnings.length - warnings.length;
      return {
        ...document,
        warnings: above === 0 ? warnings : [...warnings, `${plural(above, 'warning')} above.`],
        notices: document.notices.filter((notice) => !wasShown(notice)),
      };
    },
  };
}

/** That something was given up does not repeat what the tries before it said. */
function withoutFacts(line: string, facts: ReadonlySet<string>): string {
  const known = [...facts].find((fact) => line.includes(fact));
  return known === undefined ? line : line.replace(known, '').replace(/: ?[.:] (?=\S)/, ': ');
}

/** Wrapped prose; further lines (commands, YAML) as they are. */
function wrapRemark(text: string, width: number): string {
  const [first = '', ...rest] = text.split('\n');
  return [...wrapWords(first, width - 2), ...rest].join('\n  ');
}
