# The releases that a host knows, and their images.
#   releases/list    lines `time how image`, the newest last; `how` is `deployed`, `failed`, or `found` for what was there
#                    before us; several images of one release stand with commas between them
#   releases/HEX/    copies of the compose files of a release when another one followed it (never .env, which holds secrets), and
#                    `services`, what its services ran; HEX is of its digest, or of the text of several
#   current          what runs since the last success: `image …`, `config CHECKSUM`, `container ID` for each
#   good/            copies of the compose files that it runs with (never .env), as in releases/HEX/
#   records          lines `repository time`: when the newest record of layers was made that was verified for this host, so that
#                    an older one that was put back is noticed
#   log              one JSON object a line for each job

hex_of() (
  case $1 in *,*) printf '%s' "$1" | sha256sum | cut -d ' ' -f 1 && exit ;; esac
  hex=${1##*sha256:}
  case $hex in
  *[!0-9a-f]*) printf '%s' "$hex" | tr -cd '0-9a-f' ;;
  *) echo "$hex" ;;
  esac
)

# tag_base IMAGE: tags of ours hold images against `docker image prune`. Lower-case letters, digits and single signs, as a repository wants it.
tag_base() (
  case $project in
  *[!a-z0-9-]* | *--* | *-) plain=$(printf '%s' "$project" | sed 's/[^a-z0-9][^a-z0-9]*/-/g; s/-$//') ;;
  *) plain=$project ;;
  esac
  [ "$plain" = "$project" ] || plain=$plain-$(printf '%s' "$project" | cksum | cut -d ' ' -f 1)
  application=$(repository_of "$1")
  echo "cache-prewarm/$plain/${application##*/}"
)

# Sets known_images, a line `name id tag…` for each of these words that the engine has.
look_at_images() {
  known_images=''
  [ $# -gt 0 ] || return 0
  if found_images=$(engine image inspect --format '{{.Id}}{{range .RepoTags}} {{.}}{{end}}' "$@" 2>"$said"); then
    while read -r found_line; do
      known_images="$known_images$1 $found_line$newline"
      shift
    done <<LINES
$found_images
LINES
    return
  fi
  # One that is not there hides which the others are.
  for one_image; do
    found_line=$(engine image inspect --format '{{.Id}}{{range .RepoTags}} {{.}}{{end}}' "$one_image" 2>"$said") ||
      continue
    known_images="$known_images$one_image $found_line$newline"
  done
}

# is_tagged IMAGE TAG: whether it had this name when it was looked at.
is_tagged() {
  case " $(value_of "$1" "$known_images") " in *" $2 "*) return 0 ;; esac
  return 1
}

# hold IMAGE HELD NAME…: names what is held as an image of that repository.
hold() {
  tags=$(tag_base "$1") held=$2
  shift 2
  for name; do
    ! is_tagged "$held" "$tags:$name" || continue
    engine tag "$held" "$tags:$name" >"$said" 2>&1 || {
      tell notice "The image $held could not be tagged $tags:$name: $(last_said)"
      return 1
    }
  done
}

is_digest() {
  case $1 in sha256:*) ;; *) return 1 ;; esac
}

short_hex() (
  hex=$(hex_of "$1")
  echo "${hex%"${hex#????????????}"}"
)

# was_named IMAGE: whether it was deployed under the tag or commit `rollback_to`.
was_named() {
  [ -f "$state/log" ] && grep -F '"mode":"switch"' "$state/log" | grep -F "\"to\":\"$1\"" |
    grep -qF -e "\"tag\":\"$rollback_to\"" -e "\"revision\":\"$rollback_to"
}

# Sets repository, where none is named, to those of the last release; with those that were released together with it.
find_repository_of_releases() {
  [ -n "$repository" ] ||
    repository=$(places_of "$(grep '@' "$state/releases/list" | tail -n 1 | cut -d ' ' -f 3)")
  [ -z "$repository" ] || repository=$(related_places "$repository")
}

# Sets target to the release that `rollback_to` means: the newest one, where several have its name.
find_release() {
  target='' now_released=$(last_release)
  runs "$now_released" || now_released=$released_before
  while read -r _time how known; do
    [ -n "$known" ] && [ "$how" != failed ] && is_meant "$known" || continue
    target=$known
    break
  done <<LINES
$(newest_first)
LINES
  if [ -z "$target" ] && is_digest "$rollback_to"; then
    # shellcheck disable=SC2086
    set -- $repository
    [ $# -ne 1 ] || target=$1@$rollback_to
  fi
  if [ "$rollback_to" = previous ]; then
    failure='this host has no earlier release'
  else
    failure="no release of this host has the tag or commit $rollback_to"
  fi
  [ -n "$target" ]
}

# The list itself is the oldest first.
newest_first() {
  sed -n '1!G;h;$p' "$state/releases/list"
}

# is_meant RELEASE: by `rollback_to`.
is_meant() {
  if [ "$rollback_to" = previous ]; then
    [ "$1" != "$now_released" ] && is_of "$1" "$repository"
  elif is_digest "$rollback_to"; then
    case ",$1," in *":$(hex_of "$rollback_to"),"*) return 0 ;; esac
    return 1
  else
    was_named "$1"
  fi
}

# runs RELEASE: whether each of its images ran when this job came.
runs() (
  for one in $(images_in "$1"); do
    case $newline$recorded in *" $one "*) ;; *) exit 1 ;; esac
  done
)

