import { describe, expect, test } from '@jest/globals';
import type { ProgressEvent, VertexHead } from '../../../src/core/buildkit/progress.ts';
import { parseStepName } from '../../../src/core/buildkit/step.ts';
import { LiveView, renderLive } from '../../../src/page/terminal/live-view.ts';
import { formatProgressLine } from '../../../src/page/terminal/progress-line.ts';
import { createStepGroups, type LogItem } from '../../../src/page/terminal/step-groups.ts';
import { vertexKind, vertexTitle } from '../../../src/page/terminal/vertex-title.ts';

function vertex(name: string): VertexHead {
  return { digest: `digest of ${name}`, name, step: parseStepName(name) };
}

const APT = vertex('[base base 2/2] RUN apt-get update');
const PIP = vertex('[python python-deps 3/3] RUN pip install -r requirements.txt');
const NPM = vertex('[node node-deps 2/2] RUN npm ci');

function news(
  kind: 'started' | 'hit' | 'executed' | 'failed',
  of: VertexHead,
  durationMs = 0,
  error?: string,
): ProgressEvent {
  return { kind, vertex: of, durationMs, error };
}

function log(of: VertexHead, text: string): ProgressEvent {
  return { kind: 'log', vertex: of, text };
}

function transfer(
  of: VertexHead,
  id: string,
  currentBytes: number,
  totalBytes: number,
  done: boolean,
): ProgressEvent {
  return { kind: 'transfer', vertex: of, id, currentBytes, totalBytes, done };
}

describe('what a vertex is to somebody who watches', () => {
  test.each([
    ['[base base 2/2] RUN apt-get update', 'step', 'base 2/2 RUN apt-get update'],
    ['[python linux/amd64->arm64 deps 2/3] COPY a b', 'step', 'deps linux/amd64->arm64 2/3 COPY a b'],
    ['[base 1/2] FROM docker.io/library/debian', 'work', 'base 1/2 FROM docker.io/library/debian'],
    ['[app 3/4] LINK COPY a b', 'inner', 'app 3/4 COPY a b'],
    [
      '[internal] load build definition from Dockerfile',
      'inner',
      '[internal] load build definition from Dockerfile',
    ],
    ['[python internal] load metadata for docker.io/library/debian', 'inner', undefined],
    ['[auth] library/debian:pull token for registry-1.docker.io', 'inner', undefined],
    ['[python auth] sharing credentials for ghcr.io', 'inner', undefined],
    ['importing cache manifest from ghcr.io/acme/shop:cache-base', 'inner', undefined],
    ['[python] importing cache manifest from ghcr.io/acme/shop:cache-base', 'inner', undefined],
    ['[python] resolving provenance for metadata file', 'inner', undefined],
    ['[python] exporting to image', 'work', '[python] exporting to image'],
    ['[context base] docker-image://ghcr.io/acme/shop@sha256:00', 'work', undefined],
  ])('%s is %s', (name, kind, title) => {
    expect(vertexKind(vertex(name))).toBe(kind);
    if (title !== undefined) expect(vertexTitle(vertex(name))).toBe(title);
  });
});

describe('a line of a plain log', () => {
  test.each<readonly [ProgressEvent, string | undefined]>([
    [news('started', PIP), 'started   python-deps 3/3 RUN pip install -r requirements.txt'],
    [news('hit', APT), 'hit       base 2/2 RUN apt-get update'],
    [news('executed', PIP, 31_700), 'executed  python-deps 3/3 RUN pip install -r requirements.txt (31.7 s)'],
    [
      news('failed', NPM, 12_800, 'exit code: 1'),
      'failed    node-deps 2/2 RUN npm ci (12.8 s): exit code: 1',
    ],
    [
      news('executed', vertex('[python] exporting to image'), 4200),
      'done      [python] exporting to image (4.2 s)',
    ],
    [news('executed', vertex('[python] exporting to image'), 20), undefined],
    [news('executed', vertex('[internal] load build context'), 4200), undefined],
    [
      news('failed', vertex('[internal] load metadata for a'), 100, 'not found'),
      'failed    [internal] load metadata for a (0.10 s): not found',
    ],
    [news('failed', vertex('importing cache manifest from a'), 100, 'not found'), undefined],
    [news('hit', vertex('[app 3/4] LINK COPY a b')), undefined],
    [log(PIP, 'Collecting numpy'), undefined],
    [transfer(APT, 'sha256:aa', 1, 2, false), undefined],
    [{ kind: 'warning', vertex: undefined, text: 'a\nb\u001b[31m' }, 'warning   a b'],
  ])('%j', (event, expected) => {
    expect(formatProgressLine(event)).toBe(expected);
  });
});

