#!/bin/sh
# A docker for tests of what runs on hosts: containers, images and compose, as far as that is used there.
# $FAKE_DOCKER is a folder with its state:
#   images       lines `reference id`
#   containers   lines `id service image-id image status exit-code restarts health started-at name config-hash`
#   scale        lines `service NUMBER`: what its configuration says; it gets one container all the same
#   depends      lines `service other`, `service other restart`, `service other shares` or `service other completes` (it waits until
#                that has ended well): what its configuration says
#   behaviour    lines `image-id WORD` or `service WORD`, also in a compose file as `# behaviour: service WORD`: `exits`, `ends`, `healthy`, `unhealthy`, `starting`,
#                `falters` (is unhealthy from now on) `loops` or `stumbles` (restarts twice); all others run
#   calls        what it was asked, a line for each call
#   listeners    who listened to its events, a line for each
#   fail         lines `NUMBER before|after`: that call fails without, or after, having done its work
#   fail-from    a number: from that call on nothing works any more
#   hang         a number: that call does not come back
state=$FAKE_DOCKER
PATH=$FAKE_DOCKER_PATH
# Somebody listens, as long as anybody wants to know: that services behave otherwise. What compose does is seen when it has done
# it. It is none of the calls, because they go on beside it.
if [ "$1" = events ]; then
  echo "$*" >>"$state/listeners"
  was=$(cat "$state/behaviour" 2>/dev/null)
  while kill -0 "$PPID" 2>/dev/null; do
    now=$(cat "$state/behaviour" 2>/dev/null)
    [ "$now" = "$was" ] || echo 'health_status: healthy'
    was=$now
    sleep 0.1
  done
  exit
fi
exec 5>>"$state/counting"
flock 5
printf '%s\n' "$*" | head -n 1 >>"$state/calls"
number=$(wc -l <"$state/calls")
exec 5>&-

fail() {
  echo "fake docker: $1" >&2
  exit 1
}

[ "$(cat "$state/hang" 2>/dev/null)" != "$number" ] || {
  : >"$state/hanging"
  # The shell itself, and nothing that outlives it for long.
  while :; do sleep 0.2 9>&-; done
}
from=$(cat "$state/fail-from" 2>/dev/null)
[ -z "$from" ] || [ "$number" -lt "$from" ] || fail "Cannot connect to the Docker daemon"
! grep -qx "$number before" "$state/fail" 2>/dev/null || fail "call $number is refused"
failing=$(grep -x "$number after" "$state/fail" 2>/dev/null)

# image_id REFERENCE
image_id() {
  awk -v ref="$1" '$1 == ref || $2 == ref { print $2; exit }' "$state/images"
}

replace() {
  cat >"$state/$1.$$" && mv "$state/$1.$$" "$state/$1"
}

setting() {
  sed -n "s/ #.*//; s/^$1=//p" .env 2>/dev/null | tail -n 1
}

# The files that compose reads, a line each.
compose_files() {
  if [ -n "$given" ]; then
    printf '%s' "$given"
  elif [ -n "$(setting COMPOSE_FILE)" ]; then
    setting COMPOSE_FILE | tr ':' '\n'
  else
    echo compose.yaml
    for file in compose.override.yml compose.override.yaml; do
      [ ! -e "$file" ] || { echo "$file" && return; }
    done
  fi
}

