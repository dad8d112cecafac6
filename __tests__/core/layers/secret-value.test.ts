import { expect, test } from '@jest/globals';
import { hasPasswordInside } from '../../../src/core/layers/secret-value.ts';

test.each([
  'postgres://shop:hunter2@db.example.com/shop',
  'postgresql://${DB_USER}:${DB_PASSWORD}@postgres:5433/${DB_NAME}',
  'postgresql://${DB}:${DB}@postgres/shop',
  'postgresql://$USER:$PASSWORD@db/shop',
  'postgres://${{ vars.DB_USER }}:${{ secrets.DB_PASSWORD }}@db/shop',
  'mongodb+srv://shop:${MONGO_PASSWORD:?needed}@cluster0.example.net/',
  'redis://:hunter2@redis:6379/0',
  'amqp://shop:pa$$w0rd/with/slashes@mq:5672',
  'jdbc:postgresql://db/shop?user=shop&password=hunter2',
  'Server=db;Database=shop;User Id=sa;Password=hunter2;',
  'DefaultEndpointsProtocol=https;AccountName=shop;AccountKey=abcd==;',
  'https://0123456789abcdef0123456789abcdef@o1.ingest.example.io/1',
  '-Durl=https://me:hunter2@x.test/a',
])('%s has a password in it', (value) => {
  expect(hasPasswordInside(value)).toBe(true);
});

test.each([
  '',
  'file:./dev.db',
  'sqlite:///app.db',
  'postgresql://localhost/x',
  'postgres://user:password@localhost:5432/app',
  'http://proxy.example.com:3128/a@b',
  'https://example.com:443/@scope/package',
  'git@github.com:acme/shop.git',
  'ssh://git@github.com/acme/shop',
  'postgresql://${DB_HOST}:5432/${DB_NAME}',
  'https://${{ vars.HOST }}:8443/api',
  '-DWITH_PASSWORD=OFF --password-file=/x',
  'Server=db;Database=shop;Trusted_Connection=True;',
  'Server=db;Password=CHANGE_ME;',
])('%s has none', (value) => {
  expect(hasPasswordInside(value)).toBe(false);
});
