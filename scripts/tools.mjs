// @ts-check
export {
  buildkitVersion,
  buildxVersion,
  composeVersion,
  currentCompose,
  currentEngine,
  currentRegistry,
  currentTools,
  engineVersion,
} from './tools/current-tools.mjs';
export { debianEngine } from './tools/debian-engine.mjs';
export { networkTools } from './tools/network-tools.mjs';
export { node24 } from './tools/node24.mjs';
export { openssh } from './tools/openssh.mjs';
export { toolsRoot } from './tools/root.mjs';
export { shellcheck } from './tools/shellcheck.mjs';
export { act, actionlint, zizmor } from './tools/workflow-tools.mjs';
