import { action } from './bundle/index.js';

await action('prewarm', new URL('..', import.meta.url));
