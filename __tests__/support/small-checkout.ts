/** Two layers, and an application that takes code. */
export const smallCheckout: Readonly<Record<string, string>> = {
  Dockerfile: `FROM scratch AS base
COPY base.lock /
FROM base AS python-deps
COPY requirements.txt /
RUN pip install
FROM base AS app
COPY --from=python-deps /site /site
COPY src /src
RUN make
`,
  'base.lock': '1',
  'requirements.txt': '1',
  'src/main.py': '1',
};

/** A Dockerfile that nobody prepared: its only stage installs first and copies the code then. */
export const unpreparedDockerfile = `FROM scratch AS app
COPY requirements.txt /
RUN pip install
COPY src /src
`;
