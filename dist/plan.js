import { action } from './bundle/index.js';

await action('plan', new URL('..', import.meta.url));
