import { cpuUsage } from 'node:process';
import { describe, expect, test } from '@jest/globals';
import { matchPatterns } from '../src/adapters/context/ignore-rules.ts';
import { parseInspection } from '../src/adapters/docker/builder.ts';
import { checkBundle } from '../src/adapters/sign/check-bundle.ts';
import { parseFigures } from '../src/commands/summary/figures.ts';
import { parseBakeDefinition } from '../src/core/bake/definition.ts';
import { planImages } from '../src/core/bake/images.ts';
import { parseStatus } from '../src/core/buildkit/status.ts';
import { parseStepName, readBakeTarget } from '../src/core/buildkit/step.ts';
import { readComposeNeeds } from '../src/core/deploy/compose-needs.ts';
import { parseDiskAnswer } from '../src/core/deploy/disk-need.ts';
import { parseHosts } from '../src/core/deploy/host.ts';
import { type HostFacts, hostProblems, parseHostFacts } from '../src/core/deploy/host-facts.ts';
import { foldJobEvents, parseJobEvent } from '../src/core/deploy/job-state.ts';
import { readHostKeys } from '../src/core/deploy/known-hosts.ts';
import { readLook } from '../src/core/deploy/look-script.ts';
import { parseManifestInspect, parseOwnAnswers } from '../src/core/deploy/own-pulls.ts';
import { parseProjectStatus } from '../src/core/deploy/project-status.ts';
import { createFrameReader } from '../src/core/deploy/script-frame.ts';
import { parseSshSettings } from '../src/core/deploy/ssh-settings.ts';
import { parseStoreLook } from '../src/core/deploy/store-content.ts';
import { diagnose } from '../src/core/diagnosis/diagnose.ts';
import { credentialsIn } from '../src/core/dockerfile/credential-file.ts';
import { parseDockerfile } from '../src/core/dockerfile/dockerfile.ts';
import { compileGoPattern } from '../src/core/dockerfile/go-pattern.ts';
import { lexWord } from '../src/core/dockerfile/shell-word.ts';
import { printableText } from '../src/core/format/printable.ts';
import { defuseRunnerCommands } from '../src/core/format/runner-command.ts';
import { parseHistory } from '../src/core/history/history-file.ts';
import { readBakeBuilds } from '../src/core/init/bake-build.ts';
import { readChangeHistory } from '../src/core/init/change-history.ts';
import { readComposeBuilds } from '../src/core/init/compose/compose-build.ts';
import { readComposeCommand } from '../src/core/init/compose/compose-command.ts';
import { readCompose } from '../src/core/init/guess-deployment.ts';
import { readBuildCommand } from '../src/core/init/script/build-command-line.ts';
import { makeRecipe } from '../src/core/init/script/make-recipe.ts';
import { plainScript } from '../src/core/init/script/script-values.ts';
import { readWorkflowBuilds } from '../src/core/init/workflow/workflow-build.ts';
import { parseHold } from '../src/core/layers/hold.ts';
import { parsePartReport } from '../src/core/layers/part-report.ts';
import { parseRecord } from '../src/core/layers/record.ts';
import { parseChallenges } from '../src/core/oci/challenge.ts';
import { parseErrorBody } from '../src/core/oci/error-code.ts';
import { parseImageConfig } from '../src/core/oci/image-config.ts';
import { parseManifest } from '../src/core/oci/manifest.ts';
import { parseReference } from '../src/core/oci/reference.ts';
import { compareApkVersions } from '../src/core/packages/apk-version.ts';
import { parseStanzas } from '../src/core/packages/control-stanzas.ts';
import { compareDpkgVersions } from '../src/core/packages/dpkg-version.ts';
import { parseApkPackages, parseDpkgStatus } from '../src/core/packages/installed-package.ts';
import { parseLayerPackages } from '../src/core/packages/layer-packages.ts';
import { createIndexReader } from '../src/core/packages/package-index.ts';
import { parseSources } from '../src/core/packages/package-source.ts';
import { parseRelease } from '../src/core/packages/release-file.ts';
import { upgradesAll } from '../src/core/packages/updates.ts';
import { parseRetryAfter } from '../src/core/retry-after.ts';
import { readImageStatement, signPredicate, statementType } from '../src/core/sign/image-statement.ts';
import { parseKnownRecords } from '../src/core/sign/known-records.ts';
import { createBlobTree } from '../src/core/tree/blob-tree.ts';
import { textBytes } from '../src/core/tree/byte-text.ts';
import { sourceOfCompiled } from '../src/core/tree/compiled-python.ts';
import { overlayTrees } from '../src/core/tree/overlay.ts';
import { planPatch } from '../src/core/tree/patch-plan.ts';
import { parsePaxRecords } from '../src/core/tree/tar-record.ts';
import { TreeParser } from '../src/core/tree/tree-text.ts';
import { isOlder } from '../src/core/version-number.ts';
import { WholeLines } from '../src/core/whole-lines.ts';
import { historyEntry } from './core/history/sample-entry.ts';
import { extension, paxRecord, readTar, tarOf } from './support/tar-archive.ts';

