import type { ProxyAction, ProxyRule, RegistryProxy } from '../../scripts/registry-proxy.mjs';

type Request = Parameters<ProxyRule['match']>[0];

/** What a registry, or the network before it, does wrong. `stop` ends it; `met` is how often it was done. */
export interface Misbehaviour {
  readonly title: string;
  /** Shorter where the ordinary tests take it. */
  begin(place: MisbehavingPlace): Done;
}

interface MisbehavingPlace {
  readonly proxy: RegistryProxy;
  /** The registry behind it. */
  readonly behind: string;
  readonly repository: string;
}

interface Done {
  readonly met: () => number;
  readonly stop: () => void;
}

/** A rule for requests to the repository, which counts how often it acts. */
function ruleFor(
  { proxy, repository }: MisbehavingPlace,
  match: (request: Request) => boolean,
  action: ProxyAction,
  times?: number,
): Done {
  let met = 0;
  const stop = proxy.addRule({
    match: (request) => {
      const matches = request.path.includes(`/v2/${repository}/`) && match(request);
      if (matches) met++;
      return matches;
    },
    action,
    ...(times === undefined ? {} : { times }),
  });
  return { met: () => met, stop };
}

/** As `ruleFor`, for every so many-th of the requests. */
function everyNth(
  place: MisbehavingPlace,
  nth: number,
  match: (request: Request) => boolean,
  action: ProxyAction,
): Done {
  let seen = 0;
  return ruleFor(place, (request) => match(request) && ++seen % nth === 0, action);
}

const isUpload = ({ kind }: Request): boolean => kind === 'blob PATCH' || kind === 'blob PUT';
const isManifestRead = ({ kind }: Request): boolean => kind === 'manifest GET' || kind === 'manifest HEAD';
const nameOf = ({ path }: Request): string => decodeURIComponent(path.slice(path.lastIndexOf('/') + 1));

/** For so long after each PUT, reads of what was put are answered by `reading`. */
function afterEachPut(
  place: MisbehavingPlace,
  ms: number,
  reading: (name: string, before: Before | undefined) => ProxyAction | undefined,
): Done {
  const put = new Map<string, { readonly untilMs: number; readonly before: Before | undefined }>();
  let met = 0;
  const stop = place.proxy.addRule({
    match: ({ path, kind }) =>
      path.includes(`/v2/${place.repository}/manifests/`) && !kind.endsWith('DELETE'),
    action: async (request) => {
      const name = nameOf(request);
      if (isManifestRead(request)) {
        const known = put.get(name);
        if (known === undefined || Date.now() > known.untilMs) return undefined;
        const action = reading(name, known.before);
        if (action !== undefined) met++;
        return action;
      }
      const known = put.get(name);
      const before =
        known !== undefined && Date.now() < known.untilMs ? known.before : await readBefore(place, name);
      put.set(name, { untilMs: Date.now() + ms, before });
      return undefined;
    },
  });
  return { met: () => met, stop };
}

interface Before {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

async function readBefore(
  { behind, repository }: MisbehavingPlace,
  name: string,
): Promise<Before | undefined> {
  const accept =
    'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json, application/vnd.docker.distribution.manifest.list.v2+json';
  const response = await fetch(`http://${behind}/v2/${repository}/manifests/${name}`, {
    headers: { accept },
  });
  const body = Buffer.from(await response.arrayBuffer());
  if (!response.ok) return undefined;
  const header = (key: string): string => response.headers.get(key) ?? '';
  return {
    body,
    headers: {
      'content-type': header('content-type'),
      'docker-content-digest': header('docker-content-digest'),
    },
  };
}

const unknownManifest: ProxyAction = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: '{"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]}',
};

/** Asks everybody for a token, and takes each for a moment only, whatever it said of itself. */
function expiringTokens({ proxy, repository }: MisbehavingPlace, lifeMs: number): Done {
  let [given, met] = [0, 0];
  const until = new Map<string, number>();
  const json = { 'content-type': 'application/json' };
  const stops = [
    proxy.addRule({
      match: ({ path }) => path.startsWith('/token?'),
      action: async () => {
        const token = `token-${++given}`;
        until.set(token, Date.now() + lifeMs);
        return { status: 200, headers: json, body: JSON.stringify({ token, expires_in: 300 }) };
      },
    }),
    proxy.addRule({
      match: ({ path }) => path.includes(`/v2/${repository}/`),
      action: async ({ headers }) => {
        const token = headers.authorization?.replace('Bearer ', '') ?? '';
        if (Date.now() < (until.get(token) ?? 0)) return undefined;
        if (token !== '') met++;
        const scope = `repository:${repository}:pull,push`;
        const realm = `http://${proxy.host}/token`;
        return {
          status: 401,
          headers: {
            ...json,
            'www-authenticate': `Bearer realm="${realm}",service="x",scope="${scope}"${token === '' ? '' : ',error="invalid_token"'}`,
          },
          body: '{"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]}',
        };
      },
    }),
  ];
  return {
    met: () => met,
    stop: () => {
      for (const stop of stops) stop();
    },
  };
}

