# What compose makes of the project, and the image that is pinned in it.

# Sets project, config_images (lines `service image`, without an image `-`) and one_shots (services
# that others wait for until they have ended). What compose prints is canonical: two blanks a level.
read_config() {
  set --
  # One that is named is meant, whatever profile it has.
  [ -z "$services" ] || set -- --profile '*'
  if [ -n "$staged" ]; then
    set -- "$@" --project-directory . -f "$staged"
    while IFS= read -r file; do
      [ -z "$file" ] || [ "$file" = "$main_file" ] || set -- "$@" -f "$file"
    done <<LINES
$files$newline$(! is_ours "$pin_file" || echo "$pin_file")
LINES
  fi
  config=$(compose 60 "$@" config 2>"$said" 9>&-) || return 1
  project='' config_images='' one_shots='' part='' service='' dependency=''
  while IFS= read -r line; do
    case $line in
    'name: '*) project=$(unquoted "${line#name: }") ;;
    [!\ ]*) part=${line%%:*} ;;
    '  '[!\ ]*:)
      [ "$part" = services ] || continue
      line=${line#  }
      service=$(unquoted "${line%:}")
      config_images="$config_images$service -$newline"
      ;;
    '    image: '*)
      [ "$part" = services ] || continue
      config_images="${config_images%"$service -$newline"}$service $(unquoted "${line#*: }")$newline"
      ;;
    '      '[!\ ]*:) dependency=${line#      } ;;
    '        condition: service_completed_successfully')
      [ "$part" != services ] || one_shots="$one_shots $(unquoted "${dependency%:}")"
      ;;
    esac
  done <<LINES
$config
LINES
}

unquoted() (
  case $1 in
  [\'\"]*)
    unquoted_text=${1#?}
    echo "${unquoted_text%?}"
    ;;
  *) echo "$1" ;;
  esac
)

# has WORD WORD…: whether the first is among the others.
has() {
  sought=$1
  shift
  for word; do
    [ "$word" != "$sought" ] || return 0
  done
  return 1
}

# Registry and repository, as docker shortens them.
repository_of() (
  name=${1%%@*}
  case ${name##*/} in *:*) name=${name%:*} ;; esac
  name=${name#docker.io/}
  echo "${name#library/}"
)

# Sets services where none were named: those whose image is of the application's repository.
choose_services() {
  wanted=$(repository_of "$1")
  while read -r config_service config_image; do
    [ -n "$config_service" ] || continue
    if [ "$(repository_of "$config_image")" = "$wanted" ]; then services="$services $config_service"; fi
  done <<LINES
$config_images
LINES
  services=${services# }
  [ -n "$services" ] || failure="no service of the project has an image of $wanted: name them with the input services"
  [ -n "$services" ]
}

# Lines `service image` of our pin.
read_pins() (
  [ -f "$pin_file" ] && is_ours "$pin_file" || return 0
  pinned=''
  while IFS= read -r line; do
    case $line in
    '  "'*'":')
      pinned=${line#*\"}
      pinned=${pinned%%\"*}
      ;;
    '    image: '*) echo "$pinned ${line#*: }" ;;
    esac
  done <"$pin_file"
)

# Pins of services that are not switched now, such as another application's in the same project. One whose service is
# gone from the project is forgotten: it would make a service of its own.
other_pins() (
  all_pins=$(read_pins)
  rest=''
  while read -r service image; do
    # shellcheck disable=SC2086 # names of services have no blanks
    [ -z "$service" ] || has "$service" $services || rest="$rest$service $image$newline"
  done <<LINES
$all_pins
LINES
  [ -n "$rest" ] || return 0
  set --
  while IFS= read -r file; do
    set -- "$@" -f "$file"
  done <<LINES
$files
LINES
  existing=$(compose 60 --profile '*' "$@" config --services 2>"$said" 9>&-) || return 1
  while read -r service image; do
    # shellcheck disable=SC2086
    if [ -n "$service" ] && has "$service" $existing; then echo "$service $image"; fi
  done <<LINES
$rest
LINES
)

# print_pin LINES: the override file.
print_pin() (
  cat <<HEAD
$pin_header
# It is a part of what docker compose reads, so that a reboot or a compose up by hand runs the same image.
HEAD
  if [ -z "$1" ]; then
    echo 'services: {}'
    exit
  fi
  echo 'services:'
  while read -r service image; do
    [ -z "$service" ] || printf '  "%s":\n    image: %s\n' "$service" "$image"
  done <<LINES
$1
LINES
)

# pin LINES: `service image`, one a line. Every file is the old or the new one at any time.
pin() {
  others=$(other_pins) || {
    failure="the compose files could not be read: $(last_said)"
    return 1
  }
  if [ "$pin_kind" = variable ]; then
    set_assignment "$pin_variable" "$(echo "$1" | sed -n '1s/^[^ ]* //p')" || return 1
    # A pin in a file would win over the variable.
    drop_pins "$others" || return 1
  else
    put_pin "$1$newline$others" && list_pin || return 1
  fi
  for stale in compose.override.yaml compose.cache-prewarm.yaml; do
    [ "$stale" = "$pin_file" ] || ! is_ours "$stale" || rm -f "$stale"
  done
}

# drop_pins OTHERS: leaves these pins only. What COMPOSE_FILE may name stays, empty.
drop_pins() {
  is_ours "$pin_file" || return 0
  if [ "$pin_file" = compose.override.yaml ] && [ -z "$1$compose_file_set" ]; then
    rm -f "$pin_file"
  else
    put_pin "$1"
  fi
}

put_pin() {
  put "$pin_file" print_pin "$1" || {
    failure="$project_dir/$pin_file could not be written"
    return 1
  }
}

# Has COMPOSE_FILE name the pin last. The text that stands there stays, variables and quotes too.
list_pin() {
  [ -z "$listed" ] || return 0
  find_assignment COMPOSE_FILE
  if [ "$found_at" -eq 0 ]; then
    joined=''
    while IFS= read -r file; do
      joined=$joined$file$separator
    done <<LINES
$files
LINES
    set_assignment COMPOSE_FILE "$joined$pin_file" || return 1
  else
    split_value
    case $value_core in
    *\") set_assignment COMPOSE_FILE "${value_core%?}$separator$pin_file\"" || return 1 ;;
    *\') set_assignment COMPOSE_FILE "${value_core%?}$separator$pin_file'" || return 1 ;;
    *) set_assignment COMPOSE_FILE "$value_core$separator$pin_file" || return 1 ;;
    esac
  fi
  listed=yes
}

# check_pin LINES: whether compose now runs these images, whatever else stands in its files and its environment.
check_pin() {
  read_config || {
    failure="compose does not take the configuration: $(last_said)"
    return 1
  }
  while read -r pin_service pin_image; do
    [ -n "$pin_service" ] || continue
    case "$newline$config_images" in *"$newline$pin_service $pin_image$newline"*) continue ;; esac
    failure="compose would not run $pin_image as $pin_service: something else names its image (image-variable, a later compose file, or COMPOSE_FILE in the environment)"
    return 1
  done <<LINES
$1
LINES
}

last_said() {
  tail -n 1 "$said" | LC_ALL=C cut -b 1-500
}
