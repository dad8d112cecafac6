import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import { installedPackages } from '../../../src/core/layers/installed-packages.ts';
import { type GivenLimits, limitOptions } from '../../support/limit-options.ts';

/** Of the last stage. */
function installed(text: string, given: GivenLimits = {}): string | undefined {
  const dockerfile = parseDockerfile(text);
  const options = limitOptions(given);
  const [graph] = resolveBuilds(dockerfile, options.target, options.values);
  const index = dockerfile.stages.length - 1;
  const to = dockerfile.stages[index]?.instructions.length ?? 0;
  return graph && installedPackages({ index, from: 0, to }, graph, options);
}

test.each([
  [
    'what R restores',
    'FROM r-base\nCOPY renv.lock .\nRUN Rscript -e "renv::restore()"\n',
    'R packages from renv.lock',
  ],
  [
    'what Julia instantiates',
    "FROM julia\nCOPY Project.toml Manifest.toml ./\nRUN julia -e 'using Pkg; Pkg.instantiate()'\n",
    'Julia packages from Project.toml and Manifest.toml',
  ],
  [
    'what Perl installs',
    'FROM perl\nCOPY cpanfile .\nRUN cpanm --installdeps .\n',
    'Perl modules from cpanfile',
  ],
  [
    'what OCaml installs',
    'FROM ocaml/opam\nCOPY shop.opam .\nRUN opam install . --deps-only\n',
    'OCaml packages from shop.opam',
  ],
  [
    'what Conan installs',
    'FROM gcc\nCOPY conanfile.txt .\nRUN conan install .\n',
    'C++ libraries from conanfile.txt',
  ],
  [
    'what Clojure prepares',
    'FROM clojure\nCOPY deps.edn .\nRUN clojure -P\n',
    'Clojure dependencies from deps.edn',
  ],
  [
    'the files that pip is told to read',
    'FROM python\nCOPY requirements.txt requirements-dev.txt ./\nRUN pip install -r requirements.txt\n',
    'Python packages from requirements.txt',
  ],
  [
    'packages by their names, from no file',
    'FROM python\nCOPY requirements.txt .\nRUN pip install gunicorn\n',
    'Python packages',
  ],
  [
    'several managers in one step',
    'FROM node\nCOPY package.json yarn.lock ./\nRUN apt-get update && apt-get install -y git && yarn install --frozen-lockfile\n',
    'system packages and Node packages from package.json and yarn.lock',
  ],
  [
    'no files of another manager',
    'FROM python\nCOPY package.json pyproject.toml uv.lock ./\nRUN uv sync --frozen\n',
    'Python packages from pyproject.toml and uv.lock',
  ],
  [
    'the manifest, where the manager itself is installed by name',
    'FROM node\nCOPY package.json pnpm-lock.yaml ./\nRUN npm i -g pnpm && pnpm install --filter shop --prod\n',
    'Node packages from package.json and pnpm-lock.yaml',
  ],
  ['a tool alone', 'FROM node\nCOPY package.json ./\nRUN npm install -g pnpm\n', 'Node packages'],
  ['no files that come later', 'FROM node\nRUN npm ci\nCOPY package.json .\n', 'Node packages'],
  [
    'files that the stage below took',
    'FROM node AS base\nCOPY package.json .\nFROM base\nRUN npm ci\n',
    'Node packages from package.json',
  ],
  [
    'files that a mount brings',
    'FROM golang\nRUN --mount=type=bind,source=go.mod,target=go.mod go mod download\n',
    'Go modules from go.mod',
  ],
  [
    'the first of many files',
    'FROM dotnet\nCOPY a.csproj b.csproj c.csproj d.csproj ./\nRUN dotnet restore a.csproj\n',
    'NuGet packages from a.csproj, b.csproj and 2 more',
  ],
  [
    'packages that NuGet restores by itself',
    'FROM mono\nCOPY Shop.sln ./\nCOPY Core/packages.config Core/\nRUN nuget restore\n',
    'NuGet packages from Shop.sln and Core/packages.config',
  ],
  [
    'the modules of the project beside a program by its name',
    'FROM golang\nCOPY go.mod .\nRUN go mod download && go install x.test/a@latest\n',
    'Go modules from go.mod and Go programs',
  ],
  [
    'a program of Go by its name',
    'FROM golang\nCOPY go.mod .\nRUN go install x.test/a@latest\n',
    'Go programs',
  ],
  [
    'what a build of a placeholder downloads',
    'FROM rust\nCOPY Cargo.toml Cargo.lock ./\nRUN mkdir src && touch src/lib.rs && cargo build\n',
    'Rust crates from Cargo.toml and Cargo.lock',
  ],
  ['no build without a manifest', 'FROM rust\nRUN cargo build\n', undefined],
  ['a tool of PHP', 'FROM php\nCOPY composer.json .\nRUN composer global require a/b\n', 'PHP packages'],
  [
    'what swift updates',
    'FROM swift\nCOPY Package.swift .\nRUN swift package update\n',
    'Swift packages from Package.swift',
  ],
  ['nothing of what is only built', 'FROM golang\nCOPY go.mod .\nRUN go build ./...\n', undefined],
])('%s', (_what, text, expected) => {
  expect(installed(text)).toBe(expected);
});