/** Who writes what this program reads, and does not mean well. Each text has about so many characters, or a tenth of that where a library reads them. */
const cases: readonly (readonly [string, (length: number) => string, (text: string) => unknown])[] = [
  ['a version of digits', (n) => '1'.repeat(n), (text) => isOlder(text, '2.20')],
  ['a version of points', (n) => '1.'.repeat(n / 2), (text) => isOlder(text, '2.20')],
  ['the version of compose on a host', (n) => '1'.repeat(n), (compose) => problemsOf({ compose })],
  ['the error of an engine', (n) => ' '.repeat(n), (engineError) => problemsOf({ engineError })],
  ['df that prints digits', (n) => `space x${' 1'.repeat(n / 2)}`, parseDiskAnswer],
  ['df that prints spaces', (n) => `space${' '.repeat(n)}1 1 1 1% x`, parseDiskAnswer],
  ['df that prints lines', (n) => 'inodes a 1 1 1\n'.repeat(n / 15), parseDiskAnswer],
  ['what runs on a host', (n) => 'container a b\n'.repeat(n / 14), parseProjectStatus],
  ['who answers on a host', (n) => '{"a":'.repeat(n / 5), parseOwnAnswers],
  [
    'an event of a job',
    (n) => `1 error ${' '.repeat(n)}`,
    (text) => foldJobEvents([parseJobEvent(text) ?? never()]),
  ],
  ['a frame that seems to end', (n) => '\u001eabc end '.repeat(n / 9), readFrame],
  ['a frame that ends in pieces', (n) => `\u001eabc end ${'x'.repeat(n)}`, readFrame],
  ['a line without an end in pieces', (n) => 'x'.repeat(n), readLines],
  ['stars in COPY', (n) => 'a'.repeat(n), (text) => compileGoPattern(`${'*a'.repeat(10)}b`)?.test(text)],
  ['many stars in COPY', (n) => '*a'.repeat(n / 2), (text) => compileGoPattern(text)?.test('a'.repeat(255))],
  [
    'stars in .dockerignore',
    (n) => 'a'.repeat(n),
    (text) => matchPatterns(['*a*a*a*a*a*a*ab']).matches(text),
  ],
  [
    'folders in .dockerignore',
    (n) => 'a'.repeat(n),
    (text) => matchPatterns(['**a**a**a**a**/b']).matches(text),
  ],
  [
    'many stars in .dockerignore',
    (n) => '*a'.repeat(n / 2),
    (text) => matchPatterns([`${text}b`]).matches('a'.repeat(255)),
  ],
  ['stanzas of dpkg', (n) => 'Package: a\n \n\n'.repeat(n / 14), parseDpkgStatus],
  ['empty lines of dpkg', (n) => '\n \t'.repeat(n / 3), parseStanzas],
  ['lines of one field of dpkg', (n) => `A: b${'\n c'.repeat(n / 3)}`, parseStanzas],
  ['fields of apk', (n) => 'P:a\n'.repeat(n / 4), parseApkPackages],
  ['a source of apt', (n) => `deb [${' a'.repeat(n / 2)}`, (text) => parseSources('sources.list', text)],
  [
    'slashes in a source of apt',
    (n) => `deb http://a${'/'.repeat(n)}b main c`,
    (text) => parseSources('sources.list', text),
  ],
  ['spaces in a source of apt', (n) => `deb a${' '.repeat(n)}`, (text) => parseSources('sources.list', text)],
  [
    'a signed Release file',
    (n) => `-----BEGIN PGP SIGNED MESSAGE-----\n${'a\n'.repeat(n / 2)}`,
    parseRelease,
  ],
  ['digits in a version of Debian', (n) => '0'.repeat(n), (text) => compareDpkgVersions(text, `${text}1`)],
  ['letters in a version of Debian', (n) => 'a~'.repeat(n / 2), (text) => compareDpkgVersions(text, text)],
  ['a version of Alpine', (n) => '1.'.repeat(n / 2), (text) => compareApkVersions(text, text)],
  ['an instruction that upgrades', (n) => 'apt '.repeat(n / 4), (text) => upgradesAll([text])],
  ['stars in known-hosts', (n) => `${'*a'.repeat(n / 2)} ssh-ed25519 ${key}`, readKeys],
  ['names in known-hosts', (n) => `${'a,'.repeat(n / 2)} ssh-ed25519 ${key}`, readKeys],
  ['lines in known-hosts', (n) => 'SHA256:x\n'.repeat(n / 9), readKeys],
  ['a vertex of BuildKit', (n) => `[${'a '.repeat(n / 2)}`, parseStepName],
  ['slashes in a vertex', (n) => `[a ${'/['.repeat(n / 2)}`, readBakeTarget],
  ['spaces in a step', (n) => `[a 1/1] RUN${' '.repeat(n)}`, parseStepName],
  ['an error of spaces', (n) => ' '.repeat(n), diagnose],
  ['an error of beginnings', (n) => 'failed to calculate checksum of ref : '.repeat(n / 38), diagnose],
  [
    'an error of statuses',
    (n) => 'unexpected status from PUT request to https://ghcr.io/v2/'.repeat(n / 57),
    diagnose,
  ],
  ['an error of lines', (n) => 'failed to register layer:\n'.repeat(n / 26), diagnose],
  ['an error of calm lines', (n) => 'preparing build cache for export\n'.repeat(n / 33), diagnose],
  // What looks back and ahead over many lines.
  ['an error of scopes', (n) => 'insufficient_scope: authorization failed '.repeat(n / 41), diagnose],
  ['an error of tries', (n) => "after connection broken by 'f(f ".repeat(n / 31), diagnose],
  [
    'an error of clones',
    (n) =>
      `did not complete successfully: ${'fatal: could not read from remote repository\n'.repeat(n / 45)}`,
    diagnose,
  ],
  ['a challenge of commas', (n) => `Bearer ${','.repeat(n)}`, parseChallenges],
  ['a challenge of quotes', (n) => `Bearer a="${'\\"'.repeat(n / 2)}`, parseChallenges],
  ['a challenge of words', (n) => 'Bearer '.repeat(n / 7), parseChallenges],
  ['the error of a registry', (n) => '['.repeat(n), parseErrorBody],
  ['a wait of digits', (n) => '1'.repeat(n), (text) => parseRetryAfter(text, text, 0)],
  ['a log of line ends', (n) => '\n'.repeat(n), defuseRunnerCommands],
  ['a log of escapes', (n) => '\u001b['.repeat(n / 2), printableText],
  ['a history of lines', (n) => '{}\n'.repeat(n / 3), parseHistory],
  ['a comment in a Dockerfile', (n) => `#syntax=${' '.repeat(n)}a\nFROM a\n`, parseDockerfile],
  ['stages of a Dockerfile', (n) => 'FROM a AS b\n'.repeat(n / 12), parseDockerfile],
  ['spaces of a Dockerfile', (n) => `FROM a\nRUN${' '.repeat(n)}a\n`, parseDockerfile],
  ['a here-document', (n) => `FROM a\nRUN <<-${'\t'.repeat(n)}\t<\n`, parseDockerfile],
  ['.npmrc of tabs', (n) => '\t'.repeat(n), (text) => credentialsIn('.npmrc', text)],
  ['pip.conf of letters', (n) => 'A'.repeat(n), (text) => credentialsIn('pip.conf', text)],
  [
    'settings.xml of spaces',
    (n) => `<a ${' xmlns="'.repeat(n / 8)}`,
    (text) => credentialsIn('.m2/settings.xml', text),
  ],
  ['a pax header of records', (n) => paxRecord('a', '').repeat(n / 5), parsePaxRecords],
  ['a pax header of digits', (n) => '1'.repeat(n), parsePaxRecords],
  ['a pax header of attributes', (n) => paxRecord('SCHILY.xattr.a', 'b').repeat(n / 20), readPaxHeader],
  ['a pax header of holes', (n) => paxRecord('GNU.sparse.a', 'b').repeat(n / 18), readPaxHeader],
  ['a name of slashes in an archive', (n) => paxRecord('path', '/.'.repeat(n / 2)), readPaxHeader],
  ['a time of zeros in an archive', (n) => paxRecord('mtime', `-${'0'.repeat(n)}`), readPaxHeader],
  ['an archive of deep folders', (n) => `${'a/'.repeat(2000)}\n`.repeat(n / 4001), treeOfPaths],
  ['an archive of whiteouts', (n) => 'a/.wh.b\n'.repeat(n / 8), treeOfPaths],
  ['an archive of zeros', (n) => '\0'.repeat(n), (text) => readTar(textBytes(text), 1)],
  ['an archive of text', (n) => 'a'.repeat(n), (text) => readTar(textBytes(text), 1)],
  ['a file list of brackets', (n) => `${'['.repeat(n)}\n`, readTreeLines],
  ['a file list of paths', (n) => '["a","w"]\n'.repeat(n / 10), readTreeLines],
  [
    'stars in a substitution',
    (n) => 'a'.repeat(n),
    (value) => lexWord('${A#*a*a*a*a*ab}', () => value, { escape: '\\' }),
  ],
  [
    'stars in a replacement',
    (n) => 'a'.repeat(n),
    (value) => lexWord('${A//*a*a*ab/x}', () => value, { escape: '\\' }),
  ],
  ['dollars in a word', (n) => '$'.repeat(n), (text) => lexWord(text, () => '', { escape: '\\' })],
  [
    'steps of a workflow',
    (n) => `jobs: {a: {steps: [${'{run: docker build .}, '.repeat(n / 220)}]}}`,
    readJobs,
  ],
  [
    'a command of a workflow',
    (n) => `jobs: {a: {steps: [{run: "docker build ${'a '.repeat(n / 2)}"}]}}`,
    readJobs,
  ],
  [
    'expressions of a workflow',
    (n) => `jobs: {a: {steps: [{run: "docker push ${'${{ '.repeat(n / 4)}"}]}}`,
    readJobs,
  ],
  ['folders of a script', (n) => runOf('(cd a && b; '.repeat(n / 40)), readJobs],
  ['quotes of a script', (n) => runOf(`a '"$(`.repeat(n / 20)), readJobs],
  ['variables of a script', (n) => variables('A', n / 100, (at) => `A${at + 1}=$A${at}$A${at}`), readScript],
  ['variables on a line', (n) => `A=${'x'.repeat(999)}\n${'$A'.repeat(n / 2)}`, readScript],
  [
    'variables of a Makefile',
    (n) => `${variables('A', n / 100, (at) => `A${at + 1}=$(A${at})$(A${at})`)}\na:\n\tb $(A9)`,
    (text) => makeRecipe(text, [], {}),
  ],
  ['goals of a Makefile', (n) => 'a%: b%\n'.repeat(n / 200), (text) => makeRecipe(text, ['ab'], {})],
  ['brackets of a workflow', (n) => `jobs: ${'['.repeat(n / 10)}`, readJobs],
  [
    'services of compose',
    (n) => `services:\n${'  a: {build: .}\n'.repeat(n / 160)}`,
    (text) => readComposeBuilds(['c'], (path) => (path === 'c' ? text : undefined)),
  ],
  [
    'variables of compose',
    (n) => `services: {a: {build: "${'${A:-'.repeat(n / 10)}"}}`,
    (text) => readComposeBuilds(['c'], (path) => (path === 'c' ? text : undefined)),
  ],
  [
    'ports of compose',
    (n) => `services: {a: {build: ., ports: [${'"1:1", '.repeat(n / 70)}]}}`,
    (text) => readCompose(text, []),
  ],
  ['a command of compose', (n) => `docker compose build ${'-'.repeat(n)}`, readComposeCommand],
  [
    'options of a build',
    (n) => `docker build ${'--tag a '.repeat(n / 8)}.`,
    (text) => readBuildCommand(text, () => ''),
  ],
  [
    'quotes of a build',
    (n) => `docker build ${'"a'.repeat(n / 2)}`,
    (text) => readBuildCommand(text, () => ''),
  ],
  ['what Git says of commits', (n) => '\0a\n'.repeat(n / 3), readChangeHistory],
  [
    'what bake prints',
    (n) => `{"target":{${targets(n / 20)}}}`,
    (text) => readBakeBuilds(text, 'docker-bake.hcl'),
  ],
  [
    'a bake definition',
    (n) => `{"target":{${targets(n / 200)}}}`,
    (text) => planImages(parseBakeDefinition(JSON.parse(text)), 'o'),
  ],
  ['an index of apt', (n) => 'Package: a\nVersion: 1\n\n'.repeat(n / 24), (text) => readIndex('apt', text)],
  ['an index of apt in one line', (n) => 'a'.repeat(n), (text) => readIndex('apt', text)],
  ['an index of apk', (n) => 'P:a\nV:1\n\n'.repeat(n / 9), (text) => readIndex('apk', text)],
  ['a bundle of brackets', (n) => '['.repeat(n), readBundle],
  [
    'a bundle of log entries',
    (n) =>
      `{"mediaType":"application/vnd.dev.sigstore.bundle.v0.3+json","verificationMaterial":{"tlogEntries":[${'{},'.repeat(n / 3)}{}]}}`,
    readBundle,
  ],
  [
    'a statement of subjects',
    (n) => `{"subject":[${'{},'.repeat(n / 3)}{}],"predicateType":"${signPredicate}"}`,
    (text) => readImageStatement(statementType, JSON.parse(text), `sha256:${'a'.repeat(64)}`),
  ],
  [
    'what a host knows of records',
    (n) => 'a b\n'.repeat(n / 4),
    (text) => parseKnownRecords(text.split('\n')),
  ],
  ['the facts of a host', (n) => 'record=a b\n'.repeat(n / 11), (text) => parseHostFacts(`${text}end=ok\n`)],
  [
    'events of a job',
    (n) => '1 pull web\n'.repeat(n / 11),
    (text) => foldJobEvents(text.split('\n').flatMap((line) => parseJobEvent(line) ?? [])),
  ],
  [
    'what a store holds',
    (n) => `have sha256:${'a'.repeat(64)}\n`.repeat(n / 76),
    (text) => parseStoreLook(text, []),
  ],
  ['blocks of a builder', (n) => 'Nodes:\n'.repeat(n / 7), parseInspection],
  ['spaces of a builder', (n) => `Name:${' '.repeat(n)}`, parseInspection],
  [
    'layers of a record',
    (n) => recordOf(`"layers":{${listOf(n / 250, (at) => `"l${at}":${layer}`)}}`),
    (text) => parseRecord(JSON.parse(text)),
  ],
  [
    'arguments of a record',
    (n) =>
      recordOf(`"layers":{},"arguments":{${listOf(n / 30, (at) => `"a${at}":{"value":"a","changes":1}`)}}`),
    (text) => parseRecord(JSON.parse(text)),
  ],
  ['the quarter of a hold', (n) => `{"quarter":"${'2'.repeat(n)}"}`, (text) => parseHold(JSON.parse(text))],
  [
    'stages of a part',
    (n) =>
      `{"version":1,"step":"build","platform":"a","misses":[],"stages":[${listOf(n / 15, () => '{"stage":"a"}')}]}`,
    (text) => parsePartReport({ ...JSON.parse(text), entry: historyEntry() }),
  ],
  [
    'packages of a layer',
    (n) =>
      `{"manager":"apk","architecture":"a","sources":{},"base":{},"own":{${listOf(n / 12, (at) => `"p${at}":"1"`)}}}`,
    (text) => parseLayerPackages(JSON.parse(text), 'packages'),
  ],
  [
    'layers of a manifest',
    (n) => `{"schemaVersion":2,"config":${descriptor},"layers":[${listOf(n / 110, () => descriptor)}]}`,
    (text) => parseManifest(JSON.parse(text)),
  ],
  [
    'diff IDs of a config',
    (n) =>
      `{"os":"linux","architecture":"amd64","rootfs":{"diff_ids":[${listOf(n / 74, () => `"${digest}"`)}]}}`,
    (text) => parseImageConfig(JSON.parse(text)),
  ],
  [
    'manifests that Docker tells of',
    (n) => `[${listOf(n / 80, () => '{"Descriptor":{"platform":{"os":"linux","architecture":"arm64"}}}')}]`,
    (text) => parseManifestInspect(text, { os: 'linux', architecture: 'amd64' }),
  ],
  ['slashes in the name of an image', (n) => 'a/'.repeat(n / 2), parseReference],
  [
    'vertices of BuildKit',
    (n) => `{"vertexes":[${listOf(n / 40, (at) => `{"digest":"${at}","name":"[a 1/1] RUN a"}`)}]}`,
    (text) => parseStatus(JSON.parse(text)),
  ],
  [
    'services that compose tells of',
    (n) =>
      `name: a\nservices:\n${listOf(n / 200, (at) => `  s${at}: {image: "b:${at}", ports: ["${at}"]}`, '\n')}`,
    readNeeds,
  ],
  [
    'a chain of services',
    (n) =>
      `name: a\nservices:\n${listOf(n / 400, (at) => `  s${at}: {image: b, depends_on: [s${at + 1}]}`, '\n')}`,
    readNeeds,
  ],
  [
    'ports that a host listens on',
    (n) => `name: a\nservices: {s: {image: b}}\nlistening: [${listOf(n / 200, () => '"tcp 0100007F:1F90"')}]`,
    readNeeds,
  ],
  [
    'aliases of compose',
    (n) => `name: a\nx: &x [1]\nservices: {s: {y: [${listOf(n / 30, () => '*x')}]}}`,
    readNeeds,
  ],
  ['marks in a look at a host', (n) => '==== cache-prewarm: disk\n'.repeat(n / 25), readLook],
  [
    'figures of a job',
    (n) => `{"version":1,"step":"build","tone":"good","headline":"","facts":[${listOf(n / 3, () => '""')}]}`,
    (text) => parseFigures(text, 'build'),
  ],
  ['settings of ssh', (n) => 'user a\n'.repeat(n / 7), parseSshSettings],
  ['spaces in the settings of ssh', (n) => `user${' '.repeat(n)}`, parseSshSettings],
  ['the name of compiled Python', (n) => `${'__pycache__/.'.repeat(n / 13)}.pyc`, sourceOfCompiled],
];

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f';

