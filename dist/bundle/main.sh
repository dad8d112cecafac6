# The job: takes the lock, switches, goes back when the new release is sick. Whatever becomes of the runner, it finishes.
#   sh job.sh FOLDER    where `parameters` lies, and where `events` is written
# No set -u and no set -e: a job that stops half way is the worst that can happen. What fails is looked at, every time.
job_dir=$1
user_umask=$(umask)
umask 077
# Its values are in this shell from here on, and nowhere else.
. "$job_dir/parameters" && rm -f "$job_dir/parameters" || exit 1
state=$project_dir/.cache-prewarm
said=$job_dir/said
asked_file=$job_dir/asked
before_containers=$state/before/containers
fine_sleep='' failure='' adopted='' recorded='' snapshot='' recreate='' probe='' staged='' config_images='' one_shots='' sick_containers='' bounded_pid_file=''
export DOCKER_HOST="$docker_host"
unset DOCKER_CONTEXT
# A look at the health of this very host needs no proxy.
export no_proxy="${no_proxy:+$no_proxy,}localhost,127.0.0.1,::1"

# finish OUTCOME: the last thing that a job says.
finish() {
  stop_probe
  if [ -n "$config_images" ] && take_snapshot; then
    # shellcheck disable=SC2086
    of_services "$snapshot" $services | while read -r service _id image_id configured _rest; do
      tell after "$service" "$(image_of "$image_id" "$configured")"
    done
  fi
  log_entry "$1"
  rm -f "$state/owner"
  for name in said asked asked-probe probe ask.yaml compose.yaml compose-pid loops first; do rm -f "$job_dir/$name"; done
  [ -z "$staged" ] || rm -f "$staged"
  tell end "$1"
  exit 0
}

# good_end OUTCOME: the host serves, and is known to.
good_end() {
  rm -rf "$state/before"
  rm -f "$state/rollback-failed"
  finish "$1"
}

# refuse [FAILURE]: nothing is switched, and everything is as before. What an earlier job left half switched goes back.
refuse() {
  failure=${1:-$failure}
  tell error "$current_phase" "$failure"
  if [ -n "$adopted" ] && [ -n "$recorded" ]; then
    tell notice "An earlier job was killed halfway. The previous release runs again."
    go_back || stay_broken
    good_end failed-before-switch
  fi
  if [ -d "$state/before" ] && [ -z "$adopted" ]; then
    if restore_files; then
      rm -rf "$state/before"
    else
      tell warning "The Compose files could not be restored. Their copies are in $state/before."
    fi
  fi
  finish failed-before-switch
}

# The rollback failed as well: a file names it until something is well again, and the record stays for the next job.
stay_broken() {
  tell error "$current_phase" "$failure"
  collect_logs
  printf '%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ) $who_text, job $job_id: $failure" >"$state/rollback-failed"
  finish rollback-failed
}

# Sick: tells why, and undoes it.
undo() {
  # shellcheck disable=SC2086
  [ -n "$sick_containers" ] || ! take_snapshot || sick_containers=$(of_services "$snapshot" $services | cut -d ' ' -f 1,2)
  tell error "$current_phase" "$failure"
  collect_logs
  [ "$roll_back" = true ] || finish sick
  recreate=''
  remember_failure
  if [ -n "$recorded" ]; then
    go_back || stay_broken
    good_end rolled-back
  fi
  take_down && restore_files && restore_others || stay_broken
  good_end taken-down
}

# What the project is, and what runs of it.
look() {
  for name in COMPOSE_FILE COMPOSE_ENV_FILES COMPOSE_DISABLE_ENV_FILE; do
    eval "[ -z \"\${$name+set}\" ]" ||
      refuse "$name is set in the environment of this user, where it wins over the pin: move it to $project_dir/.env, or unset it"
  done
  engine version --format '{{.Server.Version}}' >"$said" 2>&1 || refuse "the engine does not answer: $(last_said)"
  find_files || refuse "compose does not work: $(last_said)"
  if [ -f "$job_dir/compose.yaml" ] && ! cmp -s "$job_dir/compose.yaml" "$main_file"; then
    staged=$main_file.cache-prewarm-new
    cp "$job_dir/compose.yaml" "$staged" || refuse "$project_dir cannot be written"
  elif [ -z "$files" ]; then
    refuse "there is no compose file in $project_dir"
  fi
  if [ "$pin_kind" = variable ]; then
    eval "[ -z \"\${$pin_variable+set}\" ]" ||
      refuse "$pin_variable is set in the environment of this user, where it wins over $project_dir/.env: unset it"
    # Without a value compose may not even take the file.
    [ -z "$image" ] || export "$pin_variable=$image"
  fi
  if [ -z "$image$repository" ]; then
    repository=$(sed -n 's/.* \([^ ]*\)@.*/\1/p' "$state/releases/list" | tail -n 1)
    [ -n "$services$repository" ] || refuse "this host has no release of this tool to roll back to"
  fi
  named=$services
  read_config || refuse "compose does not take the configuration: $(last_said)"
  [ "$pin_kind" != variable ] || unset "$pin_variable"
  for service in $named; do
    case "$newline$config_images" in *"$newline$service "*) ;; *)
      refuse "the project has no service $service, but $(field 1 "$config_images")"
      ;;
    esac
  done
  [ -n "$services" ] || choose_services "${image:-$repository}" || refuse
  take_snapshot || refuse "the engine does not answer: $(last_said)"
  meet_earlier
  if [ -n "$adopted" ]; then recorded=$(cat "$state/before/services"); else read_running; fi
  while read -r service known _id; do
    [ -z "$service" ] || tell before "$service" "$known"
  done <<LINES
