// @ts-check
import { existsSync, readdirSync, rmdirSync } from 'node:fs';
import path from 'node:path';

/**
 * Removes a cgroup, and those below it, from every hierarchy. The kernel refuses for a moment after the last process of
 * one was killed; what it refuses for longer stays.
 *
 * @param {string} name of one at the top
 * @returns {Promise<void>}
 */
export async function removeCgroups(name) {
  const root = '/sys/fs/cgroup';
  const hierarchies = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const folders = ['', ...hierarchies.map((entry) => entry.name)].map((hierarchy) =>
    path.join(root, hierarchy, name),
  );
  for (let tries = 0; tries < 20 && !folders.map(removeCgroup).every(Boolean); tries++)
    await new Promise((resolve) => setTimeout(resolve, 50));
}

/**
 * @param {string} folder
 * @returns {boolean} whether it is gone
 */
function removeCgroup(folder) {
  if (!existsSync(folder)) return true;
  try {
    for (const entry of readdirSync(folder, { withFileTypes: true }))
      if (entry.isDirectory()) removeCgroup(path.join(folder, entry.name));
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
