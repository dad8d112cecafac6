import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { isObject, objectOrEmpty } from '../oci/json.ts';
import { parseCompose } from './compose/compose-build.ts';

/** What a compose file tells of the application. */
export interface ComposeGuess {
  /** Services that run the application image, or build it. */
  readonly services: readonly string[];
  /** A service names the image, so that servers can use the file as it is. */
  readonly runsImage: boolean;
  /** Container port → port of the host, of these services. */
  readonly ports: ReadonlyMap<number, number>;
}

/** Reads what `docker compose` would of a file, as far as it matters here; undefined when it is none. `images`: of the application. */
export function readCompose(text: string, images: readonly string[]): ComposeGuess | undefined {
  const services = Object.entries(objectOrEmpty(parseCompose(text)['services']));
  if (services.length === 0) return undefined;
  const ours = services.filter(([, service]) => {
    const named = String(objectOrEmpty(service)['image'] ?? '');
    return isOneOf(named, images) || objectOrEmpty(service)['build'] !== undefined;
  });
  return {
    services: ours.map(([name]) => name),
    runsImage: services.some(([, service]) => isOneOf(String(objectOrEmpty(service)['image'] ?? ''), images)),
    ports: new Map(ours.flatMap(([, service]) => publishedPorts(objectOrEmpty(service)['ports']))),
  };
}

/**
 * The address that a host can ask, from the one that the Dockerfile's HEALTHCHECK asks in the container and the port that compose
 * publishes for it. Undefined where one of them is not known.
 */
export function guessHealthUrl(
  dockerfile: Dockerfile,
  ports: ReadonlyMap<number, number>,
): string | undefined {
  const check = dockerfile.stages.at(-1)?.instructions.findLast(({ keyword }) => keyword === 'HEALTHCHECK');
  const match = /(https?):\/\/(?:localhost|127\.0\.0\.1|0\.0\.0\.0)(?::(\d+))?(\/[^\s'"\])]*)?/.exec(
    check?.code ?? '',
  );
  if (match === null) return undefined;
  const [, scheme = 'http', port, path = '/'] = match;
  const inside = port === undefined ? (scheme === 'https' ? 443 : 80) : Number(port);
  const outside = ports.get(inside);
  return outside === undefined ? undefined : `${scheme}://127.0.0.1:${outside}${path}`;
}

/** https://github.com/compose-spec/compose-spec/blob/main/05-services.md#ports, where the port is a number or has a default. */
function publishedPorts(ports: unknown): readonly (readonly [number, number])[] {
  if (!Array.isArray(ports)) return [];
  return ports.flatMap((port): readonly (readonly [number, number])[] => {
    if (isObject(port)) {
      const pair = [Number(port['target']), Number(port['published'])] as const;
      return pair.every((number) => Number.isInteger(number) && number > 0) ? [pair] : [];
    }
    const text = String(port).replaceAll(/\$\{\w+:?-(\d+)\}/g, '$1');
    const match = /^(?:[^:]*:)?(\d+):(\d+)(?:\/tcp)?$/.exec(text);
    return match === null ? [] : [[Number(match[2]), Number(match[1])]];
  });
}

function isOneOf(named: string, images: readonly string[]): boolean {
  const plain = named.replaceAll(/\$\{\w+:?-([^{}]*)\}/g, '$1');
  return images.some(
    (image) => plain === image || plain.startsWith(`${image}:`) || plain.startsWith(`${image}@`),
  );
}