$recorded
LINES
}

# The release to go back to becomes the one to switch to.
choose_release() {
  find_release || refuse
  image=$target
}

switch() {
  tell image "$image"
  have_image "$image" || refuse
  tags=$(tag_base)
  if is_unchanged; then
    good_end unchanged
  fi
  [ -n "$adopted" ] || record || refuse "the record could not be written in $state"
  hold "$image" "$(short_hex "$image")" || refuse "the image could not be tagged: $(last_said)"
  was_id=$(echo "$recorded" | sed -n '1s/.* //p')
  [ -z "$was_id" ] || hold "$was_id" current

  if [ -n "$staged" ]; then
    put "$main_file" cat "$job_dir/compose.yaml" || refuse "$project_dir/$main_file could not be written"
    staged=''
  fi
  [ "$mode" != rollback ] || restore_release || refuse "the Compose files of that release could not be restored"
  if [ -n "$before_switch" ]; then
    phase before-switch
    run_command "$command_timeout_s" "$before_switch" >"$said" 2>&1
    status=$?
    tell_lines said 20 <"$said"
    [ "$status" -eq 0 ] || refuse "before-switch ended with status $status: $(last_said)"
    # It may have brought new files, which are as much a part of this job.
    while IFS= read -r entry; do
      [ ! -e "${entry#* }" ] || remember_put "${entry#* }"
    done <"$state/before/index"
  fi

  phase pin
  find_files || refuse "compose does not take the configuration: $(last_said)"
  pins=$(for service in $services; do echo "$service $image"; done)
  pin "$pins" && check_pin "$pins" || refuse

  start_probe
  wanted_image_id=$(image_id "$image")
  bring_up || undo

  stop_probe
  phase finish
  remember_release || tell warning "The release could not be noted in $state: a rollback will not find it."
  if [ -z "$recorded" ]; then
    { echo "$image" && cat "$before_containers"; } >"$state/first"
  else
    rm -f "$state/first"
  fi
  rm -rf "$state/before"
  rm -f "$state/rollback-failed"
  [ -z "$was_id" ] || [ "$(image_id "$image")" = "$was_id" ] || hold "$was_id" previous "$(short_hex "$was")"
  hold "$image" current
  while read -r service _id _image _configured _status _exit _restarts health _since; do
    # shellcheck disable=SC2086
    [ "$health" != none ] || ! has "$service" $services || has "$service" $one_shots || tell no-health-check "$service"
  done <<LINES
$snapshot
LINES
  if [ -n "$after_switch" ]; then
    phase after-switch
    run_command "$command_timeout_s" "$after_switch" >"$said" 2>&1
    status=$?
    tell_lines said 20 <"$said"
    [ "$status" -eq 0 ] || tell warning "after-switch ended with status $status: $(last_said)"
  fi
  keep_images
  finish deployed
}

# A first deployment that was well is undone, because other hosts were not.
undo_first() {
  tags=$(tag_base)
  before_containers=$job_dir/first
  if [ ! -f "$state/first" ] || ! sed 1d "$state/first" >"$before_containers"; then
    refuse "what runs was not the first deployment of this host: use a rollback"
  fi
  [ "$(sed -n 1p "$state/first")" = "$image" ] || refuse "something else than $image was deployed since"
  if ! take_down; then
    tell error "$current_phase" "$failure"
    finish rollback-failed
  fi
  drop_pins "$(other_pins)" || tell warning "$failure"
  sed '$d' "$state/releases/list" >"$state/releases/list.new" && mv -f "$state/releases/list.new" "$state/releases/list"
  rm -f "$state/current" "$state/first" "$before_containers"
  good_end taken-down
}

image_id() {
  engine image inspect --format '{{.Id}}' "$1" 2>/dev/null
}

start_clock
tell started
phase lock
if ! take_lock; then
  tell error lock "$failure"
  tell end failed-before-switch
  exit 0
fi
clean_jobs
phase record
mkdir -p "$state/releases" && : >>"$state/releases/list" && cd "$project_dir" || refuse "$state cannot be written"
find_wget_options
look
case $mode in
switch) switch ;;
rollback)
  choose_release
  switch
  ;;
take-down) undo_first ;;
esac
