# The images of a release. Most have one. Several stand with commas between them, sorted, so that a release is one word.

# images_in RELEASE: as words.
images_in() (
  IFS=,
  # shellcheck disable=SC2086
  echo $1
)

# release_of IMAGE…: the release that consists of them, the first of each repository.
release_of() (
  found='' places=''
  for one; do
    # What never was in a registry is of none.
    case $one in *@*) place=$(repository_of "$one") ;; *) place=$one ;; esac
    # shellcheck disable=SC2086
    ! has "$place" $places || continue
    places="$places $place"
    found=$found$one$newline
  done
  case ${found%"$newline"} in
  *"$newline"*) printf '%s' "$found" | LC_ALL=C sort | tr '\n' ',' | sed 's/,$//' ;;
  *) printf '%s' "${found%"$newline"}" ;;
  esac
)

# places_of RELEASE: repositories of its images, as words.
places_of() (
  for one in $(images_in "$1"); do
    case $one in *@*) repository_of "$one" ;; esac
  done | words
)

# is_of RELEASE REPOSITORIES: whether one of its images is of one of these. One that never was in a registry may be.
is_of() {
  [ -n "$2" ] || return 0
  of_images=$1,
  while [ -n "$of_images" ]; do
    of_image=${of_images%%,*} of_images=${of_images#*,}
    case $of_image in *@*) ;; *) return 0 ;; esac
    find_repository "$of_image"
    # shellcheck disable=SC2086
    ! has "$found_repository" $2 || return 0
  done
  return 1
}

# is_in IMAGE RELEASE
is_in() {
  case ",$2," in *",$1,"*) return 0 ;; esac
  return 1
}

# member REPOSITORY: the image of this release that is of it.
member() (
  sought_place=$(repository_of "$1")
  for one in $(images_in "$image"); do
    [ "$(repository_of "$one")" != "$sought_place" ] || echo "$one"
  done
)

# related_places REPOSITORIES: they, and those whose images were released together with theirs, as words.
related_places() (
  places=$(for one in $1; do repository_of "$one"; done)
  # shellcheck disable=SC2086
  cut -d ' ' -f 3 "$state/releases/list" | grep , | sort -u | {
    while read -r known; do
      ! is_of "$known" "$places" || places="$places $(places_of "$known")"
    done
    for one in $places; do echo "$one"; done | sort -u | tr '\n' ' '
  }
)

# image_for SERVICE: the image of this release that the service is to run, or nothing.
image_for() (
  case $image in
  *,*)
    # As it was then, whatever its image is called now.
    ran=''
    [ "$mode" != rollback ] || ran=$(sed -n "s/^$1 \([^ ]*\) .*/\1/p" "$state/releases/$(hex_of "$image")/services" 2>/dev/null)
    if [ -n "$ran" ] && is_in "$ran" "$image"; then echo "$ran" && exit; fi
    ;;
  *@*) [ -z "$named" ] || { echo "$image" && exit; } ;;
  *) echo "$image" && exit ;;
  esac
  member "$(value_of "$1" "$config_images")"
)

# Sets pins, lines `service image`, and leaves those services that the release has an image for.
choose_images() {
  pins='' members=''
  for service in $services; do
    pinned=$(image_for "$service")
    if [ -n "$pinned" ]; then
      pins="$pins$service $pinned$newline" members="$members $service"
    elif [ -n "$named" ]; then
      failure="none of the images is for the service $service, whose image is $(echo "$config_images" | sed -n "s/^$service //p")"
      return 1
    else
      tell notice "$service is no part of this release, and stays as it is."
    fi
  done
  services=${members# } pins=${pins%"$newline"}
  [ -n "$services" ] || failure="no service of the project has an image of $(places_of "$image")"
  [ -n "$services" ]
}

# variable_of SERVICE IMAGE: the variable that names it, where images are pinned in variables.
#   pin_variables   words, `NAME` for the only image, or `repository=NAME`
variable_of() (
  for place in "$(repository_of "$2")" "$(repository_of "$(value_of "$1" "$pins")")"; do
    for entry in $pin_variables; do
      case $entry in *=*) [ "$(repository_of "${entry%%=*}")" = "$place" ] || continue ;; esac
      echo "${entry#*=}" && exit
    done
  done
)
