import { readFile } from 'node:fs/promises';
import { parse } from 'yaml';
import { objectOrEmpty } from '../../core/oci/json.ts';

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
  const action = objectOrEmpty(yaml);
  return {
    description: String(action['description'] ?? ''),
    inputs: Object.entries(objectOrEmpty(action['inputs'])).map(([name, input]) => {
      const { description = '', default: preset } = objectOrEmpty(input);
      return {
        name,
        description: String(description),
        default: preset === undefined ? undefined : String(preset),
      };
    }),
  };
}
