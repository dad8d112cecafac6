# What compose needs for `up`. Functions of public-config.sh, switch/basics.sh and switch/files.sh stand before it, and before them,
# quoted, the assignments of
#   project_dir   absolute
#   project_name  empty: what compose makes of the folder
#   docker_host   `unix:///…`
#   compose_program  the plug-in's path; empty: through docker
#   services      names, separated by blanks; empty: not named
#   several       `true`: the images of all services are told, too, those of services with a profile among them
#   staged        `true`: the file that is to become the project's is on standard input
# It changes nothing.
export DOCKER_HOST="$docker_host"
unset DOCKER_CONTEXT
cd "$project_dir" || exit 1
umask 077
job_dir=$(mktemp -d) || exit 1
trap 'rm -rf "$job_dir"' EXIT
said=$job_dir/said bounded_pid_file='' selected=''
cat >"$job_dir/compose.yaml"

# config ARGUMENT…
config() {
  # shellcheck disable=SC2086
  set -- ${project_name:+-p "$project_name"} "$@" config $selected
  if [ -n "$compose_program" ]; then
    "$compose_program" "$@" <"$job_dir/compose.yaml" 2>"$said"
  else
    docker compose "$@" <"$job_dir/compose.yaml" 2>"$said"
  fi
}

# config_of MAIN FILES ARGUMENT…: of the project with this file, and with these others, a path a line.
config_of() {
  first_file=$1 other_files=$2
  shift 2
  set -- --project-directory . -f "$first_file" "$@"
  while IFS= read -r file; do
    [ -z "$file" ] || [ "$file" = "$main_file" ] || set -- "$@" -f "$file"
  done <<LINES
$other_files
LINES
  config "$@"
}

if [ "$staged" = true ] || [ "$several" = true ]; then
  start_clock
  find_files || { cat "$said" >&2 && exit 1; }
fi
if [ "$staged" = true ]; then
  # Found by itself, or named, everything else of the project counts as before.
  ask() { config_of - "$files$newline$(! is_ours "$pin_file" || echo "$pin_file")" "$@"; }
  main_text=-
else
  ask() { config "$@"; }
  main_text=${main_file-}
fi
found=$(ask) || { cat "$said" >&2 && exit 1; }

# print_enabled YAML: the services that compose knows without further profiles.
print_enabled() (
  part=''
  echo enabled:
  while IFS= read -r line; do
    case $line in
    [!\ ]*) part=$line ;;
    '  '[!\ ]*:) [ "$part" != services: ] || { line=${line#  } && echo "  - ${line%:}"; } ;;
    esac
  done <<LINES
$1
LINES
)

# One that is named is meant, whatever profile it has; that of another team may not be ours to read.
absent=''
for service in $services; do
  case "$newline$found$newline" in *"$newline  $service:$newline"*) ;; *) absent=$service ;; esac
done
if [ -n "$absent" ] || [ "$several" = true ]; then
  if all=$(ask --profile '*'); then
    [ -z "$absent" ] || { print_enabled "$found" && found=$all; }
    [ "$several" != true ] || { echo all-images: && print_public "$all" | sed -n 's/^    image: /  - /p'; }
  elif [ -n "$absent" ]; then
    # Another team's may not matter to `up`, which before 2.29 reads those that share a profile with one that is named.
    selected=$services
    found=$(ask) || { cat "$said" >&2 && exit 1; }
    selected='' && echo 'profiles: unread'
  else
    echo 'profiles: unread'
  fi
fi

# What the files themselves name, where our pin may name another image.
if [ "$several" = true ] && is_ours "$pin_file" && own=$(config_of "$main_text" "$files" --profile '*'); then
  echo own:
  print_public "$own" | sed 's/^/  /'
fi

print_public "$found"

