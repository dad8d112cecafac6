/** What programs are made of. */
const source =
  /\.(?:[cm]?[jt]sx?|py|rb|go|rs|java|kt|kts|scala|groovy|clj[cs]?|cs|fs|vb|php|exs?|erl|hs|ml|swift|dart|cr|nim|zig|lua|pl|r|jl|c|cc|cpp|cxx|h|hpp|vue|svelte|astro|sol|sql|html?|erb|twig|css|scss|sass|less)$/i;
/** What a reader would not call code. */
const other =
  /(?:^|\/)(?:\.|(?:licen[cs]e|readme|changelog|copying|notice|authors|contributing)\b)|\.(?:md|rst|txt|png|jpe?g|gif|svg|ico|webp|avif|woff2?|ttf|otf|eot|pdf|mp[34]|csv|lock|map|keep)$/i;
/** Tests, what was built, and files that say little. */
const minor =
  /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures|docs?|examples?|dist|build|public|static|assets|generated|migrations)(?:[/._-]|$)|\.(?:d\.ts|css|html?)$|(?:^|\/)__init__\.py$/i;

/** Whether a file is what a program is made of, and not data or a picture. */
export function isSource(path: string): boolean {
  return source.test(path);
}

/** Of files that change with the code, the one that shows it best: sources of the program before its tests, and those before pictures. */
export function clearestCode(paths: readonly string[]): string | undefined {
  const rank = (path: string): number =>
    other.test(path) ? 3 : !source.test(path) ? 2 : minor.test(path) ? 1 : 0;
  return paths.toSorted((a, b) => rank(a) - rank(b))[0];
}