const digest = `sha256:${'a'.repeat(64)}`;
const descriptor = `{"mediaType":"a/b","digest":"${digest}","size":1}`;
const layer = `{"digest":"${digest}","target":"a","builtAt":"a","steps":[],"inputs":{"instructions":[],"files":{},"args":{},"externalImages":{},"standsOn":{},"platforms":[],"options":{}}}`;

function recordOf(rest: string): string {
  return `{"version":2,"createdAt":"a","quarter":"a","salt":"a","tools":{"cachePrewarm":"1"},${rest}}`;
}

function listOf(count: number, item: (at: number) => string, between = ','): string {
  return Array.from({ length: count }, (_, at) => item(at)).join(between);
}

function readNeeds(text: string): unknown {
  return readComposeNeeds(text, { named: [], repositories: [] });
}

function runOf(script: string): string {
  return JSON.stringify({ jobs: { a: { steps: [{ run: script }] } } });
}

function variables(first: string, count: number, next: (at: number) => string): string {
  return [`${first}0=x`, ...Array.from({ length: count }, (_, at) => next(at))].join('\n');
}

function readScript(text: string): unknown {
  return plainScript(text, { folder: '.', own: '.' }, {});
}

function readJobs(text: string): unknown {
  return readWorkflowBuilds(text, { repository: 'acme/shop' });
}

