import { merge } from './bundle/index.js';

await merge();
