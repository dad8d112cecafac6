// The shop's page: what was ordered, and a form for more.
import process from 'node:process';
import express from 'express';
import { page } from './page.mjs';

const api = process.env.API_URL ?? 'http://127.0.0.1:8000';
const app = express();

app.get('/health', (_request, response) => response.json({ status: 'ok' }));

app.get('/', async (_request, response) => {
  const answer = await fetch(`${api}/orders`);
  response.send(page(await answer.json()));
});

app.post('/', express.urlencoded({ extended: false }), async (request, response) => {
  const items = [{ price: request.body.price, count: request.body.count }];
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${api}/orders`, { method: 'POST', headers, body: JSON.stringify({ items }) });
  if (answer.ok) response.redirect(303, '/');
  else response.status(answer.status).send('Expected a price and a count.');
});

const server = app.listen(8080);
process.once('SIGTERM', () => server.close());
