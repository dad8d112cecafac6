# What compose makes of the project, and the image that is pinned in it.

# Sets project, config_images (lines `service image`, without an image `-`), config_replicas (lines `service number`, where it is
# set), needed (lines `service other`: what it depends on), followers (of these, those that start again when the other does, as
# with a shared network) and one_shots (services that others wait for until they have ended).
# What compose prints is canonical: two blanks a level.
read_config() {
  # One that is named is meant, whatever profile it has, unless one of these cannot be read.
  if [ -n "$named" ] && [ -z "$all_profiles" ]; then
    read_config_with '*' || read_config_with ''
  else
    read_config_with "$all_profiles"
  fi
}

# read_config_with PROFILE
read_config_with() {
  profile=$1
  set --
  [ -z "$profile" ] || set -- --profile "$profile"
  if [ -n "$staged$without_pin" ]; then
    set -- "$@" --project-directory . -f "${staged:-$main_file}"
    while IFS= read -r file; do
      [ -z "$file" ] || [ "$file" = "$main_file" ] || set -- "$@" -f "$file"
    done <<LINES
$files$newline$([ -n "$without_pin" ] || ! is_ours "$pin_file" || echo "$pin_file")
LINES
  fi
  config=$(compose 60 "$@" config 2>"$said" 9>&-) || return 1
  parse_config
}

# parse_config: sets all that from config.
parse_config() {
  project='' config_images='' config_replicas='' config_hashes='' one_shots='' needed='' followers='' part='' service='' setting='' dependency=''
  while IFS= read -r line; do
    case $line in '    '[!\ ]*) setting=${line#    } ;; esac
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
    # Either one, never both.
    '    scale: '* | '      replicas: '*)
      case $part-$setting in
      services-scale:* | services-deploy:) config_replicas="$config_replicas$service ${line##*: }$newline" ;;
      esac
      ;;
    '      '[!\ ]*:)
      dependency=${line#      }
      [ "$part-$setting" != services-depends_on: ] || needed="$needed$service $(unquoted "${dependency%:}")$newline"
      ;;
    '        restart: true')
      [ "$part-$setting" != services-depends_on: ] || followers="$followers$service $(unquoted "${dependency%:}")$newline"
      ;;
    # Compose says that by itself only where depends_on says nothing.
    '    network_mode: service:'* | '    pid: service:'* | '    ipc: service:'*)
      [ "$part" != services ] || followers="$followers$service ${line##*service:}$newline"
      ;;
    '        condition: service_completed_successfully')
      [ "$part" != services ] || one_shots="$one_shots $(unquoted "${dependency%:}")"
      ;;
    esac
  done <<LINES
$config
LINES
}

