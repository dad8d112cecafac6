/** Bytes in decimal units, as registries and `docker images` count: `0 B`, `4.8 kB`, `285 MB`, `1.2 GB`. */
export function formatBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = bytes;
  let unit = 0;
  // 999.95 kB would be written as 1000.0 kB.
  while (unit < units.length - 1 && value >= (unit === 0 ? 1000 : 999.5)) {
    value /= 1000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 99.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${units[unit]}`;
}

/** A duration: `0.36 s`, `12.3 s`, `4 min 5 s`, `1 h 2 min`. */
export function formatDuration(durationMs: number): string {
  const seconds = Math.max(0, durationMs) / 1000;
  if (seconds < 0.995) return `${seconds === 0 ? '0' : seconds.toFixed(2)} s`;
  if (seconds < 59.95) return `${seconds.toFixed(1)} s`;
  const whole = Math.round(seconds);
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`;
  const minutes = Math.round(seconds / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

/** What was saved, or lost where it is below zero: `12.3 s saved`, `2 min 5 s lost`. */
export function formatSaved(savedMs: number): string {
  return `${formatDuration(Math.abs(savedMs))} ${savedMs < 0 ? 'lost' : 'saved'}`;
}

/** `12.3 s`, `−2 min 5 s`. */
export function formatBalance(durationMs: number): string {
  return `${durationMs < 0 ? '−' : ''}${formatDuration(Math.abs(durationMs))}`;
}

/** How old something is, in the largest whole unit up to days: `12 days`. A negative age is a clock that is off. */
export function formatAge(ageMs: number): string {
  const minutes = Math.floor(ageMs / 60_000);
  if (minutes < 1) return 'just now';
  if (minutes < 60) return plural(minutes, 'minute');
  const hours = Math.floor(minutes / 60);
  return hours < 24 ? plural(hours, 'hour') : plural(Math.floor(hours / 24), 'day');
}

/** When something happened: `12 days ago`, `just now`. */
export function formatAgo(ageMs: number): string {
  const age = formatAge(ageMs);
  return age === 'just now' ? age : `${age} ago`;
}

/** An ISO 8601 instant to the minute: `2026-10-04 03:00 UTC`. Anything else stays as it is. */
export function formatInstant(instant: string): string {
  return instant.replace(/^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::\d\d(?:\.\d+)?)?Z$/, '$1 $2 UTC');
}

/** `87.5 %`, `100 %`, `1,910 %`, `<0.1 %`. Never rounded up to 100, nor down to 0. */
export function formatPercent(percent: number): string {
  if (percent <= 0) return '0 %';
  if (percent < 0.1) return '<0.1 %';
  const tenths = Math.round(percent * 10);
  const shown = percent < 100 ? Math.min(999, tenths) : tenths;
  return `${formatCount(shown / 10)} %`;
}

/** `5,930`, `1,910.5`. Not by Intl, whose first number takes 15 ms. */
export function formatCount(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `1 step`, `3 steps`. */
export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** The form of a verb, or of another word, that goes with a count: `is` with 1, `are` with 0 or 2. */
export function agree(count: number, one: string, several: string): string {
  return count === 1 ? one : several;
}

/** `last run`, `last 3 runs`. */
export function pluralLast(count: number, noun: string): string {
  return count === 1 ? `last ${noun}` : `last ${plural(count, noun)}`;
}

/** Enough of a digest to tell two apart, `sha256:0123456789ab`, alone or at the end of a reference. */
export function shortDigest(text: string): string {
  return text.replace(/(sha256:[0-9a-f]{12})[0-9a-f]{52}$/, '$1');
}
