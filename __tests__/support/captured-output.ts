/** What is written to standard output while `work` runs. */
export async function captureOutput(work: () => void | Promise<void>): Promise<string> {
  const { stdout } = process;
  const { write } = stdout;
  let text = '';
  stdout.write = (chunk: string | Uint8Array): boolean => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  };
  try {
    await work();
  } finally {
    stdout.write = write;
  }
  return text;
}
