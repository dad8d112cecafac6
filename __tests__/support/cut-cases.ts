import type { Cut } from '../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import type { PinnedCase } from './pinned-builds.ts';

/** A Dockerfile that is cut where `# CUT` stands. */
export interface CutCase extends Omit<PinnedCase, 'cuts' | 'layers'> {
  /** Parts that must be built as ordinary stages. */
  readonly notReplaced?: readonly string[];
  /** Needs a BuildKit that is newer than Debian's. */
  readonly isNew?: boolean;
  /** Its CMD is one that an external image sets by ONBUILD, and an ENTRYPOINT behind the cut drops it: nothing known tells of it. */
  readonly losesCommand?: boolean;
  /** Needs a builder that has git, which today's here has not. */
  readonly needsGit?: boolean;
}

/** Where a Dockerfile is cut, from its marks. */
export function markedCuts(text: string): readonly Cut[] {
  const marks = text.split('\n').flatMap((line, index) => (/^# CUT\r?$/.test(line) ? [index + 1] : []));
  const { stages } = parseDockerfile(text);
  return marks.map((mark, index): Cut => {
    const stage = stages.findLast(({ line }) => line < mark);
    if (stage === undefined) throw new Error(`A mark stands above every stage:\n${text}`);
    const count = stage.instructions.filter(({ endLine }) => endLine < mark).length;
    return { stage: stage.index, count, label: `part${index}` };
  });
}

/** The build context that the cases take files from. */
export const cutContext: Readonly<Record<string, string>> = {
  'a.txt': 'a\n',
  'b.txt': 'b\n',
  'lock.json': '{}\n',
  'packages/one/package.json': '{"name":"one"}\n',
  'packages/two/package.json': '{"name":"two"}\n',
  'src/main.txt': 'main\n',
  'src/skipped.log': 'log\n',
};

/** The environment of a RUN, without what a shell sets and what BuildKit traces with. */
const env = (file: string) =>
  `RUN env | grep -v -e ^SHLVL= -e ^HOSTNAME= -e ^PWD= -e ^_= -e ^OTEL_ -e ^TRACE | sort > ${file}`;

/** Kind → title → Dockerfile. `URL` is a file to download, `GIT` a repository to clone. */
export const cutCases: Readonly<Record<string, Readonly<Record<string, CutCase>>>> = {
  ARG: {
    'declared before the cut': {
      text: `FROM BUSYBOX AS app
ARG UNNAMED=unnamed NAMED="a  value"
ARG WITHOUT
${env('/one')}
# CUT
ARG NAMED
${env('/two')}
`,
    },
    'declared behind it': {
      text: `FROM BUSYBOX AS app
COPY lock.json /
# CUT
ARG AFTER=after
${env('/two')}
`,
    },
    'global, named before, behind and not at all': {
      text: `ARG ONE=global-one
ARG TWO=global-two
ARG NONE=global-none
FROM BUSYBOX AS app
ARG ONE
${env('/one')}
# CUT
ARG TWO=local
ARG ONE
${env('/two')}
`,
    },
    'given, read by others, and by itself': {
      buildArgs: { GIVEN: 'given $x "q"', ITSELF: 'self' },
      text: `FROM BUSYBOX AS app
ARG GIVEN=default
ARG READS=\${GIVEN}-\${UNSET:-none}
ARG ITSELF=\${ITSELF:-1}
ARG OTHER=\${OTHER:-2}
ARG SAME=$SAME
# CUT
${env('/two')}
`,
    },
    'that reads itself, and others that are set again': {
      text: `FROM BUSYBOX AS app
ARG LIST=one
ARG LIST=$LIST:two
ARG FIRST=$LIST
ENV KEPT=$LIST
ENV KEPT=\${KEPT}
ARG SECOND=$KEPT
ARG LIST=three
ARG KEPT=arg
# CUT
${env('/two')}
`,
    },
    'set again by one without a default': {
      text: `FROM EXTERNAL AS app
ARG EXTERNAL=arg
ARG EXTERNAL
${env('/one')}
# CUT
${env('/two')}
`,
    },
    'with an ENV of the name, in every order': {
      text: `FROM BUSYBOX AS app
ARG A=arg
ENV A=env
ENV B=env
ARG B=arg
ARG C=arg
ENV C=$C
ARG D=$C-$A
${env('/one')}
# CUT
${env('/two')}
ENV A=child
ARG B=child
${env('/three')}
`,
    },
    'with an ENV of the name in the stage beneath': {
      text: `FROM BUSYBOX AS base
ENV A=env B=env
ARG A=arg
FROM base AS app
${env('/zero')}
ARG B=arg
${env('/one')}
# CUT
${env('/two')}
`,
    },
    'with an ENV of the name in an external image': {
      text: `FROM EXTERNAL AS app
ARG EXTERNAL=arg
${env('/one')}
# CUT
${env('/two')}
`,
    },
    'that a stage beneath hands on to be run': {
      text: `FROM BUSYBOX AS base
ENV A=env
ONBUILD ARG A=onbuild
FROM base AS app
${env('/one')}
# CUT
${env('/two')}
`,
    },
    'of the platform': {
      text: `FROM BUSYBOX AS app
ARG TARGETARCH BUILDPLATFORM
${env('/one')}
# CUT
ARG TARGETOS
${env('/two')}
`,
    },
  },
  ENV: {
    'kept, set again and read': {
      text: `FROM BUSYBOX AS app
ENV ONE=1 TWO="a b"
ENV PATH=/opt/bin:$PATH
RUN true
# CUT
ENV ONE=$ONE-$TWO
ENV PATH=/later:$PATH
${env('/two')}
`,
    },
    'behind an ARG, and one set twice': {
      text: `FROM BUSYBOX AS app
ARG FIRST=1
ENV A=1
ENV B=2
ARG SECOND=2
ENV A=3
${env('/one')}
# CUT
${env('/two')}
`,
    },
    'of the external image, set again': {
      text: `FROM EXTERNAL AS app
ENV OTHER=1
ENV PATH=/opt/bin:$PATH
ENV EXTERNAL="$EXTERNAL  again"
# CUT
${env('/two')}
`,
    },
    'in the old form': {
      text: `FROM BUSYBOX AS app
ENV OLD  form "of it"
RUN true
# CUT
ENV READ got $OLD
${env('/two')}
`,
    },
  },
  SHELL: {
    'kept behind the cut': {
      text: `FROM BUSYBOX AS app
SHELL ["/bin/sh", "-ec"]
RUN echo "$0" > /one
# CUT
RUN set > /dev/null; echo "$0 $-" > /two
CMD run it
`,
    },
    'changed behind it': {
      text: `FROM BUSYBOX AS app
SHELL ["/bin/sh", "-ec"]
RUN echo "$-" > /one
# CUT
SHELL ["/bin/ash", "-c"]
RUN echo "$-" > /two
`,
    },
  },
  USER: {
    'kept behind the cut': {
      text: `FROM BUSYBOX AS app
RUN mkdir -m 777 /work
USER 1234:567
RUN id > /work/one
# CUT
COPY a.txt /work/
WORKDIR /work/made
RUN id > /work/two
`,
    },
    'changed behind it': {
      text: `FROM BUSYBOX AS app
RUN mkdir -m 777 /work
USER 7
RUN id -u > /work/one
# CUT
USER 0:8
RUN id > /two
`,
    },
  },
  WORKDIR: {
    'absolute before, relative behind': {
      text: `FROM BUSYBOX AS app
WORKDIR /work
COPY lock.json .
# CUT
WORKDIR deeper
COPY a.txt .
RUN pwd > here
`,
    },
    'relative on both sides': {
      text: `FROM BUSYBOX AS app
ENV NAME=named
WORKDIR $NAME
RUN pwd > here
# CUT
WORKDIR $NAME/more
COPY a.txt ../
RUN pwd > here
`,
    },
    'the last before the cut': {
      text: `FROM BUSYBOX AS app
RUN echo > /one
WORKDIR /work
# CUT
COPY . .
`,
    },
  },
  'LABEL, VOLUME and EXPOSE': {
    'on both sides': {
      text: `FROM BUSYBOX AS app
LABEL a=b "c d"="e f"
VOLUME /data
EXPOSE 80 53/udp
RUN echo > /one
# CUT
LABEL a=c more="$PATH"
VOLUME ["/data", "/more"]
EXPOSE 443
COPY a.txt /data/
`,
    },
    'LABEL that takes an ARG': {
      text: `FROM BUSYBOX AS app
ARG VERSION=1
LABEL version=$VERSION
# CUT
LABEL again=$VERSION
`,
    },
    'a VOLUME that is written to behind the cut': {
      text: `FROM BUSYBOX AS app
VOLUME /data
RUN mkdir /data && echo one > /data/one
# CUT
RUN echo two > /data/two
`,
    },
  },
  'HEALTHCHECK and STOPSIGNAL': {
    'kept behind the cut': {
      text: `FROM BUSYBOX AS app
HEALTHCHECK --interval=5s --retries=2 CMD true
STOPSIGNAL SIGINT
COPY lock.json /
# CUT
COPY a.txt /
`,
    },
    'taken away behind it': {
      text: `FROM BUSYBOX AS app
HEALTHCHECK CMD ["true"]
STOPSIGNAL SIGINT
COPY lock.json /
# CUT
HEALTHCHECK NONE
STOPSIGNAL 9
`,
    },
  },
  MAINTAINER: {
    'before the cut': {
      text: `FROM BUSYBOX AS app
MAINTAINER someone
COPY lock.json /
# CUT
COPY a.txt /
`,
    },
  },
  'CMD and ENTRYPOINT': {
    'CMD before, ENTRYPOINT behind, both JSON': {
      text: `FROM BUSYBOX AS app
CMD ["--help"]
COPY lock.json /
# CUT
COPY a.txt /
ENTRYPOINT ["tool"]
`,
    },
    'CMD before, ENTRYPOINT behind, both of the shell': {
      text: `FROM BUSYBOX AS app
CMD run \\
    "it"   now \nCOPY lock.json /
# CUT
ENTRYPOINT exec tool
`,
    },
    'a SHELL of its own for each': {
      text: `FROM BUSYBOX AS app
SHELL ["/bin/ash", "-c", "-x"]
CMD run "it" \\
    \\"now\\" \t\nSHELL ["/bin/sh", "-c"]
COPY lock.json /
# CUT
SHELL ["/bin/sh", "-e", "-c"]
ENTRYPOINT tool
`,
    },
    'a SHELL that the stage beneath hands on to be run': {
      text: `FROM BUSYBOX AS base
SHELL ["/bin/ash", "-c"]
ONBUILD SHELL ["/bin/sh", "-x", "-c"]
FROM base AS app
CMD run it
SHELL ["/bin/sh", "-c"]
COPY lock.json /
# CUT
ENTRYPOINT ["tool"]
`,
    },
    'a CMD from beneath that ENTRYPOINT drops': {
      text: `FROM BUSYBOX AS base
CMD ["from", "beneath"]
FROM base AS app
COPY lock.json /
# CUT
ENTRYPOINT ["tool"]
`,
    },
    'ENTRYPOINT before, CMD behind': {
      text: `FROM BUSYBOX AS app
ENTRYPOINT ["tool"]
CMD ["old"]
COPY lock.json /
# CUT
CMD ["new"]
`,
    },
    'ENTRYPOINT on both sides': {
      text: `FROM BUSYBOX AS app
CMD ["kept"]
ENTRYPOINT ["one"]
# CUT
COPY a.txt /
ENTRYPOINT []
# CUT
ENTRYPOINT ["two"]
`,
    },
  },
  ONBUILD: {
    'of the stage beneath': {
      text: `FROM BUSYBOX AS base
ONBUILD RUN echo one > /one
ONBUILD ENV ON=build
ONBUILD COPY a.txt /
FROM base AS app
RUN echo $ON > /two
# CUT
${env('/three')}
`,
    },
    'behind the cut, for a stage above': {
      text: `FROM BUSYBOX AS base
RUN echo base > /base
# CUT
ONBUILD RUN echo one > /one
FROM base AS app
RUN echo two > /two
`,
    },
  },
  'COPY --from=<index>': {
    'of a cut stage, of one before and of one behind': {
      text: `FROM BUSYBOX
RUN echo 0 > /zero
FROM BUSYBOX AS tools
RUN echo 1 > /one
# CUT
RUN echo 1 > /later
FROM BUSYBOX
COPY --from=0 /zero /
COPY --from=1 /later /
FROM BUSYBOX AS app
COPY --from=2 /zero /later /
`,
    },
    'written oddly': {
      text: `FROM scratch
COPY a.txt /a
# CUT
COPY b.txt /b
FROM scratch AS app
COPY --chown=1:2 \\
  # --from=0 in a remark
  --from="0" /a /--from=0
COPY --from=+0 /b /--from=1
`,
    },
  },
  'a stage that others name': {
    'COPY --from and mounts of it': {
      text: `FROM BUSYBOX AS tools
RUN echo tool > /tool
# CUT
RUN echo more > /more
FROM BUSYBOX AS app
COPY --from=tools --chown=9:9 /tool /tool
RUN --mount=from=tools,target=/m --mount=type=bind,from=Tools,source=/more,target=/n cat /m/tool /n > /both
# CUT
RUN --mount=type=bind,from=tools,target=/m cat /m/more > /again
`,
    },
    'a stage whose name the part would have': {
      text: `FROM BUSYBOX AS app--part0
RUN echo no part > /other
FROM BUSYBOX AS app
COPY --from=app--part0 /other /
# CUT
COPY a.txt /
`,
    },
    'FROM, under a name from a variable': {
      text: `ARG BASE=base
FROM BUSYBOX AS base
ENV A=env
RUN echo base > /base
# CUT
ENV B=env
FROM $BASE AS app
ARG A=arg
${env('/one')}
# CUT
${env('/two')}
`,
    },
  },
  'a name used twice': {
    'by the stage on top': {
      // It is not to be told which of the two the name means.
      target: '',
      text: `FROM BUSYBOX AS app
RUN echo one > /one
# CUT
RUN echo two > /two
FROM app AS app
COPY a.txt /
# CUT
COPY b.txt /
`,
    },
  },
  heredocs: {
    'that look like instructions': {
      text: `FROM BUSYBOX AS app
ARG NAME=world
COPY <<one <<-"two" /files/
FROM $NAME
one
	FROM $NAME AS app
	two
RUN <<EOF
FROM=x
echo "$NAME" > /one
EOF
# CUT
RUN { cat; cat <&3; } <<A 3<<B > /both
RUN not
A
FROM not AS app
B
COPY <<EOF /app
$NAME
ARG NAME=other
EOF
`,
    },
    'at the cut': {
      text: `FROM BUSYBOX AS app
RUN <<EOF
echo before > /before
EOF
# CUT
RUN <<-EOF
	echo behind > /behind
	EOF
COPY <<"EOF" /file
$PATH
# CUT is no mark
EOF
`,
    },
  },
  directives: {
    '# escape=`': {
      text: `# escape=\`

FROM BUSYBOX \`
  AS app
ARG NAME=a\`
b VALUE="C:\\dir"
RUN echo $NAME \`
  # a remark
  $VALUE > /one
# CUT
RUN env | grep -e ^NAME -e ^VALUE > /two
`,
    },
    '# check=error=true, and a relative WORKDIR': {
      text: `# check=error=true
FROM BUSYBOX AS app
WORKDIR /work
RUN echo > one
# CUT
WORKDIR deeper
RUN pwd > here
`,
    },
    '# check that skips other rules': {
      text: `# Check = error=true;skip=StageNameCasing,JSONArgsRecommended and why
FROM BUSYBOX AS App
WORKDIR /work
CMD run it
COPY lock.json .
# CUT
WORKDIR deeper
COPY a.txt .
ENTRYPOINT ["tool"]
`,
    },
    '# check that skips all': {
      text: `# check=skip=all;error=true
FROM BUSYBOX AS app
WORKDIR /work
COPY lock.json .
# CUT
WORKDIR deeper
COPY a.txt .
`,
    },
    '# check of experimental rules': {
      isNew: true,
      text: `# check=experimental=all;error=true
# app is what runs
FROM BUSYBOX AS app
# NAME is whose it is
ARG NAME=a
RUN echo $NAME > /one
# CUT
# BEHIND is another
ARG BEHIND=b
RUN echo $NAME $BEHIND > /two
`,
    },
  },
  'a cut stage that is needed': {
    'as a base of others': {
      text: `FROM BUSYBOX AS base
ARG A=1
ENV B=2
RUN echo base > /base
# CUT
ARG C=3
RUN echo more > /more
FROM base AS mid
${env('/mid')}
FROM mid AS app
${env('/app')}
`,
    },
    'by nobody': {
      text: `FROM BUSYBOX AS test
RUN echo test > /test
# CUT
RUN exit 1
FROM BUSYBOX AS app
COPY a.txt /
`,
    },
    'as a target that is not the last': {
      text: `FROM BUSYBOX AS App
COPY lock.json /
# CUT
COPY a.txt /
FROM app AS later
RUN exit 1
`,
    },
    'by COPY --from only': {
      text: `FROM BUSYBOX AS build
COPY lock.json /
RUN echo installed > /deps
# CUT
COPY . /src
RUN cat /deps /src/src/main.txt > /out
FROM scratch AS app
COPY --from=build /out /out
`,
    },
    'and has --platform': {
      text: `FROM --platform=$BUILDPLATFORM BUSYBOX AS build
ARG TARGETARCH BUILDPLATFORM
RUN echo $TARGETARCH $BUILDPLATFORM > /one
# CUT
ARG BUILDOS
RUN echo $BUILDOS > /two
FROM --platform=$TARGETPLATFORM BUSYBOX AS app
COPY --from=build /one /two /
# CUT
${env('/env')}
`,
    },
    'and has no name': {
      target: '',
      text: `FROM BUSYBOX
RUN echo one > /one
# CUT
COPY a.txt /
`,
    },
    'and has no files yet': {
      text: `FROM BUSYBOX AS busybox
FROM scratch AS app
ENV A=1
LABEL b=2
# CUT
COPY --from=busybox / /
${env('/env')}
`,
    },
    'and is FROM scratch': {
      text: `FROM scratch AS app
WORKDIR /work
COPY lock.json .
# CUT
COPY a.txt .
`,
    },
  },
  'several platforms': {
    'where nothing runs on the other': {
      platforms: ['linux/amd64', 'linux/arm64'],
      notReplaced: ['tools--part0'],
      text: `FROM --platform=$BUILDPLATFORM BUSYBOX AS tools
ARG TARGETARCH
RUN echo $TARGETARCH > /arch
# CUT
RUN echo more > /more
FROM scratch AS app
ARG TARGETARCH
COPY lock.json /
COPY <<EOF /one-$TARGETARCH
$TARGETARCH
EOF
# CUT
COPY --from=tools /arch /more /
COPY <<EOF /two
$TARGETARCH
EOF
`,
    },
  },
  ADD: {
    'of the context': {
      text: `FROM BUSYBOX AS app
ADD lock.json /lock/
# CUT
ADD --chown=3:4 a.txt b.txt /files/
`,
    },
    'of a URL': {
      text: `FROM BUSYBOX AS app
ADD --chmod=600 URL /one
# CUT
ADD URL /two
COPY a.txt /
`,
    },
  },
  'ADD of git': {
    'before the cut and behind it': {
      needsGit: true,
      text: `FROM BUSYBOX AS app
ADD GIT#main:bin /one/
RUN cat /one/tool > /read
# CUT
ADD GIT#main /two/
COPY a.txt /
`,
    },
  },
  'an external image with ONBUILD': {
    'that sets what the stage does not': {
      text: `FROM TRIGGERS AS app
RUN echo "$TRIGGERED" > /one
# CUT
COPY a.txt /
CMD ["own"]
`,
    },
    'whose CMD an ENTRYPOINT behind the cut drops': {
      losesCommand: true,
      text: `FROM TRIGGERS AS app
RUN echo one > /one
# CUT
ENTRYPOINT ["tool"]
`,
    },
  },
  'flags of COPY': {
    '--link on both sides': {
      text: `FROM BUSYBOX AS app
COPY --link lock.json /one/
# CUT
COPY --link --chown=5:6 --chmod=640 a.txt /two/
COPY --link b.txt /one/
`,
    },
    '--parents and --exclude': {
      isNew: true,
      text: `FROM BUSYBOX AS app
COPY --parents packages/*/package.json /app/
RUN find /app | sort > /one
# CUT
COPY --exclude=*.log src /src/
RUN find /src | sort > /two
`,
    },
  },
  mounts: {
    secret: {
      text: `FROM BUSYBOX AS app
RUN --mount=type=secret,id=token wc -c < /run/secrets/token > /one
# CUT
RUN --mount=type=secret,id=token,target=/token,required wc -c < /token > /two
`,
    },
    ssh: {
      text: `FROM BUSYBOX AS app
RUN --mount=type=ssh test -S "$SSH_AUTH_SOCK" && echo one > /one
# CUT
RUN --mount=type=ssh,required test -S "$SSH_AUTH_SOCK" && echo two > /two
`,
    },
    'cache, of which nothing is in the image': {
      text: `FROM BUSYBOX AS app
RUN --mount=type=cache,target=/cache,id=cut-cases echo kept > /cache/kept && echo one > /one
# CUT
RUN --mount=type=cache,target=/cache,id=cut-cases cat /cache/kept > /two
`,
    },
    'bind, of the context': {
      text: `FROM BUSYBOX AS app
RUN --mount=type=bind,source=lock.json,target=/lock.json cat /lock.json > /one
# CUT
RUN --mount=target=/context cat /context/src/main.txt > /two
`,
    },
    tmpfs: {
      text: `FROM BUSYBOX AS app
RUN --mount=type=tmpfs,target=/fast echo > /fast/gone
# CUT
RUN --mount=type=tmpfs,target=/fast ls /fast > /two
`,
    },
  },
  'several cuts': {
    'in one stage': {
      text: `FROM BUSYBOX AS app
ARG A=1
ENV B=1
RUN echo $A > /one
# CUT
ARG C=$A-2
CMD ["--help"]
RUN echo $C > /two
# CUT
ENV B=$C
RUN echo $B > /three
# CUT
${env('/env')}
ENTRYPOINT ["tool"]
`,
    },
    'in stages that stand on each other': {
      text: `FROM BUSYBOX AS base
ARG A=1
RUN echo $A > /one
# CUT
ARG B=2
RUN echo $B > /two
FROM base AS app
ARG C=3
RUN echo $A $B $C > /three
# CUT
${env('/env')}
`,
    },
  },
  'how it is written': {
    'in lower case': {
      text: `from BUSYBOX as base
arg NAME=a
cmd run it
run echo $NAME > /one
# CUT
copy a.txt /
run echo $NAME > /two
entrypoint ["tool"]
from base as app
copy b.txt /
`,
    },
    'with CRLF': {
      text: `FROM BUSYBOX AS app
ARG NAME=a
CMD run \\
    it
RUN echo $NAME \\
    more > /one
RUN <<EOF
echo "$NAME" > /heredoc
EOF
# CUT
RUN echo $NAME > /two
ENTRYPOINT ["tool"]
`.replaceAll('\n', '\r\n'),
    },
    'over several lines': {
      text: `FROM \\
  BUSYBOX \\
  # a remark
  AS app
RUN echo one \\

    # another
    two > /one
# CUT

# a third
COPY a.txt \\
  /
`,
    },
    'without a last line end': {
      text: `FROM BUSYBOX AS app
COPY lock.json /
# CUT
COPY a.txt /`,
    },
  },
  'a base that ends in settings': {
    'and a stage on it that installs': {
      text: `FROM BUSYBOX AS base
SHELL ["/bin/sh", "-ec"]
RUN echo one > /one
ENV A=one
# CUT
COPY a.txt /etc/a.txt
ENTRYPOINT ["sh"]
CMD ["-c", "true"]
FROM base AS app
ENV B=$A
COPY lock.json /
RUN cat /etc/a.txt > /two; echo $B >> /two
# CUT
COPY src /src
RUN cat /two > /three
`,
    },
  },
  TARGETSTAGE: {
    'of a target that is named': {
      notReplaced: ['app--part0'],
      text: `FROM BUSYBOX AS app
ARG TARGETSTAGE
RUN echo $TARGETSTAGE > /one
# CUT
RUN echo $TARGETSTAGE > /two
`,
    },
    'of one that is not, through another ARG': {
      notReplaced: ['app--part0'],
      target: '',
      text: `ARG STAGE=$TARGETSTAGE
FROM BUSYBOX AS app
ARG STAGE
RUN echo $STAGE > /one
# CUT
RUN echo $STAGE > /two
`,
    },
    'behind the cut': {
      text: `FROM BUSYBOX AS app
RUN echo one > /one
# CUT
ARG TARGETSTAGE
RUN echo $TARGETSTAGE > /two
`,
    },
  },
};
