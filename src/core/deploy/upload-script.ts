import { shellQuote } from './shell-quote.ts';

/**
 * The script that writes its standard input to a file: another name beside it takes what arrives, and takes the file's
 * place once it is whole. Whatever ends it, nothing else is left.
 * @param path absolute
 * @param mode in octal: `0600`
 */
export function formatUpload(path: string, sizeBytes: number, mode: string): string {
  if (!path.startsWith('/')) throw new Error(`expected an absolute path, got "${path}"`);
  return `set -eu
umask 077
file=${shellQuote(path)}
part=\${file%/*}/.cache-prewarm-$$.part
if [ -d "$file" ]; then echo 'it is a folder' >&2; exit 1; fi
trap 'rm -f "$part"' EXIT
trap 'exit 1' HUP INT TERM PIPE
cat > "$part"
size=$(wc -c < "$part")
if [ "$size" -ne ${sizeBytes} ]; then echo "only $size of ${sizeBytes} bytes arrived" >&2; exit 1; fi
chmod ${shellQuote(mode)} "$part"
mv -f "$part" "$file"
trap - EXIT
`;
}
