# What runs.

# Sets snapshot, a line for each container of the project, running or not:
#   service id image-id image-as-configured status exit-code restarts health started-at
# health is `none` without a health check. Returns 1 when the engine does not tell.
take_snapshot() {
  attempts=3
  while [ "$attempts" -gt 0 ]; do
    attempts=$((attempts - 1))
    ids=$(engine ps --all --quiet --no-trunc --filter "label=com.docker.compose.project=$project" \
      --filter label=com.docker.compose.oneoff=False 2>"$said") || return 1
    [ -n "$ids" ] || { snapshot='' && return 0; }
    # shellcheck disable=SC2086
    snapshot=$(engine inspect --type container --format '{{index .Config.Labels "com.docker.compose.service"}} {{.ID}} {{.Image}} {{.Config.Image}} {{.State.Status}} {{.State.ExitCode}} {{.RestartCount}} {{if .State.Health}}{{.State.Health.Status}}{{else if .Config.Healthcheck}}{{if .Config.Healthcheck.Test}}{{if eq (index .Config.Healthcheck.Test 0) "NONE"}}none{{else}}starting{{end}}{{else}}none{{end}}{{else}}none{{end}} {{.State.StartedAt}}' $ids 2>"$said") && return 0
    # One that was removed in between.
    pause 200
  done
  return 1
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

# field NUMBER LINES: that field of each line, in one line.
field() (
  echo "$2" | cut -d ' ' -f "$1" | sort -u | tr '\n' ' ' | sed 's/^ *//; s/ *$//'
)

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
# A service that others wait for until it has ended may have ended well.
#   judge LINES: of a snapshot
judge() {
  sick_reason='' sick_containers=''
  while read -r service id _image _configured status exit_code _restarts health _since; do
    [ -n "$service" ] || continue
    reason=''
    case $status in
    running) [ "$health" != unhealthy ] || reason="is unhealthy" ;;
    exited)
      # shellcheck disable=SC2086
      if [ "$exit_code" != 0 ] || ! has "$service" $one_shots; then reason="exited with status $exit_code"; fi
      ;;
    restarting) reason="exited with status $exit_code and is restarted again and again" ;;
    *) reason="is $status" ;;
    esac
    [ -z "$reason" ] || blame "$service" "$id" "$reason"
  done <<LINES
$1
LINES
  [ -z "$sick_reason" ]
}

blame() {
  sick_reason=${sick_reason:+$sick_reason; }"$1 $3"
  sick_containers=$sick_containers"$1 $2$newline"
}

# compare BEFORE NOW: whether every container runs on without an exit or a restart in between; told as by judge.
compare() {
  judge "$2" || return 1
  while read -r service id _image _configured status _exit restarts _health since; do
    [ "$status" = running ] || continue
    read -r _service _id _image _configured _status _exit restarts_now _health since_now <<LINE
$(echo "$2" | grep -F " $id ")
LINE
    if [ "$restarts $since" != "$restarts_now $since_now" ]; then
      blame "$service" "$id" "restarted after it was up"
    fi
  done <<LINES
$1
LINES
  [ -z "$sick_reason" ]
}

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
