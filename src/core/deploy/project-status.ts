import { isObject, objectOrEmpty, objectsOf, parseJson, textOrUndefined } from '../oci/json.ts';
import { splitFirstWord } from '../split.ts';

/** A container of a project. */
interface ServiceStatus {
  readonly service: string;
  readonly image: string;
  /** `running`, `exited`, `restarting` and so on. */
  readonly state: string;
  /** `healthy`, `unhealthy`, `starting`, or `none` without a health check. */
  readonly health: string;
  readonly restarts: number;
  /** ISO 8601, by the host's clock. */
  readonly startedAt: string;
}

/** A line of a host's log: one deployment, rollback or the like. */
interface LoggedJob {
  /** ISO 8601, by the host's clock. */
  readonly at: string;
  readonly mode: string;
  readonly actor: string | undefined;
  /** The page of the workflow run. */
  readonly run: string | undefined;
  readonly revision: string | undefined;
  /** Of the image, as it was given. */
  readonly tag: string | undefined;
  readonly from: Readonly<Record<string, string>>;
  /** By digest; several with commas between them. */
  readonly to: string;
  /** Of several: each, and its tag as it was given. */
  readonly images?: readonly { readonly image: string; readonly tag: string | undefined }[] | undefined;
  readonly outcome: string;
  readonly durationMs: number;
}

/** What `src/host/status.sh` tells of a project on a host. */
export interface ProjectStatus {
  /** `unknown`: it is there, and nothing was ever deployed by this tool. */
  readonly project: 'absent' | 'unknown' | 'known';
  /** Who holds the lock. */
  readonly lockedBy: string | undefined;
  /** Who began a job that did not come to its end; the next one goes on from there. */
  readonly unfinished: string | undefined;
  /** Neither the new release nor the one before was healthy, and nothing has been since. */
  readonly rollbackFailed: string | undefined;
  readonly services: readonly ServiceStatus[];
  /** The oldest first. */
  readonly log: readonly LoggedJob[];
}

/** Reads the lines of the script. Lines of the log that are none, such as half of one on a full disk, are left out. */
export function parseProjectStatus(stdout: string): ProjectStatus {
  const lines = stdout.split('\n').map(splitFirstWord);
  const all = (name: string): readonly string[] =>
    lines.flatMap(([key, text]) => (key === name ? [text] : []));
  const project = all('project')[0];
  return {
    project: project === 'known' || project === 'unknown' ? project : 'absent',
    lockedBy: all('locked')[0],
    unfinished: all('unfinished')[0],
    rollbackFailed: all('rollback-failed')[0],
    services: all('container').map((text): ServiceStatus => {
      const [service = '', image = '', state = '', health = '', restarts = '', startedAt = ''] =
        text.split(' ');
      return { service, image, state, health, restarts: Number(restarts), startedAt };
    }),
    log: all('log').flatMap((text) => readLogged(text) ?? []),
  };
}

/** `given`: as the run told it; a rollback knows no more than the host, which tells the images themselves. */
function imagesOf(to: string, given: unknown): Pick<LoggedJob, 'to' | 'images'> {
  const images = to.split(',');
  if (images.length < 2) return { to };
  const tags = new Map(objectsOf(given).map(({ image, tag }) => [image, tag] as const));
  return {
    to,
    images: images.map((image) => {
      const tag = tags.get(image);
      return { image, tag: typeof tag === 'string' ? tag : undefined };
    }),
  };
}

function readLogged(text: string): LoggedJob | undefined {
  const entry = parseJson(text);
  if (!isObject(entry)) return undefined;
  const words = (name: string): string | undefined => textOrUndefined(entry[name]);
  const { from, durationMs } = entry;
  return {
    at: words('at') ?? '',
    mode: words('mode') ?? '',
    actor: words('actor'),
    run: words('run'),
    revision: words('revision'),
    tag: words('tag'),
    from: objectOrEmpty(from) as Readonly<Record<string, string>>,
    ...imagesOf(words('to') ?? '', entry['images']),
    outcome: words('outcome') ?? '',
    durationMs: typeof durationMs === 'number' ? durationMs : 0,
  };
}
