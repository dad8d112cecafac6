import { build } from './bundle/index.js';

await build();
