import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { expression, leftOut, leftOutOfFile, secretInputs } from '../scripts/step-workflows.mjs';

interface Job {
  readonly needs?: readonly string[];
  readonly if?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly {
    readonly id?: string;
    readonly uses?: string;
    readonly run?: string;
    readonly with?: Readonly<Record<string, unknown>>;
  }[];
}

interface Workflow {
  readonly on: {
    readonly workflow_call?: {
      readonly inputs: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
      readonly secrets?: Readonly<Record<string, { readonly required: boolean }>>;
      readonly outputs: Readonly<Record<string, { readonly value: string }>>;
    };
  };
  readonly permissions?: unknown;
  readonly jobs: Readonly<Record<string, Job>>;
}

const root = join(import.meta.dirname, '..');
const folder = '.github/workflows';
const files = readWorkflows(folder);
const examples = readWorkflows('examples/workflows');

function readWorkflows(place: string): readonly (readonly [name: string, text: string])[] {
  return readdirSync(join(root, place)).map(
    (name) => [name, readFileSync(join(root, place, name), 'utf8')] as const,
  );
}

/** What GitHub would say of a workflow. */
function faultsOf(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  return context.errors.getErrors().map((error) => error.message);
}

describe.each([...files, ...examples.map(([name, text]) => [`examples/workflows/${name}`, text] as const)])(
  '%s',
  (name, text) => {
    const { jobs, permissions } = parse(text) as Workflow;
    const steps = Object.values(jobs).flatMap((job) => job.steps ?? []);

    test('is a workflow as GitHub reads it', () => {
      expect(faultsOf(name, text)).toEqual([]);
    });

    test('gives no permission to all jobs, and to each job those that it names', () => {
      expect(permissions).toEqual({});
      expect(Object.keys(jobs).filter((job) => jobs[job]?.permissions === undefined)).toEqual([]);
    });

    test('says beside each permission why', () => {
      const granted = text.split('\n').filter((line) => /^\s+[a-z-]+: (read|write)\b/.test(line));
      expect(granted.filter((line) => !/# \w+/.test(line))).toEqual([]);
    });

    test('lets no job run for hours', () => {
      // Of a called workflow, the jobs in it say so.
      const endless = Object.keys(jobs).filter(
        (job) => jobs[job]?.uses === undefined && jobs[job]?.['timeout-minutes'] === undefined,
      );
      expect(endless).toEqual([]);
    });

    test('names the actions of others by a full commit and its version', () => {
      const lines = text.split('\n').filter((line) => /\buses: (?!\$\/|org\/cache-prewarm\b)/.test(line));
      expect(
        lines.filter((line) => !/uses: [\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line)),
      ).toEqual([]);
    });

    test('hands nothing to a shell that comes from an event', () => {
      // It is code there, whoever wrote it; as a variable of the environment it is a text.
      expect(steps.filter(({ run }) => run?.includes(expression('').slice(0, 3)))).toEqual([]);
    });

    test('keeps no credentials in a checkout', () => {
      const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'));
      expect(checkouts.filter((step) => step.with?.['persist-credentials'] !== false)).toEqual([]);
    });
  },
);

const reusable = files
  .map(([name, text]) => ({ name, text, workflow: parse(text) as Workflow }))
  .filter(({ workflow }) => workflow.on.workflow_call !== undefined);

interface Action {
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly outputs: Readonly<Record<string, unknown>>;
}

const actions = new Map<string, Action>();

function actionOf(folder: string): Action {
  const known = actions.get(folder);
  if (known !== undefined) return known;
  const action = parse(readFileSync(join(root, folder, 'action.yml'), 'utf8')) as Action;
  actions.set(folder, action);
  return action;
}

/** Names after a context, such as those of `inputs.` */
function namesAfter(context: string, text: string): readonly string[] {
  const pattern = new RegExp(String.raw`\b${context}\.([\w-]+)`, 'g');
  return [...new Set([...text.matchAll(pattern)].map(([, name]) => name ?? ''))].toSorted();
}

test('there is a reusable workflow for each step, and for all of them', () => {
  expect(reusable.map(({ name }) => name).toSorted()).toEqual([
    'build-and-push-keyless.yml',
    'build-and-push.yml',
    'deploy.yml',
    'maintain.yml',
    'pipeline-keyless.yml',
    'pipeline.yml',
    'prewarm-deps-keyless.yml',
    'prewarm-deps.yml',
    'prewarm-hosts.yml',
  ]);
});

describe.each(reusable)('the reusable workflow $name', ({ name, text, workflow }) => {
  const call = workflow.on.workflow_call;
  const jobs = Object.entries(workflow.jobs);
  const ours = jobs.flatMap(([job, { steps = [] }]) =>
    steps
      .filter(({ uses = '' }) => uses.startsWith('$/'))
      .map((step) => ({
        ...step,
        job,
        action: step.uses?.slice(2) ?? '',
        given: Object.keys(step.with ?? {}),
      })),
  );
  const body = text.slice(text.indexOf('\njobs:'));

  test('is nothing but actions: no script', () => {
    expect(jobs.flatMap(([, { steps = [] }]) => steps.filter(({ run }) => run !== undefined))).toEqual([]);
    expect(ours.length).toBeGreaterThanOrEqual(jobs.length);
  });

  test('takes texts that may be empty, because a scheduled run has no inputs', () => {
    const odd = Object.entries(call?.inputs ?? {}).filter(
      ([, input]) => input['type'] !== 'string' || input['required'] !== false || 'default' in input,
    );
    expect(odd.map(([input]) => input)).toEqual([]);
    expect(Object.values(call?.secrets ?? {}).filter(({ required }) => required)).toEqual([]);
  });

  test('gives its actions inputs that they have', () => {
    const unknown = ours.flatMap(({ action, given }) =>
      given.filter((input) => !(input in actionOf(action).inputs)).map((input) => `${action}: ${input}`),
    );
    expect(unknown).toEqual([]);
  });

  test('lets every input of its actions be reached, or says why not', () => {
    const own = leftOutOfFile(name);
    const reasons: Readonly<Record<string, string>> = { ...leftOut, ...own };
    const unreached = ours.flatMap(({ action, given }) =>
      Object.keys(actionOf(action).inputs)
        .filter((input) => !given.includes(input) && !reasons[input])
        .map((input) => `${action}: ${input}`),
    );
    const idle = Object.keys(own).filter((input) =>
      ours.every(({ action }) => !(input in actionOf(action).inputs)),
    );
    expect({ unreached, idle }).toEqual({ unreached: [], idle: [] });
  });

  test('declares exactly the inputs and secrets that its jobs read', () => {
    expect(namesAfter('inputs', body)).toEqual(Object.keys(call?.inputs ?? {}).toSorted());
    expect(namesAfter('secrets', body)).toEqual(Object.keys(call?.secrets ?? {}).toSorted());
  });

  test('takes from secrets what nobody may see', () => {
    const wrong = ours.flatMap((step) =>
      Object.entries(secretInputs)
        .filter(([input]) => input in (step.with ?? {}))
        .filter(([input, secret]) => step.with?.[input] !== expression(`secrets.${secret}`))
        .map(([input]) => input),
    );
    expect(wrong).toEqual([]);
  });

  test('puts out what its actions put out', () => {
    const sources = Object.values(call?.outputs ?? {}).flatMap(({ value }) =>
      value
        .slice(3, -2)
        .split('||')
        .map((source) => /^jobs\.([\w-]+)\.outputs\.([\w-]+)$/.exec(source.trim())?.slice(1)),
    );
    const absent = sources.filter(
      (source) => workflow.jobs[source?.[0] ?? '']?.outputs?.[source?.[1] ?? ''] === undefined,
    );
    const unknown = ours.flatMap(({ job, id, action }) =>
      Object.values(workflow.jobs[job]?.outputs ?? {}).filter((value) => {
        const output = new RegExp(String.raw`^\$\{\{ steps\.${id}\.outputs\.([\w-]+) \}\}$`).exec(value)?.[1];
        return output === undefined || !(output in actionOf(action).outputs);
      }),
    );
    expect({ absent, unknown }).toEqual({ absent: [], unknown: [] });
  });
});

describe.each(examples)('the example %s', (_name, text) => {
  const { jobs } = parse(text) as Workflow;
  const called = Object.values(jobs).flatMap((job) => {
    const file = /^org\/cache-prewarm\/\.github\/workflows\/([\w-]+\.yml)@v1$/.exec(job.uses ?? '')?.[1];
    const workflow = reusable.find(({ name }) => name === file)?.workflow;
    return workflow === undefined ? [] : [{ job, workflow }];
  });
  const steps = Object.values(jobs)
    .flatMap(({ steps = [] }) => steps)
    .filter(({ uses = '' }) => uses.startsWith('org/cache-prewarm'));

  test('calls workflows and actions that exist', () => {
    const calls = Object.values(jobs).filter(({ uses }) => uses !== undefined);
    expect(called).toHaveLength(calls.length);
    expect(called.length + steps.length).toBeGreaterThan(0);
    expect(
      steps.filter(({ uses = '' }) => !/^org\/cache-prewarm(\/(build|deploy|summary))?@v1$/.test(uses)),
    ).toEqual([]);
  });

  test('gives inputs and secrets that are asked for', () => {
    const unknown = [
      ...called.flatMap(({ job, workflow }) => [
        ...Object.keys(job.with ?? {}).filter(
          (input) => !(input in (workflow.on.workflow_call?.inputs ?? {})),
        ),
        ...Object.keys(job.secrets ?? {}).filter(
          (secret) => !(secret in (workflow.on.workflow_call?.secrets ?? {})),
        ),
      ]),
      ...steps.flatMap(({ uses = '', with: given = {} }) => {
        const action = /^org\/cache-prewarm\/?([\w-]*)@/.exec(uses)?.[1] ?? '';
        return Object.keys(given).filter((input) => !(input in actionOf(action).inputs));
      }),
    ];
    expect(unknown).toEqual([]);
  });

  test('grants what the called jobs ask for, and no more', () => {
    const order = ['none', 'read', 'write'];
    for (const { job, workflow } of called) {
      const asked: Record<string, string> = {};
      for (const { permissions = {} } of Object.values(workflow.jobs)) {
        for (const [name, access] of Object.entries(permissions)) {
          if (order.indexOf(access) > order.indexOf(asked[name] ?? 'none')) asked[name] = access;
        }
      }
      expect(job.permissions).toEqual(asked);
    }
  });
});

test.each(['prewarm-deps', 'build-and-push', 'pipeline'])(
  '%s signs without a key for those who grant it that permission, and for nobody else asks for it',
  (name) => {
    const [plain, keyless] = [`${name}.yml`, `${name}-keyless.yml`].map(
      (file) => reusable.find((candidate) => candidate.name === file)?.workflow,
    );
    const asking = (workflow: Workflow | undefined) =>
      Object.entries(workflow?.jobs ?? {}).flatMap(([job, { permissions = {} }]) =>
        permissions['id-token'] === undefined ? [] : [job],
      );
    const signing = Object.entries(keyless?.jobs ?? {}).flatMap(([job, { steps = [] }]) =>
      steps.some(({ with: given = {} }) => 'sign' in given) ? [job] : [],
    );
    expect(asking(plain)).toEqual([]);
    expect(asking(keyless)).toEqual(signing);
    expect(signing.length).toBeGreaterThan(0);
    expect(keyless?.on).toEqual(plain?.on);
  },
);

test('the pipeline runs one deployment of an environment after the other, and drops none', () => {
  for (const name of ['deploy.yml', 'pipeline.yml', 'prewarm-hosts.yml']) {
    const { workflow } = reusable.find((candidate) => candidate.name === name) ?? {};
    const job = workflow?.jobs['deploy'] ?? workflow?.jobs['prewarm-hosts'];
    expect(job).toMatchObject({
      environment: expression('inputs.environment'),
      concurrency: { 'cancel-in-progress': false, queue: 'max' },
    });
  }
});

test('ci-ok needs every other job, and runs also when one of them failed', () => {
  const { jobs } = parse(readFileSync(join(root, folder, 'ci.yml'), 'utf8')) as Workflow;
  const gate = jobs['ci-ok'];
  const others = Object.keys(jobs).filter((name) => name !== 'ci-ok');
  expect([...(gate?.needs ?? [])].sort()).toEqual(others.sort());
  expect(gate?.if).toBe('always()');
  const results = others
    .map((name) => `needs.${name}.result`)
    .filter((result) => !JSON.stringify(gate).includes(result));
  expect(results).toEqual([]);
});

test('CI asks who signed the packages and what is known of them, and Scorecard looks each week', () => {
  const read = (name: string) => parse(readFileSync(join(root, folder, name), 'utf8'));
  const steps = (jobs: Readonly<Record<string, { readonly steps?: readonly object[] }>>) =>
    Object.values(jobs).flatMap((job) => job.steps ?? []);
  const ran = steps(read('ci.yml').jobs).map((step) => (step as { readonly run?: string }).run);
  expect(ran).toEqual(
    expect.arrayContaining(['npm audit signatures', expect.stringMatching(/^npm audit --audit-level=/)]),
  );
  const scorecard = read('scorecard.yml');
  expect(scorecard.on.schedule).toHaveLength(1);
  expect(steps(scorecard.jobs).map((step) => (step as { readonly uses?: string }).uses)).toContainEqual(
    expect.stringMatching(/^ossf\/scorecard-action@/),
  );
});

test('the whole workflows that the README shows are workflows', () => {
  const blocks = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n(name: .*?)```/gs)].map(
    (match) => match[1] ?? '',
  );
  expect(blocks.length).toBeGreaterThan(0);
  expect(blocks.flatMap((text) => faultsOf('README.md', text))).toEqual([]);
});

test('a workflow that is none is noticed', () => {
  expect(faultsOf('a.yml', 'on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n')).not.toEqual(
    [],
  );
});
