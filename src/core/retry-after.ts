/**
 * How long a server asks to wait, in milliseconds: by its Retry-After header, seconds or a date
 * (https://www.rfc-editor.org/rfc/rfc9110#section-10.2.3), or by a Go duration in its text, as GHCR does
 * (`retry-after: 880.092µs, allowed: 44000/minute`). The longer of the two; 0 for a date that is past;
 * undefined when it does not ask.
 */
export function parseRetryAfter(header: string | undefined, text: string, nowMs: number): number | undefined {
  const asked = [fromHeader(header, nowMs), fromText(text)].filter((value) => value !== undefined);
  return asked.length === 0 ? undefined : Math.max(...asked);
}

function fromHeader(header: string | undefined, nowMs: number): number | undefined {
  const value = header?.trim() ?? '';
  if (/^\d+(?:\.\d+)?$/.test(value)) return Number(value) * 1000;
  // Date.parse takes nearly everything for a date; those of HTTP begin with a day's name.
  const date = /^[A-Z][a-z]{2,8},? /.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - nowMs);
}

const msPerUnit: Readonly<Record<string, number>> = {
  ns: 1e-6,
  us: 1e-3,
  // Go writes the micro sign; the Greek letter looks the same.
  '\u00b5s': 1e-3,
  '\u03bcs': 1e-3,
  ms: 1,
  s: 1000,
  m: 60_000,
  h: 3_600_000,
};

/** https://pkg.go.dev/time#ParseDuration */
function fromText(text: string): number | undefined {
  const unit = '(?:ns|us|\u00b5s|\u03bcs|ms|s|m|h)';
  const duration = new RegExp(
    `retry-after: ?((?:\\d{1,15}(?:\\.\\d{1,15})?${unit}){1,8})(?![a-z])`,
    'i',
  ).exec(text)?.[1];
  if (duration === undefined) return undefined;
  let sumMs = 0;
  for (const part of duration.matchAll(new RegExp(`(\\d+(?:\\.\\d+)?)(${unit})`, 'giy'))) {
    sumMs += Number(part[1]) * (msPerUnit[(part[2] ?? '').toLowerCase()] ?? 0);
  }
  return sumMs;
}
