# Going back to what ran before.

# go_back: the recorded files and images, through the same gate. failure tells why it did not work.
go_back() {
  phase rollback
  back='' going_back=yes served_ms=''
  restore_files || {
    failure="the Compose files could not be restored. Their copies are in $state/before"
    return 1
  }
  services=$(field 1 "$recorded") profiled=''
  find_files && read_config || {
    failure="compose does not take the configuration of before: $(last_said)"
    return 1
  }
  wanted_images=''
  while read -r service known image_id; do
    [ -n "$service" ] || continue
    wanted_images=$wanted_images"$service $image_id $known$newline"
    was_well "$service" ||
      tell notice "$service did not run well before the deployment either, so the rollback does not check its state."
    have_image "$image_id" 2>/dev/null || have_image "$known" || return 1
    # A tag may have moved since.
    named_image=$(value_of "$service" "$config_images")
    [ "$(engine image inspect --format '{{.Id}}' "$named_image" 2>/dev/null)" = "$image_id" ] || back=yes
  done <<LINES
$recorded
LINES
  failure=''
  if [ -n "$back" ]; then
    recorded_pins=$(echo "$recorded" | cut -d ' ' -f 1,2)
    pin "$recorded_pins" && check_pin "$recorded_pins" || return 1
  fi
  # A rollback that fails has restored its data already, and nothing has changed them since.
  [ "$mode" = rollback ] || restore_data ''
  bring_up back || without_jobs || with_good_files || return 1
  remove_new
}

# without_jobs: where what keeps the previous release from starting is a job that others wait for, such as a migration that the new
# release has overtaken, it starts without that. Compose has made its containers, and only did not start them.
without_jobs() {
  take_snapshot || return 1
  skipped_jobs=$(failed_jobs)
  others=$(without "$skipped_jobs" "$services")
  [ -n "$skipped_jobs" ] && [ -n "$others" ] || return 1
  jobs_failure=$failure touched=yes
  # shellcheck disable=SC2086 # words
  others=$(with_followers $others)
  for one in $(services=$others && in_order); do
    for id in $(field 2 "$(but_not "$(of_services "$snapshot" "$one")" running)"); do
      bounded 60 docker start "$id" >"$said" 2>&1 || {
        failure="$one could not be started: $(last_said)"
        return 1
      }
    done
  done
  # shellcheck disable=SC2086 # words
  become_healthy $others || return 1
  tell warning "The previous release runs, but not its job $skipped_jobs, for which it would wait, and which fails there, too: $jobs_failure."
}

# failed_jobs: those of one_shots that the services wait for, and that ended with a failure, as words.
failed_jobs() (
  waited_for=$(for one in $services; do behind "$one"; done)
  # shellcheck disable=SC2086 # words
  of_services "$snapshot" $one_shots | while read -r service _id _image _configured status exit_code _rest; do
    # shellcheck disable=SC2086 # words
    [ "$status" = exited ] && [ "$exit_code" != 0 ] && has "$service" $waited_for && echo "$service"
  done | words
)

# with_good_files: where the Compose files that this job found are not those that the previous release ran with, somebody has
# changed them since. It ran well with its own.
with_good_files() {
  [ "$(first_line "$state/current")" = "image $released_before" ] || return 1
  changed_failure=$failure
  restore_copies "$state/good" && [ -n "$replaced" ] || {
    failure=$changed_failure
    return 1
  }
  phase rollback
  skipped_jobs=''
  recorded_pins=$(echo "$recorded" | cut -d ' ' -f 1,2)
  find_files && pin "$recorded_pins" && check_pin "$recorded_pins" && { bring_up back || without_jobs; } || {
    # They were not the cause, and stay as somebody has written them.
    restore_files
    failure=$changed_failure
    return 1
  }
  tell warning "$replaced was changed after the last deployment, and the previous release does not run with that: $changed_failure. So $replaced is again as it was deployed, and the changed one is kept in $state/replaced."
}

# with_followers SERVICE…: these services, and those that run and are to start again with one of them: what shares the network of
# a container that is gone has none.
with_followers() (
  ran=$(running "$snapshot")$newline$(running "$(show "$before_containers")")
  all=$*
  more=yes
  while [ -n "$more" ]; do
    more=''
    while read -r follower other; do
      # shellcheck disable=SC2086
      [ -n "$follower" ] && has "$other" $all && ! has "$follower" $all || continue
      case "$newline$ran" in *"$newline$follower "*) all="$all $follower" more=yes ;; esac
    done <<LINES
$followers
LINES
  done
  echo "$all"
)

# renewed_networks SERVICE…: those that compose is to make anew with these services, as words.
renewed_networks() (
  compose 60 --dry-run create --no-build --pull never "$@" >"$said" 2>&1 9>&-
  while read -r line; do
    # Before 5.4, it only says what it has done.
    case $line in *'Network '*' Remov'*)
      line=${line#*Network }
      echo "${line%% Remov*}"
      ;;
    esac
  done <"$said" | sort -u | words
)