function targets(count: number): string {
  return Array.from({ length: count }, (_, at) => `"t${at}":{"tags":["a/b:${at}"]}`).join();
}

/** In pieces, as it is decompressed. */
function readIndex(kind: 'apt' | 'apk', text: string): unknown {
  const reader = createIndexReader(kind, new Set(['a']), () => 1);
  for (let at = 0; at < text.length; at += 1000) reader.push(text.slice(at, at + 1000));
  return reader.versions();
}

function readBundle(text: string): unknown {
  return checkBundle(JSON.parse(text), Buffer.from(''), [], never);
}

function problemsOf(facts: Partial<HostFacts>): unknown {
  const usual: HostFacts = {
    ...{ user: 'u', nowMs: 0, missing: [], fetcher: 'curl', tried: [], skipped: [], dockerHost: undefined },
    ...{ engine: '27', engineError: undefined, startError: undefined, started: false, compose: undefined },
    ...{
      composeProgram: undefined,
      composeLacks: [],
      composeV1: undefined,
      linger: undefined,
      projectDir: 'there',
    },
    ...{ projectWritable: true, stateWritable: true, composeFile: 'compose.yaml' },
    records: new Map(),
  };
  const engine = facts.engineError === undefined ? {} : { engine: undefined };
  const needs = { projectDir: '/srv', uploadsCompose: false, switches: true, fetches: false };
  return hostProblems({ ...usual, ...engine, ...facts }, needs);
}

