import { expect, test } from '@jest/globals';
import { formatBakeFile } from '../../../src/core/init/bake-file.ts';

const none = {
  ...{ layers: 'auto' as const, file: undefined, context: undefined, target: undefined },
  ...{ buildArgs: {}, buildContexts: {} },
};

test('a bake file says what is not usual of each image, and nothing in it is a template', () => {
  const text = formatBakeFile([
    { ...none, name: 'app', image: 'ghcr.io/acme/app' },
    {
      ...none,
      ...{ name: 'web.api', image: 'ghcr.io/acme/web', context: 'web', file: 'docker/web.Dockerfile' },
      ...{
        target: 'prod',
        buildArgs: { A: '${1} "%{2}', OPEN: '${{ vars.OPEN }}' },
        buildContexts: { lib: 'lib' },
      },
    },
  ]);
  expect(text).toBe(`# The images of this repository. \`docker buildx bake\` builds them all.

group "default" {
  targets = ["app", "web-api"]
}

target "app" {
  context = "."
  tags    = ["ghcr.io/acme/app"]
}

target "web-api" {
  context    = "web"
  dockerfile = "../docker/web.Dockerfile"
  target     = "prod"
  args       = {
    "A" = "$\${1} \\"%%{2}"
  }
  contexts   = {
    "lib" = "lib"
  }
  tags       = ["ghcr.io/acme/web"]
}
`);
});
