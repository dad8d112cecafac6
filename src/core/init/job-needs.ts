import { isMap, isScalar, type Node, type YAMLMap } from 'yaml';
import { type Edit, indentOf, itemOf, lineOf, spanOf, type YamlText } from './yaml-lines.ts';

/** docker/build-push-action fetches the source itself; a build in the checkout needs one. */
export function addCheckout(steps: readonly YAMLMap[], index: number, yaml: YamlText): readonly Edit[] {
  const isThere = steps
    .slice(0, index)
    .some(
      (step) =>
        /actions\/checkout|checkout@/.test(String(step.get('uses') ?? '')) ||
        /git (clone|checkout)/.test(String(step.get('run') ?? '')),
    );
  const first = steps[0] === undefined ? undefined : itemOf(steps[0], yaml);
  if (isThere || first === undefined) return [];
  const indent = ' '.repeat(first.indent);
  return [{ line: first.first, remove: 0, insert: [`${indent}- uses: actions/checkout@v5`] }];
}

const allowed = 'packages: write # to push the layers';
const tooNarrow = '`permissions` lets nothing be pushed: the job needs `packages: write` for the layers.';

/**
 * Layers are pushed, also where the image is not. Only this job is allowed to: one that has the permissions of the whole workflow
 * gets them as its own, and this one more. A text: why that cannot be written.
 */
export function allowPackages(job: YAMLMap, workflow: YAMLMap, yaml: YamlText): readonly Edit[] | string {
  const own = job.get('permissions', true) as Node | undefined;
  const permissions = own ?? (workflow.get('permissions', true) as Node | undefined);
  // Undefined: what the settings of the repository say, which nobody sees here.
  if (permissions === undefined || (isScalar(permissions) && permissions.value === 'write-all')) return [];
  if (!isMap(permissions)) return tooNarrow;
  if (permissions.get('packages') === 'write') return [];
  return own === undefined
    ? copyPermissions(permissions, job, yaml)
    : widenPermissions(permissions, job, yaml);
}

/** What a job says itself replaces all that the workflow says. */
function copyPermissions(permissions: YAMLMap, job: YAMLMap, yaml: YamlText): readonly Edit[] | string {
  const before = spanOf(job, 'runs-on', yaml);
  if (before === undefined) return tooNarrow;
  const indent = ' '.repeat(indentOf(yaml.lines[before.first] ?? ''));
  const others = permissions.items.flatMap(({ key, value }) =>
    isScalar(key) && isScalar(value) && key.value !== 'packages' ? [`${key.value}: ${value.value}`] : [],
  );
  const insert = ['permissions:', ...[...others, allowed].map((line) => `  ${line}`)];
  return [{ line: before.last + 1, remove: 0, insert: insert.map((line) => indent + line) }];
}

function widenPermissions(permissions: YAMLMap, job: YAMLMap, yaml: YamlText): readonly Edit[] | string {
  const first = permissions.items[0]?.key;
  const span = spanOf(permissions, 'packages', yaml);
  const whole = spanOf(job, 'permissions', yaml);
  const oneLine = whole !== undefined && whole.first === whole.last ? yaml.lines[whole.first] : undefined;
  // `{contents: read}`, or `{}` where nothing is allowed.
  if (permissions.flow === true && whole !== undefined && oneLine !== undefined && span === undefined) {
    const wider = oneLine.replace(/(\{.*?)\s*\}/, (_all, head: string) =>
      head === '{' ? '{packages: write}' : `${head}, packages: write}`,
    );
    return [{ line: whole.first, remove: 1, insert: [wider] }];
  }
  if (permissions.flow === true || !isScalar(first) || whole === undefined) return tooNarrow;
  const line = `${' '.repeat(indentOf(yaml.lines[lineOf(first, yaml)] ?? ''))}${allowed}`;
  return span === undefined
    ? [{ line: whole.last + 1, remove: 0, insert: [line] }]
    : [{ line: span.first, remove: 1, insert: [line] }];
}
