# Going back to what ran before.

# go_back: the recorded files and images, through the same gate. failure tells why it did not work.
go_back() {
  phase rollback
  back=''
  restore_files || {
    failure="the Compose files could not be restored. Their copies are in $state/before"
    return 1
  }
  services=$(field 1 "$recorded")
  find_files && read_config || {
    failure="compose does not take the configuration of before: $(last_said)"
    return 1
  }
  while read -r service known image_id; do
    [ -n "$service" ] || continue
    have_image "$image_id" 2>/dev/null || have_image "$known" || return 1
    # A tag may have moved since.
    named=$(echo "$config_images" | sed -n "s/^$service //p")
    [ "$(engine image inspect --format '{{.Id}}' "$named" 2>/dev/null)" = "$image_id" ] || back=yes
  done <<LINES
$recorded
LINES
  failure=''
  if [ -n "$back" ]; then
    pins=$(echo "$recorded" | cut -d ' ' -f 1,2)
    pin "$pins" && check_pin "$pins" || return 1
  fi
  bring_up back || return 1
  remove_new
}

# compose_up SERVICE…: starts the services, and waits as long as compose itself can tell whether they are well.
compose_up() {
  phase up
  rm -f "$job_dir/loops"
  # One that is not made anew has counted before.
  counted=$(field 2 "$snapshot")
  bounded_pid_file=$job_dir/compose-pid
  watch_loops &
  watcher=$!
  # shellcheck disable=SC2086 # words
  compose "$((wait_timeout_s + 300))" up --detach --no-build --pull never --wait --wait-timeout "$wait_timeout_s" \
    $recreate "$@" >"$said" 2>&1
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
    sick_containers=$(of_services "$snapshot" $services | cut -d ' ' -f 1,2)
  elif take_snapshot && ! judge "$(of_services "$snapshot" $services)"; then
    failure="$sick_reason ($failure)"
  fi
  return 1
}

# compose waits to the end of its time for a container that crashes again and again: nobody is served meanwhile.
watch_loops() {
  exec 8>&- 9>&-
  said=$said-watch bounded_pid_file=''
  # shellcheck disable=SC2086
  while kill -0 $$ 2>/dev/null; do
    pause 1000
    take_snapshot || continue
    looping=$(of_services "$snapshot" $services | cut -d ' ' -f 1,2,7 | grep -E ' ([5-9]|[0-9][0-9]+)$' | head -n 1)
    read -r service id restarts <<LINE
$looping
LINE
    [ -n "$service" ] && ! has "$id" $counted || continue
    echo "$service exited and was restarted $restarts times" >"$job_dir/loops"
    kill -TERM "-$(cat "$job_dir/compose-pid")"
    return
  done 2>/dev/null
}

# Services of the project that had containers before, in one line.
services_before() {
  field 1 "$(cat "$before_containers")"
}

# Removes containers of services that had none before. Volumes stay.
remove_new() {
  take_snapshot || return 1
  old=$(services_before)
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
    [ "$(field 2 "$(of_services "$snapshot" "$service")")" = "$(field 2 "$(of_services "$(cat "$before_containers")" "$service")")" ] ||
      others="$others $service"
  done
  [ -n "$others" ] || return 0
  # shellcheck disable=SC2086
  compose "$((wait_timeout_s + 300))" up --detach --no-build --pull never $others >"$said" 2>&1 || {
    failure="compose up of$others failed: $(last_said)"
    return 1
  }
}
