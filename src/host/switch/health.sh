# When a release counts as healthy.

# ask_url SECONDS: whether health_url answers with 200 to 299. Redirects are not followed: they lead to another service.
ask_url() {
  if command -v curl >/dev/null 2>&1; then
    # The address is on no command line; -q: whatever the user's own configuration says.
    status=$(printf 'url = "%s"\n' "$health_url_escaped" | curl -q --silent --show-error --globoff --output /dev/null \
      --write-out '%{http_code}' --max-time "$1" --proto =http,https --config - 2>"$asked_file" 8>&- 9>&-)
    asked=$(tail -n 1 "$asked_file")
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

# become_healthy SERVICE…: the gate that a release has to pass after compose has waited for it. failure tells why not.
become_healthy() {
  take_snapshot || {
    failure="the engine does not answer: $(last_said)"
    return 1
  }
  mine=$(of_services "$snapshot" "$@")
  if [ -z "$mine" ]; then
    failure="no container of $* is there after compose up"
    return 1
  fi
  if ! judge "$(echo "$mine" | grep -v ' restarting ')"; then
    failure=$sick_reason
    return 1
  fi
  if [ -n "$health_url$health_command" ]; then
    phase health
    await_health "$@" || return 1
  fi
  settle "$@"
}

# await_health [SERVICE…]: until address and command say that it is healthy, as long as that is given time. Nobody waits for
# a service that is gone for good.
await_health() {
  [ "$health_start_period_ms" -eq 0 ] || pause "$health_start_period_ms"
  now
  health_deadline=$((now_ms + health_timeout_ms))
  told_health='' health_said=''
  until ask_health; do
    [ "$health_said" = "$told_health" ] || tell health - "$health_said"
    told_health=$health_said
    if [ $# -gt 0 ] && take_snapshot && ! judge "$(of_services "$snapshot" "$@" | grep -v ' restarting ')"; then
      failure=$sick_reason
      return 1
    fi
    now
    if [ "$((now_ms + health_interval_ms))" -gt "$health_deadline" ]; then
      failure=$health_said
      return 1
    fi
    pause "$health_interval_ms"
    health_said=''
  done
  tell health - "$health_said"
}

# No exit and no restart for a time: a container that crashes in a loop is "up" for compose each time that it starts.
settle() {
  phase settle
  take_snapshot || return 1
  settle_from=$(of_services "$snapshot" "$@")
  now
  settle_until=$((now_ms + settle_ms))
  while :; do
    now
    left=$((settle_until - now_ms))
    [ "$left" -gt 0 ] || left=0
    [ "$left" -lt 1000 ] || left=1000
    [ "$left" -eq 0 ] || pause "$left"
    take_snapshot || {
      failure="the engine does not answer: $(last_said)"
      return 1
    }
    if ! compare "$settle_from" "$(of_services "$snapshot" "$@")"; then
      failure=$sick_reason
      return 1
    fi
    now
    [ "$now_ms" -lt "$settle_until" ] || break
  done
  health_said=''
  [ -z "$health_url$health_command" ] || ask_health || {
    failure=$health_said
    return 1
  }
}

# Time without service: how long health_url did not answer, from before the switch until it is over. A process of its own asks
# all the time, and ends with this one.
start_probe() {
  probe=''
  [ -n "$health_url" ] && [ -n "$recorded" ] || return 0
  rm -f "$job_dir/probe"
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
      pause 100
    done
  ) 2>/dev/null &
  probe=$!
  # It has to have asked once before anything is stopped.
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
