import { deployPost } from './bundle/index.js';

await deployPost();
