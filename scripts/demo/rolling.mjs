// @ts-check
// An act of the demo: a service behind nginx is switched, while GETs and POSTs come in.
import { rollingPrograms } from '../rolling/programs.mjs';
import { prepareReleases, startProject, switchUnderLoad } from '../rolling/switches.mjs';
import { secondsText } from '../text-table.mjs';

/** @typedef {import('../rolling/switches.mjs').Switch} Switch */

export const rollingHeading =
  'A service behind nginx switches to a new release under 50 requests a second, GETs and POSTs';

/**
 * @param {import('./command-run.mjs').Stage} stage
 * @param {import('./server.mjs').Server} server
 * @param {import('../process.mjs').Log} log
 * @returns {Promise<Switch | string>} or why it could not be done
 */
export async function rollUnderLoad(stage, server, log) {
  const programs = await rollingPrograms({ log });
  if (programs.kind !== 'ready') return programs.reason;
  const { registryHost } = stage.bench;
  const dir = stage.folder;
  const releases = await prepareReleases({
    registryHost,
    repository: 'demo/rolling',
    programs: programs.layer,
    dir,
  });
  // The application of the acts before has the port.
  await server.host.exec(['sh', '-ec', `cd ${server.host.projectDir}\ndocker compose down --timeout 5`]);
  const folder = '/srv/rolling';
  await startProject(server, 'nginx', await releases.push('v1'), releases.proxyImage, folder);
  return switchUnderLoad(server, 'nginx', await releases.push('v2'), {
    ...{ dir, folder, show: true, signal: stage.signal },
  });
}

/**
 * @param {Switch} done
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeRolling({ requests, posts, failed, failures }) {
  return [
    {
      expected: 'rolling switch: no request fails, GET or POST',
      held: failed === 0 && posts > 0,
      came: `${failed} of ${requests} failed: ${failures.slice(0, 3).join('; ')}`,
    },
  ];
}

/**
 * @param {Switch} done
 * @returns {string}
 */
export function describeRolling({ requests, posts, failed, slowestMs }) {
  return `During the rolling switch ${requests} requests came in, ${posts} of them POSTs: ${failed} failed, and the slowest answer took ${secondsText(slowestMs)}.`;
}
