import { isMap, parseDocument, visit } from 'yaml';
import { objectOrEmpty } from '../oci/json.ts';
import { secretInput } from './registry-login.ts';

const called = '/.github/workflows/prewarm-deps.yml@';

/**
 * The action that a workflow sets up emulation with, as it names it: `docker/setup-qemu-action@v3`; undefined: none. A workflow that
 * builds on machines of others needed none, and a prewarm on a runner does.
 */
export function emulationOf(workflow: string): string | undefined {
  const others = ['depot/', 'useblacksmith/', 'WarpBuilds/'].map((owner) => `${owner}build-push-action@`);
  return (
    actionIn(workflow, 'docker/setup-qemu-action@') ??
    (others.some((name) => actionIn(workflow, name) !== undefined)
      ? 'docker/setup-qemu-action@v3'
      : undefined)
  );
}

/** The action that a workflow checks out with, as it names it. */
export function checkoutOf(workflow: string): string {
  return actionIn(workflow, 'actions/checkout@') ?? 'actions/checkout@v6';
}

function actionIn(workflow: string, name: string): string | undefined {
  const line = workflow
    .split('\n')
    .find((text) => text.includes(name) && text.includes('uses:') && !text.trimStart().startsWith('#'));
  return line?.split(/[\s"']+/).find((word) => word.startsWith(name));
}

/**
 * A prewarm that calls our workflow, as a job with steps: a called workflow has no place for one that sets up emulation, or logs in,
 * and takes no secret for the user name. `actions`: those that run first.
 */
export function asSteps(text: string, actions: readonly string[]): string {
  const document = parseDocument(text);
  visit(document, {
    Map(_key, job) {
      const [repository, version] = String(job.get('uses') ?? '').split(called);
      const given = job.get('with');
      if (version === undefined || !isMap(given)) return;
      const secrets = objectOrEmpty(objectOrEmpty(job.toJS(document))['secrets']);
      for (const [name, value] of Object.entries(secrets)) given.set(secretInput(name), value);
      for (const name of ['uses', 'with', 'secrets']) job.delete(name);
      job.set('runs-on', 'ubuntu-24.04');
      job.set('timeout-minutes', 60);
      const [checkout, ...more] = actions;
      job.set(
        'steps',
        document.createNode([
          { uses: checkout, with: { 'persist-credentials': false } },
          ...more.map((uses) => ({ uses })),
          { uses: `${repository}@${version}`, with: given },
        ]),
      );
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