# with_network_members SERVICE…: these services, and those that are in a network which compose is to make anew. From 2.31 on, it does
# where the configuration of one has changed, and cannot while the container of a service that it leaves alone is in it: by then it
# has stopped the others. Before, the network stays as it is.
with_network_members() (
  renewed=$(renewed_networks "$@")
  all=$*
  [ -z "$renewed" ] || {
    # shellcheck disable=SC2086,SC2016 # words; these are the template's own
    inside=$(engine network inspect --format '{{range $id, $container := .Containers}}{{println $id}}{{end}}' $renewed 2>"$said")
    while read -r service id _rest; do
      # shellcheck disable=SC2086 # words
      [ -n "$service" ] && has "$id" $inside && ! has "$service" $all || continue
      case "$newline$config_images" in *"$newline$service "*) all="$all $service" ;; esac
    done <<LINES
$snapshot
LINES
  }
  echo "$all"
)

# compose_up SERVICE…: starts the services. compose waits only for those that they depend on.
compose_up() {
  phase up
  # shellcheck disable=SC2046
  [ -z "$followers" ] || set -- $(with_followers "$@")
  # shellcheck disable=SC2046
  [ -z "$files_changed" ] || set -- $(with_network_members "$@")
  [ ! -e "$job_dir/loops" ] || rm -f "$job_dir/loops"
  counted=$(field 2 "$snapshot")
  bounded_pid_file=$job_dir/compose-pid touched=yes
  watch_changes
  watch_loops &
  watcher=$!
  # shellcheck disable=SC2086 # words
  compose "$((wait_timeout_s + 300))" up --detach --no-build --pull never $recreate "$@" \
    >"$said" 2>&1
  up_status=$?
  bounded_pid_file=''
  kill "$watcher" 2>/dev/null
  wait "$watcher" 2>/dev/null
  [ "$up_status" -ne 0 ] || return 0
  tell_lines said 20 <"$said"
  failure=$(last_said)
  # shellcheck disable=SC2086
  if [ -f "$job_dir/loops" ]; then
    failure=$(cat "$job_dir/loops")
    sick_containers=$(ids_of "$(of_services "$snapshot" $services)")
  elif take_snapshot && ! judge "$(but_not "$(of_services "$snapshot" $services)" created)"; then
    failure="$sick_reason ($failure)"
  fi
  return 1
}

# compose waits without end for a dependency that crashes again and again: nobody is served meanwhile. It looks only when as many
# containers have ended as make a loop.
watch_loops() {
  exec 8>&- 9>&-
  said=$said-watch bounded_pid_file='' deaths=0
  while kill -0 $$ 2>/dev/null; do
    if [ -n "$changes_pid" ]; then
      read -r change _rest <&6
      case $change in
      over) changes_pid='' && continue ;;
      die) deaths=$((deaths + 1)) ;;
      esac
      [ "$change" = die ] && [ "$deaths" -ge 5 ] || continue
    else
      pause 1000
    fi
    take_snapshot || continue
    loop=$(find_loop "$snapshot")
    [ -n "$loop" ] && kill -0 $$ || continue
    echo "$loop" >"$job_dir/loops"
    kill -TERM "-$(cat "$job_dir/compose-pid")"
    return
  done 2>/dev/null
}

# Services of the project that had containers before, in one line.
services_before() {
  field 1 "$(show "$before_containers")"
}

# Removes containers of services that had none before. Volumes stay.
remove_new() {
  take_snapshot || return 1
  old=$(services_before) touched=yes
  while read -r service id _rest; do
    # shellcheck disable=SC2086
    [ -n "$service" ] && ! has "$service" $old || continue
    bounded 300 docker stop "$id" >"$said" 2>&1
    bounded 60 docker rm --force "$id" >"$said" 2>&1 || {
      failure="the new container of $service could not be removed: $(last_said)"
      return 1
    }
  done <<LINES
$snapshot
LINES
}

# take_down: undoes a first deployment. Only what it started goes.
take_down() {
  phase take-down
  touched=yes
  if [ -n "$(services_before)" ]; then
    remove_new || return 1
  else
    compose 300 down >"$said" 2>&1 || {
      failure="compose down failed: $(last_said)"
      return 1
    }
  fi
}

# What others depend on may have been made anew with it: they get their old configuration again.
restore_others() {
  old=$(services_before) others=''
  [ -n "$old" ] || return 0
  take_snapshot || return 1
  for service in $old; do
    now_there=$(field 2 "$(of_services "$snapshot" "$service")")
    was_there=$(field 2 "$(of_services "$(show "$before_containers")" "$service")")
    # shellcheck disable=SC2086
    [ "$(count $now_there)" = "$(count $was_there)" ] && [ -z "$(without "$now_there" "$was_there")" ] ||
      others="$others $service"
  done
  [ -n "$others" ] || return 0
  touched=yes
  # shellcheck disable=SC2086
  compose "$((wait_timeout_s + 300))" up --detach --no-build --pull never $others >"$said" 2>&1 || {
    failure="compose up of$others failed: $(last_said)"
    return 1
  }
}
