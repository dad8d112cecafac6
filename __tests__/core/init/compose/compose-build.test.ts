import { describe, expect, jest, test } from '@jest/globals';
import {
  composeProject,
  filesOfCompose,
  readComposeBuilds,
} from '../../../../src/core/init/compose/compose-build.ts';

const nothing = {
  ...{
    image: undefined,
    reference: undefined,
    isContextSaid: true,
    target: undefined,
    buildArgs: {},
    openArgs: {},
    mixedArgs: {},
    secretArgs: [],
  },
  ...{ openTarget: undefined, openPlace: undefined, platforms: [], buildContexts: {}, profiles: [] },
};

const read = (files: Readonly<Record<string, string>>, ...paths: readonly string[]) =>
  readComposeBuilds(paths, (path) => files[path]);

test('tags of compose are read without a warning', () => {
  const warned = jest.spyOn(process, 'emitWarning').mockImplementation(() => undefined);
  const text = 'services:\n  api: {build: !override api, environment: !reset null}\n';
  expect(read({ 'compose.yaml': text }, 'compose.yaml')).toMatchObject([{ service: 'api', context: 'api' }]);
  expect(warned).not.toHaveBeenCalled();
  warned.mockRestore();
});

test('what compose builds is known with context, Dockerfile, target and arguments', () => {
  const text = `
x-build: &build
  context: ../
  args: {A: 1}
services:
  db: {image: postgres}
  short: {build: services/short}
  api:
    image: \${REGISTRY:-ghcr.io}/acme/api:\${TAG:-latest}
    build:
      context: ../services/api
      dockerfile: docker/api.Dockerfile
      target: prod
      args: [FLAVOUR=slim, "GIT_SHA", "N=\${N:-3}"]
      platforms: [linux/amd64]
      additional_contexts: {shared: ../shared, base: docker-image://alpine, tools: service:tools}
  merged:
    image: local
    build: {<<: *build}
  inline: {build: {dockerfile_inline: FROM scratch}}
  git: {build: {context: "https://example.com/a.git"}}
`;
  expect(read({ 'deploy/compose.yaml': text }, 'deploy/compose.yaml')).toEqual([
    {
      ...nothing,
      service: 'short',
      context: 'deploy/services/short',
      dockerfile: 'deploy/services/short/Dockerfile',
    },
    {
      ...nothing,
      service: 'api',
      image: 'ghcr.io/acme/api',
      reference: 'ghcr.io/acme/api:latest',
      context: 'services/api',
      dockerfile: 'services/api/docker/api.Dockerfile',
      target: 'prod',
      buildArgs: { FLAVOUR: 'slim', N: '3' },
      openArgs: { GIT_SHA: 'GIT_SHA' },
      platforms: ['linux/amd64'],
      buildContexts: { shared: 'shared', base: 'docker-image://alpine', tools: 'target:tools' },
    },
    {
      ...nothing,
      ...{
        service: 'merged',
        reference: 'local',
        context: '.',
        dockerfile: 'Dockerfile',
        buildArgs: { A: '1' },
      },
    },
    { ...nothing, service: 'git', context: undefined, dockerfile: 'Dockerfile' },
  ]);
});

test.each(['', 'services: [', 'a: 1', 'services: {a: {build: ../..}}'])('%j builds nothing here', (text) => {
  expect(read({ 'compose.yaml': text }, 'compose.yaml')).toEqual([]);
});

test.each([
  ['name: My.Shop\nservices: {}', 'x', 'myshop'],
  ['services: {}', 'Web-Shop', 'web-shop'],
  ['services: [', '_a', 'a'],
])('%j in the folder %s is the project %s', (text, folder, project) => {
  expect(composeProject(text, folder)).toBe(project);
});

describe('variables of compose', () => {
  const text = `services:
  db: {build: {context: db, args: {VERSION: $MYSQL_VERSION}}}
  web: {build: {context: web, args: {VERSION: "\${NGINX_VERSION:?needed}", FLAVOUR: "\${FLAVOUR-slim}"}}}
`;

  test('have the values of the .env beside it, for each service its own', () => {
    const files = {
      'd/compose.yaml': text,
      'd/.env': 'MYSQL_VERSION=8.4 # lts\nNGINX_VERSION="1.27"\n',
      '.env': 'MYSQL_VERSION=1\n',
    };
    expect(read(files, 'd/compose.yaml').map(({ buildArgs, openArgs }) => [buildArgs, openArgs])).toEqual([
      [{ VERSION: '8.4' }, {}],
      [{ VERSION: '1.27', FLAVOUR: 'slim' }, {}],
    ]);
  });

  test('that are a part of a text stay in it, and a login is one however it is made up', () => {
    const args = `services:
  a:
    build:
      context: .
      args:
        - API=http://\${HOST}:\${PORT:-80}/$PATH_/
        - DATABASE_URL=postgresql://\${DB_USER}:\${DB_PASSWORD}@postgres:5433/\${DB_NAME}
        - KEY_ID=\${API_KEY}
        - CODE=\${API_KEY:?needed}
        - VITE_MAPS=$API_KEY
        - A=\${A}
`;
    expect(read({ 'compose.yaml': args, '.env': 'PATH_=v1' }, 'compose.yaml')).toMatchObject([
      {
        openArgs: { API: 'HOST', DATABASE_URL: 'DB_USER', CODE: 'API_KEY', A: 'A' },
        mixedArgs: {
          API: 'http://${{ env.HOST }}:80/v1/',
          DATABASE_URL:
            'postgresql://${{ env.DB_USER }}:${{ env.DB_PASSWORD }}@postgres:5433/${{ env.DB_NAME }}',
        },
        secretArgs: ['DATABASE_URL', 'KEY_ID', 'CODE'],
      },
    ]);
  });

  test('that nothing sets are named', () => {
    expect(read({ 'compose.yaml': text }, 'compose.yaml').map(({ openArgs }) => openArgs)).toEqual([
      { VERSION: 'MYSQL_VERSION' },
      { VERSION: 'NGINX_VERSION' },
    ]);
    const place =
      'services: {a: {build: {context: $DIR, target: $STAGE}}, b: {build: {context: "${PWD}/b", target: "${T:-x}"}}}';
    expect(read({ 'compose.yaml': place }, 'compose.yaml')).toMatchObject([
      { service: 'a', openPlace: 'DIR', openTarget: 'STAGE', target: undefined },
      { service: 'b', openPlace: undefined, openTarget: undefined, target: 'x', context: 'b' },
    ]);
  });
});

