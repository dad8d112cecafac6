import { loginArgs } from '../../layers/secret-argument.ts';
import { developmentWord, isForDevelopment } from '../dockerfile-name.ts';
import { isNamed, type WrittenBuild } from '../image-candidate.ts';
import type { ComposeBuild } from './compose-build.ts';
import { isForProduction } from './compose-choice.ts';

/** The images of compose files, as builds of ours. `files`: those that are read together. Those whose place only a variable knows are left out. */
export function composeBuilds(
  builds: readonly ComposeBuild[],
  files: readonly string[],
): readonly WrittenBuild[] {
  const where = files.join(' with ');
  const isReleased = files.some(isForProduction);
  const known = builds.filter(({ openPlace }) => openPlace === undefined);
  return known
    .filter(
      (build) =>
        !isRunForDevelopment(build) ||
        // `web-dev` beside `web`, of one Dockerfile.
        !known.some(
          (other) =>
            other.dockerfile === build.dockerfile &&
            other.context === build.context &&
            !isRunForDevelopment(other),
        ),
    )
    .map((build) => {
      const { service, dockerfile, buildContexts, platforms, image } = build;
      const isOutside = build.context === '..';
      const context = isOutside ? undefined : build.context;
      // What is run here while people work on it is released from the last stage.
      const target = isTargetForDevelopment(build) ? undefined : build.target;
      const logins = loginArgs(build.buildArgs);
      const args = Object.entries(build.buildArgs).filter(([name]) => !logins.has(name));
      const isLeftOut = ([, value]: readonly [string, string]): boolean =>
        !isReleased && !isNamed(image) && developmentWord(value) === value;
      return {
        ...{ name: service, dockerfile, context, isOutside, target, buildContexts, platforms, image },
        buildArgs: Object.fromEntries(args.filter((pair) => !isLeftOut(pair))),
        development: {
          target: target === undefined ? build.target : undefined,
          args: Object.fromEntries(args.filter(isLeftOut)),
        },
        localName: build.reference?.split('@', 1)[0]?.replace(/:[^/:]*$/, ''),
        open: {
          ...{ file: where, args: build.openArgs, target: build.openTarget },
          secrets: [...logins, ...build.secretArgs],
          mixed: new Set(Object.keys(build.mixedArgs)),
        },
        mention: { by: 'compose', where: `service ${service} of ${where}` },
      };
    });
}

function isRunForDevelopment(build: ComposeBuild): boolean {
  const { profiles } = build;
  return isTargetForDevelopment(build) || (profiles.length > 0 && profiles.every(isForDevelopment));
}

/** What has a registry is pushed as it is. */
function isTargetForDevelopment({ target, image }: ComposeBuild): boolean {
  return target !== undefined && isForDevelopment(target) && !isNamed(image);
}
