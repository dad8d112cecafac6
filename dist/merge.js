import { action } from './bundle/index.js';

await action('merge', new URL('..', import.meta.url));
