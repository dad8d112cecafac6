# When a release counts as healthy.

# ask_url SECONDS: whether health_url answers with 200 to 299. Redirects are not followed: they lead to another service.
ask_url() {
  if command -v curl >/dev/null 2>&1; then
    # The address is on no command line; -q: whatever the user's own configuration says.
    status=$(printf 'url = "%s"\n' "$health_url_escaped" | curl -q --silent --show-error --globoff --output /dev/null \
      --write-out '%{http_code}' --max-time "$1" --proto =http,https --config - 2>"$asked_file" 8>&- 9>&-)
    last_line "$asked_file"
    asked=$line_found
  else
    # wget follows redirects (that of busybox always), so the first status counts.
    # shellcheck disable=SC2086 # words
    asked=$(bounded "$(($1 + 1))" wget -q -S -O /dev/null -T "$1" $wget_options -- "$health_url" 2>&1 9>&-)
    status=$(echo "$asked" | sed -n 's|^ *HTTP/[0-9.]* \([0-9]*\).*|\1|p' | head -n 1)
    asked=$(echo "$asked" | grep -v '^ *HTTP/' | tail -n 1)
  fi
  case $status in
  2??) health_said="answered with status $status" && return 0 ;;
  3??) health_said="answered with status $status: a redirect is not followed" ;;
  '' | 000) health_said="did not answer: ${asked:-no status}" ;;
  *) health_said="answered with status $status" ;;
  esac
  return 1
}

find_wget_options() {
  wget_options=''
  command -v curl >/dev/null 2>&1 && return
  # shellcheck disable=SC2016
  case $(wget --version 2>/dev/null) in *'GNU Wget'*) wget_options='--tries=1 --max-redirect=0 --no-config' ;; esac
}

# Whether address and command say that it is healthy, told in health_said.
ask_health() {
  if [ -n "$health_url" ]; then
    ask_url "$request_timeout_s" || {
      health_said="$health_url $health_said"
      return 1
    }
    health_said="$health_url $health_said"
  fi
  if [ -n "$health_command" ]; then
    run_command "$health_command_s" "$health_command" >"$asked_file" 2>&1
    status=$?
    if [ "$status" -ne 0 ]; then
      health_said="health-command ended with status $status: $(tail -n 1 "$asked_file" | LC_ALL=C cut -b 1-500)"
      return 1
    fi
    health_said=${health_said:+$health_said, }"health-command ended with status 0"
  fi
}

# Whether the release that runs answers where the new one will be asked, told in baseline if not. It may be a dead one, and the
# address a new one, so that is only said, unless health_baseline is `require`.
take_baseline() {
  [ "$mode" = switch ] && [ -n "$health_url$health_command" ] && [ -n "$recorded" ] && [ -z "$adopted" ] || return 0
  for baseline_try in 1 2 3; do
    [ "$baseline_try" -eq 1 ] || pause "$health_interval_ms"
    health_said=''
    ! ask_health || return 0
  done
  baseline=$health_said
  case $baseline in
  health-command*) baseline_text="The health-command fails for the running release, too: is the command right? It $(echo "$baseline" | cut -d ' ' -f 2-)" ;;
  *) baseline_text="The running release does not answer at $health_url either: is the address right? It ${baseline#"$health_url "}" ;;
  esac
  if [ "$health_baseline" = require ]; then
    failure="$baseline_text (health-baseline: require)"
    return 1
  fi
  tell notice "$baseline_text"
}

# await_containers SERVICE…: until they are up. compose's own wait takes a service without a health check for one that never
# becomes healthy (docker/compose#13522), and one that has ended for a failure.
await_containers() {
  now
  containers_deadline=$((now_ms + wait_timeout_s * 1000))
  # Compose has ended, and what it made anew has the name that it had: the same containers are looked at, unless some are new.
  looked_at_all=''
  has_all_containers && look_again || { take_snapshot && looked_at_all=yes; } || engine_is_gone || return 1
  while :; do
    judge_containers "$@" || return 1
    failure=$(pending "$@")
    [ -n "$failure" ] || break
    case $looked_at_all$failure in
    yes* | *' is '*) ;;
    *)
      take_snapshot || engine_is_gone || return 1
      looked_at_all=yes
      continue
      ;;
    esac
    now
    if [ "$now_ms" -ge "$containers_deadline" ]; then
      failure="$failure after $wait_timeout_s s"
      return 1
    fi
    await_change "$(at_most "$longest_wait_ms" "$((containers_deadline - now_ms))")"
    look_again || engine_is_gone || return 1
  done
  now
  [ -n "$served_ms" ] || served_ms=$now_ms
  : >"$job_dir/served"
}

