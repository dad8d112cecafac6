import { maintain } from './bundle/index.js';

await maintain();