# A pin of an image that is deployed no more must not hide one that is. Where an image has got another name, or one has become
# several, config_images has what the files themselves name.
uncover_images() {
  [ -z "$named" ] && is_ours "$pin_file" || return 0
  wanted=$(places_of "$image") covered=''
  shown=$(echo "$config_images" | while read -r _service known; do repository_of "$known"; done)
  for one in $wanted; do
    # shellcheck disable=SC2086
    has "$one" $shown || covered=yes
  done
  [ -n "$covered" ] || return 0
  pinned_images=$config_images without_pin=yes
  read_config || return 1
  own_images=$config_images without_pin='' config_images=''
  while read -r config_service config_image; do
    [ -n "$config_service" ] || continue
    own_image=$(value_of "$config_service" "$own_images")
    own_place=$(repository_of "$own_image")
    # shellcheck disable=SC2086
    [ "$own_place" = "$(repository_of "$config_image")" ] || ! has "$own_place" $wanted || config_image=$own_image
    config_images="$config_images$config_service $config_image$newline"
  done <<LINES
$pinned_images
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
repository_of() {
  find_repository "$1"
  echo "$found_repository"
}

# find_repository IMAGE: sets found_repository.
find_repository() {
  found_repository=${1%%@*}
  case ${found_repository##*/} in *:*) found_repository=${found_repository%:*} ;; esac
  found_repository=${found_repository#docker.io/}
  found_repository=${found_repository#library/}
}

# choose_services REPOSITORIES: sets services where none were named: those whose image is of one of them.
choose_services() {
  wanted=$(for one in $1; do repository_of "$one"; done)
  while read -r config_service config_image; do
    [ -n "$config_service" ] || continue
    # shellcheck disable=SC2086
    if has "$(repository_of "$config_image")" $wanted; then services="$services $config_service"; fi
  done <<LINES
$config_images
LINES
  services=${services# }
  [ -n "$services" ] || failure="no service of the project has an image of $(echo "$wanted" | tr '\n' ' ' | sed 's/ $//; s/ / or /g'): name them with the input services"
  [ -n "$services" ]
}

# Sets profiled: services of the application that compose does not start by itself, because they have a profile. They are
# pinned, so that `compose run` of one, by hand or in a hook, runs the deployed image. They are not started.
find_profiled() {
  profiled=''
  [ -z "$named" ] && [ "$pin_kind" != variable ] || return 0
  set --
  while IFS= read -r file; do set -- "$@" "$file"; done <<LINES
$files
LINES
  ! grep -qE 'profiles|include|extends' -- "$@" 2>/dev/null || profiled=' '
  [ -n "$profiled" ] || return 0
  profiled='' started=$config_images wanted=$(places_of "$image")
  pin_kept=''
  read_profiles
  while read -r config_service config_image; do
    # shellcheck disable=SC2086
    [ -n "$config_service" ] && has "$(repository_of "$config_image")" $wanted || continue
    case "$newline$started" in *"$newline$config_service "*) continue ;; esac
    # shellcheck disable=SC2086
    has "$config_service" $profiled || profiled="$profiled $config_service"
  done <<LINES
$config_images
LINES
}

# Sets config_images to those of all profiles. Where compose cannot read all of them, such as one whose env file is another
# team's, those that it can read count.
read_profiles() {
  all_profiles='*'
  if ! read_config; then
    readable=$started
    for all_profiles in $(compose 60 config --profiles 2>"$said" 9>&-); do
      if read_config; then
        readable=$readable$config_images
      else
        tell notice "Services with the profile $all_profiles could not be read, and are not pinned: $(last_said)"
      fi
    done
    config_images=$readable
  fi
  all_profiles=''
}

# Services of the pin whose names are keys of a compose file.
named_services() (
  read_pins | while read -r service _image; do
    while IFS= read -r file; do
      [ "$file" = "$pin_file" ] || ! grep -qE "^ +[\"']?${service}[\"']?:" "$file" || echo "$service"
    done <<LINES
$files
LINES
  done
)

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
    [ -z "$service" ] || has "$service" $services $profiled || rest="$rest$service $image$newline"
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
  # Where a profile cannot be read, what the files name themselves has to do.
  existing=$(compose 60 --profile '*' "$@" config --services 2>"$said" 9>&-) || existing=$(named_services)
  while read -r service image; do
    # shellcheck disable=SC2086
    if [ -n "$service" ] && has "$service" $existing; then echo "$service $image"; fi
  done <<LINES
$rest
LINES
)

# print_pin LINES: the override file.
print_pin() (
  echo "$pin_header"
  echo '# It is a part of what docker compose reads, so that a reboot or a compose up by hand runs the same image.'
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
    assign_pins "$1" || return 1
    # A pin in a file would win over the variable.
    drop_pins "$others" || return 1
  else
    put_pin "$1$newline$others" && list_pin || return 1
  fi
  for stale in compose.override.yaml compose.cache-prewarm.yaml; do
    [ "$stale" = "$pin_file" ] || ! is_ours "$stale" || rm -f "$stale"
  done
}

# assign_pins LINES: as variables; the first one counts where several services have the same.
assign_pins() {
  assigned=' '
  while read -r pin_service pin_image; do
    [ -n "$pin_service" ] || continue
    variable=$(variable_of "$pin_service" "$pin_image")
    if [ -z "$variable" ]; then
      failure="image-variable names no variable for $(without_tag "$pin_image"), the image of $pin_service: add a line '$(without_tag "$pin_image")=NAME'"
      return 1
    fi
    case $assigned in *" $variable "*) continue ;; esac
    assigned="$assigned$variable "
    set_assignment "$variable" "$pin_image" || return 1
  done <<LINES
$1
LINES
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

# foresee_config BEFORE: what compose makes of the files now that the pin has other images than BEFORE, lines `service image`. It
# needs no question where our pin is read last, was what compose took, and names the same services.
foresee_config() {
  [ "$pin_kind" != variable ] && [ -n "$1" ] && [ "$pin_kept" = yes ] || return 1
  [ -z "$compose_file_set" ] || case $compose_file in *"$separator$pin_file") ;; *) return 1 ;; esac
  [ -n "$compose_file_set" ] || [ "$pin_file" = compose.override.yaml ] || return 1
  foreseen=$(read_pins)
  [ "$(field 1 "$1")" = "$(field 1 "$foreseen")" ] || return 1
  while read -r pin_service pin_image; do
    # One with a profile is none of what compose starts.
    [ -n "$(value_of "$pin_service" "$config_images")" ] || continue
    case $newline$config_images in *"$newline$pin_service $pin_image$newline"*) ;; *) return 1 ;; esac
    case $config$newline in *"$newline    image: $pin_image$newline"*) ;; *) return 1 ;; esac
  done <<LINES
$1
LINES
  config=$(with_images "$1" "$foreseen")
  parse_config
}

# with_images BEFORE AFTER: the configuration with other images.
with_images() (
  part='' service=''
  while IFS= read -r line; do
    case $line in
    [!\ ]*) part=${line%%:*} ;;
    '  '[!\ ]*:)
      service=${line#  }
      service=$(unquoted "${service%:}")
      ;;
    # That of a hook before the start is the service's, where the file names none.
    '    image: '* | '        image: '* | '      - image: '*)
      if [ "$part" = services ] && [ "${line##*image: }" = "$(value_of "$service" "$1")" ]; then
        line="${line%%image: *}image: $(value_of "$service" "$2")"
      fi
      ;;
    esac
    printf '%s\n' "$line"
  done <<LINES
$config
LINES
)

# check_pin LINES [BEFORE]: whether compose now runs these images, whatever else stands in its files and its environment.
check_pin() {
  foresee_config "$2" || read_config || {
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
