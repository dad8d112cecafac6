# The files of the compose project: which ones compose reads.

newline='
'
blank=$(printf ' \t\r')
pin_header='# The release that cache-prewarm deployed last. Every deployment overwrites this file.'

# One assignment of the project's .env, read the way compose reads it (compose-go v2.0.2, dotenv/parser.go): `export` in
# front, ":" for "=", values in quotes that go over several lines, the last one counts.
# find_assignment NAME: sets found_at (the number of its line, 0 without one), found_line, found_value (as it is written)
# and found_open (not empty: it goes on in the next line).
find_assignment() {
  found_at=0 found_line='' found_value='' found_open=''
  [ -f .env ] || return 0
  number=0 quote=''
  while IFS= read -r line || [ -n "$line" ]; do
    number=$((number + 1))
    if [ -n "$quote" ]; then
      ! closes "$quote" "$line" || quote=''
      continue
    fi
    rest=${line#"${line%%[!"$blank"]*}"}
    case $rest in '' | '#'*) continue ;; esac
    case $rest in
    export["$blank"]*)
      rest=${rest#export}
      rest=${rest#"${rest%%[!"$blank"]*}"}
      ;;
    esac
    name=${rest%%[=:]*}
    [ "$name" != "$rest" ] || continue
    value=${rest#"$name"?}
    value=${value#"${value%%[!"$blank"]*}"}
    name=${name%"${name##*[!"$blank"]}"}
    case $value in
    \"*) closes '"' "${value#?}" || quote='"' ;;
    \'*) closes "'" "${value#?}" || quote="'" ;;
    esac
    [ "$name" != "$1" ] || found_at=$number found_line=$line found_value=$value found_open=$quote
  done <.env
}

# closes QUOTE TEXT: whether a value that is open ends in this text.
closes() {
  closing=$2
  case $closing in *\\*) closing=$(printf '%s' "$closing" | sed 's/\\.//g') ;; esac
  case $closing in *"$1"*) return 0 ;; esac
  return 1
}

# Splits found_value into value_core (the value, with its quotes) and value_end (what follows: white space, a comment).
split_value() {
  value_core=${found_value%%" #"*}
  value_core=${value_core%"${value_core##*[!"$blank"]}"}
  case $found_value in
  [\"\']*)
    sign=${found_value%"${found_value#?}"}
    case $found_value in
    *\\*) value_core=${found_value%"$sign"*}$sign ;;
    *)
      value_core=${found_value#?}
      value_core=$sign${value_core%%"$sign"*}$sign
      ;;
    esac
    ;;
  esac
  value_end=${found_value#"$value_core"}
}

# Sets compose_file and separator; compose_file_set is `yes` or empty. What .env says plainly, or not at all, needs no question.
find_compose_file() {
  compose_file='' separator=: compose_file_set=''
  [ -z "${COMPOSE_FILE+set}${COMPOSE_PATH_SEPARATOR+set}${COMPOSE_ENV_FILES+set}${COMPOSE_DISABLE_ENV_FILE+set}" ] ||
    { ask_compose_file; return; }
  [ -e .env ] || return 0
  said_of_files=''
  while IFS= read -r line || [ -n "$line" ]; do
    case $line in
    *COMPOSE_PATH_SEPARATOR*) said_of_files=unclear && break ;;
    *COMPOSE_FILE*) said_of_files=yes ;;
    esac
  done 2>/dev/null <.env || said_of_files=unclear
  [ -n "$said_of_files" ] || return 0
  [ "$said_of_files" = unclear ] || find_assignment COMPOSE_FILE
  if [ "$said_of_files" = yes ] && [ "$found_at" -gt 0 ] && [ -z "$found_open" ]; then
    split_value
    case $value_core in
    '' | *[!A-Za-z0-9._:/-]*) ;;
    *)
      compose_file=$value_core compose_file_set=yes
      return
      ;;
    esac
  fi
  ask_compose_file
}

# Asks compose itself: in .env it may be made of variables.
ask_compose_file() {
  cat >"$job_dir/ask.yaml" <<'ASK'
name: x
services: { x: { image: x } }
x-1: "=${COMPOSE_FILE-}"
x-2: "=${COMPOSE_PATH_SEPARATOR-}"
x-3: "=${COMPOSE_FILE+yes}"
ASK
  answer=$(compose 60 --project-directory . -f "$job_dir/ask.yaml" config 2>"$said" 9>&-) || return 1
  compose_file='' separator='' compose_file_set=''
  while IFS= read -r line; do
    text=${line#x-?: }
    case $text in [\'\"]*) text=${text#?} text=${text%?} ;; esac
    text=${text#=}
    case $line in
    'x-1: '*) compose_file=$text ;;
    'x-2: '*) separator=$text ;;
    'x-3: '*) compose_file_set=$text ;;
    esac
  done <<LINES
$answer
LINES
  [ -n "$separator" ] || separator=:
}

first_of() {
  for candidate; do
    [ ! -e "$candidate" ] || { echo "$candidate" && return 0; }
  done
}

is_ours() {
  [ -f "$1" ] && read -r first_line <"$1" && [ "$first_line" = "$pin_header" ]
}

# Sets files (what compose reads beside our pin, a path a line, in order), main_file, pin_file (where the pin is, or goes),
# and listed: `yes` where COMPOSE_FILE names the pin or does not have to, empty where it has to be added there.
# https://github.com/compose-spec/compose-go/blob/v2.0.2/cli/options.go, WithConfigFileEnv and WithDefaultConfigPath
find_files() {
  find_compose_file || return 1
  files='' pin_file='' listed=''
  if [ -n "$compose_file_set" ]; then
    list=$compose_file$separator
    while [ -n "$list" ]; do
      add_file "${list%%"$separator"*}"
      list=${list#*"$separator"}
    done
    [ -z "$pin_file" ] || listed=yes
    : "${pin_file:=compose.cache-prewarm.yaml}"
  else
    add_file "$(first_of compose.yaml compose.yml docker-compose.yml docker-compose.yaml)"
    pin_file=compose.override.yaml listed=yes
    for candidate in compose.override.yml compose.override.yaml docker-compose.override.yml docker-compose.override.yaml; do
      [ -e "$candidate" ] && ! is_ours "$candidate" || continue
      # compose takes one override by itself, so beside another one the pin has to be named.
      files=$files$newline$candidate
      pin_file=compose.cache-prewarm.yaml listed=''
      break
    done
  fi
  main_file=${files%%"$newline"*}
  : "${main_file:=compose.yaml}"
}

add_file() {
  if [ -n "$1" ] && is_ours "$1"; then
    pin_file=$1
  elif [ -n "$1" ]; then
    files=${files:+$files$newline}$1
  fi
}
