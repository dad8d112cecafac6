# What a host has for a deployment, as lines `name=value`. Before it stand, quoted, the assignments of
#   project_dir  absolute, or empty
#   docker_host  `auto` or `unix:///…`
#   start_docker `true` or `false`
# It changes nothing but the state of a stopped engine, when that is asked for.

# Told at once: over SSH, each piece of output is a packet, and an acknowledgement that comes back.
facts=''
tell() {
  facts="$facts$1=$2
"
}

tell user "$(id -un)"
tell now "$(date +%s)"
for tool in docker flock setsid nohup mkdir mv date sed tail df sha256sum; do
  command -v "$tool" >/dev/null 2>&1 || tell missing "$tool"
done
if command -v curl >/dev/null 2>&1; then tell fetcher curl
elif command -v wget >/dev/null 2>&1; then tell fetcher wget
fi

# Whether the user has chosen another engine than docker's default: only then docker has to be asked which one.
has_context() { [ -n "${DOCKER_CONTEXT:-}" ] || is_set currentContext; }

# is_set NAME: whether the configuration of docker has it.
is_set() {
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in *"$1"*) return 0 ;; esac
  done 2>/dev/null <"${DOCKER_CONFIG:-$HOME/.docker}/config.json"
  return 1
}

# Sets compose_program, the path of the plug-in: through docker, each of its starts is three programs. A docker that is not where
# packages put it may be a wrapper, and is asked itself.
find_compose_program() {
  case $(command -v docker) in /usr/bin/docker | /usr/local/bin/docker) ;; *) return 1 ;; esac
  ! is_set cliPluginsExtraDirs || return 1
  for folder in "${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins" /usr/local/lib/docker/cli-plugins \
    /usr/local/libexec/docker/cli-plugins /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
    [ -x "$folder/docker-compose" ] || continue
    compose_program=$folder/docker-compose
    return 0
  done
  return 1
}

# Sets compose, its version.
find_compose() {
  compose_program=''
  if find_compose_program && compose=$("$compose_program" version --short 2>/dev/null) && [ -n "$compose" ]; then
    tell compose_program "$compose_program"
  else
    compose_program=''
    compose=$(docker compose version --short 2>/dev/null)
  fi
}

# The engine: what is asked for, else what docker itself would use, the user's own, the system's.
candidates() {
  if [ "$docker_host" != auto ]; then echo "$docker_host"; return; fi
  [ -z "${DOCKER_HOST:-}" ] || echo "$DOCKER_HOST"
  if has_context; then
    (unset DOCKER_HOST; docker context inspect --format '{{.Endpoints.docker.Host}}' 2>/dev/null)
  else
    echo unix:///var/run/docker.sock
  fi
  echo "unix://${XDG_RUNTIME_DIR:-/run/user/$(id -u)}/docker.sock"
  echo unix:///var/run/docker.sock
}

answers() { DOCKER_HOST=$1 docker version --format '{{.Server.Version}}' 2>&1; }

socket=
for candidate in $(candidates); do
  case $candidate in unix://*) ;; *) tell skipped "$candidate"; continue ;; esac
  tell tried "$candidate"
  [ -S "${candidate#unix://}" ] || continue
  socket=$candidate
  break
done

if command -v docker >/dev/null 2>&1; then
  engine=
  if [ -n "$socket" ]; then
    if said=$(answers "$socket"); then engine=${said:-unknown}; else tell engine_error "$(printf '%s' "$said" | tr '\n' ' ')"; fi
  fi
  if [ -z "$engine" ] && [ "$start_docker" = true ]; then
    # The user's own engine is started by the user, the system's needs the right to.
    started=$(systemctl start docker 2>&1 || sudo -n systemctl start docker 2>&1 || systemctl --user start docker 2>&1) || tell start_error "$(printf '%s' "$started" | tr '\n' ' ')"
    for candidate in $(candidates); do
      case $candidate in unix://*) ;; *) continue ;; esac
      if said=$(answers "$candidate"); then socket=$candidate engine=${said:-unknown}; tell started true; break; fi
    done
  fi
  if [ -n "$engine" ]; then
    tell docker_host "$socket"
    tell engine "$engine"
    export DOCKER_HOST="$socket"
    if find_compose; then
      tell compose "${compose:-unknown}"
      # One that was built from source, or by a distribution, may not tell its version: it is asked for what it can do.
      case ${compose#v} in
      [1-9]*) ;;
      *)
        options=$(docker compose up --help 2>/dev/null)
        for option in --wait --wait-timeout --pull; do
          case $options in *"$option "*) ;; *) tell compose_lacks "$option" ;; esac
        done
        ;;
      esac
    fi
    command -v docker-compose >/dev/null 2>&1 && tell compose_v1 "$(docker-compose version --short 2>/dev/null | head -n 1)"
    case $socket in
    unix:///run/user/* | unix:///tmp/*) tell linger "$(loginctl show-user "$(id -un)" --property=Linger --value 2>/dev/null)" ;;
    esac
  fi
fi

if [ -n "$project_dir" ]; then
  if [ -d "$project_dir" ]; then
    tell project_dir yes
    # The folder of our own is looked at, not made: this is only a look.
    if [ -d "$project_dir/.cache-prewarm" ]; then
      [ -w "$project_dir/.cache-prewarm" ] && tell state_dir writable || tell state_dir read-only
    elif [ -w "$project_dir" ]; then tell state_dir writable
    else tell state_dir read-only
    fi
    for name in compose.yaml compose.yml docker-compose.yaml docker-compose.yml; do
      [ -f "$project_dir/$name" ] && { tell compose_file "$name"; break; }
    done
    [ -w "$project_dir" ] && tell project_writable yes
    if [ -f "$project_dir/.cache-prewarm/records" ]; then
      printf '%s' "$facts"
      facts=''
      head -n 100 "$project_dir/.cache-prewarm/records" | while IFS= read -r line; do printf 'record=%s\n' "$line"; done
    fi
  elif [ -e "$project_dir" ]; then tell project_dir no-folder
  else tell project_dir absent
  fi
fi
tell end ok
printf '%s' "$facts"
