import type { InputValues } from '../../core/input.ts';
import type { RunContext } from '../command.ts';
import type { ReadImage } from '../images/images.ts';
import { prewarmTogether } from '../prewarm-together.ts';
import type { QuarterInputs, SharedRefresh } from './inputs.ts';

/**
 * Images whose quarter starts with one prewarm of all. It begins when no image holds its builds at an older quarter any more; an
 * image that fails before is not waited for.
 */
export function startTogether(
  context: RunContext,
  images: readonly ReadImage<QuarterInputs>[],
  values: InputValues,
): readonly ReadImage<QuarterInputs>[] {
  const awaited = new Set(images.map(({ name }) => name));
  let open = (): void => {};
  const isReady = new Promise<void>((resolve) => {
    open = resolve;
  });
  const arrive = (name: string): void => {
    awaited.delete(name);
    if (awaited.size === 0) open();
  };
  let prewarm: ReturnType<typeof prewarmTogether> | undefined;
  const together = (name: string): SharedRefresh => ({
    async refresh() {
      arrive(name);
      await isReady;
      prewarm ??= prewarmTogether(context, { ...values, refresh: 'all', only: '' });
      const report = (await prewarm).get(name);
      if (report === undefined) throw new Error(`the prewarm has no report of ${name}`);
      return report;
    },
    leave: () => arrive(name),
  });
  return images.map((image) => ({ ...image, inputs: { ...image.inputs, shared: together(image.name) } }));
}
