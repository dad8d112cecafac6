# The releases that a host knows, and their images.
#   releases/list    lines `time how image`, the newest last; `how` is `deployed`, `failed`, or `found` for what was there
#                    before us
#   releases/HEX/    copies of the compose files of a release when another one followed it (never .env, which holds secrets)
#   current          what runs since the last success: `image …`, `config CHECKSUM`, `container ID` for each
#   log              one JSON object a line for each job

hex_of() (
  hex=${1##*sha256:}
  printf '%s' "$hex" | tr -cd '0-9a-f'
)

# Tags of ours hold images against `docker image prune`. Lower-case letters, digits and single signs, as a repository wants it.
tag_base() (
  plain=$(printf '%s' "$project" | sed 's/[^a-z0-9][^a-z0-9]*/-/g; s/-$//')
  [ "$plain" = "$project" ] || plain=$plain-$(printf '%s' "$project" | cksum | cut -d ' ' -f 1)
  application=$(repository_of "$image")
  echo "cache-prewarm/$plain/${application##*/}"
)

# hold IMAGE NAME…
hold() {
  held=$1
  shift
  for name; do
    engine tag "$held" "$tags:$name" >"$said" 2>&1 || {
      tell notice "The image $held could not be tagged $tags:$name: $(last_said)"
      return 1
    }
  done
}

short_hex() {
  hex_of "$1" | cut -c 1-12
}

# Sets target to the release that `rollback_to` means.
find_release() {
  target=''
  while read -r _time how known; do
    [ "$how" != failed ] || continue
    if [ "$rollback_to" = previous ]; then
      case $newline$recorded in *" $known "*) continue ;; esac
      [ -z "$repository" ] || case $known in
      *@*) [ "$(repository_of "$known")" = "$(repository_of "$repository")" ] || continue ;;
      esac
      target=$known
    elif [ "$(hex_of "$known")" = "$(hex_of "$rollback_to")" ]; then
      target=$known
    fi
  done <"$state/releases/list"
  if [ -z "$target" ] && [ "$rollback_to" != previous ] && [ -n "$repository" ]; then
    target=$repository@$rollback_to
  fi
  [ -n "$target" ] || failure="this host has no earlier release"
  [ -n "$target" ]
}

# have_image IMAGE: whether it is there, or can be had without a login.
have_image() {
  engine image inspect --format '{{.Id}}' "$1" >"$said" 2>&1 && return 0
  case $1 in
  *@*)
    tell notice "The image $1 is no longer on the host and is pulled again."
    bounded 600 docker pull --quiet "$1" >"$said" 2>&1 9>&- && return 0
    ;;
  esac
  failure="the image $1 is not on the host: $(last_said)"
  return 1
}

