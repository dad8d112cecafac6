# What runs of a project on a host, since when, and what its deployments left, as lines `name text`. Before it stand, quoted,
# the assignments of
#   project_dir  absolute
#   docker_host  `unix:///…`
#   log_lines    how many entries of the log
# It changes nothing.
state=$project_dir/.cache-prewarm
export DOCKER_HOST="$docker_host"

if [ ! -d "$project_dir" ]; then
  echo 'project absent'
elif [ ! -d "$state" ]; then
  echo 'project unknown'
else
  echo 'project known'
  if [ -f "$state/lock" ] && ! (exec 9<"$state/lock" && flock -n 9); then
    echo "locked $(head -n 1 "$state/owner" 2>/dev/null)"
  elif [ -f "$state/before/job" ]; then
    # Nobody holds the lock, and yet there is a record of what ran before: that job did not come to its end.
    echo "unfinished $(head -n 1 "$state/before/job")"
  fi
  [ ! -f "$state/rollback-failed" ] || echo "rollback-failed $(head -n 1 "$state/rollback-failed")"
  [ ! -f "$state/log" ] || tail -n "$log_lines" "$state/log" | sed 's/^/log /'
  [ ! -f "$state/releases/list" ] || tail -n 20 "$state/releases/list" | sed 's/^/release /'
fi

ids=$(docker ps --all --quiet --no-trunc --filter "label=com.docker.compose.project.working_dir=$project_dir" \
  --filter label=com.docker.compose.oneoff=False) || exit 1
# shellcheck disable=SC2086 # IDs
[ -z "$ids" ] || docker inspect --type container \
  --format 'container {{index .Config.Labels "com.docker.compose.service"}} {{.Config.Image}} {{.State.Status}} {{if .State.Health}}{{.State.Health.Status}}{{else}}none{{end}} {{.RestartCount}} {{.State.StartedAt}}' $ids