# Whoever tells of changes may have missed one.
longest_wait_ms=10000

at_most() {
  if [ "$2" -lt "$1" ]; then echo "$2"; else echo "$1"; fi
}

engine_is_gone() {
  failure="the engine does not answer: $(last_said)"
  return 1
}

# judge_containers SERVICE…: nobody waits for a container that is gone for good, or crashes again and again.
judge_containers() {
  if ! judge "$(but_not "$(concerned "$@")" restarting created removing)"; then
    failure=$sick_reason
    return 1
  fi
  failure=$(find_loop "$(concerned "$@")")
  [ -z "$failure" ]
}

# find_loop LINES: the first container that was restarted again and again, in words. One that is not made anew has counted before.
find_loop() {
  echo "$1" | while read -r service id _image _configured _status _exit restarts _rest; do
    # shellcheck disable=SC2086
    [ "${restarts:-0}" -ge 5 ] && ! has "$id" $counted || continue
    echo "$service exited and was restarted $restarts times"
    break
  done
}

# become_healthy SERVICE…: the gate that a release has to pass after compose up. failure tells why not.
become_healthy() {
  await_containers "$@" || return 1
  if [ -n "$health_url$health_command" ]; then
    phase health
    await_health "$@" || return 1
  fi
  settle "$@"
}

