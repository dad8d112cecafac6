import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';

/** What an action.yml says of one input. */
interface InputMetadata {
  readonly name: string;
  readonly description: string;
  /** What an empty value means, where it depends on nothing else. */
  readonly default?: string | undefined;
}

/** The part of an action.yml that the command line is made from. */
export interface ActionMetadata {
  readonly description: string;
  readonly inputs: readonly InputMetadata[];
}

/** Reads an action.yml. @throws when it is not one. */
export async function readActionMetadata(file: URL): Promise<ActionMetadata> {
  const yaml: unknown = parse(await readFile(file, 'utf8'));
  const action = object(yaml);
  return {
    description: String(action['description'] ?? ''),
    inputs: Object.entries(object(action['inputs'])).map(([name, input]) => {
      const { description = '', default: preset } = object(input);
      return {
        name,
        description: String(description),
        default: preset === undefined ? undefined : String(preset),
      };
    }),
  };
}

function object(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
