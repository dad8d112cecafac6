import { buildPost } from './bundle/index.js';

await buildPost();
