import { action } from './bundle/index.js';

await action('summary', new URL('..', import.meta.url));
