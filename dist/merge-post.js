import { mergePost } from './bundle/index.js';

await mergePost();
