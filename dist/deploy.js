import { action } from './bundle/index.js';

await action('deploy', new URL('..', import.meta.url));