/** A few faults of each kind, so that nobody's patience ends, whoever meets them. */
export const passingMisbehaviour: Misbehaviour = {
  title:
    'two uploads that are reset and two refusals of what BuildKit sends, and two manifests that end in the middle',
  begin(place) {
    const isBuildkit = ({ headers }: Request): boolean => headers['user-agent'] !== 'cache-prewarm';
    const cut: ProxyAction = { kind: 'cut-upload', afterBytes: 100 };
    const refusal: ProxyAction = { status: 429, body: 'slow down' };
    const faults = [
      ruleFor(place, (request) => isUpload(request) && isBuildkit(request), cut, 2),
      ruleFor(place, (request) => request.kind === 'blob HEAD' && isBuildkit(request), refusal, 2),
      ruleFor(
        place,
        (request) => request.kind === 'manifest GET' && !isBuildkit(request),
        { kind: 'truncate', afterBytes: 100 },
        2,
      ),
    ];
    return {
      met: () => Math.min(...faults.map(({ met }) => met())),
      stop() {
        for (const { stop } of faults) stop();
      },
    };
  },
};

/** `stallMs`: for how long a connection stands still; `laterMs`: how long a registry needs to show what it was given. */
export function misbehaviours({
  stallMs,
  staleMs,
  unknownMs,
}: {
  readonly stallMs: number;
  readonly staleMs: number;
  readonly unknownMs: number;
}): readonly Misbehaviour[] {
  return [
    {
      title: 'connections that are reset in the middle of uploads',
      begin: (place) => everyNth(place, 3, isUpload, { kind: 'cut-upload', afterBytes: 100 }),
    },
    {
      title: 'connections that are reset in the middle of downloads',
      begin: (place) =>
        everyNth(place, 3, ({ kind }) => kind === 'blob GET', { kind: 'truncate', afterBytes: 100 }),
    },
    {
      title: '429 with Retry-After',
      begin: (place) =>
        everyNth(place, 4, () => true, { status: 429, headers: { 'retry-after': '1' }, body: 'slow down' }),
    },
    {
      title: '429 without Retry-After',
      begin: (place) => everyNth(place, 4, () => true, { status: 429, body: 'slow down' }),
    },
    {
      title: 'answers that stand still',
      begin: (place) =>
        ruleFor(place, ({ kind }) => kind === 'blob GET', { kind: 'stall', afterBytes: 100, ms: stallMs }, 2),
    },
    {
      title: 'requests that stand still',
      begin: (place) => ruleFor(place, isUpload, { kind: 'delay', ms: stallMs }, 2),
    },
    {
      title: 'manifests that end in the middle',
      begin: (place) =>
        everyNth(place, 3, ({ kind }) => kind === 'manifest GET', { kind: 'truncate', afterBytes: 100 }),
    },
    {
      title: 'JSON that ends in the middle, as if it was whole',
      begin: (place) =>
        everyNth(place, 3, ({ kind }) => kind === 'manifest GET', {
          status: 200,
          headers: { 'content-type': 'application/vnd.oci.image.manifest.v1+json' },
          body: '{"schemaVersion":2,"mediaType":"application/vnd.oci.ima',
        }),
    },
    {
      title: 'tags that show what was before for a while after a PUT',
      begin: (place) =>
        afterEachPut(place, staleMs, (name, before) => {
          if (name.startsWith('sha256:')) return undefined;
          return before === undefined ? unknownManifest : { status: 200, ...before };
        }),
    },
    {
      title: 'manifests that are unknown for a while after a PUT',
      begin: (place) => afterEachPut(place, unknownMs, () => unknownManifest),
    },
    {
      title: 'tokens that expire in the middle',
      begin: (place) => expiringTokens(place, 1000),
    },
  ];
}