describe('the groups of the Actions log', () => {
  function show(items: readonly LogItem[]): readonly string[] {
    return items.map((item) =>
      item.kind === 'group' ? `> ${item.title}` : item.kind === 'end-group' ? '<' : item.text,
    );
  }

  function run(events: readonly ProgressEvent[]): readonly string[] {
    const groups = createStepGroups();
    return show([...events.flatMap((event) => groups.push(event)), ...groups.end()]);
  }

  const PIP_TITLE = 'python-deps 3/3 RUN pip install -r requirements.txt';

  test('show the output of one step as it comes, and that of the others after it', () => {
    expect(
      run([
        news('started', PIP),
        news('started', NPM),
        log(PIP, 'pip 1'),
        log(NPM, 'npm 1'),
        log(PIP, 'pip 2'),
        news('hit', APT),
        news('executed', PIP, 2000),
        log(NPM, 'npm 2'),
        news('executed', NPM, 3000),
      ]),
    ).toEqual([
      `> ${PIP_TITLE}`,
      'pip 1',
      'pip 2',
      '<',
      `executed  ${PIP_TITLE} (2.0 s)`,
      'hit       base 2/2 RUN apt-get update',
      '> node-deps 2/2 RUN npm ci',
      'npm 1',
      'npm 2',
      '<',
      'executed  node-deps 2/2 RUN npm ci (3.0 s)',
    ]);
  });

  test('are live: a line is shown when it comes', () => {
    const groups = createStepGroups();
    expect(show(groups.push(log(PIP, 'pip 1')))).toEqual([`> ${PIP_TITLE}`, 'pip 1']);
    expect(show(groups.push(log(PIP, 'pip 2')))).toEqual(['pip 2']);
  });

  test('keep the output of a step that ends while another one is shown', () => {
    expect(
      run([
        log(PIP, 'pip'),
        log(NPM, 'npm'),
        news('failed', NPM, 1000, 'exit code: 1'),
        news('executed', PIP, 2000),
      ]),
    ).toEqual([
      `> ${PIP_TITLE}`,
      'pip',
      '<',
      `executed  ${PIP_TITLE} (2.0 s)`,
      '> node-deps 2/2 RUN npm ci',
      'npm',
      '<',
      'failed    node-deps 2/2 RUN npm ci (1.0 s): exit code: 1',
    ]);
  });

  test('are all closed, and nothing is lost, when the build ends early', () => {
    expect(run([log(PIP, 'pip'), log(NPM, 'npm'), log(APT, 'apt')])).toEqual([
      `> ${PIP_TITLE}`,
      'pip',
      '<',
      '> node-deps 2/2 RUN npm ci',
      'npm',
      '<',
      '> base 2/2 RUN apt-get update',
      'apt',
      '<',
    ]);
  });

  test('keep the last lines of what waits, and say how many there were before', () => {
    const lines = run([
      log(PIP, 'pip'),
      ...Array.from({ length: 1200 }, (_, index) => log(NPM, `npm ${index}`)),
    ]);
    expect(lines.slice(3, 6)).toEqual(['> node-deps 2/2 RUN npm ci', '… 700 lines before these', 'npm 700']);
    expect(lines.at(-2)).toBe('npm 1199');
  });

  test.each([
    ['::error::boo', ': :error::boo'],
    ['  ::add-mask::a', '  : :add-mask::a'],
    ['a ##[error]boo', 'a ## [error]boo'],
    ['\u001b[32m::set-output name=a::b', ': :set-output name=a::b'],
    ['a::b', 'a::b'],
  ])('cannot give the runner a command: %j', (text, expected) => {
    expect(run([log(PIP, text)])).toContain(expected);
  });
});

