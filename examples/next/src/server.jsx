import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { renderToString } from 'react-dom/server';
import { Page } from './page.jsx';

const files = { '/client.js': '.next/static/client.js', '/robots.txt': 'public/robots.txt' };

createServer((request, response) => {
  const file = files[request.url];
  if (file !== undefined) return createReadStream(file).pipe(response);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  return response.end(
    `<!doctype html><title>Shop</title><div id="page">${renderToString(<Page />)}</div><script src="/client.js"></script>`,
  );
}).listen(Number(process.env.PORT ?? 3000), process.env.HOSTNAME ?? '127.0.0.1');
