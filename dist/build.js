import { action } from './bundle/index.js';

await action('build', new URL('..', import.meta.url));
