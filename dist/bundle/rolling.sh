# Replacing containers one beside the other, so that somebody serves all the time.
#   rolling   words `service=replicas`: services that roll

replicas_of() (
  for entry in $rolling; do
    [ "${entry%=*}" != "$1" ] || echo "${entry##*=}"
  done
)

# bring_up [back]: the services as compose is told to run them. Those that roll, and of which something runs, roll; the others
# are made anew. `back`: to what ran before this job.
bring_up() {
  others=''
  for roller in $services; do
    if [ -n "$(replicas_of "$roller")" ] && of_services "$snapshot" "$roller" | grep -q ' running '; then
      roll "$roller" "$(replicas_of "$roller")" "$1" || return 1
    else
      others="$others $roller"
    fi
  done
  [ -n "$others" ] || return 0
  # shellcheck disable=SC2086 # words
  compose_up $others && become_healthy $others
}

# roll SERVICE REPLICAS [back]
# Unwanted is what ran before this job, and what is of another image; on the way back what did not run before. A job that was
# killed has left some of both: what is wanted and there is taken.
roll() {
  phase "roll $1"
  wanted='' unwanted=''
  while read -r _service id image_id _rest; do
    [ -n "$id" ] || continue
    if is_wanted "$id" "$image_id" "$3"; then wanted="$wanted $id"; else unwanted="$unwanted $id"; fi
  done <<LINES
$(of_services "$snapshot" "$1")
LINES
  # shellcheck disable=SC2086
  missing=$(($2 - $(count_running $wanted)))
  if [ "$3$unwanted" = back ] && [ "$missing" -le 0 ]; then
    # What serves was not touched. Whatever kept this job from rolling is not in the way of that.
    find_proxy && serve_on "$1" "$wanted"
    return 0
  fi
  find_proxy || return 1
  if [ "$missing" -gt 0 ]; then
    phase "beside $1"
    keep_back "$1" "$missing" "$wanted $unwanted" || return 1
    # shellcheck disable=SC2086
    set -- "$1" "$2" "$3" "$(($(count $wanted) + $(count $unwanted) + missing))"
    compose "$((wait_timeout_s + 300))" up --detach --no-deps --no-recreate --no-build --pull never --scale "$1=$4" "$1" \
      >"$said" 2>&1 || {
      tell_lines said 20 <"$said"
      failure="the new container of $1 could not be started next to the old one: $(last_said)"
      return 1
    }
    take_snapshot || return 1
    wanted=$(without "$unwanted" "$(field 2 "$(of_services "$snapshot" "$1")")")
  fi
  # On the way back, what served before is taken as it is.
  fresh=$wanted
  [ "$3" != back ] || fresh=$(without "$(field 2 "$(cat "$before_containers")")" "$wanted")
  [ -z "$fresh" ] || become_ready "$1" "$fresh" || return 1
  phase "drain $1"
  serve "$1" "$wanted" "$unwanted" || return 1
  await_drained "$1" "$unwanted"
  if [ -n "$health_url$health_command" ]; then
    phase health
    await_health || return 1
  fi
  phase "stop $1"
  for id in $unwanted; do
    bounded 600 docker stop "$id" >"$said" 2>&1
    bounded 60 docker rm --force "$id" >"$said" 2>&1 || {
      failure="the old container of $1 could not be removed: $(last_said)"
      return 1
    }
  done
  # shellcheck disable=SC2086
  rest "$1" "$wanted" || return 1
  # What compose would do now by itself is nothing; if it is not, its state and ours are not the same.
  compose "$((wait_timeout_s + 300))" up --detach --no-deps --no-build --pull never "$1" >"$said" 2>&1 || {
    tell_lines said 20 <"$said"
    failure="compose up of $1 failed after the switch: $(last_said)"
    return 1
  }
  take_snapshot || return 1
  left=$(without "$wanted" "$(field 2 "$(of_services "$snapshot" "$1")")")
  [ -z "$left" ] || tell warning "Compose recreated a container of $1 after the switch, because it did not recognize the new one."
}

# is_wanted ID IMAGE-ID [back]
is_wanted() {
  if grep -qF " $1 " "$before_containers" 2>/dev/null; then
    [ "$3" = back ]
  else
    [ "$3" != back ] && [ "$2" = "$wanted_image_id" ]
  fi
}

count() {
  echo $#
}

# count_running ID…: of the snapshot.
count_running() (
  running=0
  for id; do
    ! echo "$snapshot" | grep -F " $id " | grep -q ' running ' || running=$((running + 1))
  done
  echo "$running"
)

# without WORDS WORDS: the second ones, without the first.
without() (
  left=''
  for one in $2; do
    # shellcheck disable=SC2086
    has "$one" $1 || left="$left $one"
  done
  echo "$left"
)

# lines_of IDS: of the snapshot.
lines_of() (
  for id in $1; do echo "$snapshot" | grep -F " $id "; done
)

# become_ready SERVICE IDS: their health checks say so, and none exits or restarts for a time. Nobody but the proxy's own
# checks has spoken with them until then.
become_ready() {
  now
  ready_until=$((now_ms + wait_timeout_s * 1000))
  until is_ready "$2"; do
    if ! judge "$(lines_of "$2" | grep -v ' restarting ')"; then
      failure=$sick_reason
      return 1
    fi
    now
    if [ "$now_ms" -ge "$ready_until" ]; then
      failure="the new container of $1 was not healthy within $wait_timeout_s s"
      sick_containers=$(lines_of "$2" | cut -d ' ' -f 1,2)
      return 1
    fi
    pause 200
    take_snapshot || return 1
  done
  settle_from=$(lines_of "$2")
  now
  settle_until=$((now_ms + settle_ms))
  while [ "$now_ms" -lt "$settle_until" ]; do
    left=$((settle_until - now_ms))
    [ "$left" -lt 1000 ] || left=1000
    pause "$left"
    take_snapshot || return 1
    if ! compare "$settle_from" "$(lines_of "$2")"; then
      failure=$sick_reason
      return 1
    fi
    now
  done
}

# Whether each of them runs, and is healthy where it has a check.
is_ready() {
  ready_lines=$(lines_of "$1")
  [ -n "$ready_lines" ] || return 1
  while read -r _service _id _image _configured status _exit _restarts health _since; do
    [ "$status" = running ] || return 1
    case $health in healthy | none) ;; *) return 1 ;; esac
  done <<LINES
$ready_lines
LINES
}
