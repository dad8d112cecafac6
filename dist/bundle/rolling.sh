# Replacing containers one beside the other, so that somebody serves all the time.
#   rolling    words `service=replicas`: services that roll
#   must_roll  `true`: rather nothing is switched than made anew

# forgo_rolling: where compose is to make a network anew, it stops the containers in it meanwhile, so nothing rolls. Returns 1 where
# rolling was asked for.
forgo_rolling() {
  [ -n "$rolling" ] && [ -n "$files_changed" ] || return 0
  # shellcheck disable=SC2086 # words
  renewed=$(renewed_networks $services)
  [ -n "$renewed" ] || return 0
  renewed="the configuration of the network $renewed has changed, and compose stops the containers in it to recreate it"
  # Nobody is kept from going back.
  if [ "$must_roll" = true ] && [ "$mode" != rollback ]; then
    failure="$renewed: deploy that change once with strategy: recreate, or undo it"
    return 1
  fi
  tell notice "Nothing rolls this time: $renewed."
  rolling=''
}

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

# behind SERVICE: what it depends on, directly or over some more, as words.
behind() (
  met='' next=$1
  while [ -n "$next" ]; do
    found=''
    for one in $next; do
      for other in $(echo "$needed" | sed -n "s/^$one //p"); do
        # shellcheck disable=SC2086
        has "$other" $met || found="$found $other" met="$met $other"
      done
    done
    next=$found
  done
  echo "$met"
)

# waits_for SERVICE OTHER…: whether it depends on one of the others.
waits_for() (
  for one in $(behind "$1"); do
    ! has "$one" "$@" || [ "$one" = "$1" ] || exit 0
  done
  exit 1
)

# runs_as_pinned SERVICE: whether compose would leave its containers as they are. Of one image, they were to be made anew.
runs_as_pinned() {
  case $image in *,*) [ "$force" != true ] || return 1 ;; *) return 1 ;; esac
  pinned=$(of_services "$wanted_images" "$1" | cut -d ' ' -f 3)
  find_hash "$1" || return 1
  while read -r _service _id _image configured _status _exit _restarts _health _since _policy _ports known _name; do
    [ "$configured $known" = "$pinned $hash" ] || return 1
  done <<LINES
$(of_services "$snapshot" "$1")
LINES
}

# find_hash SERVICE: sets hash to what compose knows its configuration by. It is asked about what it has resolved itself: before
# 5.5, compose leaves out env files when it is asked, and counts them in what it labels containers with (docker/compose@7bc2630b6).
find_hash() {
  [ -n "$config_hashes" ] || config_hashes=$(
    compose 60 --project-directory . -f /dev/fd/3 --profile '*' config --hash '*' 2>"$said" 9>&- 3<<CONFIG
$config
CONFIG
  )
  hash=$(value_of "$1" "$config_hashes")
  [ -n "$hash" ]
}

# roll SERVICE REPLICAS [back]
# Unwanted is what ran before this job, and what is of another image; on the way back what did not run before. A job that was
# killed has left some of both: what is wanted and there is taken.
roll() {
  phase "roll $1"
  touched=yes
  watch_changes
  wanted='' unwanted='' wanted_image_id=$(of_services "$wanted_images" "$1" | cut -d ' ' -f 2)
  while read -r _service id image_id _configured _status _exit _restarts _health _since _policy _ports known _name; do
    [ -n "$id" ] || continue
    # shellcheck disable=SC2086
    if is_wanted "$1" "$id" "$image_id" "$known" "$3" && { [ "$3" = back ] || [ "$(count $wanted)" -lt "$2" ]; }; then
      wanted="$wanted $id"
    else
      unwanted="$unwanted $id"
    fi
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
    # Those that are wanted and do not run start again.
    # shellcheck disable=SC2086
    there=$(count $wanted)
    [ "$there" -gt "$2" ] || there=$2
    # shellcheck disable=SC2086
    start_beside "$1" "$((there + $(count $unwanted)))" || return 1
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
  rest "$1" "$wanted" || return 1
  take_snapshot
}

# start_beside SERVICE NUMBER: has compose run as many containers of it, and touch none that is there.
# Before 2.30, compose counts what a service depends on as a part of its configuration, and does not know it when a service is
# started on its own: the next compose up would make the container anew. So it is created with what it depends on.
start_beside() {
  beside_of=$1 scaled=$1=$2 apart=''
  set -- --no-recreate --no-build --pull never --scale "$scaled"
  for other in $(behind "$beside_of"); do
    case "$newline$config_images" in *"$newline$other "*) ;; *) continue ;; esac
    # shellcheck disable=SC2046
    there=$(count $(field 2 "$(of_services "$snapshot" "$other")"))
    # What is not there is none of ours to create.
    [ "$there" -gt 0 ] || apart=yes
    set -- "$@" --scale "$other=$there"
  done
  [ $# -eq 6 ] || [ -n "$apart" ] || compose "$((wait_timeout_s + 300))" up --no-start "$@" "$beside_of" >"$said" 2>&1 || {
    fail_beside "$beside_of"
    return 1
  }
  compose "$((wait_timeout_s + 300))" up --detach --no-deps --no-recreate --no-build --pull never --scale "$scaled" "$beside_of" \
    >"$said" 2>&1 || fail_beside "$beside_of"
}

fail_beside() {
  tell_lines said 20 <"$said"
  failure="the new container of $1 could not be started next to the old one: $(last_said)"
  return 1
}

# is_wanted SERVICE ID IMAGE-ID HASH [back]
is_wanted() {
  if grep -qF " $2 " "$before_containers" 2>/dev/null; then
    [ "$5" = back ]
  else
    [ "$5" != back ] && [ "$3" = "$wanted_image_id" ] && find_hash "$1" && [ "$4" = "$hash" ]
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
