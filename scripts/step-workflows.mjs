// @ts-check
/**
 * Writes the reusable workflows: `npm run docs` makes .github/workflows/{prewarm-deps,build-and-push,deploy,prewarm-hosts,pipeline}.yml,
 * and those that sign without a key, of what stands here and of the action.yml files, so that every input of an action can be reached from the workflow around it.
 */

/**
 * @typedef {object} Metadata
 * @property {Record<string, {description: string, default?: string}>} inputs
 * @property {Record<string, {description: string}>} outputs
 */

/**
 * A job that runs one action.
 * @typedef {object} Job
 * @property {string} id
 * @property {string} action folder of the action
 * @property {string} [needs]
 * @property {string} [if]
 * @property {readonly string[]} permissions lines `name: access # why`
 * @property {boolean} checkout
 * @property {readonly string[]} [lines] more lines of the job
 * @property {boolean} [matrix] one job for each of `runners`, or for each image, as the job plan tells them
 * @property {Readonly<Record<string, string>>} [renamed] input of the action → input of the workflow
 * @property {Readonly<Record<string, string>>} [fixed] input of the action → what it is always given
 */

/**
 * @typedef {object} StepWorkflow
 * @property {string} file
 * @property {readonly string[]} about comment lines
 * @property {readonly Job[]} jobs
 * @property {Readonly<Record<string, string>>} more inputs of its own → description
 * @property {Readonly<Record<string, readonly [job: string, output: string, instead?: string]>>} outputs `instead`: a job whose output goes before
 * @property {readonly string[]} [closing] the job after all others, as lines
 */

/** Inputs that hold what nobody may see → the secret that they come from. */
export const secretInputs = {
  'registry-password': 'REGISTRY_PASSWORD',
  'registry-passwords': 'REGISTRY_PASSWORDS',
  'signing-key': 'SIGNING_KEY',
  'signing-key-password': 'SIGNING_KEY_PASSWORD',
  secrets: 'BUILD_SECRETS',
  'ssh-key': 'SSH_PRIVATE_KEY',
  'ssh-passphrase': 'SSH_PASSPHRASE',
  'known-hosts': 'KNOWN_HOSTS',
  'jump-ssh-key': 'JUMP_SSH_PRIVATE_KEY',
  'jump-known-hosts': 'JUMP_KNOWN_HOSTS',
};

/** Inputs that no workflow hands on, and why. */
export const leftOut = {
  'github-token': 'its default is the token of the job',
  'secret-envs':
    'a called workflow has none of the environment variables of its caller; BUILD_SECRETS serves',
  'keep-builder': 'the job ends right after',
  'keep-progress': 'the file would be gone with the job',
  'part-of': 'runners decides it',
  load: 'the engine that it is loaded into is gone with the job',
  call: 'it is done instead of a build',
};

/** Inputs that one workflow does not hand on, and why. */
const leftOutOf = {
  'prewarm-deps.yml': {},
  'build-and-push.yml': {
    only: 'prewarm-deps.yml does that',
    refresh: 'prewarm-deps.yml does that',
    'max-age': 'prewarm-deps.yml does that',
    updates: 'prewarm-deps.yml does that',
    compression: 'prewarm-deps.yml does that',
  },
  'deploy.yml': { 'prewarm-only': 'prewarm-hosts.yml does that' },
  'prewarm-hosts.yml': {
    'compose-file': 'nothing is switched',
    services: 'nothing is switched',
    strategy: 'nothing is switched',
    proxy: 'nothing is switched',
    'proxy-service': 'nothing is switched',
    'proxy-upstream': 'nothing is switched',
    'proxy-port': 'nothing is switched',
    'proxy-backend': 'nothing is switched',
    'proxy-admin': 'nothing is switched',
    'drain-command': 'nothing is switched',
    'undrain-command': 'nothing is switched',
    'drain-time': 'nothing is switched',
    'drain-timeout': 'nothing is switched',
    'exclusive-volumes': 'nothing is switched',
    'image-variable': 'nothing is switched',
    barrier: 'nothing is switched',
    batches: 'nothing is switched',
    'before-switch': 'nothing is switched',
    'migrate-command': 'nothing is switched',
    'restore-command': 'nothing is switched',
    'after-switch': 'nothing is switched',
    'health-url': 'nothing is switched',
    'health-command': 'nothing is switched',
    'health-interval': 'nothing is switched',
    'health-timeout': 'nothing is switched',
    'health-start-period': 'nothing is switched',
    'health-baseline': 'nothing is switched',
    'settle-time': 'nothing is switched',
    'wait-timeout': 'nothing is switched',
    'rollback-scope': 'nothing is switched',
    'rollback-to': 'nothing is switched',
    force: 'nothing is switched',
  },
  'maintain.yml': {
    metrics: 'the file would be gone with the job',
    pin: 'the file that it is written to would be gone with the job',
  },
  'pipeline.yml': {
    'prewarm-only': 'prewarm-hosts.yml does that',
    'rollback-to': 'deploy.yml does that',
    'layer-digests': 'it is what prewarm puts out',
    'app-image': 'it is what build puts out',
    'app-images': 'it is what build puts out',
  },
};

