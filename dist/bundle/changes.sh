# What the engine tells of the project's containers by itself, so that it need not be asked again and again. It only says that
# it is time for a look: what is decided is decided by the look.
#   changes       a pipe with lines `ACTION` of the engine, `over` when it tells no more, and of our own `time NUMBER`, `mark NUMBER`

# watch_changes: from now on, and no longer than a switch takes. A job that is killed leaves nobody who listens.
watch_changes() {
  [ -z "$changes_pid" ] || return 0
  changes=$job_dir/changes
  rm -f "$changes"
  mkfifo "$changes" 2>/dev/null && exec 6<>"$changes" || return 0
  now
  changes_since=$((now_ms / 1000))
  (
    exec 6>&- 8>&- 9>&-
    trap 'kill $!; exit' TERM
    docker events --since "$changes_since" --until "$((changes_since + wait_timeout_s + 600))" --format '{{.Action}}' \
      --filter type=container --filter "label=com.docker.compose.project=$project" \
      --filter event=start --filter event=die --filter event=health_status --filter event=destroy --filter event=pause &
    wait $!
    echo over
  ) >"$changes" 2>/dev/null &
  changes_pid=$!
}

stop_changes() {
  [ -n "$changes_pid" ] || return 0
  kill "$changes_pid" 2>/dev/null
  wait "$changes_pid" 2>/dev/null
  changes_pid=''
}

# forget_changes: those until now. Returns 1 when there were none.
forget_changes() {
  [ -n "$changes_pid" ] || return 0
  change_number=$((change_number + 1)) change_met=''
  echo "mark $change_number" >&6
  while read -r change rest <&6; do
    case $change in
    mark) [ "$rest" != "$change_number" ] || break ;;
    time) ;;
    over) stop_changes && change_met=yes ;;
    *) change_met=yes ;;
    esac
  done
  [ -n "$change_met" ]
}

tell_time() {
  echo "time $1" >&6
}

# await_change MILLISECONDS: until something has changed, at most so long; returns 1 when nothing has. Where nobody tells, it
# takes a second at most, and something may have.
await_change() {
  change_ms=$1
  if [ -n "$changes_pid" ]; then
    change_number=$((change_number + 1))
    later "$1" tell_time "$change_number"
    change_timer=$later_pid change_met=''
    while read -r change rest <&6; do
      case $change in
      time)
        [ "$rest" = "$change_number" ] || continue
        wait "$change_timer" 2>/dev/null
        return 1
        ;;
      mark) continue ;;
      over) stop_changes && break ;;
      *) change_met=yes && break ;;
      esac
    done
    kill "$change_timer" 2>/dev/null
    wait "$change_timer" 2>/dev/null
    if [ -n "$change_met" ]; then
      # One seldom comes alone, and they are one reason to look.
      pause 100
      return 0
    fi
  fi
  [ "$change_ms" -lt 1000 ] || change_ms=1000
  pause "$change_ms"
}
