// The application of tests and measurements of a rolling switch: node application.cjs VERSION PORT [DRAIN-MS]
// /health, /version, /slow?ms=…; whatever is posted comes back; /socket is a websocket that echoes. With DRAIN-MS it is unwell
// from SIGTERM on and serves that long; without, it ends when nobody is served any more. A version `sick…` is never well, and
// one `warming…` answers nobody in its first 1.5 s.
const { createHash } = require('node:crypto');
const http = require('node:http');

const [version = '', port = '8000', drainMs = '0'] = process.argv.slice(2);
let leaving = false;
let warming = version.startsWith('warming');
setTimeout(() => {
  warming = false;
}, 1500);
const server = http.createServer((request, response) => {
  const url = new URL(request.url ?? '/', 'http://application');
  response.setHeader('x-version', version);
  if (warming) {
    response.statusCode = 503;
    response.end('warming');
  } else if (url.pathname === '/health') {
    response.statusCode = leaving || version.startsWith('sick') ? 503 : 200;
    response.end(response.statusCode === 200 ? 'well' : 'unwell');
  } else if (url.pathname === '/slow') {
    setTimeout(() => response.end(version), Number(url.searchParams.get('ms') ?? '5000'));
  } else if (request.method === 'POST') {
    let text = '';
    request.on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => response.end(`${version} ${text}`));
  } else response.end(version);
});
server.on('upgrade', (request, socket) => {
  const accept = createHash('sha1')
    .update(`${request.headers['sec-websocket-key']}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`)
    .digest('base64');
  socket.write(
    `HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-accept: ${accept}\r\n\r\n`,
  );
  socket.on('data', (chunk) => socket.write(chunk));
  socket.on('error', () => {});
});
server.keepAliveTimeout = 60_000;
server.listen(Number(port));
process.on('SIGTERM', () => {
  leaving = true;
  const end = () => {
    server.close(() => process.exit(0));
    server.closeIdleConnections();
  };
  if (drainMs === '0') end();
  else setTimeout(end, Number(drainMs));
});
