import { prewarm } from './bundle/index.js';

await prewarm();
