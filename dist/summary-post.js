import { summaryPost } from './bundle/index.js';

await summaryPost();
