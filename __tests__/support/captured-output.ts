import { jest } from '@jest/globals';

/** What is written to standard output while `work` runs. */
export async function captureOutput(work: () => void | Promise<void>): Promise<string> {
  let text = '';
  const spy = jest.spyOn(process.stdout, 'write').mockImplementation((chunk) => {
    text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    return true;
  });
  try {
    await work();
  } finally {
    spy.mockRestore();
  }
  return text;
}
