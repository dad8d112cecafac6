import type { RegistryClient } from './client.ts';

/**
 * The client for as long as its answers hold, such as one look-up: images of a repository have blobs in common, and each is asked
 * for once. So is whether the login may write. Never for reading back what was pushed.
 */
export function askingOnce<Client extends Pick<RegistryClient, 'blobExists' | 'probeWrite'>>(
  client: Client,
): Client {
  return {
    ...client,
    blobExists: once((repository, digest, sizeBytes) => client.blobExists(repository, digest, sizeBytes)),
    probeWrite: once((repository) => client.probeWrite(repository)),
  };
}

/** What fails is asked again. */
function once<Asked extends readonly unknown[], Answer>(
  ask: (...asked: Asked) => Promise<Answer>,
): (...asked: Asked) => Promise<Answer> {
  const answers = new Map<string, Promise<Answer>>();
  return (...asked) => {
    const key = asked.join(' ');
    const known = answers.get(key);
    if (known !== undefined) return known;
    const answer = ask(...asked);
    answers.set(key, answer);
    answer.catch(() => answers.delete(key));
    return answer;
  };
}
