import { prewarmPost } from './bundle/index.js';

await prewarmPost();