# await_health [SERVICE…]: until address and command say that it is healthy, as long as that is given time. Nobody waits for
# a service that is gone for good.
await_health() {
  ! answers_as_before || return 0
  [ "$health_start_period_ms" -eq 0 ] || pause "$health_start_period_ms"
  now
  health_deadline=$((now_ms + health_timeout_ms))
  told_health='' health_said=''
  until ask_health; do
    [ "$health_said" = "$told_health" ] || tell health - "$health_said"
    told_health=$health_said
    now
    if [ "$((now_ms + health_interval_ms))" -gt "$health_deadline" ]; then
      failure=$health_said unanswered=yes
      return 1
    fi
    if [ $# -eq 0 ]; then
      pause "$health_interval_ms"
    elif await_change "$health_interval_ms" && look_again && ! judge "$(but_not "$(concerned "$@")" restarting)"; then
      failure=$sick_reason
      return 1
    fi
    health_said=''
  done
  tell health - "$health_said"
}

# On the way back of a release that did not answer before either, nobody waits until it does.
answers_as_before() {
  [ -n "$going_back" ] && [ -n "$baseline" ] || return 1
  health_said=''
  ask_health || [ -z "$unanswered" ] || tell cause "$baseline_text"
  tell health - "$health_said"
}

# start_settling LINES: sets settle_until.
start_settling() {
  now
  settle_until=$((now_ms + settle_checked_ms))
  while read -r _service _id _image _configured status _exit _restarts health _rest; do
    [ "$status $health" != 'running none' ] || settle_until=$((now_ms + settle_ms))
  done <<LINES
$1
LINES
}

# No exit and no restart for a time: a container that crashes in a loop is "up" for compose each time that it starts. It may crash
# until it is well, such as until its database answers, but not again and again.
settle() {
  phase settle
  crashes=0
  until stay_up "$@"; do
    [ -n "$restarted" ] && [ "$crashes" -lt "$most_crashes" ] || return 1
    crashes=$((crashes + 1))
    await_containers "$@" || return 1
  done
  [ "$crashes" -eq 0 ] || tell notice "${crash_reason% and is restarted again and again}, and then stayed up. Does it wait for another service? depends_on with a condition spares it the crash"
  health_said=''
  [ -z "$health_url$health_command" ] || await_again "$@" || { [ -n "$going_back" ] && [ -n "$baseline" ]; } || {
    failure=$health_said unanswered=yes
    return 1
  }
}

most_crashes=2

# await_again SERVICE…: asks once more, and as long as at first where something crashed meanwhile.
await_again() {
  if [ "$crashes" -eq 0 ]; then ask_health; else await_health "$@"; fi
}

# stay_up SERVICE…: whether they do, for the settling time. failure tells why not; restarted: the engine has started again what ended.
stay_up() {
  restarted=''
  # What the last look found, unless something has changed since.
  ! forget_changes || look_again || engine_is_gone || return 1
  settle_from=$(concerned "$@")
  start_settling "$settle_from"
  while :; do
    now
    left=$((settle_until - now_ms))
    [ "$left" -le 0 ] || await_change "$(at_most "$longest_wait_ms" "$left")"
    look_again || engine_is_gone || return 1
    settle_now=$(concerned "$@")
    if ! compare "$settle_from" "$settle_now"; then
      failure=$sick_reason crash_reason=$sick_reason
      ! (judge "$(but_not "$settle_now" restarting)") || restarted=yes
      return 1
    fi
    now
    [ "$now_ms" -lt "$settle_until" ] || break
  done
}

# Time without service: how long health_url did not answer, from before the switch until it is over. A process of its own asks
# all the time, and ends with this one.
start_probe() {
  probe=''
  [ ! -e "$job_dir/served" ] || rm -f "$job_dir/served"
  [ -n "$health_url" ] && [ -n "$recorded" ] || return 0
  [ ! -e "$job_dir/probe" ] || rm -f "$job_dir/probe"
  (
    exec 8>&- 9>&-
    asked_file=$asked_file-probe was=''
    while kill -0 $$ 2>/dev/null; do
      now
      since=$now_ms
      if ask_url 2; then is=up; else is=down; fi
      now
      # Down from when it was asked, up from when it had answered.
      [ "$is" != up ] || since=$now_ms
      [ "$is" = "$was" ] || echo "$is $since" >>"$job_dir/probe"
      was=$is
      # Once its containers are there again it is seldom away.
      if [ "$is" = up ] && [ -e "$job_dir/served" ]; then pause 1000; else pause 100; fi
    done
  ) 2>/dev/null &
  probe=$!
}

# await_probe: it has to have asked once before anything is stopped.
await_probe() {
  now
  switched_ms=$now_ms served_ms=''
  [ -n "$probe" ] || return 0
  tries=0
  until [ -s "$job_dir/probe" ] || [ "$tries" -ge 30 ]; do
    tries=$((tries + 1))
    pause 100
  done
}

# Tells the time, unless the service was not there to begin with.
stop_probe() {
  [ -n "$probe" ] || return 0
  kill "$probe" 2>/dev/null
  wait "$probe" 2>/dev/null
  probe='' total=0 down_since='' seen_up=''
  [ -n "$switched_ms" ] || return 0
  now
  while read -r is since; do
    if [ "$is" = down ]; then
      down_since=$since
    else
      [ -z "$down_since" ] || [ -z "$seen_up" ] || total=$((total + since - down_since))
      seen_up=yes down_since=''
    fi
  done <"$job_dir/probe"
  [ -n "$seen_up" ] || return 0
  [ -z "$down_since" ] || total=$((total + now_ms - down_since))
  tell downtime "$total"
}

# Where nobody asks health_url: how long a switch that failed took at most from compose up until containers ran again.
tell_outage() {
  [ -z "$health_url" ] && [ -n "$switched_ms" ] && has_lost_containers || return 0
  now
  tell downtime "$((${served_ms:-$now_ms} - switched_ms))"
}

# Whether a container is gone that ran before this job.
has_lost_containers() {
  # shellcheck disable=SC2046
  for lost in $(field 2 "$(running "$(of_services "$(show "$before_containers")" $(field 1 "$recorded"))")"); do
    case $snapshot in *" $lost "*) ;; *) return 0 ;; esac
  done
  return 1
}