# The last one of these repositories that was well.
last_release() (
  places=${repository:-$(places_of "$image")}
  while read -r _time how known; do
    if [ -n "$known" ] && [ "$how" != failed ] && is_of "$known" "$places"; then echo "$known" && exit; fi
  done <<LINES
$(newest_first)
LINES
)

# The release that ran when this job came: the last one that is known, unless something else runs of the services. Of that one,
# not every image has to run, such as that of a service with a profile.
release_before() (
  [ -n "$recorded" ] || exit 0
  last=$(last_release)
  for one in $(field 2 "$recorded"); do
    if ! is_in "$one" "$last"; then
      # shellcheck disable=SC2046
      release_of $(echo "$recorded" | cut -d ' ' -f 2)
      exit
    fi
  done
  echo "$last"
)

# have_image IMAGE: whether it is there, or can be had without a login.
have_image() {
  [ -z "$(value_of "$1" "$known_images")" ] || return 0
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

# Restores the compose files of a release, as they were when another one followed it.
restore_release() {
  restore_copies "$state/releases/$(hex_of "$target")" || return 1
  [ -z "$replaced" ] || tell notice "$replaced is replaced by the one of that release, and kept in $state/replaced."
}

# restore_copies FOLDER: the ones that are there are kept, and are in replaced.
restore_copies() {
  replaced=''
  [ -f "$1/index" ] || return 0
  while IFS= read -r entry; do
    copy=$1/${entry%% *} path=${entry#* }
    ! cmp -s "$copy" "$path" || continue
    if [ -e "$path" ]; then
      mkdir -p "$state/replaced" && cp -p "$path" "$state/replaced/" || return 1
      replaced=${replaced:+$replaced, }$path
    fi
    put "$path" cat "$copy" || return 1
  done <"$1/index"
}

# Whether the files are those of the last success.
has_good_files() (
  kept=yes names=''
  while IFS= read -r entry; do
    names=$names${entry#* }$newline
    [ "$(show "$state/good/${entry%% *}")" = "$(show "${entry#* }")" ] || kept=''
  done <<LINES
$(show "$state/good/index")
LINES
  [ "$kept$names" = "yes$files$newline" ]
)

# keep_good_files: those that the release runs with that has just come to be well.
keep_good_files() {
  ! has_good_files || return 0
  rm -rf "$state/good.new" && mkdir "$state/good.new" && copy_files "$state/good.new" "$files" >"$state/good.new/index" &&
    rm -rf "$state/good" && mv "$state/good.new" "$state/good"
}

# After a success: what ran before (released_before) becomes a release to go back to, what runs now the current one.
remember_release() {
  was=$released_before
  now
  listed=$newline$(cat "$state/releases/list")$newline
  if [ -n "$was" ] && [ "$was" != "$image" ]; then
    [ "$(last_well)" = "$was" ] || note_release "$was" found
    keep_files "$(hex_of "$was")"
  fi
  if [ "$was" != "$image" ] || ! is_listed "$image"; then
    note_release "$image" deployed
    trim "$state/releases/list"
  fi
  describe_current >"$state/current.new" && mv -f "$state/current.new" "$state/current" && keep_good_files
}

# note_release IMAGE HOW: as it was noted before, where it was: what was there before us is not ours to remove, ever.
note_release() {
  case $listed in
  *" found $1$newline"*) how=found ;;
  *" deployed $1$newline"*) how=deployed ;;
  *) how=$2 ;;
  esac
  echo "$now_ms $how $1" >>"$state/releases/list"
  listed="$listed$now_ms $how $1$newline"
}

# is_listed RELEASE: well or not.
is_listed() {
  case $listed in *" $1$newline"*) return 0 ;; esac
  return 1
}

# The last release that was well, whatever its images are.
last_well() (
  rest=${listed%"$newline"}
  while [ -n "$rest" ]; do
    case ${rest##*"$newline"} in
    *' failed '*) rest=${rest%"$newline"*} ;;
    *)
      echo "${rest##* }"
      exit
      ;;
    esac
  done
)