describe('compose files that are read together', () => {
  const base =
    'services:\n  web:\n    image: acme/web\n    build: {context: web, target: dev, args: [A=1, B=2]}\n  api: {build: ./api}\n  db: {build: db}\n';

  test('say what the last one says, and paths start from the folder of the first', () => {
    const over =
      'services:\n  web: {build: {target: prod, args: {B: 3}}}\n  api: {environment: [X=1]}\n  db: {build: !reset null, image: mysql}\n';
    const files = { 'deploy/compose.yaml': base, 'prod/compose.prod.yaml': over };
    expect(read(files, 'deploy/compose.yaml', 'prod/compose.prod.yaml')).toMatchObject([
      {
        service: 'web',
        image: 'acme/web',
        context: 'deploy/web',
        target: 'prod',
        buildArgs: { A: '1', B: '3' },
      },
      { service: 'api', context: 'deploy/api' },
    ]);
  });

  test('include others, whose paths and variables are of their own folders', () => {
    const files = {
      'compose.yaml':
        'include:\n  - shop/compose.yaml\n  - {path: [lib/a.yaml], project_directory: .}\nservices: {}\n',
      'shop/compose.yaml': 'services: {shop: {build: {context: ., args: {V: $V}}}}',
      'shop/.env': 'V=2',
      'lib/a.yaml': 'services: {lib: {build: lib}}',
    };
    expect(read(files, 'compose.yaml')).toMatchObject([
      { service: 'shop', context: 'shop', buildArgs: { V: '2' } },
      { service: 'lib', context: 'lib' },
    ]);
    expect(filesOfCompose(files['compose.yaml'], 'compose.yaml')).toEqual([
      'shop/compose.yaml',
      'lib/a.yaml',
    ]);
  });

  test('include others with variables of a file that they name', () => {
    const files = {
      'compose.yaml':
        'include:\n  - {path: shop/compose.yaml, project_directory: ., env_file: [shop/defaults.env]}\n',
      '.env': 'W=1',
      'shop/compose.yaml': 'services: {shop: {build: {context: shop, args: {V: $V, W: $W}}}}',
      'shop/defaults.env': 'V=2\nW=2',
      'shop/.env': 'V=3',
    };
    expect(read(files, 'compose.yaml')).toMatchObject([{ context: 'shop', buildArgs: { V: '2', W: '1' } }]);
    expect(filesOfCompose(files['compose.yaml'], 'compose.yaml')).toEqual([
      ...['shop/compose.yaml', 'shop/defaults.env'],
    ]);
  });

  test('extend services, of the same file or another', () => {
    const files = {
      'compose.yaml':
        'services:\n  a: {extends: {file: lib/base.yaml, service: app}, build: {target: prod}}\n  b: {extends: a}\n  c: {extends: c}\n',
      'lib/base.yaml': 'services: {app: {build: {context: ., dockerfile: x.Dockerfile}}}',
    };
    const app = { context: 'lib', dockerfile: 'lib/x.Dockerfile', target: 'prod' };
    expect(read(files, 'compose.yaml')).toMatchObject([
      { service: 'a', ...app },
      { service: 'b', ...app },
    ]);
    expect(filesOfCompose(files['compose.yaml'], 'compose.yaml')).toEqual(['lib/base.yaml']);
  });
});

test('secrets of a build are known with where they come from', () => {
  const text = `
services:
  api:
    build:
      context: .
      secrets: [npm, {source: cert, target: ca}]
      ssh: [default]
  web:
    build: {context: web, secrets: [vault], ssh: {deploy: ./key}}
  worker:
    build: {context: worker, ssh: {deploy: ./key}}
secrets:
  npm: {environment: NPM_TOKEN}
  cert: {file: ./certs/ca.pem}
  vault: {external: true}
`;
  const [api, web, worker] = read({ 'deploy/compose.yaml': text }, 'deploy/compose.yaml');
  expect(api?.secrets).toEqual({
    ...{ 'secret-envs': ['npm=NPM_TOKEN'], 'secret-files': ['ca=deploy/certs/ca.pem'], ssh: ['default'] },
  });
  expect(web).toHaveProperty('secrets', undefined);
  expect(worker?.secrets).toEqual({ ssh: ['deploy=./key'] });
});
