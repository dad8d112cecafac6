// What `next build` does with `output: 'standalone'`, in small: a server with everything it needs, and files for browsers.
import { mkdir, writeFile } from 'node:fs/promises';
import { build } from 'esbuild';

const common = {
  bundle: true,
  minify: true,
  jsx: 'automatic',
  define: { 'process.env.NODE_ENV': '"production"' },
};

await mkdir('.next/standalone', { recursive: true });
await writeFile('.next/standalone/package.json', '{"private":true}\n');
await build({
  ...common,
  entryPoints: ['src/server.jsx'],
  outfile: '.next/standalone/server.js',
  platform: 'node',
  format: 'cjs',
});
await build({ ...common, entryPoints: ['src/client.jsx'], outfile: '.next/static/client.js' });