/**
 * Inputs that a workflow does not hand on, and why.
 *
 * @param {string} file
 * @returns {Readonly<Record<string, string>>}
 */
export function leftOutOfFile(file) {
  const all = /** @type {Record<string, Record<string, string>>} */ (leftOutOf);
  return all[file.replace('-keyless', '')] ?? {};
}

const commonInputs = {
  'runs-on': 'Label of the runner, or labels as a JSON array. Default: `ubuntu-24.04`.',
  'timeout-minutes': 'Timeout of each job, in minutes. Default: `60`.',
};
const checkoutInputs = {
  submodules: 'Checks out submodules: `true` or `recursive`. Default: `false`.',
  lfs: 'Fetches Git LFS files. Default: `false`.',
};

const runsOn =
  "startsWith(inputs.runs-on, '[') && fromJSON(inputs.runs-on) || inputs.runs-on || 'ubuntu-24.04'";

const runnersInput = {
  runners:
    'Platforms to build on their own runners, as `platform=label`: `linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm`. Default: one job for all `platforms`.',
};
const matrixInput = {
  matrix:
    'With `bake-files`: `true` builds each image in its own job, on its own runner. Default: one job for all images.',
};
const afterRunners = "!cancelled() && (needs.plan.result == 'success' || needs.plan.result == 'skipped')";

const readLayers = 'packages: read # to read the layers';
const readContents = 'contents: read # to check out';