# Lines `service image`.
services_of() {
  compose_files | while read -r file; do
    [ -f "$file" ] || { echo "! open $file: no such file or directory" && continue; }
    awk '/^services:/ { inside = 1; next } /^[^ #]/ { inside = 0 }
      inside && /^  [^ ].*:$/ { gsub(/[" :]/, ""); service = $0; print service, "-" }
      inside && /^    image:/ { print service, $2 }' "$file"
  done | APP_IMAGE="${APP_IMAGE-$(setting APP_IMAGE)}" FRONT_IMAGE="${FRONT_IMAGE-$(setting FRONT_IMAGE)}" awk '
    $1 == "!" { sub(/^! /, ""); print > "/dev/stderr"; broken = 1; next }
    !($1 in image) { order[++count] = $1; image[$1] = "-" }
    $2 != "-" { image[$1] = $2; gsub(/\$\{APP_IMAGE\}/, ENVIRON["APP_IMAGE"], image[$1]); gsub(/\$\{FRONT_IMAGE\}/, ENVIRON["FRONT_IMAGE"], image[$1]) }
    END {
      for (i = 1; i <= count; i++) {
        if (image[order[i]] == "-" || image[order[i]] == "") { print "service " order[i] " has no image" > "/dev/stderr"; broken = 1 }
        print order[i], image[order[i]]
      }
      exit broken
    }'
}

# behaviour_of SERVICE [IMAGE-ID]
behaviour_of() {
  {
    cat "$state/behaviour" 2>/dev/null
    compose_files | xargs sed -n 's/^# behaviour: //p' 2>/dev/null
  } | sed -n "s/^${2:-$1} //p; s/^$1 //p" | head -n 1
}

compose_up() {
  all=$(services_of) || exit 1
  incomplete=''
  for service in ${wanted:-$(echo "$all" | cut -d ' ' -f 1)}; do
    image=$(echo "$all" | sed -n "s/^$service //p")
    id=$(image_id "$image")
    [ -n "$id" ] || fail "no such image: $image"
    old=$(awk -v s="$service" '$2 == s { print $1, $4, $5 }' "$state/containers")
    keeps=''
    health=none run=running code=0
    case $(behaviour_of "$service" "$id") in
    exits) run=exited code=3 ;;
    ends) run=exited ;;
    healthy) health=healthy ;;
    unhealthy) health=unhealthy ;;
    starting) health=starting ;;
    esac
    [ -z "$created" ] || run=created code=0 health=none
    job=$(sed -n "s/^$service \(.*\) completes$/\1/p" "$state/depends" 2>/dev/null)
    if [ -n "$job" ] && [ "$(behaviour_of "$job")" = exits ]; then incomplete=$job run=created code=0 health=none; fi
    case " $scaled " in
    *" $service="*)
      # Another one beside those that are there, and those that were only created start.
      number=${scaled##*" $service="}
      awk -v s="$service" -v started="$run $code" -v health="$health" -v created="$created" '
        $2 == s && $5 == "created" && !created { $5 = started; $6 = ""; $8 = health; $0 = $0; $1 = $1 } { print }' \
        "$state/containers" | replace containers
      [ "$(echo "$old" | grep -c .)" -lt "${number%% *}" ] || continue
      keeps=yes
      ;;
    *) case $old in *" $image running") [ -n "$recreate" ] || continue ;; esac ;;
    esac
    made=$(($(cat "$state/made" 2>/dev/null || echo 0) + 1))
    echo "$made" >"$state/made"
    {
      awk -v s="$service" -v keeps="$keeps" '$2 != s || keeps' "$state/containers"
      # What is made anew keeps its name.
      place=1
      [ -z "$keeps" ] || while grep -q " /shop-$service-$place " "$state/containers"; do place=$((place + 1)); done
      # As compose did before 2.30.
      hash=hash
      [ -z "$alone" ] || ! grep -q "^$service " "$state/depends" 2>/dev/null || hash=hash-alone
      echo "c$made $service $id $image $run $code 0 $health 2026-01-01T00:00:$made /shop-$service-$place $hash"
    } | replace containers
  done
  [ -z "$incomplete" ] || fail "service \"$incomplete\" didn't complete successfully: exit 3"
}

compose() {
  given='' wanted='' recreate='' dry='' created='' alone='' action='' only='' hashed='' scaled=''
  while [ $# -gt 0 ]; do
    case $1 in
    -p | --profile | --project-directory | --wait-timeout | --pull) shift ;;
    -f)
      given=$given$2'
