import { summary } from './bundle/index.js';

await summary();
