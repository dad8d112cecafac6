// Draws charts for server.py: reads {values} as lines of JSON, answers {svg} the same way.
import { createInterface } from 'node:readline';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';

const width = 480;
const height = 160;

function draw(values) {
  const x = scaleLinear([0, Math.max(values.length - 1, 1)], [8, width - 8]);
  const y = scaleLinear([Math.min(0, ...values), Math.max(0, ...values)], [height - 8, 8]);
  const path = line(
    (_, index) => x(index),
    (value) => y(value),
  )(values);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}"><path d="${path}" fill="none" stroke="black"/></svg>\n`;
}

for await (const request of createInterface({ input: process.stdin })) {
  const { values } = JSON.parse(request);
  process.stdout.write(`${JSON.stringify({ svg: draw(values) })}\n`);
}
