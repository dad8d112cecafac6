import { isMap, parseDocument, visit } from 'yaml';

const qemu = 'docker/setup-qemu-action@';
const called = '/.github/workflows/prewarm-deps.yml@';

/** The action that sets up emulation, as a workflow names it: `docker/setup-qemu-action@v3`; undefined: it does not. */
export function emulationOf(workflow: string): string | undefined {
  const line = workflow
    .split('\n')
    .find((text) => text.includes(qemu) && text.includes('uses:') && !text.trimStart().startsWith('#'));
  return line?.split(/[\s"']+/).find((word) => word.startsWith(qemu));
}

/** A prewarm that calls our workflow, as a job with steps: a called workflow has no place for one that sets up emulation. */
export function withEmulation(text: string, emulation: string): string {
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
          { uses: 'actions/checkout@v6', with: { 'persist-credentials': false } },
          { uses: emulation },
          { uses: `${repository}@${version}`, with: given },
        ]),
      );
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
