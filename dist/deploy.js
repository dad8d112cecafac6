import { deploy } from './bundle/index.js';

await deploy();
