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
}

# seconds_of MILLISECONDS: sets seconds, as sleep takes them.
seconds_of() {
  thousandths=$(($1 % 1000 + 1000))
  seconds=$(($1 / 1000)).${thousandths#1}
}

# pause MILLISECONDS. Nobody waits for a lock because of a sleep that outlives this shell.
pause() {
  seconds_of "$1"
  # Not every sleep knows parts of a second.
  sleep "$seconds" 2>/dev/null 8>&- 9>&- || sleep "$((($1 + 999) / 1000))" 8>&- 9>&-
}

# later MILLISECONDS COMMAND…: runs it then, beside this shell, unless later_pid is ended before. It starts one program.
later() {
  seconds_of "$1"
  whole_seconds=$((($1 + 999) / 1000))
  shift
  (
    exec >/dev/null 2>&1 8>&- 9>&-
    trap 'kill $!; exit' TERM
    sleep "$seconds" &
    wait $! || { sleep "$whole_seconds" & wait $!; }
    trap - TERM
    "$@"
  ) &
  later_pid=$!
}

# tell EVENT WORD…: one line for the runner.
tell() {
  now
  printf '%s %s\n' "$now_ms" "$*" >>"$job_dir/events"
}

# last_line FILE: sets line_found, without a program.
last_line() {
  line_found=''
  while IFS= read -r line_read || [ -n "$line_read" ]; do line_found=$line_read; done <"$1"
}

# first_line FILE, without a program.
first_line() (
  [ ! -f "$1" ] || { read -r line_first <"$1" && echo "$line_first"; }
)

# show FILE: a short one, without a program.
show() {
  [ ! -f "$1" ] || while IFS= read -r line_shown || [ -n "$line_shown" ]; do printf '%s\n' "$line_shown"; done <"$1"
}

# words: the lines of standard input in one.
words() (
  found_words=''
  while read -r word_read; do [ -z "$word_read" ] || found_words="$found_words $word_read"; done
  echo "${found_words# }"
)

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
  bounded_limit=$1 bounded_group=-
  shift
  await_bounded setsid "$@"
}

# A question to the engine. It changes nothing, so it does not keep the lock. It starts nothing, so it needs no group.
engine() {
  bounded_limit=60 bounded_group=''
  await_bounded docker "$@" 9>&-
}

await_bounded() {
  now
  bounded_since=$now_ms
  "$@" 8>&- &
  bounded_pid=$!
  [ -z "$bounded_pid_file" ] || echo "$bounded_pid" >"$bounded_pid_file"
  later "$((bounded_limit * 1000))" end_late "$bounded_group" "$bounded_pid" "$(born "$bounded_pid")"
  bounded_watch=$later_pid
  wait "$bounded_pid"
  bounded_status=$?
  kill "$bounded_watch" 2>/dev/null
  wait "$bounded_watch" 2>/dev/null
  now
  if [ "$bounded_status" -gt 128 ] && [ "$((now_ms - bounded_since))" -ge "$((bounded_limit * 1000))" ]; then
    echo "it took longer than $bounded_limit s and was ended" >&2
  fi
  return "$bounded_status"
}

# end_late SIGN PID BORN: ends that process, or with a minus its group. When the job was killed meanwhile, the number may be another's.
end_late() {
  [ "$(born "$2")" = "$3" ] && kill -TERM "$1$2" || return
  sleep 3
  kill -KILL "$1$2"
}

# born PID: when it was started, as the kernel counts it.
born() {
  read -r born_text 2>/dev/null <"/proc/$1/stat" || return 0
  # shellcheck disable=SC2086
  set -- ${born_text##*) }
  echo "${20}"
}

# compose SECONDS ARGUMENT…
compose() {
  compose_limit=$1
  shift
  [ -z "$project_name" ] || set -- -p "$project_name" "$@"
  if [ -n "$compose_program" ]; then
    bounded "$compose_limit" "$compose_program" "$@"
  else
    bounded "$compose_limit" docker compose "$@"
  fi
}
