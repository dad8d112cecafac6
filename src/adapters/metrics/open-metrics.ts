import { rename, writeFile } from 'node:fs/promises';
import type { Indicator } from '../../core/watch/indicators.ts';

/**
 * Indicators as OpenMetrics text (https://prometheus.io/docs/specs/om/open_metrics_spec/), which Prometheus, its node exporter's
 * textfile collector and others read.
 */
export async function formatOpenMetrics(indicators: readonly Indicator[]): Promise<string> {
  const { Gauge, Registry } = await import('prom-client');
  const registry = new Registry<typeof Registry.OPENMETRICS_CONTENT_TYPE>();
  registry.setContentType(Registry.OPENMETRICS_CONTENT_TYPE);
  for (const { name, help, samples } of indicators) {
    const labelNames = [...new Set(samples.flatMap(({ labels }) => Object.keys(labels)))];
    const gauge = new Gauge({ name, help, labelNames, registers: [registry] });
    for (const { labels, value } of samples) gauge.set({ ...labels }, value);
  }
  return registry.metrics();
}

/** Writes them to a file, which is replaced as a whole: a collector reads it at any time. */
export async function writeOpenMetrics(path: string, indicators: readonly Indicator[]): Promise<void> {
  const fresh = `${path}.${process.pid}.new`;
  await writeFile(fresh, await formatOpenMetrics(indicators));
  await rename(fresh, path);
}
