import { afterAll, expect, jest } from '@jest/globals';
import { initCommand } from '../../src/commands/init/index.ts';
import { initPatch } from '../../src/commands/init/result.ts';
import { createScenes } from '../support/build-scene.ts';
import { atNight } from '../support/extent.ts';
import { describeNewestGeneration } from '../support/generations.ts';
import { startLab } from '../support/lab.ts';
import { runSession } from '../support/prewarm-run.ts';

jest.setTimeout(300_000);

const lab = await startLab();
afterAll(() => lab.stop());
const newScene = createScenes(lab, 'try');

describeNewestGeneration(lab, 'init --try', ({ testHere, sharedBuilder }) => {
  testHere('measures the steps and the bytes that a code change is spared', async () => {
    const { project, image } = await newScene();
    const text = `FROM ${lab.busybox}
COPY requirements.txt .
RUN sleep 2; head -c 300000 /dev/urandom > /packages
COPY . .
RUN sleep 1
`;
    await project.write({ Dockerfile: text, 'requirements.txt': 'x' });
    const builder = await sharedBuilder('try');
    const { result, log } = await runSession(
      initCommand,
      builder,
      project,
      { image, try: 'true', 'dry-run': 'true', yes: 'true' },
      { env: { BUILDX_BUILDER: builder.name } },
    );
    const cost = result.images[0]?.codeChange;
    expect(log).not.toContain('could not be measured');
    expect(cost).toMatchObject({ steps: 4, keptSteps: 2, isMeasured: true });
    if (cost === undefined) throw new Error('init proposes nothing');
    // Both steps sleep, and the second one runs again after a change of code.
    expect(cost.keptSeconds).toBeGreaterThanOrEqual(2);
    expect(cost.seconds - cost.keptSeconds).toBeGreaterThanOrEqual(1);
    expect(cost.keptBytes).toBeGreaterThan(300_000);
  });

  /** What a patch is found for, and shown to do. `pip` of the image writes what its file asks for, and something of each build's own. */
  const patchOf = async (pip: string, change: (text: string) => string = (text) => text) => {
    const { project, image } = await newScene();
    const text = `FROM ${lab.busybox}
RUN printf '#!/bin/sh\\ncp requirements.txt /packages; head -c 8 /dev/urandom > /own; head -c 300000 /dev/zero > /zeros; ${pip}\\n' > /bin/pip && chmod +x /bin/pip
WORKDIR /app
COPY . .
RUN pip install -r requirements.txt
`;
    await project.write({ Dockerfile: change(text), 'requirements.txt': 'flask==3.0.0\n' });
    const builder = await sharedBuilder('try');
    const values = { image, try: 'true', patch: 'true', yes: 'true' };
    const { result, log } = await runSession(initCommand, builder, project, values, {
      env: { BUILDX_BUILDER: builder.name },
    });
    expect(log).not.toContain('could not be measured');
    const trial = result.images[0]?.patchTrial;
    if (trial === undefined) throw new Error('nothing was tried');
    return { ...trial, printed: initPatch(result) };
  };

  testHere('proves that a patch leaves the image as it is, and measures what it saves', async () => {
    const { printed, before, after, ...shown } = await patchOf('sleep 1');
    expect(printed).toContain('+COPY requirements.txt ./');
    expect(printed).toContain('+COPY --link . .');
    expect(shown).toEqual({ differing: [], unsteady: 1, isLinked: true });
    expect(before.seconds - before.keptSeconds).toBeGreaterThanOrEqual(1);
    expect(after.seconds - after.keptSeconds).toBeLessThan(before.seconds - before.keptSeconds - 0.5);
    expect(after.keptBytes).toBeGreaterThan(before.keptBytes);
  });

  testHere('adds no --link where a folder of the image would be another', async () => {
    // COPY --link makes the folder again, as root's and readable for all.
    const { printed, ...shown } = await patchOf('true', (text) =>
      text.replace('COPY . .', 'RUN chown 7:7 /app && chmod 700 /app\nCOPY . .'),
    );
    expect(printed).toContain('+COPY requirements.txt ./');
    expect(printed).not.toContain('--link');
    expect(shown).toMatchObject({ differing: [], isLinked: false });
  });

  // Held by __tests__/commands/init/findings.test.ts.
  atNight(testHere)('prints no patch with which the image is another', async () => {
    const { printed, differing } = await patchOf('ls > /seen', (text) => `${text}RUN true\n`);
    expect({ printed, differing }).toEqual({ printed: '', differing: ['seen'] });
  });

  testHere('reads what buildx says of a bake file', async () => {
    const { project, image } = await newScene();
    await project.write({
      'docker-bake.hcl': `variable "REGISTRY" { default = "ghcr.io/acme" }
group "default" { targets = ["api", "web"] }
target "_common" { args = { PYTHON = "3.12" } }
target "api" {
  inherits = ["_common"]
  context = "services/api"
  tags = ["\${REGISTRY}/api:1"]
}
target "web" {
  matrix = { flavour = ["small", "large"] }
  name = "web-\${flavour}"
  dockerfile = "web.Dockerfile"
  target = flavour
  tags = ["\${REGISTRY}/web-\${flavour}"]
}
`,
      'services/api/requirements.txt': 'x',
      'services/api/Dockerfile':
        'ARG PYTHON\nFROM python:$PYTHON\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\nCOPY . .\n',
      'web.Dockerfile':
        'FROM node AS small\nCOPY package.json .\nRUN npm ci\nCOPY . .\nFROM small AS large\nRUN npm run more\n',
      '.github/workflows/images.yml':
        'on: push\njobs:\n  images:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: docker/bake-action@v6\n',
    });
    const builder = await sharedBuilder('try');
    const values = { image, 'dry-run': 'true', yes: 'true' };
    const { result, log } = await runSession(initCommand, builder, project, values);
    expect(log).not.toContain('was not read');
    expect(
      result.images.map(({ name, context, dockerfile, target }) => [name, context, dockerfile, target]),
    ).toEqual([
      ['web-large', '.', 'web.Dockerfile', 'large'],
      ['web-small', '.', 'web.Dockerfile', 'small'],
      ['api', 'services/api', 'services/api/Dockerfile', undefined],
    ]);
    const [workflow] = result.files;
    expect(workflow?.diff).toContain('-      - uses: docker/bake-action@v6');
    expect(workflow?.diff).toContain('+          bake-files: docker-bake.hcl');
    expect(workflow?.diff.match(/\+ {6}- uses: org\/cache-prewarm\/build@v1/g)).toHaveLength(1);
  });
});