/** @type {readonly StepWorkflow[]} */
const plainWorkflows = [
  {
    file: 'prewarm-deps.yml',
    about: [
      'Prewarms the dependency layers in one job. With runners: one job per platform, and one that combines them.',
    ],
    more: { ...runnersInput, ...matrixInput, ...commonInputs, ...checkoutInputs },
    jobs: [
      runnersJob({}),
      {
        id: 'prewarm',
        action: 'prewarm',
        needs: 'plan',
        if: afterRunners,
        matrix: true,
        checkout: true,
        permissions: [readContents, 'packages: write # to push the layers'],
      },
      mergeJob('merge', 'prewarm', '[plan, prewarm]', "inputs.runners != ''"),
    ],
    outputs: {
      digests: ['prewarm', 'digests', 'merge'],
      changed: ['prewarm', 'changed', 'merge'],
      pushed: ['prewarm', 'pushed'],
      'dependency-hit-rate': ['prewarm', 'dependency-hit-rate'],
      quarter: ['prewarm', 'quarter'],
      figures: ['prewarm', 'figures', 'merge'],
      report: ['prewarm', 'report', 'merge'],
    },
  },
  {
    file: 'build-and-push.yml',
    about: [
      'Builds the application on its prewarmed layers in one job. Pass the output digests of prewarm-deps.yml as layer-digests',
      'to build on exactly those layers.',
    ],
    more: { ...runnersInput, ...matrixInput, ...commonInputs, ...checkoutInputs },
    jobs: [
      runnersJob({ push: '"false"', provenance: '"false"' }),
      {
        id: 'build',
        action: 'build',
        needs: 'plan',
        if: afterRunners,
        matrix: true,
        checkout: true,
        permissions: [readContents, 'packages: write # to push the image'],
        fixed: { push: expression("inputs.push || 'auto'") },
      },
      mergeJob('merge', 'build', '[plan, build]', "inputs.runners != '' && needs.build.outputs.image != ''"),
    ],
    outputs: {
      image: ['build', 'image', 'merge'],
      images: ['build', 'images'],
      digest: ['build', 'digest', 'merge'],
      tags: ['build', 'tags', 'merge'],
      'dependency-hit-rate': ['build', 'dependency-hit-rate'],
      'prewarm-needed': ['build', 'prewarm-needed'],
      coverage: ['build', 'coverage'],
      figures: ['build', 'figures', 'merge'],
      report: ['build', 'report', 'merge'],
    },
  },
  {
    file: 'deploy.yml',
    about: [
      'Deploys an image to hosts over SSH, or rolls them back, in one job. Secrets of the environment override those of the caller.',
    ],
    more: {
      environment:
        'GitHub environment to deploy to, with its approvals and secrets. One deployment at a time. Default: none.',
      ...commonInputs,
      ...checkoutInputs,
    },
    jobs: [deployJob({})],
    outputs: deployOutputs(),
  },
  {
    file: 'prewarm-hosts.yml',
    about: ['Pulls the layers onto the hosts without switching, in quiet hours before a deployment.'],
    more: {
      environment:
        'GitHub environment of the hosts, with its approvals and secrets. One deployment at a time. Default: none.',
      ...commonInputs,
    },
    jobs: [
      deployJob({
        id: 'prewarm-hosts',
        checkout: false,
        permissions: [readLayers],
        fixed: { 'prewarm-only': '"true"' },
      }),
    ],
    outputs: Object.fromEntries(
      Object.entries(deployOutputs()).map(([name, [, output]]) => [name, ['prewarm-hosts', output]]),
    ),
  },
  {
    file: 'maintain.yml',
    about: [
      'Keeps a cache healthy, one task in one job. By default it shows what can be deleted and whether everything is healthy.',
    ],
    more: { ...commonInputs, ...checkoutInputs },
    jobs: [
      {
        id: 'maintain',
        action: 'maintain',
        checkout: true,
        permissions: [
          readContents,
          'packages: write # to delete versions, to push layers',
          'issues: write # for notify',
        ],
      },
    ],
    outputs: {
      outcome: ['maintain', 'outcome'],
      deletable: ['maintain', 'deletable'],
      deleted: ['maintain', 'deleted'],
      'stored-bytes': ['maintain', 'stored-bytes'],
      'freeable-bytes': ['maintain', 'freeable-bytes'],
      healthy: ['maintain', 'healthy'],
      problems: ['maintain', 'problems'],
      report: ['maintain', 'report'],
    },
  },
  {
    file: 'pipeline.yml',
    about: [
      'Prewarm (if a layer is outdated and the run may push), build, deploy (if hosts are set), and one summary at the end.',
    ],
    more: {
      environment:
        'GitHub environment to deploy to, with its approvals and secrets. One deployment at a time. Default: none.',
      ...runnersInput,
      ...matrixInput,
      ...commonInputs,
      ...checkoutInputs,
    },
    jobs: [
      {
        id: 'plan',
        action: 'plan',
        checkout: true,
        permissions: [readContents, readLayers],
        renamed: { push: 'push-layers', provenance: 'layer-provenance' },
      },
      {
        id: 'prewarm',
        action: 'prewarm',
        needs: 'plan',
        if: "needs.plan.outputs.needed == 'true'",
        matrix: true,
        checkout: true,
        permissions: [readContents, 'packages: write # to push the layers'],
        renamed: { push: 'push-layers', provenance: 'layer-provenance' },
      },
      mergeJob('merge-layers', 'prewarm', '[plan, prewarm]', "inputs.runners != ''"),
      {
        id: 'build',
        action: 'build',
        needs: '[plan, prewarm]',
        // A prewarm that was not needed is skipped, and so would be what needs it.
        matrix: true,
        if: "!cancelled() && needs.plan.result == 'success' && (needs.prewarm.result == 'success' || needs.prewarm.result == 'skipped')",
        checkout: true,
        permissions: [readContents, 'packages: write # to push the image'],
        fixed: {
          push: expression("inputs.push || 'auto'"),
          prewarm: expression("inputs.prewarm == 'never' && 'none' || 'auto'"),
          'layer-digests': expression(
            "inputs.runners == '' && needs.prewarm.result == 'success' && needs.prewarm.outputs.digests || ''",
          ),
          // An image that is left out has no tag of this commit.
          'changed-only': expression("inputs.matrix == 'true' && 'auto' || inputs.changed-only"),
        },
      },
      mergeJob(
        'merge-image',
        'build',
        '[plan, build]',
        "!cancelled() && inputs.runners != '' && needs.build.result == 'success' && needs.build.outputs.image != ''",
      ),
      deployJob({
        needs: '[plan, build, merge-layers, merge-image]',
        if: "!cancelled() && needs.build.result == 'success' && (needs.build.outputs.image != '' || needs.build.outputs.images != '' && needs.build.outputs.images != '{}') && inputs.hosts != '' && (needs.merge-layers.result == 'success' || needs.merge-layers.result == 'skipped') && (needs.merge-image.result == 'success' || needs.merge-image.result == 'skipped')",
        renamed: { prewarm: 'prewarm-hosts' },
        fixed: {
          'app-image': expression(
            "needs.merge-image.result == 'success' && needs.merge-image.outputs.image || needs.build.outputs.image",
          ),
          // The outputs of several runners do not add up: what they have pushed is found by the tag of the commit.
          'app-images': expression(
            "inputs.matrix == 'true' && needs.plan.outputs.app-images || needs.build.outputs.images",
          ),
        },
      }),
    ],
    closing: [
      '  summary:',
      '    name: summary',
      '    needs: [plan, prewarm, merge-layers, build, merge-image, deploy]',
      '    if: always()',
      ...runnerLines('10'),
      '    permissions: {}',
      '    outputs:',
      `      outcome: ${expression('steps.summary.outputs.outcome')}`,
      `      report: ${expression('steps.summary.outputs.report')}`,
      '    steps:',
      '      - id: summary',
      '        uses: $/summary',
      '        with:',
      ...[['plan'], ['prewarm', 'merge-layers'], ['build', 'merge-image'], ['deploy']].flatMap(
        ([job, merge]) => [
          `          ${job}-result: ${expression(`${merge === undefined ? '' : `needs.${merge}.result == 'failure' && 'failure' || `}needs.${job}.result`)}`,
          `          ${job}-figures: ${expression(`${merge === undefined ? '' : `needs.${merge}.result == 'success' && needs.${merge}.outputs.figures || `}needs.${job}.result != 'skipped' && needs.${job}.outputs.figures || ''`)}`,
        ],
      ),
    ],
    outputs: {
      image: ['build', 'image', 'merge-image'],
      images: ['build', 'images'],
      digest: ['build', 'digest', 'merge-image'],
      tags: ['build', 'tags', 'merge-image'],
      'dependency-hit-rate': ['build', 'dependency-hit-rate'],
      'prewarm-needed': ['build', 'prewarm-needed'],
      prewarmed: ['plan', 'needed'],
      changed: ['prewarm', 'changed', 'merge-layers'],
      quarter: ['plan', 'quarter'],
      'deploy-outcome': ['deploy', 'outcome'],
      hosts: ['deploy', 'hosts'],
      'downloaded-bytes': ['deploy', 'downloaded-bytes'],
      'saved-bytes': ['deploy', 'saved-bytes'],
      'prewarm-report': ['prewarm', 'report', 'merge-layers'],
      'build-report': ['build', 'report', 'merge-image'],
      'deploy-report': ['deploy', 'report'],
      outcome: ['summary', 'outcome'],
      report: ['summary', 'report'],
    },
  },
];

