import { planPost } from './bundle/index.js';

await planPost();
