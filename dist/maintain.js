import { action } from './bundle/index.js';

await action('maintain', new URL('..', import.meta.url));