/** Actions whose job signs, and the one that has to know whether they do: what they would not trust is to be built. */
const signing = ['plan', 'prewarm', 'build', 'merge'];

/**
 * The same for a caller that grants id-token: write. GitHub takes no expression as a permission, and does not start a workflow that
 * asks for more than its caller grants, so nobody else could call it.
 *
 * @param {StepWorkflow} workflow
 * @returns {StepWorkflow}
 */
function keyless({ file, about, jobs, ...rest }) {
  return {
    ...rest,
    file: file.replace('.yml', '-keyless.yml'),
    about: [
      ...about,
      `As ${file}, and signs with Sigstore without a key: the caller grants id-token: write.`,
    ],
    jobs: jobs.map((job) =>
      signing.includes(job.action)
        ? { ...job, permissions: [...job.permissions, 'id-token: write # to sign with Sigstore'] }
        : job,
    ),
  };
}

/** @type {readonly StepWorkflow[]} */
export const stepWorkflows = [
  ...plainWorkflows,
  ...plainWorkflows
    .filter(({ jobs }) => jobs.some(({ action }) => action === 'build' || action === 'prewarm'))
    .map(keyless),
];

/**
 * The job that tells which runners there are, where they are given.
 *
 * @param {Readonly<Record<string, string>>} fixed
 * @returns {Job}
 */
