import { verifyPost } from './bundle/index.js';

await verifyPost();
