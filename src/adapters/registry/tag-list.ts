import { UserError } from '../../core/error.ts';
import { type Call, longestManifestBytes } from './call.ts';
import type { HttpResponse } from './transport.ts';
import type { Wire } from './wire.ts';

export interface TagLister {
  /** All tags, page by page; none when the repository is absent. */
  listTags(repository: string): Promise<readonly string[]>;
}

const mostPages = 1000;

export function createTagLister(wire: Wire): TagLister {
  return { listTags: (repository) => listTags(wire, repository) };
}

async function listTags(wire: Wire, repository: string): Promise<readonly string[]> {
  const tags: string[] = [];
  let path: string | URL = 'tags/list?n=1000';
  for (let page = 1; page <= mostPages; page++) {
    const call: Call = {
      method: 'GET',
      repository,
      path,
      access: 'pull',
      expect: [200, 404],
      maxBodyBytes: longestManifestBytes,
    };
    const response = await wire.ask(call);
    if (response.status === 404) return tags;
    const listed = parseTags(response);
    if (listed === undefined)
      throw wire.failure(call, { kind: 'invalid', problem: 'this is no list of tags' });
    tags.push(...listed);
    const next = nextPage(wire, call, response);
    if (next === undefined) return tags;
    path = next;
  }
  throw new UserError(
    `Expected at most ${mostPages} pages of tags in ${wire.registry}/${repository}, got more.`,
  );
}

/** https://www.rfc-editor.org/rfc/rfc8288#section-3; the login goes nowhere else. */
function nextPage(wire: Wire, call: Call, response: HttpResponse): URL | undefined {
  const link = /<([^>]+)>\s*;[^,]*\brel="?next"?/i.exec(response.header('link') ?? '')?.[1];
  if (link === undefined) return undefined;
  const here = wire.urlOf(call);
  const next = new URL(link, here);
  if (next.origin === here.origin) return next;
  throw wire.failure(call, { kind: 'invalid', problem: `the list goes on at ${next.origin}` });
}

function parseTags(response: HttpResponse): readonly string[] | undefined {
  try {
    const json: unknown = JSON.parse(Buffer.from(response.body).toString('utf8'));
    const tags = (json as { readonly tags?: unknown } | null)?.tags ?? [];
    return Array.isArray(tags) && tags.every((tag) => typeof tag === 'string') ? tags : undefined;
  } catch {
    return undefined;
  }
}