function runnersJob(fixed) {
  return {
    id: 'plan',
    action: 'plan',
    if: "inputs.runners != '' || inputs.matrix == 'true'",
    checkout: true,
    permissions: [readContents, readLayers],
    fixed: { prewarm: '"auto"', ...fixed },
  };
}

/**
 * The job that puts platforms together.
 *
 * @param {string} id
 * @param {'prewarm' | 'build'} step
 * @param {string} needs
 * @param {string} condition
 * @returns {Job}
 */
function mergeJob(id, step, needs, condition) {
  return {
    id,
    action: 'merge',
    needs,
    if: condition,
    checkout: false,
    permissions: ['packages: write # to push the index'],
    fixed: {
      step,
      platforms: expression('needs.plan.outputs.platforms'),
      'part-of': expression('github.run_id'),
    },
  };
}

/**
 * @param {Partial<Job>} job
 * @returns {Job}
 */
function deployJob(job) {
  return {
    id: 'deploy',
    action: 'deploy',
    checkout: true,
    permissions: [readContents, readLayers],
    ...job,
    lines: [
      `    environment: ${expression('inputs.environment')}`,
      '    # One at a time, and none is dropped. A newer deployment waits for its turn.',
      '    concurrency:',
      `      group: cache-prewarm-deploy-${expression('inputs.environment')}-${expression('inputs.project-dir')}`,
      '      cancel-in-progress: false',
      '      queue: max',
    ],
  };
}

/** @returns {Readonly<Record<string, readonly [string, string]>>} */
function deployOutputs() {
  return {
    outcome: ['deploy', 'outcome'],
    image: ['deploy', 'image'],
    images: ['deploy', 'images'],
    hosts: ['deploy', 'hosts'],
    'planned-bytes': ['deploy', 'planned-bytes'],
    'downloaded-bytes': ['deploy', 'downloaded-bytes'],
    'saved-bytes': ['deploy', 'saved-bytes'],
    figures: ['deploy', 'figures'],
    report: ['deploy', 'report'],
  };
}

/**
 * @param {string} text
 * @returns {string} as GitHub evaluates it
 */
export function expression(text) {
  return `\${{ ${text} }}`;
}

/**
 * @param {string} [minutes] where it is always the same
 * @returns {readonly string[]}
 */
function runnerLines(minutes) {
  return [
    `    runs-on: ${expression(runsOn)}`,
    `    timeout-minutes: ${minutes ?? expression("fromJSON(inputs.timeout-minutes || '60')")}`,
  ];
}

/**
 * The text of a workflow.
 *
 * @param {StepWorkflow} workflow
 * @param {Readonly<Record<string, Metadata>>} actions folder → its action.yml
 * @param {string} checkout how actions/checkout is used: `actions/checkout@<sha> # v<version>`
 * @returns {string}
 * @throws {Error} where two actions describe an input of one name otherwise
 */
