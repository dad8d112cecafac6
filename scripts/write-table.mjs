// @ts-check
/**
 * The table in SECURITY.md: what may be written in which event, as src/core/layers/write-policy.ts decides it.
 *
 * @typedef {import('../src/core/layers/run-event.ts').RunEvent} RunEvent
 * @typedef {import('../src/core/layers/write-policy.ts').Trusted} Trusted
 * @typedef {typeof import('../src/core/layers/write-policy.ts').mayWrite} MayWrite
 */

/**
 * Events that start a workflow:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows, and those that were
 * documented once. `workflow_call` has the event of its caller.
 *
 * @type {readonly string[]}
 */
export const documentedEvents = [
  ...['branch_protection_rule', 'check_run', 'check_suite', 'create', 'delete', 'deployment'],
  ...['deployment_status', 'discussion', 'discussion_comment', 'fork', 'gollum', 'image_version'],
  ...['issue_comment', 'issues', 'label', 'merge_group', 'milestone', 'page_build', 'project'],
  ...['project_card', 'project_column', 'public', 'pull_request', 'pull_request_comment'],
  ...['pull_request_review', 'pull_request_review_comment', 'pull_request_target', 'push'],
  ...['registry_package', 'release', 'repository_dispatch', 'schedule', 'status', 'watch'],
  ...['workflow_call', 'workflow_dispatch', 'workflow_run'],
];

/** @type {readonly {readonly title: string, readonly things: readonly Trusted[]}[]} */
const columns = [
  {
    title: 'Layers, record, `cache-builder`, quarters, mirrored base images, health issue',
    things: ['layers', 'merged-layers', 'quarters', 'mirrored-images', 'health-issue'],
  },
  { title: 'Application, default tags', things: ['default-tags'] },
  { title: 'Application, tags that you set', things: ['given-tags'] },
  { title: 'History', things: ['history'] },
];

const trustedRefs = ['release/*'];
const onMain = { ref: 'refs/heads/main', defaultBranch: 'main' };
const onPull = { ref: 'refs/pull/7/merge', defaultBranch: 'main' };

/**
 * Where an event can run, in words → the event there.
 *
 * @param {string} name
 * @returns {readonly (readonly [string, RunEvent])[]}
 */
function situationsOf(name) {
  const code = `\`${name}\``;
  switch (name) {
    case 'push':
    case 'workflow_dispatch':
      return [
        [`${code}, default branch`, { name, ...onMain }],
        [`${code}, branch in \`trusted-refs\``, { name, ...onMain, ref: 'refs/heads/release/1' }],
        [`${code}, another branch`, { name, ...onMain, ref: 'refs/heads/feature' }],
        [`${code}, tag`, { name, ...onMain, ref: 'refs/tags/v1' }],
      ];
    case 'release':
      return [[code, { name, ...onMain, ref: 'refs/tags/v1' }]];
    case 'pull_request':
    case 'pull_request_comment':
    case 'pull_request_review':
    case 'pull_request_review_comment':
      return [
        [code, { name, ...onPull }],
        [`${code} of a fork`, { name, ...onPull, fromFork: true }],
      ];
    case 'pull_request_target':
      return [
        [code, { name, ...onMain }],
        [`${code} of a fork`, { name, ...onMain, fromFork: true }],
      ];
    case 'workflow_run':
      return [
        [`${code} after another event`, { name, ...onMain }],
        [`${code} after a pull request of a fork`, { name, ...onMain, fromFork: true }],
      ];
    case 'workflow_call':
      return [];
    default:
      return [[code, { name, ...onMain }]];
  }
}

/**
 * As a table of markdown; events with the same answers share a row.
 *
 * @param {MayWrite} mayWrite
 * @returns {string}
 */
export function formatWriteTable(mayWrite) {
  /** @type {Map<string, string[]>} */
  const rows = new Map();
  /** @type {readonly (readonly [string, RunEvent | undefined])[]} */
  const situations = [['a terminal', undefined], ...documentedEvents.flatMap(situationsOf)];
  for (const [label, event] of situations) {
    const answers = columns.map(({ things }) => {
      const may = new Set(things.map((thing) => mayWrite(thing, event, trustedRefs).may));
      if (may.size !== 1) throw new Error(`one column, several answers: ${things.join(', ')} for ${label}`);
      return may.has(true) ? 'yes' : 'no';
    });
    const key = answers.join(' | ');
    rows.set(key, [...(rows.get(key) ?? []), label]);
  }
  return [
    `| Event | ${columns.map(({ title }) => title).join(' | ')} |`,
    `| --- |${' --- |'.repeat(columns.length)}`,
    ...[...rows].map(([answers, labels]) => `| ${labels.join('<br>')} | ${answers} |`),
  ].join('\n');
}
