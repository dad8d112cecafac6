# shellcheck disable=SC2015 # A && B || C: C for both is what is meant
# Time, what the runner is told, and programs that must not hang.
#
# A function in braces sets variables of the whole script; one in parentheses has its own, and only prints.

# Sets now_ms, milliseconds since 1970. The uptime costs no process, has hundredths, and does not jump with the clock.
now() {
  if [ "$epoch_ms" -gt 0 ] && read -r uptime_text _rest </proc/uptime; then
    now_ms=$((epoch_ms + ${uptime_text%.*}${uptime_text#*.}0))
  else
    now_ms=$(date +%s%3N)
    # Not every date knows milliseconds.
    case $now_ms in *[!0-9]* | ???????????) now_ms=$(date +%s)000 ;; esac
  fi
}

start_clock() {
  epoch_ms=0
  now
  started_ms=$now_ms
  [ -r /proc/uptime ] || return 0
  read -r uptime_text _rest </proc/uptime
  epoch_ms=$((now_ms - ${uptime_text%.*}${uptime_text#*.}0))
  # Not every sleep knows parts of a second.
  sleep 0.01 2>/dev/null && fine_sleep=yes
}

# pause MILLISECONDS. Nobody waits for a lock because of a sleep that outlives this shell.
pause() {
  if [ -n "$fine_sleep" ]; then
    sleep "$(($1 / 1000)).$(printf %03d "$(($1 % 1000))")" 8>&- 9>&-
  else
    sleep "$((($1 + 999) / 1000))" 8>&- 9>&-
  fi
}

# tell EVENT WORD…: one line for the runner.
tell() {
  now
  printf '%s %s\n' "$now_ms" "$*" >>"$job_dir/events"
}

# tell_lines EVENT MOST [WORD]: the last lines of standard input, each as an event.
tell_lines() {
  tail -c 65536 | tail -n "$2" | LC_ALL=C cut -b 1-2000 | while IFS= read -r told_line || [ -n "$told_line" ]; do
    tell "$1" ${3:+"$3"} "$told_line"
  done
}

phase() {
  current_phase=$1
  tell phase "$1"
}

# bounded SECONDS COMMAND…: its status; it and what it started are ended when it takes longer. What it says goes to
# where our output goes; it keeps the lock of the project, unless that is closed for it.
bounded() {
  bounded_limit=$1
  shift
  now
  bounded_since=$now_ms
  setsid "$@" 8>&- &
  bounded_pid=$!
  [ -z "$bounded_pid_file" ] || echo "$bounded_pid" >"$bounded_pid_file"
  # The first second is for setsid: before that there is no group yet.
  # shellcheck disable=SC2016 # these are its own
  setsid sh -c 'sleep 1; left=$2
    while [ "$left" -gt 1 ]; do kill -0 "-$1" || exit; sleep 1; left=$((left - 1)); done
    kill -TERM "-$1" || exit; sleep 3; kill -KILL "-$1"' watch "$bounded_pid" "$bounded_limit" \
    >/dev/null 2>&1 8>&- 9>&- &
  bounded_watch=$!
  wait "$bounded_pid"
  bounded_status=$?
  # Ended too early it has no group of its own yet.
  kill -KILL "-$bounded_watch" 2>/dev/null || kill -KILL "$bounded_watch" 2>/dev/null
  wait "$bounded_watch" 2>/dev/null
  now
  if [ "$bounded_status" -gt 128 ] && [ "$((now_ms - bounded_since))" -ge "$((bounded_limit * 1000))" ]; then
    echo "it took longer than $bounded_limit s and was ended" >&2
  fi
  return "$bounded_status"
}

# A question to the engine. It changes nothing, so it does not keep the lock.
engine() {
  bounded 60 docker "$@" 9>&-
}

# compose SECONDS ARGUMENT…
compose() {
  compose_limit=$1
  shift
  if [ -n "$project_name" ]; then
    bounded "$compose_limit" docker compose -p "$project_name" "$@"
  else
    bounded "$compose_limit" docker compose "$@"
  fi
}

# run_command SECONDS TEXT: a command of the user's, in the project folder. Its text is on no command line and in no
# file: the shell reads it from a descriptor.
run_command() {
  (
    umask "$user_umask"
    bounded "$1" sh /dev/fd/3 </dev/null 9>&- 3<<COMMAND
$2
COMMAND
  )
}
