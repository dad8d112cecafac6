import { UserError } from '../error.ts';

/**
 * The records of a pax header, `<length> <key>=<value>` and a line break each, in their order. Text and values are bytes
 * (see byte-text.ts): a capability in `SCHILY.xattr.security.capability` is not UTF-8.
 * https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html
 * @throws UserError
 */
export function parsePaxRecords(text: string): readonly (readonly [key: string, value: string])[] {
  const records: (readonly [string, string])[] = [];
  for (let at = 0; at < text.length; ) {
    const space = text.indexOf(' ', at);
    const digits = space < 0 || space - at > 7 ? '' : text.slice(at, space);
    const end = at + Number(/^\d+$/.test(digits) ? digits : 0);
    const equals = text.indexOf('=', space);
    if (end <= space || end > text.length || text[end - 1] !== '\n' || equals < 0 || equals >= end - 1)
      throw new UserError(`the pax header is damaged at byte ${at}`);
    records.push([text.slice(space + 1, equals), text.slice(equals + 1, end - 1)]);
    at = end;
  }
  return records;
}