export function formatStepWorkflow(workflow, actions, checkout) {
  const { jobs, outputs, closing = [] } = workflow;
  const inputs = inputsOf(workflow, actions);
  const handed = jobs.flatMap((job) =>
    Object.keys(actionOf(job, actions).inputs).filter((input) => isHandedOn(workflow, input)),
  );
  const secrets = Object.entries(secretInputs).filter(([input]) => handed.includes(input));
  /** @type {(job: string, output: string) => string} */
  const describeOutput = (job, output) => {
    const action = jobs.find(({ id }) => id === job)?.action ?? job;
    return actions[action]?.outputs[output]?.description ?? '';
  };
  return `${[
    ...workflow.about.map((line) => `# ${line}`),
    '# Generated by npm run docs from scripts/step-workflows.mjs and the action.yml files.',
    `name: ${workflow.file.replace('.yml', '')}`,
    '',
    'on:',
    '  workflow_call:',
    '    # All strings without a default here: a scheduled run has no inputs, and an empty string means the default.',
    '    inputs:',
    ...[...inputs].flatMap(([name, description]) => [
      `      ${name}:`,
      `        description: ${JSON.stringify(description)}`,
      '        type: string',
      '        required: false',
    ]),
    ...(secrets.length === 0 ? [] : ['    secrets:']),
    ...secrets.flatMap(([input, secret]) => [
      `      ${secret}:`,
      `        description: ${JSON.stringify(describe(input, workflow, actions))}`,
      '        required: false',
    ]),
    '    outputs:',
    ...Object.entries(outputs).flatMap(([name, [job, output, instead]]) => [
      `      ${name}:`,
      `        description: ${JSON.stringify(describeOutput(job, output))}`,
      `        value: ${expression(`${instead === undefined ? '' : `jobs.${instead}.outputs.${output} || `}jobs.${job}.outputs.${output}`)}`,
    ]),
    '',
    '# Each job sets its own permissions.',
    'permissions: {}',
    '',
    'jobs:',
    ...jobs.flatMap((job) => [...formatJob(workflow, job, actions, checkout), '']),
    ...closing,
  ]
    .join('\n')
    .trimEnd()}\n`;
}

/**
 * @param {StepWorkflow} workflow
 * @param {Job} job
 * @param {Readonly<Record<string, Metadata>>} actions
 * @param {string} checkout
 * @returns {readonly string[]}
 */
function formatJob(workflow, job, actions, checkout) {
  const { id, action, needs, permissions, lines = [] } = job;
  const condition = job.if;
  const wanted = new Set([
    ...Object.values(workflow.outputs).flatMap(([of, output, instead]) =>
      of === id || instead === id ? [output] : [],
    ),
    ...neededOutputs(workflow, id),
  ]);
  return [
    `  ${id}:`,
    `    name: ${job.matrix ? expression(`(matrix.platform || matrix.target) && format('${id} {0}', matrix.platform || matrix.target) || '${id}'`) : id}`,
    ...(needs === undefined ? [] : [`    needs: ${needs}`]),
    ...(condition === undefined
      ? []
      : [`    if: ${condition.startsWith('!') ? expression(condition) : condition}`]),
    ...(job.matrix ? matrixLines(workflow) : runnerLines()),
    ...lines,
    '    permissions:',
    ...permissions.map((line) => `      ${line}`),
    '    outputs:',
    ...[...wanted].map((output) => `      ${output}: ${expression(`steps.${id}.outputs.${output}`)}`),
    '    steps:',
    ...(job.checkout
      ? [
          `      - uses: ${checkout}`,
          '        with:',
          '          persist-credentials: false',
          `          submodules: ${expression('inputs.submodules')}`,
          `          lfs: ${expression('inputs.lfs')}`,
        ]
      : []),
    `      - id: ${id}`,
    `        uses: $/${action}`,
    '        with:',
    ...Object.keys(actionOf(job, actions).inputs).flatMap((input) => {
      const value = givenTo(workflow, job, input);
      return value === undefined ? [] : [`          ${input}: ${value}`];
    }),
  ];
}

/**
 * One job for each platform on its own runner, or one for all.
 *
 * @param {StepWorkflow} workflow
 * @returns {readonly string[]}
 */
function matrixLines({ jobs }) {
  const [, timeout = ''] = runnerLines();
  const entries = "inputs.matrix == 'true' && needs.plan.outputs.matrix || needs.plan.outputs.runners";
  // Where runners are not given, the job that reads them may be skipped.
  const isSkipped = jobs.find(({ id }) => id === 'plan')?.if !== undefined;
  const otherwise = `'[{"platform":"","runner":"","target":""}]'`;
  return [
    '    strategy:',
    '      # The others continue if one fails.',
    '      fail-fast: false',
    '      matrix:',
    `        include: ${expression(`fromJSON(${isSkipped ? `needs.plan.result == 'success' && (${entries}) || ${otherwise}` : entries})`)}`,
    `    runs-on: ${expression(`matrix.runner || ${runsOn}`)}`,
    timeout,
  ];
}

/**
 * What other jobs read of it.
 *
 * @param {StepWorkflow} workflow
 * @param {string} id
 * @returns {readonly string[]}
 */
function neededOutputs(workflow, id) {
  const { jobs, closing = [] } = workflow;
  const matrix = jobs.some((job) => job.matrix) ? matrixLines(workflow) : [];
  const text = JSON.stringify([jobs, closing, matrix]);
  return [...text.matchAll(new RegExp(String.raw`needs\.${id}\.outputs\.([a-z-]+)`, 'g'))].map(
    ([, output]) => output ?? '',
  );
}

/**
 * The inputs of a workflow → description: its own, and those of its actions.
 *
 * @param {StepWorkflow} workflow
 * @param {Readonly<Record<string, Metadata>>} actions
 * @returns {ReadonlyMap<string, string>}
 */
function inputsOf(workflow, actions) {
  const inputs = new Map(Object.entries(workflow.more));
  for (const job of workflow.jobs) {
    for (const [input, metadata] of Object.entries(actionOf(job, actions).inputs)) {
      const name = job.renamed?.[input] ?? input;
      const known = givenTo(workflow, job, input)?.includes(`inputs.${name} `);
      if (input in secretInputs || !known || inputs.has(name)) continue;
      // Whether an image is pushed is decided otherwise than by the action build alone.
      const preset = input === 'push' && job.action === 'build' ? 'auto' : metadata.default;
      inputs.set(
        name,
        preset === undefined ? metadata.description : `${metadata.description} Default: \`${preset}\`.`,
      );
    }
  }
  return inputs;
}