describe('the live view of a terminal', () => {
  function render(
    events: readonly ProgressEvent[],
    options: { width?: number; maxLines?: number; usual?: () => number } = {},
  ): readonly string[] {
    const view = new LiveView();
    for (const event of events) view.push(event, 1000);
    return renderLive(view, { width: 80, nowMs: 32_700, ...options });
  }

  test('shows what runs, for how long, its last line, and the counts', () => {
    expect(
      render([
        news('hit', APT),
        news('started', PIP),
        log(PIP, 'Collecting numpy'),
        log(PIP, ''),
        news('started', NPM),
        news('executed', NPM, 900),
        news('started', vertex('[internal] load build context')),
      ]),
    ).toEqual([
      '⠧   31.7 s  python-deps 3/3 RUN pip install -r requirements.txt',
      '            Collecting numpy',
      '  31.7 s · 1 hit · 1 executed',
    ]);
  });

  test('shows what a step took when it last ran, where that was long', () => {
    const running = [news('started', PIP)];
    expect(render(running, { usual: () => 152_000 })[0]).toBe(
      '⠧   31.7 s  python-deps 3/3 RUN pip install -r requirements…  usually 2 min 32 s',
    );
    expect(render(running, { usual: () => 900 })[0]).not.toContain('usually');
  });

  test('shows layers that are being loaded, and those that are unpacked', () => {
    const downloads = [
      transfer(APT, 'sha256:aa', 30_000_000, 40_000_000, false),
      transfer(APT, 'sha256:bb', 4_100_000, 5_100_000, true),
    ];
    expect(render(downloads)[0]).toBe('⠧   31.7 s  loading base 2/2 RUN apt-get update  34.1 MB of 45.1 MB');
    const unpacking = [
      ...downloads,
      transfer(APT, 'sha256:aa', 40_000_000, 40_000_000, true),
      transfer(APT, 'extracting sha256:aa', 0, 0, false),
    ];
    expect(render(unpacking)[0]).toBe('⠧   31.7 s  loading base 2/2 RUN apt-get update  unpacking');
    expect(render([...unpacking, transfer(APT, 'extracting sha256:aa', 0, 0, true)])).toHaveLength(1);
    // Nothing is unpacked yet, or nobody says so: what has arrived does not go on arriving.
    const arrived = [...downloads.slice(0, 1), transfer(APT, 'sha256:aa', 40_000_000, 40_000_000, false)];
    expect(render(arrived)[0]).toBe('⠧   31.7 s  loading base 2/2 RUN apt-get update  unpacking');
  });

  test('shows what an export is at, and does not take it for loading', () => {
    const image = vertex('[python] exporting to image');
    const pushing = [
      transfer(image, 'exporting layers', 0, 0, true),
      transfer(image, 'pushing layers', 0, 0, false),
    ];
    expect(render([news('started', image), ...pushing])[0]).toBe(
      '⠧   31.7 s  [python] exporting to image  pushing layers',
    );
    expect(render(pushing)).toHaveLength(1);
  });

  test('of nothing is the count', () => {
    expect(render([])).toEqual(['  0 s · 0 hit · 0 executed']);
  });

  test('counts what hit first and was executed after all as executed', () => {
    expect(render([news('hit', PIP), news('started', PIP), news('executed', PIP, 10)]).at(-1)).toContain(
      '0 hit · 1 executed',
    );
  });

  test('is no wider and no longer than it may be', () => {
    const events = Array.from({ length: 50 }, (_, index) =>
      vertex(`[stage-${index} 1/1] RUN ${'x'.repeat(300)}`),
    ).flatMap((each) => [news('started', each), log(each, 'y'.repeat(500))]);
    const lines = render(events, { width: 60, maxLines: 10 });
    expect(lines).toHaveLength(10);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
    expect(lines.at(-2)).toBe('  and 46 more');
  });

  test('cannot be made to control the terminal', () => {
    const lines = render([news('started', PIP), log(PIP, '\u001b[2J\u001b]0;title\u0007 50 %\r\u202e100 %')]);
    expect(lines[1]).toBe('            100 %');
  });
});
