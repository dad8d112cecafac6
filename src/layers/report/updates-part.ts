import { printableLine } from '../../core/format/printable.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import { describeUpdates } from '../../core/packages/update-words.ts';
import type { PackageUpdate } from '../../core/packages/updates.ts';
import type { UpdatesReport } from '../../core/packages/updates-report.ts';
import { asCode, prose, table } from '../../page/block.ts';
import { foldedPart, part, type ReportPart } from '../../page/document.ts';

/** More of a kind are counted only. */
const mostRows = 100;

/** Which packages have updates, in which layer, and what becomes of them. */
export function updatesPart(report: UpdatesReport | undefined): ReportPart | undefined {
  if (report === undefined) return undefined;
  const count = (kind: 'due' | 'notCome' | 'waiting'): number =>
    report.layers.reduce((sum, layer) => sum + layer[kind].length, 0);
  const [due, notCome, waiting] = [count('due'), count('notCome'), count('waiting')];
  const make = due > 0 || report.unread.length > 0 ? part : foldedPart;
  const told = [
    `${due} due`,
    ...(notCome > 0 ? [`${notCome} that did not come`] : []),
    ...(waiting > 0 ? [`${waiting} in base images`] : []),
  ];
  const rows = report.layers.flatMap(({ layer, images, ...updates }) => {
    const base = images.length === 0 ? 'the base image' : images.join(', ');
    return [
      ...rowsOf(layer, updates.due, 'a refresh of the layer installs it'),
      ...rowsOf(layer, updates.notCome, 'a refresh did not install it: is the version pinned?'),
      ...rowsOf(layer, updates.waiting, `part of ${base}: comes with its next version`),
    ];
  });
  return make(
    `Package updates: ${told.join(', ')}`,
    prose(...summaryLines(report)),
    table(
      [asCode('Layer'), asCode('Package'), 'Installed', 'Available', 'Index', 'State'],
      rows.slice(0, mostRows),
    ),
    rows.length > mostRows ? prose(`And ${plural(rows.length - mostRows, 'more update')}.`) : undefined,
  );
}

function rowsOf(
  layer: string,
  updates: readonly PackageUpdate[],
  state: string,
): readonly (readonly string[])[] {
  return updates.map(({ package: name, installed, available, source }) =>
    [layer, name, installed, available, source, state].map((text) => printableLine(text, 120)),
  );
}

/** `base: openssl 3.0.15-1~deb12u1 → …u2. python and node are based on it.` */
function summaryLines({ layers, unread, unknown, indexes }: UpdatesReport): readonly string[] {
  return [
    ...layers
      .filter(({ due }) => due.length > 0)
      .map(({ layer, due, above }) => {
        const based =
          above.length === 0 ? '' : ` ${above.join(', ')} ${agree(above.length, 'is', 'are')} based on it.`;
        return printableLine(`${layer}: ${describeUpdates(due)}.${based}`);
      }),
    ...unread.map(({ name, reason }) => printableLine(`The index ${name} was not read: ${reason}.`)),
    ...(unknown.length > 0 ? [`The packages of ${unknown.join(', ')} are not recorded yet.`] : []),
    ...(indexes.length > 0
      ? [printableLine(`Compared with ${indexes.join(', ')}.`)]
      : ['The layers name no index to compare with.']),
  ];
}
