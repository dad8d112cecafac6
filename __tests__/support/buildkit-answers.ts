import { readFileSync } from 'node:fs';

/** Questions with BuildKit's own answers; see the README beside the files. */
export function readBuildkitAnswers<Question>(
  name: 'instructions' | 'words' | 'ignore-rules' | 'go-patterns' | 'platforms',
): readonly Question[] {
  const file = new URL(`../fixtures/buildkit-answers/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(file, 'utf8')) as readonly Question[];
}