function readKeys(text: string): unknown {
  const [host] = parseHosts([`web=u@${'a'.repeat(60)}`], never);
  const options = { text, acceptNew: false, hashName: () => '', problem: () => {} };
  return readHostKeys(host === undefined ? [] : [host], options);
}

/** In pieces of some bytes, as it comes from the network. */
function readPaxHeader(body: string): unknown {
  return readTar(tarOf({ raw: extension('x', body) }, { path: 'a', type: 'file' }), 700);
}

/** A tree of files with these paths, on another one. */
function treeOfPaths(text: string): unknown {
  const builder = createBlobTree();
  const paths = text.split('\n').map((path, index) => `${path}${index}`);
  const headers = paths.map((path) => ({ path, type: 'file' }) as const);
  for (const record of readTar(tarOf(...headers))) builder.add(record, { sha256: '' });
  const tree = builder.end();
  return planPatch(tree, overlayTrees([tree, tree]), { beneath: tree });
}

function readTreeLines(text: string): unknown {
  const parser = new TreeParser();
  parser.line('{"schemaVersion":1,"kind":"tree"}');
  for (const [index, line] of text.split('\n').entries()) parser.line(line.replace('a', `a${index}`));
  return parser.end();
}

/** As the network hands it on: in pieces, which may be small. */
function inPieces(text: string, read: (piece: Uint8Array) => unknown): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 50) read(bytes.subarray(at, at + 50));
}

