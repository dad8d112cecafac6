# What runs.

# Sets snapshot, a line for each container of the project, running or not:
#   service id image-id image-as-configured status exit-code restarts health started-at restart-policy ports config-hash name
# ports is how many of its ports are published; config-hash is compose's, and `-` without one; health is `none` without a health check. Returns 1 when the engine does not tell.
take_snapshot() {
  forget_changes
  attempts=3
  while [ "$attempts" -gt 0 ]; do
    attempts=$((attempts - 1))
    ids=$(engine ps --all --quiet --no-trunc --filter "label=com.docker.compose.project=$project" \
      --filter label=com.docker.compose.oneoff=False 2>"$said") || return 1
    [ -n "$ids" ] || { snapshot='' touched='' && return 0; }
    # shellcheck disable=SC2086
    inspect_containers $ids && return 0
    # One that was removed in between.
    pause 200
  done
  return 1
}

# inspect_containers NAME…: sets snapshot to these.
inspect_containers() {
  inspected=$(engine inspect --type container --format '{{index .Config.Labels "com.docker.compose.service"}} {{.ID}} {{.Image}} {{.Config.Image}} {{.State.Status}} {{.State.ExitCode}} {{.RestartCount}} {{if .State.Health}}{{.State.Health.Status}}{{else if .Config.Healthcheck}}{{if .Config.Healthcheck.Test}}{{if eq (index .Config.Healthcheck.Test 0) "NONE"}}none{{else}}starting{{end}}{{else}}none{{end}}{{else}}none{{end}} {{.State.StartedAt}} {{or .HostConfig.RestartPolicy.Name "no"}} {{len .HostConfig.PortBindings}} {{or (index .Config.Labels "com.docker.compose.config-hash") "-"}} {{.Name}}' "$@" 2>"$said") || return 1
  snapshot=$inspected touched=''
}

# look_again: at the containers that are known, by their names: what compose makes anew keeps its name. Where one is gone, at all.
look_again() {
  forget_changes
  # shellcheck disable=SC2046
  set -- $(names_in "$snapshot")
  [ $# -gt 0 ] && inspect_containers "$@" || take_snapshot
}

names_in() (
  while read -r _service _id _image _configured _status _exit _restarts _health _since _policy _ports _hash name; do
    [ -z "$name" ] || echo "$name"
  done <<LINES
$1
LINES
)

# Whether compose has a container already for each service that it is to start, so that it makes none of a new name.
has_all_containers() {
  while read -r service _image; do
    [ -n "$service" ] || continue
    case "$newline$snapshot" in *"$newline$service "*) ;; *) return 1 ;; esac
  done <<LINES
$config_images
LINES
}

# of_services LINES SERVICE…: those lines that begin with one of the services.
of_services() (
  of_lines=$1
  shift
  while read -r service rest; do
    if [ -n "$service" ] && has "$service" "$@"; then echo "$service $rest"; fi
  done <<LINES
$of_lines
LINES
)

# field NUMBER LINES: that field of each line, 1 or 2, each value once, in one line.
field() (
  values=' '
  while read -r first second _rest; do
    [ "$1" = 1 ] || first=$second
    case $values in *" $first "*) continue ;; esac
    [ -n "$first" ] || continue
    values="$values$first "
  done <<LINES
$2
LINES
  values=${values# }
  echo "${values% }"
)

# running LINES: those whose container runs.
running() (
  while read -r service id image_id configured status rest; do
    [ "$status" != running ] || echo "$service $id $image_id $configured $status $rest"
  done <<LINES
$1
LINES
)

# but_not LINES STATUS…: those whose container is in another state.
but_not() (
  but_lines=$1
  shift
  while read -r service id image_id configured status rest; do
    [ -n "$service" ] && ! has "$status" "$@" || continue
    echo "$service $id $image_id $configured $status $rest"
  done <<LINES
$but_lines
LINES
)

# ids_of LINES: lines `service id`.
ids_of() (
  while read -r service id _rest; do
    [ -z "$service" ] || echo "$service $id"
  done <<LINES
$1
LINES
)

# value_of NAME LINES: what follows the first line's name.
value_of() {
  while read -r value_name value_text; do
    [ "$value_name" != "$1" ] || { echo "$value_text" && return; }
  done <<LINES
$2
LINES
}

# image_of ID IMAGE: what names an image for good. By digest, always in the form `repository@sha256:…`: compose makes a
# container anew when the form changes. An image that never was in a registry has its ID only.
image_of() (
  case $2 in
  *@sha256:*)
    echo "$(without_tag "$2")@sha256:${2##*@sha256:}"
    exit
    ;;
  esac
  digests=$(engine image inspect --format '{{range .RepoDigests}}{{println .}}{{end}}' "$1" 2>"$said")
  repository=$(repository_of "$2")
  for digest in $digests; do
    if [ "$(repository_of "$digest")" = "$repository" ]; then
      echo "$digest"
      exit
    fi
  done
  for digest in $digests; do
    echo "$digest"
    exit
  done
  echo "$1"
)

