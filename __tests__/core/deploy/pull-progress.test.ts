import { describe, expect, test } from '@jest/globals';
import type { StoreKind } from '../../../src/core/deploy/download-plan.ts';
import { createPullCounter } from '../../../src/core/deploy/pull-progress.ts';
import { pullable } from '../../support/deploy-values.ts';

const image = pullable('app', 'base:1000 deps:200 source:30', 4);
const ids: Readonly<Record<string, string>> = Object.fromEntries(
  ['base', 'deps', 'source'].map((name, index) => [name, image.layers[index]?.digest.slice(7, 19) ?? '']),
);

/** `base Downloading 500`; `!` begins another attempt; what names no layer concerns the image. */
function count(store: StoreKind, lines: readonly string[], configBytes = 4) {
  const counter = createPullCounter({ layers: image.layers, configBytes }, store);
  let attempt = 1;
  for (const line of lines) {
    if (line === '!') attempt++;
    else {
      const [name = '', ...words] = line.split(' ');
      const current = /\d+$/.exec(line)?.[0];
      const status = ids[name] === undefined ? line : words.join(' ').replace(/ \d+$/, '');
      counter.add(
        { id: ids[name], status, currentBytes: current === undefined ? undefined : Number(current) },
        attempt,
      );
    }
  }
  return counter.state;
}

const done = 'Status: Downloaded newer image for app';

describe('the bytes of a pull', () => {
  test.each<[string, StoreKind, readonly string[], number, number]>([
    ['are none before it begins', 'classic', ['Pulling from owner/app'], 0, 0],
    [
      'are those of the layers that were not there, and of the config',
      'classic',
      [
        'base Already exists',
        'deps Pulling fs layer',
        'source Pulling fs layer',
        'deps Downloading 20',
        'deps Downloading 200',
        'deps Verifying Checksum',
        'source Download complete',
        'deps Extracting 64',
        'deps Pull complete',
        'source Pull complete',
        done,
      ],
      234,
      3,
    ],
    [
      'are whole where only the end of a layer is told',
      'containerd',
      ['deps Download complete', 'source Already exists', done],
      204,
      2,
    ],
    ['grow while a layer comes', 'classic', ['base Downloading 300', 'deps Downloading 100'], 400, 0],
    ['are never more than the layer', 'classic', ['base Downloading 5000'], 1000, 0],
    [
      'of a retry inside the engine are counted as it counts',
      'classic',
      ['base Downloading 700', 'base Retrying in 5 seconds', 'base Downloading 800'],
      800,
      0,
    ],
    [
      'of an attempt that failed count, too, in the classic engine, which begins anew',
      'classic',
      ['base Downloading 600', '!', 'base Downloading 1000', 'base Pull complete', done],
      1604,
      1,
    ],
    [
      'of an attempt that failed are gone on from by containerd',
      'containerd',
      ['base Downloading 600', '!', 'base Downloading 1000', 'base Download complete', done],
      1004,
      1,
    ],
    ['are none when the image was there', 'classic', ['Status: Image is up to date for app'], 0, 0],
    ['of what is no layer of it are not told', 'classic', ['other Downloading 77'], 0, 0],
  ])('%s', (_what, store, lines, downloadedBytes, layersDone) => {
    expect(count(store, lines)).toEqual({ downloadedBytes, layersDone, layers: 3 });
  });

  test('do not hold a config that the host had', () => {
    expect(count('classic', [done], 0).downloadedBytes).toBe(0);
  });
});
