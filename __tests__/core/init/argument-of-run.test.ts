import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findArgsOfRuns } from '../../../src/core/init/argument-of-run.ts';

const image = 'ghcr.io/acme/shop';
const output = '${{ needs.build.outputs.it }}';

test.each<[from: string, value: string, isOfRun: boolean]>([
  // An image of this repository, by its tag.
  ['ghcr.io/acme/base:${A}', output, true],
  ['ghcr.io/acme/base:$A-slim', '${{ steps.meta.outputs.version }}', true],
  ['ghcr.io/acme/base:${A}', 'v-${{ github.ref_name }}', true],
  ['ghcr.io/acme/base:${A}', '${{ env.TAG }}', true],
  ['ghcr.io/acme/base:${A}', '${{ inputs.tag }}', true],
  ['${REGISTRY}/base:${A}', output, true],
  ['made-here:${A}', output, true],
  // By its digest, and as a whole, whose it may be.
  ['harbor.example.com/a/b@${A}', output, true],
  ['harbor.example.com/a/b@sha256:${A}', output, true],
  ['${A}', output, true],
  ['${A}', `ghcr.io/acme/base:${output}`, true],
  ['${A}', `debian:${output}`, false],
  // A version that a step reads from a file.
  ['node:${A}', '${{ steps.nvmrc.outputs.version }}', false],
  ['mcr.microsoft.com/playwright:v${A}', output, false],
  // The same in each run.
  ['ghcr.io/acme/base:${A}', '1.2', false],
  ['ghcr.io/acme/base:${A}', '${{ vars.BASE }}', false],
  ['ghcr.io/acme/base:${A}', '${{ matrix.base }}', false],
  ['${A}', '${{ github.repository_owner }}/base', false],
  // Whatever takes it.
  ['node', '${{ github.sha }}', true],
  ['node', 'x-${{ inputs.commit || github.event.pull_request.head.sha }}', true],
  ['node', '${{ github.run_number }}', true],
  ['node', output, false],
])('FROM %s with A=%s: %j', (from, value, isOfRun) => {
  const text = `ARG REGISTRY="ghcr.io/acme"\nARG A\nFROM debian\nFROM ${from}\nARG A\nRUN x\n`;
  const found = findArgsOfRuns(parseDockerfile(text), { image, buildArgs: { A: value, B: '1' } }, [
    { image: undefined, localName: 'made-here' },
  ]);
  expect([...found]).toEqual(isOfRun ? ['A'] : []);
});
