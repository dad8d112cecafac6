import { describe, expect, test } from '@jest/globals';
import { readInstructions } from '../../../src/core/dockerfile/instruction.ts';
import { storesSecret } from '../../../src/core/layers/stored-secret.ts';

const mount = '--mount=type=secret,id=T';
const value = '$(cat /run/secrets/T)';

function stores(run: string): boolean {
  const [instruction] = readInstructions(`${run}\n`).instructions;
  return instruction !== undefined && storesSecret(instruction);
}

describe('a RUN that stores a build secret in the image', () => {
  test.each([
    `mix hex.repo add oban https://x.test --fetch-public-key k \\\n  --auth-key "${value}"`,
    `mix hex.organization auth shop --key ${value}`,
    `npm config set //npm.x.test/:_authToken "${value}"`,
    `npm set //npm.x.test/:_authToken=${value}`,
    `pnpm config set --location=project //npm.x.test/:_authToken "${value}"`,
    `yarn config set npmAuthToken ${value} && yarn install`,
    `pip config set global.index-url https://me:${value}@x.test/simple`,
    `poetry config http-basic.shop me "${value}"`,
    `poetry config pypi-token.shop "${value}"`,
    `bundle config set --global gems.x.test "${value}"`,
    `bundle config gems.x.test ${value}`,
    `composer config --global http-basic.x.test me ${value}`,
    `composer config -g github-oauth.github.com ${value}`,
    `dotnet nuget add source https://x.test -n shop -u me -p ${value} --store-password-in-clear-text`,
    `git config --global url."https://${value}@github.com/".insteadOf https://github.com/`,
    `git config --global http.extraheader "Authorization: Bearer ${value}" && go mod download`,
    'docker login -u me --password-stdin < /run/secrets/T',
    'cat /run/secrets/T | helm registry login x.test -u me --password-stdin',
    'gh auth login --with-token < /run/secrets/T',
    `aws configure set aws_secret_access_key ${value}`,
    'gcloud auth activate-service-account --key-file=/run/secrets/T',
    'cargo login < /run/secrets/T',
    `echo "machine x.test password ${value}" > ~/.netrc`,
    `printf '%s' "${value}" >> /app/.env`,
    'cat /run/secrets/T > .npmrc && npm ci',
    'cat /run/secrets/T | base64 -d > /app/key.json',
    'cat /run/secrets/T | tee .npmrc',
    'cp /run/secrets/T /root/.netrc && go mod download && rm -rf /var/cache',
    'mkdir -p ~/.ssh && if true; then cp /run/secrets/T ~/.ssh/; fi',
    `export A="${value}" && B=$A && npm config set x "\${B}"`,
    'read -r A < /run/secrets/T && npm config set x $A',
    `HOME=/app A="${value}" npm config set x "${value}"`,
    `bash -ec "npm config set x \\"${value}\\""`,
    `sh -c 'npm config set x ${value}'`,
    `<<EOF\nset -e\nnpm config set x ${value}\nnpm ci\nEOF`,
  ])('%s', (command) => {
    expect(stores(`RUN ${mount} ${command}`)).toBe(true);
  });

  test('from a variable, or from a place of its own', () => {
    expect(stores('RUN --mount=type=secret,id=T,env=TOKEN npm config set x $TOKEN')).toBe(true);
    expect(stores('RUN --mount=type=secret,id=T,target=/t npm config set x "$(cat /t)"')).toBe(true);
    expect(stores(`RUN ${mount} ["sh", "-c", "npm config set x $(cat /run/secrets/T)"]`)).toBe(true);
  });

  test.each([
    `NPM_TOKEN=${value} npm ci`,
    `export GOPRIVATE=x.test && TOKEN=${value} go mod download`,
    `PIP_INDEX_URL=https://me:${value}@x.test pip install shop`,
    `curl -H "Authorization: Bearer ${value}" https://x.test/a > /app/a`,
    'npm config set registry https://npm.x.test && npm ci',
    `npm config set x "\${NPM_TOKEN}" && NPM_TOKEN=${value} npm ci`,
    `NPM_TOKEN=${value} && npm config set x '\${NPM_TOKEN}'`,
    `NPM_TOKEN=${value} && npm config set x "\\\${NPM_TOKEN}" && npm ci`,
    'npm config set userconfig /run/secrets/T && npm ci',
    `git config --global credential.helper '!echo password=${value}'`,
    `npm config set x ${value} && npm ci && npm config delete x`,
    `git config --global url."https://${value}@x.test".insteadOf https://x.test && go mod download && git config --global --unset url.x`,
    `git config --global http.extraheader ${value} && go mod download && rm -f ~/.gitconfig`,
    'docker login -u me --password-stdin < /run/secrets/T && docker logout',
    'poetry config http-basic.shop me $(cat /run/secrets/T) && poetry install && poetry config --unset http-basic.shop',
    'cat /run/secrets/T > .npmrc && npm ci && rm -f .npmrc',
    'cp /run/secrets/T ~/.ssh/id_rsa && npm ci && rm -rf /root/.ssh',
    'cp /run/secrets/T /root/.ssh && npm ci && rm /root/.ssh/T',
    'cp /run/secrets/T /tmp/key && use /tmp/key',
    'cat /run/secrets/T > /dev/null',
    `echo "${value}" >&2`,
    'cp /run/secrets/T /usr/local/share/ca-certificates/shop.crt && update-ca-certificates',
    `# npm config set x ${value}\\\n  true`,
  ])('not %s', (command) => {
    expect(stores(`RUN ${mount} ${command}`)).toBe(false);
  });

  test('not where it goes into a cache, or comes from no secret', () => {
    expect(stores(`RUN ${mount} --mount=type=cache,target=/c cp /run/secrets/T /c/t`)).toBe(false);
    expect(stores('RUN npm config set x "$(cat /run/secrets/T)"')).toBe(false);
    expect(stores('ENV A=b')).toBe(false);
  });
});
