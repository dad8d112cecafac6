import { isMap, parseDocument, visit } from 'yaml';

const called = '/.github/workflows/prewarm-deps.yml@';

/** The actions of a workflow that sets up emulation, as it names them. */
export interface Emulation {
  /** Such as `docker/setup-qemu-action@v3`. */
  readonly setup: string;
  readonly checkout: string;
}

/** How a workflow sets up emulation; undefined: it does not. */
export function emulationOf(workflow: string): Emulation | undefined {
  const setup = actionIn(workflow, 'docker/setup-qemu-action@');
  const checkout = actionIn(workflow, 'actions/checkout@') ?? 'actions/checkout@v6';
  return setup === undefined ? undefined : { setup, checkout };
}

function actionIn(workflow: string, name: string): string | undefined {
  const line = workflow
    .split('\n')
    .find((text) => text.includes(name) && text.includes('uses:') && !text.trimStart().startsWith('#'));
  return line?.split(/[\s"']+/).find((word) => word.startsWith(name));
}

/** A prewarm that calls our workflow, as a job with steps: a called workflow has no place for one that sets up emulation. */
export function withEmulation(text: string, { setup, checkout }: Emulation): string {
  const document = parseDocument(text);
  visit(document, {
    Map(_key, job) {
      const [repository, version] = String(job.get('uses') ?? '').split(called);
      const given = job.get('with');
      if (version === undefined || !isMap(given)) return;
      for (const name of ['uses', 'with']) job.delete(name);
      job.set('runs-on', 'ubuntu-24.04');
      job.set('timeout-minutes', 60);
      job.set(
        'steps',
        document.createNode([
          { uses: checkout, with: { 'persist-credentials': false } },
          { uses: setup },
          { uses: `${repository}@${version}`, with: given },
        ]),
      );
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