# is_absent PATH: whether it certainly is. Who may not look into a folder cannot tell.
is_absent() (
  place=$1 found_absent=''
  case $place in [\'\"]*) place=${place#?} && place=${place%?} ;; esac
  case $place in *[\'\"\\]*) exit 1 ;; /*) ;; *) exit 1 ;; esac
  while [ -n "$place" ] && [ ! -e "$place" ] && [ ! -L "$place" ]; do
    found_absent=yes place=${place%/*}
  done
  : "${place:=/}"
  [ -n "$found_absent" ] && [ -d "$place" ] && [ -x "$place" ]
)

# has_plugin NAME: whether docker has it.
has_plugin() {
  for folder in "${DOCKER_CONFIG:-$HOME/.docker}/cli-plugins" /usr/local/lib/docker/cli-plugins \
    /usr/local/libexec/docker/cli-plugins /usr/lib/docker/cli-plugins /usr/libexec/docker/cli-plugins; do
    [ ! -x "$folder/docker-$1" ] || return 0
  done
  # It may have been told of others.
  grep -qs cliPluginsExtraDirs "${DOCKER_CONFIG:-$HOME/.docker}/config.json"
}

# print_absent YAML: files, folders and devices of this host that containers are to see, and programs that compose is to run, which are not
# there.
print_absent() (
  part='' kind='' key='' setting='' device=''
  while IFS= read -r line; do
    path='' kind=$part
    case $line in '    '[!\ ]*) setting=${line#    } ;; esac
    case $line in
    [!\ ]*) part=${line%%:*} ;;
    '  '[!\ ]*:) key=${line#  } device='' ;;
    '      device: '*) device=${line#*: } ;;
    '      o: bind'* | '      o: '*,bind*) [ "$part-$setting" != volumes-driver_opts: ] || path=$device ;;
    '    file: '*) case $part in secrets | configs) path=${line#*: } ;; esac ;;
    '        source: '*) [ "$part-$setting" != services-volumes: ] || path=${line#*: } ;;
    '      - source: '*) [ "$part-$setting" != services-devices: ] || { path=${line#*: } && kind=devices; } ;;
    '      type: '*)
      program=${line#*: }
      [ "$part-$setting" != services-provider: ] || has_plugin "$program" || command -v "$program" >/dev/null ||
        printf '  - of: provider\n    name: %s\n    path: %s\n' "${key%:}" "$program"
      ;;
    '    gpus:' | '                - gpu')
      case $part-$setting in services-gpus: | services-deploy:) ;; *) continue ;; esac
      command -v nvidia-ctk >/dev/null || command -v nvidia-container-runtime-hook >/dev/null ||
        printf '  - of: gpus\n    name: %s\n    path: nvidia-container-toolkit\n' "${key%:}"
      ;;
    '    models:') [ "$part" != services ] || has_plugin model || printf '  - of: models\n    name: %s\n    path: docker-model\n' "${key%:}" ;;
    esac
    if [ -n "$path" ] && is_absent "$path"; then
      printf '  - of: %s\n    name: %s\n    path: %s\n' "$kind" "${key%:}" "$path"
    fi
  done <<LINES
$1
LINES
)

# print_variables YAML: of those that secrets and configs are made of, which are certainly not set, and which certainly hold something.
print_variables() (
  part='' states=''
  while IFS= read -r line; do
    case $line in
    [!\ ]*) part=${line%%:*} ;;
    '    environment: '*)
      case $part in secrets | configs) states="$states$newline$(state_of "${line#*: }") ${line#*: }" ;; esac
      ;;
    esac
  done <<LINES
$1
LINES
  for state in unset filled; do
    echo "$state:"
    while read -r found_state name; do
      [ "$found_state" != "$state" ] || echo "  - $name"
    done <<LINES
$states
LINES
  done
)

# state_of NAME: `unset`, `filled`, or `-` where nobody can tell. The variables of this script have small letters.
state_of() (
  case $1 in '' | [0-9]* | *[!A-Z0-9_]*) echo - && exit ;; esac
  eval "value=\${$1-} state=\${$1+-}"
  if [ -n "$value" ]; then
    state=filled
  elif [ -z "$state${COMPOSE_ENV_FILES+-}${COMPOSE_DISABLE_ENV_FILE+-}" ]; then
    find_assignment "$1"
    case $found_at-$found_value in
    0-) ! reads_only_here || state='unset' ;;
    *-[A-Za-z0-9]* | *-[\"\'][A-Za-z0-9]*) state=filled ;;
    esac
  fi
  echo "${state:--}"
)

# Whether the .env of this folder is all that compose reads variables from: a part that is included has its own.
reads_only_here() {
  [ "$staged" = true ] || [ "$several" = true ] || { start_clock && find_files; } || return 1
  while IFS= read -r file; do
    [ "$staged" != true ] || [ "$file" != "$main_file" ] || file=$job_dir/compose.yaml
    case $file in
    "$job_dir"/*) ;;
    '' | */*) return 1 ;;
    esac
    while IFS= read -r line || [ -n "$line" ]; do
      case $line in *include*) return 1 ;; esac
    done <"$file" || return 1
  done <<LINES
${files:-$main_file}
LINES
}

# listening PROTOCOL STATE FILE: the ports that programs listen on, as the kernel lists them: those that listen come first.
listening() {
  while read -r _number here there state _rest; do
    case $state-$there in
    "$2"-*:0000) echo "  - $1 $here" ;;
    [0-9A-F][0-9A-F]-*) [ "$1" = udp ] || break ;;
    esac
  done 2>/dev/null <"/proc/net/$3"
}
# print_addresses: those of IPv4 that this host has, unless programs may listen on others, too.
print_addresses() {
  # Read byte by byte, this file ends before its end of line.
  may_listen=''
  read -r may_listen </proc/sys/net/ipv4/ip_nonlocal_bind
  [ "$may_listen" = 0 ] || return 0
  echo addresses:
  address=''
  while read -r first second third; do
    case $first-$second-$third in
    '|--'-*) address=$second ;;
    /32-host-LOCAL) echo "  - $address" ;;
    esac
  done </proc/net/fib_trie
} 2>/dev/null

echo absent:
print_absent "$found"
case $found in *"$newline    environment: "*) print_variables "$found" ;; esac
case $found in *"$newline    ports:"*)
  echo listening:
  listening tcp 0A tcp
  listening tcp 0A tcp6
  listening udp 07 udp
  listening udp 07 udp6
  case $found in *"$newline        host_ip: "*) print_addresses ;; esac
  true
  ;;
esac
