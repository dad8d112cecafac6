import { splitOnce } from '../split.ts';
import { type Instruction, problem } from './instruction.ts';

/** One `--mount` of a RUN; undefined: not given. Variables are not expanded. */
interface Mount {
  /** `bind` when none is given. */
  readonly type: string;
  readonly from: string | undefined;
  readonly source: string | undefined;
  readonly target: string | undefined;
  /** Of a secret. */
  readonly id: string | undefined;
  /** Of a secret: the variable that has it. */
  readonly env: string | undefined;
}

/**
 * The mounts of a RUN.
 * https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/commands_runmount.go `parseMount`
 * @throws UserError when `from` holds a variable, which BuildKit refuses.
 */
export function readMounts(run: Instruction): readonly Mount[] {
  return run.flags
    .filter((flag) => flag.name === 'mount')
    .map((flag) => {
      const fields = new Map(
        splitCsv(flag.value ?? '').map((field) => {
          const [name, value = ''] = splitOnce(field, '=');
          return [name.toLowerCase(), value];
        }),
      );
      const from = fields.get('from') || undefined;
      if (from !== undefined && /\$./.test(from)) {
        throw problem(
          run.line,
          `a mount's from takes no variables, got "${from}"`,
          'Define a stage with FROM of that variable, and name the stage.',
        );
      }
      return {
        type: (fields.get('type') ?? 'bind').toLowerCase(),
        from,
        source: fields.get('source') ?? fields.get('src'),
        target: fields.get('target') ?? fields.get('dst') ?? fields.get('destination'),
        id: fields.get('id') || undefined,
        env: fields.get('env') || undefined,
      };
    });
}

/** One line of CSV (RFC 4180). */
function splitCsv(line: string): readonly string[] {
  const fields = line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? [];
  return fields
    .map((field) => field.replace(/^,/, ''))
    .map((field) => (field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field));
}