'
      shift
      ;;
    --force-recreate) recreate=yes ;;
    --dry-run) dry=yes ;;
    --services) only=yes ;;
    --hash)
      hashed=$2
      shift
      ;;
    --scale)
      scaled="$scaled $2"
      shift
      ;;
    --no-start) created=yes ;;
    --no-deps) alone=yes ;;
    -*) ;;
    config | up | down | create) action=$1 ;;
    *) wanted="$wanted $1" ;;
    esac
    shift
  done
  case $action in
  config)
    case $given in
    */ask.yaml*)
      printf 'name: x\nx-1: =%s\nx-2: =\nx-3: =%s\n' "$(setting COMPOSE_FILE)" "$([ -z "$(setting COMPOSE_FILE)" ] || echo yes)"
      return
      ;;
    esac
    # Of what it has resolved itself, which is nowhere but in this descriptor.
    [ -z "$hashed" ] || { sed -n 's/^  \([^ ]*\):$/\1 hash/p' <&3 && return; }
    all=$(services_of) || exit 1
    [ -z "$only" ] || { echo "$all" | cut -d ' ' -f 1 && return; }
    printf 'name: shop\nservices:\n'
    echo "$all" | while read -r service image; do
      printf '  %s:\n' "$service"
      sed -n "s/^$service \\([^ ]*\\)\\(.*\\)/    depends_on:\\n      \\1:\\n        condition: service_started\\2/p" "$state/depends" 2>/dev/null |
        sed 's/service_started restart/service_started\n        restart: true/; s/service_started shares/service_started/; s/service_started completes/service_completed_successfully/'
      sed -n "s/^$service \([^ ]*\) shares/    network_mode: service:\1/p" "$state/depends" 2>/dev/null
      printf '    image: %s\n' "$image"
      sed -n "s/^$service /    scale: /p" "$state/scale" 2>/dev/null
    done
    ;;
  up) compose_up ;;
  down) : | replace containers ;;
  # It only says what it would do: makes a network anew, where a file says so.
  create) [ -z "$dry" ] || ! compose_files | xargs grep -q '^# renews network$' || echo ' Network shop_default Removing ' ;;
  *) fail "compose $*: not known" ;;
  esac
}

inspect_containers() {
  for id; do
    line=$(grep -E "^$id | $id( |\$)" "$state/containers") || fail "no such container: $id"
    # shellcheck disable=SC2086
    set -- $line
    restarts=$7 health=$8
    behaviour=$(sed -n "s/^$3 //p; s/^$2 //p" "$state/behaviour" 2>/dev/null)
    [ "$behaviour" != falters ] || health=unhealthy
    id=$1 name=${10} hash=${11:-hash}
    if [ "$behaviour" = loops ] || { [ "$behaviour" = stumbles ] && [ "$restarts" -lt 2 ]; }; then
      restarts=$((restarts + 1))
      awk -v id="$id" -v n="$restarts" '$1 == id { $7 = n } { print }' "$state/containers" | replace containers
    fi
    echo "$2 $1 $3 $4 $5 $6 $restarts $health $9 no 0 $hash $name"
  done
}

case "$1 $2" in
'version '*) echo 26.1.5 ;;
'compose '*)
  shift
  compose "$@"
  ;;
'ps '*) cut -d ' ' -f 1 "$state/containers" ;;
'inspect --type')
  shift 4
  case $1 in '{{if .State.Health}}'*) ;; *)
    shift
    inspect_containers "$@"
    ;;
  esac
  ;;
'image inspect')
  format=$4 absent=''
  shift 4
  for ref; do
    id=$(image_id "$ref")
    [ -n "$id" ] || { absent=$ref && continue; }
    case $format in
    '{{.Id}}') echo "$id" ;;
    '{{.Id}}{{range .RepoTags}}'*) echo "$id $(awk -v id="$id" '$2 == id && !/@sha256:/ { print $1 }' "$state/images" | tr '\n' ' ')" ;;
    *) awk -v id="$id" '$2 == id && /@sha256:/ { print $1 }' "$state/images" ;;
    esac
  done
  [ -z "$absent" ] || fail "no such image: $absent"
  ;;
'image ls') awk '$1 !~ /@/ { print $1 }' "$state/images" ;;
'image rm')
  shift 2
  for ref; do
    id=$(image_id "$ref")
    [ -n "$id" ] || fail "no such image: $ref"
    ! grep -q " $id " "$state/containers" || fail "image $ref is being used"
    awk -v ref="$ref" '$1 != ref' "$state/images" | replace images
  done
  ;;
'network inspect') cut -d ' ' -f 1 "$state/containers" ;;
'tag '*)
  id=$(image_id "$2")
  [ -n "$id" ] || fail "no such image: $2"
  {
    awk -v ref="$3" '$1 != ref' "$state/images"
    echo "$3 $id"
  } | replace images
  ;;
'pull '*)
  known=$(awk -v ref="$3" '$1 == ref { print $2 }' "$state/registry" 2>/dev/null)
  [ -n "$known" ] || fail "$3: not found"
  echo "$3 $known" >>"$state/images"
  ;;
'stop '*) ;;
'start '*) awk -v id="$2" '$1 == id { $5 = "running" } { print }' "$state/containers" | replace containers ;;
'rm '*) awk -v id="$3" '$1 != id' "$state/containers" | replace containers ;;
'logs '*) echo "log of $4" ;;
*) fail "$*: not known" ;;
esac
[ -z "$failing" ] || fail "call $number did its work, and fails all the same"