# Restores the compose files of a release, as they were when another one followed it. The ones that are there are kept.
restore_release() {
  folder=$state/releases/$(hex_of "$target")
  [ -f "$folder/index" ] || return 0
  while IFS= read -r entry; do
    copy=$folder/${entry%% *} path=${entry#* }
    ! cmp -s "$copy" "$path" || continue
    if [ -e "$path" ]; then
      mkdir -p "$state/replaced" && cp -p "$path" "$state/replaced/" || return 1
      tell notice "$path is replaced by the one of that release, and kept in $state/replaced."
    fi
    put "$path" cat "$copy" || return 1
  done <"$folder/index"
}

# After a success: what ran before becomes a release to go back to, what runs now the current one.
remember_release() {
  was=$(echo "$recorded" | sed -n '1s/^[^ ]* \([^ ]*\) .*/\1/p')
  now
  if [ -n "$was" ] && [ "$was" != "$image" ]; then
    last=$(grep -v ' failed ' "$state/releases/list" | tail -n 1)
    [ "${last##* }" = "$was" ] || note_release "$was" found
    keep_files "$(hex_of "$was")"
  fi
  if [ "$was" != "$image" ] || ! grep -qF " $image" "$state/releases/list"; then
    note_release "$image" deployed
    trim "$state/releases/list"
  fi
  describe_current >"$state/current.new" && mv -f "$state/current.new" "$state/current"
}

# note_release IMAGE HOW: as it was noted before, where it was: what was there before us is not ours to remove, ever.
note_release() {
  how=$2
  for noted in deployed found; do
    if grep -qF " $noted $1" "$state/releases/list"; then how=$noted; fi
  done
  echo "$now_ms $how $1" >>"$state/releases/list"
}

# A release that was sick is none to go back to; its image goes with the next success.
remember_failure() {
  now
  grep -qF " $image" "$state/releases/list" || echo "$now_ms failed $image" >>"$state/releases/list"
}

# keep_files HEX: copies of the record, without .env and what is ours.
keep_files() {
  folder=$state/releases/$1
  rm -rf "$folder.new" && mkdir "$folder.new" || return 1
  while IFS= read -r entry; do
    number=${entry%% *} path=${entry#* }
    case $entry in '- '* | *' .env') continue ;; esac
    ! is_ours "$state/before/$number" || continue
    cp -p "$state/before/$number" "$folder.new/" && printf '%s\n' "$entry"
  done <"$state/before/index" >"$folder.new/index"
  rm -rf "$folder" && mv "$folder.new" "$folder"
}

describe_current() {
  echo "image $image"
  echo "config $(config_checksum)"
  # shellcheck disable=SC2086
  of_services "$snapshot" $services | while read -r _service id _rest; do echo "container $id"; done
}

# Of everything that compose knows about the services: files, variables, env_file.
config_checksum() {
  printf '%s' "$config" | cksum
}

# Whether this image and configuration run already, in the very containers of the last success, and are well.
is_unchanged() {
  [ "$force" != true ] && [ -z "$adopted" ] && [ -f "$state/current" ] || return 1
  [ -z "$staged" ] || return 1
  if [ "$pin_kind" = variable ]; then
    find_assignment "$pin_variable"
    split_value
    [ "$value_core" = "$image" ] || return 1
  fi
  describe_current | cmp -s - "$state/current" || return 1
  # shellcheck disable=SC2086
  mine=$(of_services "$snapshot" $services)
  [ -n "$mine" ] && judge "$mine" || return 1
  case "$newline$config_images" in *" $image$newline"*) ;; *) return 1 ;; esac
  health_said=''
  [ -z "$health_url$health_command" ] || ask_health || {
    tell health - "$health_said"
    # Nothing would change for compose, so it has to be told.
    recreate=--force-recreate
    return 1
  }
}

# Removes superseded images that this tool brought, beyond the newest `keep`. One that is in use stays: docker refuses.
keep_images() (
  wanted=$(repository_of "$image")
  kept=0 seen=$newline
  # Newest first; the list itself is the oldest first.
  sed -n '1!G;h;$p' "$state/releases/list" | while read -r _time how known; do
    case $known in *@*) ;; *) continue ;; esac
    [ "$(repository_of "$known")" = "$wanted" ] || continue
    case $seen in *"$newline$known$newline"*) continue ;; esac
    seen=$seen$known$newline
    if [ "$how" != failed ]; then
      kept=$((kept + 1))
      [ "$kept" -gt "$keep" ] || continue
    fi
    [ "$how" != found ] || continue
    case $newline$recorded in *" $known "*) continue ;; esac
    engine image inspect --format '{{.Id}}' "$known" >/dev/null 2>&1 || continue
    if engine image rm "$known" "$tags:$(short_hex "$known")" >"$said" 2>&1; then
      tell removed "$known"
      rm -rf "$state/releases/$(hex_of "$known")"
    else
      tell notice "The superseded image $known stays: $(last_said)"
    fi
  done
)

# log_entry OUTCOME: who, what, when, from, to, how it ended. who_json and the words are made by the runner, images and names
# have no signs that JSON would want escaped.
log_entry() {
  now
  from=''
  while read -r service known _rest; do
    [ -z "$service" ] || from="${from:+$from,}\"$service\":\"$known\""
  done <<LINES
$recorded
LINES
  printf '{"at":"%s","job":"%s","mode":"%s",%s,"from":{%s},"to":"%s","outcome":"%s","durationMs":%s}\n' \
    "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$job_id" "$mode" "$who_json" "$from" "$image" "$1" "$((now_ms - started_ms))" >>"$state/log"
  trim "$state/log"
}

trim() {
  if [ "$(wc -l <"$1")" -gt 1000 ]; then
    tail -n 500 "$1" >"$1.new" && mv -f "$1.new" "$1"
  fi
}