# A release that was sick is none to go back to; its image goes with the next success.
remember_failure() {
  now
  listed=$newline$(cat "$state/releases/list")$newline
  is_listed "$image" || echo "$now_ms failed $image" >>"$state/releases/list"
}

# keep_files HEX: copies of the record, without .env and what is ours.
keep_files() {
  folder=$state/releases/$1
  rm -rf "$folder.new" && mkdir "$folder.new" && cp -p "$state/before/services" "$folder.new/" || return 1
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
  current_ids=$(ids_of "$(of_services "$snapshot" $services)" | while read -r _service id; do echo "container $id"; done)
  # A look has them in an order of its own.
  case $current_ids in
  *"$newline"*) echo "$current_ids" | LC_ALL=C sort ;;
  *) echo "$current_ids" ;;
  esac
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
    while read -r pin_service pin_image; do
      find_assignment "$(variable_of "$pin_service" "$pin_image")"
      split_value
      [ "$value_core" = "$pin_image" ] || return 1
    done <<LINES
$pins
LINES
  fi
  [ "$(describe_current)" = "$(show "$state/current")" ] || return 1
  # shellcheck disable=SC2086
  mine=$(of_services "$snapshot" $services)
  [ -n "$mine" ] && judge "$mine" || return 1
  while read -r pin; do
    case "$newline$config_images" in *"$newline$pin$newline"*) ;; *) return 1 ;; esac
  done <<LINES
$pins
LINES
  health_said=''
  [ -z "$health_url$health_command" ] || ask_health || {
    tell health - "$health_said"
    # Nothing would change for compose, so it has to be told.
    recreate=--force-recreate
    return 1
  }
}

# Removes superseded images that this tool brought, beyond those of the newest `keep` releases. One that is in use stays: docker
# refuses.
keep_images() (
  places=$(places_of "$image") kept=0 kept_images='' old='' seen=$newline
  while read -r _time how known; do
    case $known in *@*) ;; *) continue ;; esac
    case $seen in *"$newline$known$newline"*) continue ;; esac
    is_of "$known" "$places" || continue
    seen=$seen$known$newline
    [ "$how" = failed ] || kept=$((kept + 1))
    if [ "$how" != failed ] && [ "$kept" -le "$keep" ]; then
      kept_images="$kept_images $(images_in "$known")"
    else
      old="$old $known"
    fi
  done <<LINES
$(newest_first)
LINES
  [ -n "$old" ] || exit 0
  # Of all that ever were deployed most are gone: one question tells which are not.
  held_tags=" $(engine image ls --format '{{.Repository}}:{{.Tag}}' --filter "reference=cache-prewarm/*/*" 2>"$said" | words) "
  for known in $old; do
    for one in $(images_in "$known"); do
      # shellcheck disable=SC2086
      ! has "$one" $kept_images && is_removable "$one" || continue
      if engine image rm "$one" "$(tag_base "$one"):$(short_hex "$one")" >"$said" 2>&1; then
        tell removed "$one"
        rm -rf "$state/releases/$(hex_of "$known")"
      else
        tell notice "The superseded image $one stays: $(last_said)"
      fi
    done
  done
)

# is_removable IMAGE: it is there, did not run when this job came, and was not there before us: that it was is in its first line.
is_removable() {
  case $1 in *@*) ;; *) return 1 ;; esac
  case $newline$recorded in *" $1 "*) return 1 ;; esac
  case $held_tags in *" $(tag_base "$1"):$(short_hex "$1") "*) ;; *) return 1 ;; esac
  case $(grep -F "$1" "$state/releases/list" | head -n 1) in *' found '*) return 1 ;; esac
}

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

# The runner has read them, and says what they are now.
keep_records() {
  [ -n "$known_records" ] || return 0
  printf '%s\n' "$known_records" >"$state/records.new" && mv -f "$state/records.new" "$state/records"
}

trim() {
  if [ "$(wc -l <"$1")" -gt 1000 ]; then
    tail -n 500 "$1" >"$1.new" && mv -f "$1.new" "$1"
  fi
}
