import { maintainPost } from './bundle/index.js';

await maintainPost();