without_tag() (
  tagged=${1%%@*}
  case ${tagged##*/} in *:*) tagged=${tagged%:*} ;; esac
  echo "$tagged"
)

# Whether a container of ours is not well, told in sick_reason (a line for each) and sick_containers (lines `service id`).
#   judge LINES: of a snapshot
judge() {
  sick_reason='' sick_containers=''
  while read -r service id _image _configured status exit_code _restarts health _since policy ports _rest; do
    [ -n "$service" ] || continue
    reason=''
    case $status in
    running) [ "$health" != unhealthy ] || reason="is unhealthy" ;;
    exited) [ "$exit_code" = 0 ] && may_end "$service" "$policy" "$ports" || reason="exited with status $exit_code" ;;
    restarting) reason="exited with status $exit_code and is restarted again and again" ;;
    *) reason="is $status" ;;
    esac
    [ -z "$reason" ] || blame "$service" "$id" "$reason"
  done <<LINES
$1
LINES
  [ -z "$sick_reason" ]
}

# may_end SERVICE RESTART-POLICY PORTS: whether it is no failure that it ended with 0: others wait for that, or nobody starts it
# again, reaches it from outside, or had it run on before.
may_end() {
  # shellcheck disable=SC2086
  ! has "$1" $one_shots || return 0
  [ "$3" = 0 ] || return 1
  case $2 in no | on-failure) ;; *) return 1 ;; esac
  [ -z "$(running "$(of_services "$(show "$before_containers")" "$1")")" ]
}

blame() {
  # Several containers of a service have one reason.
  case "; $sick_reason;" in
  *"; $1 $3;"*) ;;
  *) sick_reason=${sick_reason:+$sick_reason; }"$1 $3" ;;
  esac
  sick_containers=$sick_containers"$1 $2$newline"
}

# compare BEFORE NOW: whether every container runs on without an exit or a restart in between; told as by judge.
compare() {
  judge "$2" || return 1
  while read -r service id _image _configured status _exit restarts _health since _rest; do
    case $status in
    running) ;;
    # It ran when it was waited for.
    restarting) blame "$service" "$id" "restarted after it was up" && continue ;;
    *) continue ;;
    esac
    case $2 in *" $id "*) now_line=${2#*" $id "} ;; *) now_line='' ;; esac
    read -r _image _configured _status _exit restarts_now _health since_now _rest <<LINE
$now_line
LINE
    if [ "$restarts $since" != "$restarts_now $since_now" ]; then
      blame "$service" "$id" "restarted after it was up"
    fi
  done <<LINES
$1
LINES
  [ -z "$sick_reason" ]
}

# concerned SERVICE…: lines of the snapshot by which these services are judged: their own, and those of containers that this job
# made of other services, because they depend on them. On the way back what did not run well before is not judged.
concerned() (
  old=$(show "$before_containers")
  while read -r service id rest; do
    [ -n "$service" ] || continue
    if ! has "$service" "$@"; then
      case $old in *" $id "*) continue ;; esac
    fi
    [ -z "$going_back" ] || was_well "$service" || continue
    # shellcheck disable=SC2086 # words
    ! has "$service" $skipped_jobs || continue
    echo "$service $id $rest"
  done <<LINES
$snapshot
LINES
)

# was_well SERVICE: before this job.
was_well() (
  lines=$(of_services "$(show "$before_containers")" "$1")
  [ -n "$lines" ] && judge "$lines"
)

# pending SERVICE…: prints why these services are not up yet, or nothing. Each has as many containers as it is to have, all of the
# wanted image and of one configuration; and none of those that are judged is still starting.
#   wanted_images   lines `service image-id image`
pending() (
  for wanted_service; do
    lines=$(of_services "$snapshot" "$wanted_service")
    number=0 hashes=''
    while read -r service _id _image _configured _status _exit _restarts _health _since _policy _ports hash _rest; do
      [ -n "$service" ] || continue
      number=$((number + 1))
      # shellcheck disable=SC2086
      has "$hash" $hashes || hashes="$hashes $hash"
    done <<LINES
$lines
LINES
    wanted_number=$(value_of "$wanted_service" "$config_replicas")
    [ "$number" = "${wanted_number:-1}" ] || {
      echo "containers of $wanted_service: $number, expected ${wanted_number:-1}"
      exit
    }
    read -r _service wanted_id wanted_name <<LINE
$(of_services "$wanted_images" "$wanted_service")
LINE
    while read -r service _id image_id configured _rest; do
      [ -n "$service" ] || continue
      [ "$image_id" = "$wanted_id" ] || [ "$configured" = "$wanted_name" ] || {
        echo "$service runs $configured, expected $wanted_name"
        exit
      }
    done <<LINES
$lines
LINES
    case ${hashes# } in *' '*)
      echo "the containers of $wanted_service have different configurations"
      exit
      ;;
    esac
  done
  while read -r service _id _image _configured status _exit _restarts health _since _rest; do
    case $status-$health in
    '-' | running-healthy | running-none | exited-*) ;;
    running-*) echo "$service is $health" && exit ;;
    *) echo "$service is $status" && exit ;;
    esac
  done <<LINES
$(concerned "$@")
LINES
)

# The end of the log of each sick container, and what its health check said.
collect_logs() {
  while read -r service id; do
    [ -n "$service" ] || continue
    engine inspect --type container --format '{{if .State.Health}}{{range .State.Health.Log}}{{println .Output}}{{end}}{{end}}' "$id" 2>/dev/null |
      grep -v '^[[:space:]]*$' | tail -n 1 | tell_lines health 1 "$service"
    [ "$log_lines" -gt 0 ] || continue
    engine logs --tail "$log_lines" "$id" 2>&1 | tell_lines log "$log_lines" "$service"
  done <<LINES
$sick_containers
LINES
}