function readFrame(text: string): unknown {
  const reader = createFrameReader('abc');
  inPieces(`\u001eabc begin\n${text}`, reader.push);
  return reader.exitCode;
}

function readLines(text: string): unknown {
  const lines = new WholeLines();
  inPieces(text, lines.push);
  return lines.push(Buffer.from('\n'));
}

function never(): never {
  throw new Error('this is not reached');
}

/** Processor time of one call, in milliseconds: the least of several, which others on the machine disturb the least. */
function processorMs(run: () => unknown): number {
  const times = Array.from({ length: 3 }, () => {
    const before = cpuUsage();
    try {
      run();
    } catch {
      // A refusal is an answer.
    }
    const { user, system } = cpuUsage(before);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}

/** A time that can be compared. */
const notableMs = 5;
/** What no run would notice. */
const longest = 256_000;
/** How much longer the second text is. With the square of the length its time is this times larger than in proportion: far beyond what another process on the machine, or the collection of garbage, adds. */
const longer = 8;
/** Texts of this length are read at once, whatever they are. */
const usual = 16_000;

describe('what others write takes time in proportion to its length:', () => {
  test.each(cases)('%s', (_name, write, read) => {
    expect(processorMs(() => read(write(usual)))).toBeLessThan(500);
    let length = usual;
    while (length < longest && processorMs(() => read(write(length))) < notableMs) length *= 2;
    // What looked notable before the code was compiled may be short now.
    const ratio = (): number => {
      const once = processorMs(() => read(write(length)));
      return processorMs(() => read(write(longer * length))) / Math.max(once, notableMs);
    };
    // In proportion it is 8, with the square of the length 64. Others use the machine, too: it must not be so every time.
    const tooMuch = longer * Math.sqrt(longer);
    let least = ratio();
    for (let again = 0; again < 2 && least > tooMuch; again++) least = Math.min(least, ratio());
    expect(least).toBeLessThanOrEqual(tooMuch);
  });
});
