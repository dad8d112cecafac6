import { expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { autoLayers } from '../../../src/core/layers/auto-layers.ts';
import { type GivenLimits, limitOptions } from '../../support/limit-options.ts';

/** Shapes that public repositories have, said again in as few words as decide the same. */
interface Shape extends GivenLimits {
  readonly text: string;
  /** Stage → `name first-last` of its layer, or why it has none. */
  readonly decided: Readonly<Record<string, string>>;
}

const code = { 'src/main.c': '', 'app/main.py': '' };
const built = (stage: string, line: number, why: string): string =>
  `nothing is installed before line ${line}, which takes from stage ${stage}, ${why}`;
const all = (line: number): string => `whose line ${line} takes the whole build context`;

const shapes: Readonly<Record<string, Shape>> = {
  'Python with pip, and the code in folders': {
    files: { ...code, 'requirements.txt': '' },
    text: 'FROM python:3\nCOPY requirements.txt requirements.txt\nRUN pip install -r requirements.txt\nRUN pip install gunicorn\nCOPY app app',
    decided: { 'stage-0': 'deps 1-4' },
  },
  'Python with wheels from a builder': {
    text: 'FROM python:3 AS builder\nCOPY requirements.txt /tmp\nRUN pip wheel -w /wheels -r /tmp/requirements.txt\nCOPY . /opt\nFROM python:3\nRUN apt-get install libpq5\nRUN --mount=type=bind,from=builder,source=/wheels,target=/wheels pip install /wheels/*\nCOPY --from=builder /opt /opt',
    decided: { builder: 'build 1-3', 'stage-1': 'deps 5-6' },
  },
  'Python with a folder of requirements': {
    files: { 'requirements/base.txt': '', 'requirements/production.txt': '' },
    text: 'FROM ghcr.io/x/uv:0.1 AS uv\nFROM python:3\nCOPY --from=uv /uv /bin/\nADD requirements/ /requirements/\nRUN uv pip install -r /requirements/production.txt\nADD . /code/',
    decided: { uv: 'nothing is installed', 'stage-1': 'deps 2-5' },
  },
  'Python with poetry in stages': {
    files: { 'poetry.lock': '', 'pyproject.toml': '', ...code },
    text: 'FROM python:3 AS python-base\nRUN useradd app\nFROM python-base AS builder-base\nRUN curl https://x.test/poetry | python3 -\nCOPY ./poetry.lock ./pyproject.toml ./\nRUN poetry install --only main\nFROM python-base AS production\nARG COMMIT\nCOPY --from=builder-base /opt /opt\nCOPY ./app /app',
    decided: {
      'python-base': 'python-base 1-2',
      'builder-base': 'stage-builder-base 3-6',
      production: 'nothing is installed before line 8, which declares COMMIT, which may change with each run',
    },
  },
  'Python with uv in a workspace': {
    text: 'FROM python:3\nCOPY --from=ghcr.io/x/uv:0.1 /uv /bin/\nRUN --mount=type=cache,target=/root/.cache/uv --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --no-install-workspace --package app\nCOPY ./backend/scripts /app/scripts\nRUN uv sync',
    decided: { 'stage-0': 'deps 1-3' },
  },
  'Python with conda': {
    files: { 'env.yaml': '' },
    text: 'FROM mambaorg/micromamba:2\nCOPY --chown=$MAMBA_USER:$MAMBA_USER env.yaml /tmp/env.yaml\nRUN micromamba install -y -n base -f /tmp/env.yaml\nCOPY . .',
    decided: { 'stage-0': 'deps 1-3' },
  },
  'Node with pnpm in a workspace, one lock for all': {
    files: {
      'package.json': '',
      'pnpm-lock.yaml': '',
      'pnpm-workspace.yaml': '',
      'frontend/package.json': '',
      'frontend/a.ts': '',
    },
    text: 'FROM node:24 AS frontend\nRUN corepack enable\nCOPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./\nCOPY frontend/package.json ./frontend/\nRUN --mount=type=cache,target=/store pnpm --filter frontend install\nCOPY ./frontend ./frontend/\nRUN pnpm build',
    decided: { frontend: 'frontend 1-5' },
  },
  'Node with yarn and its settings': {
    files: {
      'package.json': '',
      'yarn.lock': '',
      '.yarnrc.yml': 'npmAuditIgnoreAdvisories:\n  - 1\n',
      'patches/a.patch': '',
    },
    text: 'FROM node:24 AS deps\nCOPY ./package.json ./yarn.lock ./.yarnrc.yml ./\nCOPY ./patches ./patches\nRUN yarn install --immutable\nCOPY . .\nRUN yarn build',
    decided: { deps: 'deps 1-4' },
  },
  'Node with configuration beside the manifest': {
    files: { 'package.json': '', 'rollup.config.mjs': '' },
    text: 'FROM --platform=$BUILDPLATFORM node:22 AS node-build\nCOPY rollup.config.mjs package.json package-lock.json ./\nRUN npm ci\nCOPY web ./web\nFROM python:3\nCOPY --from=node-build /static static/',
    decided: {
      'node-build': 'node-build 1-3',
      'stage-1': built('node-build', 6, 'whose line 4 takes web, which changes with the code'),
    },
  },
  'Node with one stage for development and one for production': {
    text: 'FROM node:lts AS development\nARG PORT=80\nCOPY package.json /code/package.json\nCOPY package-lock.json /code/package-lock.json\nRUN npm ci\nCOPY . /code\nFROM development AS builder\nRUN npm run build\nFROM nginx\nCOPY --from=builder /code/build /html',
    decided: {
      development: 'development 1-5',
      builder:
        'nothing is installed before line 7, which is built on stage development, whose line 6 takes the whole build context',
      'stage-2': built('builder', 10, `which depends on stage development, ${all(6)}`),
    },
  },
  'Node with bun, everything copied first': {
    text: 'FROM oven/bun:1 AS env\nCOPY . /app\nFROM env AS deps\nCOPY package.json bun.lockb /app/\nRUN bun i',
    decided: {
      env: 'nothing is installed before line 2, which takes the whole build context',
      deps: 'nothing is installed before line 3, which is built on stage env, whose line 2 takes the whole build context',
    },
  },
  'Go on the builder’s platform, which the file fixes': {
    text: 'ARG BUILDPLATFORM=linux/amd64\nFROM --platform=$BUILDPLATFORM golang:1 AS builder\nARG TARGETOS=linux\nCOPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\nRUN go build -o /app .\nFROM scratch\nCOPY --from=builder /app /app',
    decided: { builder: 'build 2-5', 'stage-1': built('builder', 9, all(6)) },
  },
  'Node with the address of a database that code asks for': {
    files: { 'pnpm-lock.yaml': '', ...code },
    text: 'FROM node:24\nENV DATABASE_URL="postgresql://placeholder:placeholder@localhost:5432/placeholder"\nCOPY pnpm-lock.yaml .\nRUN pnpm fetch\nCOPY . .\nRUN pnpm install --offline',
    decided: { 'stage-0': 'deps 1-4' },
  },
  'Python whose manifest reads the version of a file': {
    files: { 'pyproject.toml': '', 'shop/version.py': '', ...code },
    text: 'FROM python:3\nCOPY pyproject.toml .\nCOPY shop/version.py shop/\nRUN pip wheel --wheel-dir /wheels .\nCOPY . .',
    decided: { 'stage-0': 'deps 1-4' },
  },
  'Elixir whose manifest reads a file of the version': {
    files: { 'mix.exs': '', 'mix.lock': '', VERSION: '', ...code },
    text: 'FROM elixir:1 AS builder\nCOPY ./VERSION mix.exs mix.lock ./\nRUN mix deps.get\nCOPY . .\nRUN mix release',
    decided: { builder: 'build 1-3' },
  },
  'Go whose modules go to a cache mount only': {
    text: 'FROM golang:1 AS backend\nCOPY ./backend/go.mod ./backend/go.sum ./\nRUN --mount=type=cache,target=/go/pkg/mod go mod download\nCOPY ./backend ./\nRUN go build',
    decided: {
      backend:
        'line 3 fills only cache mounts, and nothing else is installed before line 4, which takes ./backend, which changes with the code',
    },
  },
  'Go with an image name that has the platform in it': {
    text: 'ARG GO_VERSION=1.24\nARG DASHED=${TARGETPLATFORM/\\//-}\nFROM --platform=$BUILDPLATFORM x/build:${GO_VERSION}-${DASHED} AS builder\nRUN apt-get install -y git\nCOPY . /src\nFROM debian\nCOPY --from=builder /target /',
    decided: { builder: 'build 3-4', 'stage-1': built('builder', 7, all(5)) },
  },
  'Rust with cargo-chef': {
    text: 'FROM x/cargo-chef AS chef\nCOPY rust-toolchain.toml .\nRUN rustup toolchain install\nFROM chef AS planner\nCOPY . .\nRUN cargo chef prepare\nFROM chef AS builder\nRUN apt install -y libssl-dev\nCOPY --from=planner /app/recipe.json recipe.json\nRUN cargo chef cook\nCOPY . .\nFROM debian AS runtime\nRUN useradd app\nCOPY --from=builder /app/x /x',
    decided: {
      chef: 'chef 1-3',
      planner: 'nothing is installed before line 5, which takes the whole build context',
      builder: 'build 7-8',
      runtime: 'runtime 12-13',
    },
  },
  'Rust with a dummy main and a build script': {
    files: { 'Cargo.toml': '', 'build.rs': '', 'src/main.rs': '' },
    text: 'FROM rust:1 AS build\nRUN cargo new --bin /app\nCOPY ./Cargo.* ./build.rs ./\nRUN cargo build --release\nCOPY . .\nRUN cargo build --release',
    decided: { build: 'build 1-4' },
  },
  'Rust for a platform that the name of a stage has': {
    text: 'FROM x/musl:amd64 AS build_amd64\nFROM x/musl:arm64 AS build_arm64\nFROM build_${TARGETARCH}${TARGETVARIANT} AS build\nRUN cargo new /app\nCOPY . .\nFROM --platform=$TARGETPLATFORM alpine\nRUN apk add curl\nCOPY --from=build /app /app',
    decided: { build_amd64: 'nothing is installed', build: 'build 3-4', 'stage-3': 'deps 6-7' },
  },
  'Ruby on Rails as it is generated': {
    files: { Gemfile: '', 'Gemfile.lock': '', 'vendor/.keep': '' },
    text: 'FROM ruby:3-slim AS base\nRUN apt-get install -y libvips\nFROM base AS build\nRUN apt-get install -y build-essential\nCOPY Gemfile Gemfile.lock vendor ./\nRUN bundle install\nCOPY . .\nRUN ./bin/rails assets:precompile\nFROM base\nRUN useradd rails\nCOPY --from=build /rails /rails\nARG GIT_REVISION',
    decided: { base: 'base 1-2', build: 'build 3-6', 'stage-2': 'deps 9-10' },
  },
  'PHP with composer in a stage of its own': {
    text: 'FROM x/installer:2 AS installer\nFROM composer:2 AS vendor\nCOPY ./src/composer.json composer.json\nRUN composer install\nFROM php:8\nCOPY --from=installer /usr/bin/i /usr/bin/i\nRUN i opcache\nCOPY --from=vendor /tmp/vendor/ vendor/\nCOPY ./src/app/ app/',
    decided: { installer: 'nothing is installed', vendor: 'vendor 2-4', 'stage-2': 'deps 5-8' },
  },
  'PHP with configuration of the server before composer': {
    files: { 'conf.d/app.ini': '', 'composer.json': '' },
    text: 'FROM x/frankenphp AS base\nRUN apt-get install -y acl\nCOPY --link conf.d/app.ini /conf.d/\nFROM base AS prod\nCOPY --link composer.* symfony.* ./\nRUN composer install\nCOPY . .',
    decided: { base: 'base 1-2', prod: 'prod 4-6' },
  },
  'Java with Maven': {
    text: 'FROM maven:3 AS build\nCOPY pom.xml /server/pom.xml\nRUN mvn dependency:go-offline\nCOPY src /server/src\nRUN mvn package\nFROM eclipse-temurin:21\nARG DEPENDENCY=/server/target\nCOPY --from=build ${DEPENDENCY}/app.jar /app.jar',
    decided: {
      build: 'build 1-3',
      'stage-1': built('build', 8, 'whose line 4 takes src, which changes with the code'),
    },
  },
  'Java with Gradle and its wrapper': {
    files: { 'build.gradle': '', gradlew: '', 'gradle/wrapper/gradle-wrapper.jar': '' },
    text: 'FROM eclipse-temurin:21 AS builder\nCOPY ["build.gradle", "gradlew", "./"]\nCOPY gradle gradle\nRUN ./gradlew downloadRepos\nCOPY . .\nRUN ./gradlew installDist',
    decided: { builder: 'build 1-4' },
  },
  'Java that another step has built': {
    text: 'FROM eclipse-temurin:21\nADD target/shop-1.0.0.jar app.jar',
    decided: {
      'stage-0':
        'nothing is installed before line 2, which takes target/shop-1.0.0.jar, which changes with the code',
    },
  },
  '.NET with a project file': {
    files: { 'Worker.csproj': '', 'Program.cs': '' },
    text: 'FROM --platform=${BUILDPLATFORM} mcr.microsoft.com/dotnet/sdk:9.0 AS build\nARG TARGETARCH\nCOPY *.csproj .\nRUN dotnet restore -a $TARGETARCH\nCOPY . .\nRUN dotnet publish\nFROM mcr.microsoft.com/dotnet/runtime:9.0\nCOPY --from=build /app .',
    decided: { build: 'build 1-4', 'stage-1': built('build', 8, all(5)) },
  },
  'Elixir as Phoenix generates it': {
    files: {
      'mix.exs': '',
      'mix.lock': '',
      'config/config.exs': 'import Config',
      'config/prod.exs': 'import Config',
      'lib/a.ex': '',
    },
    text: 'FROM hexpm/elixir AS builder\nENV MIX_ENV="prod"\nCOPY mix.exs mix.lock ./\nRUN mix deps.get --only $MIX_ENV\nCOPY config/config.exs config/${MIX_ENV}.exs config/\nRUN mix deps.compile\nCOPY priv priv\nCOPY lib lib',
    decided: { builder: 'build 1-6' },
  },
  'Elixir with a key in its configuration': {
    files: { 'mix.exs': '', 'config/config.exs': 'import Config', 'config/dev.exs': 'secret_key_base: "k"' },
    text: 'FROM hexpm/elixir AS build\nCOPY mix.exs mix.lock ./\nRUN mix deps.get\nCOPY config config\nRUN mix deps.compile',
    decided: { build: 'build 1-3' },
  },
  'Dart with everything copied first': {
    text: 'FROM dart:3 AS build\nCOPY . .\nRUN dart pub get\nRUN dart compile exe bin/server.dart\nFROM scratch\nCOPY --from=build /runtime/ /',
    decided: {
      build: 'nothing is installed before line 2, which takes the whole build context',
      'stage-1': built('build', 6, all(2)),
    },
  },
  'Swift as Vapor generates it': {
    text: 'FROM swift:6 AS build\nRUN apt-get install -y libjemalloc-dev\nCOPY ./Package.* ./\nRUN swift package resolve\nCOPY . .\nRUN --mount=type=cache,target=/build/.build swift build\nFROM ubuntu\nRUN useradd vapor\nCOPY --from=build /staging /app',
    decided: { build: 'build 1-4', 'stage-1': 'deps 7-8' },
  },
  'C++ with a script that installs packages': {
    files: { 'scripts/install-linux-deps.sh': '', 'cmake/A.cmake': '' },
    text: 'FROM ubuntu AS builder\nCOPY scripts/install-linux-deps.sh scripts/install-linux-deps.sh\nRUN bash ./scripts/install-linux-deps.sh\nCOPY cmake cmake/\nCOPY src/ src/\nRUN cmake -B build',
    decided: { builder: 'build 1-3' },
  },
  'C++ with vcpkg': {
    files: { 'vcpkg.json': '', 'vcpkg-configuration.json': '' },
    text: 'FROM debian AS builder\nARG DOCKER_TAG\nARG VCPKG_COMMIT=c3867e714dd3a51c\nRUN apt-get install -y cmake\nCOPY vcpkg.json vcpkg-configuration.json ./\nARG TARGETARCH\nRUN --mount=type=cache,target=/root/.cache/vcpkg vcpkg install\nCOPY . /src',
    decided: { builder: 'build 1-7' },
  },
};

test.each(Object.entries(shapes))('%s', (_name, { text, decided, ...given }) => {
  const { decisions } = autoLayers(parseDockerfile(text), limitOptions(given));
  expect(
    Object.fromEntries(
      decisions.map(({ stage, layers: [layer], reason }) => [
        stage,
        layer === undefined ? reason : `${layer.name} ${layer.lines.first}-${layer.lines.last}`,
      ]),
    ),
  ).toEqual(decided);
});
