import { action } from './bundle/index.js';

await action('verify', new URL('..', import.meta.url));