/**
 * @param {string} input
 * @param {StepWorkflow} workflow
 * @param {Readonly<Record<string, Metadata>>} actions
 * @returns {string}
 */
function describe(input, { jobs }, actions) {
  return jobs.map((job) => actionOf(job, actions).inputs[input]?.description ?? '').find(Boolean) ?? '';
}

/**
 * What a job gives an input of its action; undefined for nothing.
 *
 * @param {StepWorkflow} workflow
 * @param {Job} job
 * @param {string} input
 * @returns {string | undefined}
 */
function givenTo(workflow, job, input) {
  const fixed = job.fixed?.[input];
  if (fixed !== undefined) return fixed;
  if (job.matrix && input === 'platforms') return expression('matrix.platform || inputs.platforms');
  if (job.matrix && input === 'targets') return expression('matrix.target || inputs.targets');
  if (job.matrix && input === 'part-of') return expression("matrix.platform && github.run_id || ''");
  if (!isHandedOn(workflow, input)) return undefined;
  const secret = /** @type {Record<string, string>} */ (secretInputs)[input];
  return secret === undefined
    ? expression(`inputs.${job.renamed?.[input] ?? input}`)
    : expression(`secrets.${secret}`);
}

/**
 * @param {StepWorkflow} workflow
 * @param {string} input
 * @returns {boolean}
 */
function isHandedOn({ file }, input) {
  return !(input in leftOut) && !(input in leftOutOfFile(file));
}

/**
 * @param {Job} job
 * @param {Readonly<Record<string, Metadata>>} actions
 * @returns {Metadata}
 * @throws {Error} where there is no such action
 */
function actionOf({ action }, actions) {
  const metadata = actions[action];
  if (metadata === undefined) throw new Error(`Expected ${action}/action.yml`);
  return metadata;
}
