// @ts-check

/**
 * Why something cannot be had on this machine; whoever needs it says so and goes on without.
 * @typedef {{readonly kind: 'unavailable', readonly reason: string}} Unavailable
 */

/**
 * @template {object} T
 * @param {string} what
 * @param {() => Promise<T>} bring
 * @returns {Promise<({kind: 'ready'} & T) | Unavailable>}
 */
export async function ready(what, bring) {
  try {
    return { kind: 'ready', ...(await bring()) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { kind: 'unavailable', reason: `${what} cannot be had on this machine: ${reason}` };
  }
}
