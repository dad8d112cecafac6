# Replacing containers one beside the other, so that somebody serves all the time.
#   rolling   words `service=replicas`: services that roll

replicas_of() (
  for entry in $rolling; do
    [ "${entry%=*}" != "$1" ] || echo "${entry##*=}"
  done
)

# bring_up [back]: the services as compose is told to run them, in the order of their dependencies. Those that roll, and of which
# something runs, roll; the others are made anew. `back`: to what ran before this job.
bring_up() {
  others='' bring_back=$1 order=$services
  [ -z "$rolling" ] || order=$(in_order)
  for roller in $order; do
    if [ -z "$(replicas_of "$roller")" ] || [ -z "$(running "$(of_services "$snapshot" "$roller")")" ] ||
      { [ -z "$bring_back" ] && runs_as_pinned "$roller"; }; then
      others="$others $roller"
      continue
    fi
    # shellcheck disable=SC2086 # words
    if [ -n "$others" ] && waits_for "$roller" $others; then
      compose_up $others && become_healthy $others || return 1
      others=''
    fi
    roll "$roller" "$(replicas_of "$roller")" "$bring_back" || return 1
  done
  [ -n "$others" ] || return 0
  # shellcheck disable=SC2086 # words
  compose_up $others && become_healthy $others
}

# The services, each after those of them that it depends on.
in_order() (
  waiting=$services ordered=''
  while [ -n "$waiting" ]; do
    rest=''
    for one in $waiting; do
      # shellcheck disable=SC2046
      if waits_for "$one" $(without "$one" "$waiting"); then rest="$rest $one"; else ordered="$ordered $one"; fi
    done
    # A circle, which compose does not take, is left as it is.
    # shellcheck disable=SC2086
    [ "$(count $rest)" -lt "$(count $waiting)" ] || { ordered="$ordered $rest" && break; }
    waiting=$rest
  done
  echo "$ordered"
)

# waits_for SERVICE OTHER…: whether it depends on one of the others, directly or over some more.
waits_for() (
  sought_by=$1
  shift
  met='' next=$sought_by
  while [ -n "$next" ]; do
    found=''
    for one in $next; do
      for other in $(echo "$needed" | sed -n "s/^$one //p"); do
        ! has "$other" "$@" || exit 0
        # shellcheck disable=SC2086
        has "$other" $met || found="$found $other"
      done
      met="$met $one"
    done
    next=$found
  done
  exit 1
)

# runs_as_pinned SERVICE: whether compose would leave its containers as they are. Of one image, they were to be made anew.
runs_as_pinned() (
  case $image in *,*) [ "$force" != true ] || exit 1 ;; *) exit 1 ;; esac
  hash=$(compose 60 config --hash "$1" 2>"$said" 9>&-) || exit 1
  hash=${hash##* }
  pinned=$(of_services "$wanted_images" "$1" | cut -d ' ' -f 3)
  [ -n "$hash" ] || exit 1
  of_services "$snapshot" "$1" | while read -r _service _id _image configured _status _exit _restarts _health _since _policy _ports known _name; do
    [ "$configured $known" = "$pinned $hash" ] || exit 1
  done
)

# roll SERVICE REPLICAS [back]
# Unwanted is what ran before this job, and what is of another image; on the way back what did not run before. A job that was
# killed has left some of both: what is wanted and there is taken.
roll() {
  phase "roll $1"
  touched=yes
  watch_changes
  wanted='' unwanted='' wanted_image_id=$(of_services "$wanted_images" "$1" | cut -d ' ' -f 2)
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
      sick_containers=$(ids_of "$(lines_of "$2")")
      return 1
    fi
    await_change "$(at_most "$longest_wait_ms" "$((ready_until - now_ms))")"
    take_snapshot || return 1
  done
  settle_from=$(lines_of "$2")
  start_settling "$settle_from"
  while [ "$now_ms" -lt "$settle_until" ]; do
    await_change "$(at_most "$longest_wait_ms" "$((settle_until - now_ms))")"
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
