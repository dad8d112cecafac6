// @ts-check

/** What jest-circus keeps in the global object: its handlers, and what `jest.setTimeout` set. */
const leftovers = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'].map((name) => Symbol.for(name));

/**
 * The process itself instead of a context of its own for each file of tests. What a file changed in the environment of the
 * process is undone after it; what else it changes must be undone by itself.
 */
module.exports = class NativeEnvironment {
  constructor() {
    this.global = globalThis;
    const { console } = globalThis;
    const { env, exit, exitCode } = process;
    const variables = { ...env };
    this.restore = () => {
      // Jest sets both for each file.
      Object.assign(globalThis, { console });
      Object.assign(process, { env, exit, exitCode });
      for (const name of Object.keys(env)) if (!(name in variables)) delete env[name];
      Object.assign(env, variables);
    };
  }

  async setup() {
    // Jest asks for 100, and `expect` makes a trace for each matcher. Nobody reads further than this.
    Error.stackTraceLimit = 15;
    for (const symbol of leftovers) Reflect.deleteProperty(globalThis, symbol);
  }

  async teardown() {
    this.restore();
  }

  getVmContext() {
    return null;
  }
};
