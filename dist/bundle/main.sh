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
failure='' named='' profiled='' all_profiles='' without_pin='' adopted='' recorded='' snapshot='' recreate='' skipped_jobs='' files_changed='' probe='' staged='' config_images='' one_shots='' sick_containers='' bounded_pid_file=''
touched='' changes_pid='' change_number=0 known_images='' pin_kept='' held_tags='' going_back='' baseline='' unanswered='' switched_ms='' served_ms='' config_replicas='' config_hashes='' counted='' pins='' needed='' followers='' released_before=''
export DOCKER_HOST="$docker_host"
unset DOCKER_CONTEXT
# A look at the health of this very host needs no proxy.
export no_proxy="${no_proxy:+$no_proxy,}localhost,127.0.0.1,::1"

# finish OUTCOME: the last thing that a job says.
finish() {
  stop_probe
  stop_changes
  # What the last look found, where nothing was started since.
  if [ -n "$config_images" ] && { [ -z "$touched" ] || take_snapshot; }; then
    # shellcheck disable=SC2086
    of_services "$snapshot" $services | while read -r service _id image_id configured _rest; do
      tell after "$service" "$(image_of "$image_id" "$configured")"
    done
  fi
  log_entry "$1"
  case $1 in deployed | unchanged) keep_records ;; esac
  set -- "$1" "$state/owner"
  [ -z "$staged" ] || set -- "$@" "$staged"
  for name in said said-watch asked asked-probe probe changes served ask.yaml compose.yaml compose-pid loops first; do
    set -- "$@" "$job_dir/$name"
  done
  finish_outcome=$1
  shift
  rm -f "$@"
  set -- "$finish_outcome"
  tell end "$1"
  exit 0
}

# good_end OUTCOME: the host serves, and is known to.
good_end() {
  rm -rf "$state/before" "$state/rollback-failed"
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
  tell_outage
  tell error "$current_phase" "$failure"
  collect_logs
  tell_state
  printf '%s\n' "$(date -u +%Y-%m-%dT%H:%M:%SZ) $who_text, job $job_id: $failure" >"$state/rollback-failed"
  finish rollback-failed
}

# tell_state: what of the project runs now, and what does not.
tell_state() {
  take_snapshot || return 0
  up='' down=''
  while read -r service _id _image _configured status exit_code _restarts health _rest; do
    case $status-$exit_code-$health in
    --) continue ;;
    running-*-unhealthy) down=$down", $service (unhealthy)" ;;
    running-*) up="$up, $service" ;;
    # A job that has done its work.
    exited-0-*) ;;
    exited-*) down="$down, $service (exited with status $exit_code)" ;;
    *) down="$down, $service ($status)" ;;
    esac
  done <<LINES
$snapshot
LINES
  up=${up#, } down=${down#, }
  tell warning "Running on this host now: ${up:-nothing}. Failing: ${down:-nothing}."
}

# Sick: tells why, and undoes it.
undo() {
  # shellcheck disable=SC2086
  [ -n "$sick_containers" ] || ! take_snapshot || sick_containers=$(ids_of "$(of_services "$snapshot" $services)")
  tell error "$current_phase" "$failure"
  collect_logs
  [ "$roll_back" = true ] || { tell_outage; finish sick; }
  recreate=''
  remember_failure
  if [ -n "$recorded" ]; then
    go_back || stay_broken
    tell_outage
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
  find_files || refuse "compose does not work: $(last_said)"
  if [ -f "$job_dir/compose.yaml" ] && ! cmp -s "$job_dir/compose.yaml" "$main_file"; then
    staged=$main_file.cache-prewarm-new
    cp "$job_dir/compose.yaml" "$staged" || refuse "$project_dir cannot be written"
  elif [ -z "$files" ]; then
    refuse "there is no compose file in $project_dir"
  fi
  for entry in $pin_variables; do
    variable=${entry#*=}
    eval "[ -z \"\${$variable+set}\" ]" ||
      refuse "$variable is set in the environment of this user, where it wins over $project_dir/.env: unset it"
  done
  # Without a value compose may not even take the file.
  for entry in $pin_variables; do
    case $entry in *=*) value=$(member "${entry%%=*}") ;; *) value=$image ;; esac
    [ -z "$value" ] || export "${entry#*=}=$value"
  done
  if [ -z "$image" ]; then
    find_repository_of_releases
    [ -n "$services$repository" ] || refuse "this host has no release of this tool to roll back to"
  fi
  named=$services
  read_config && uncover_images || refuse "compose does not take the configuration: $(last_said)"
  for entry in $pin_variables; do unset "${entry#*=}"; done
  for service in $named; do
    case "$newline$config_images" in *"$newline$service "*) ;; *)
      refuse "the project has no service $service, but $(field 1 "$config_images" | tr ' ' '\n' | sort | words)"
      ;;
    esac
  done
  [ "$pin_kind" != variable ] || [ -z "$image" ] || refuse_part
  [ -n "$services" ] || choose_services "${repository:-$(places_of "$image")}" || refuse
  take_snapshot || refuse "the engine does not answer: $(last_said)"
  meet_earlier
  if [ -n "$adopted" ]; then recorded=$(show "$state/before/services"); else read_running; fi
  released_before=$(release_before)
  while read -r service known _id; do
    [ -z "$service" ] || tell before "$service" "$known"
  done <<LINES
$recorded
LINES
}

# The variable gets a whole image: in the Compose file, nothing may stand beside it.
refuse_part() {
  while read -r service known; do
    for one in $(images_in "$image"); do
      case $known in
      "$one") ;;
      *"$one"*)
        variable=$(variable_of "$service" "$one")
        refuse "image-variable: $variable is only a part of the image of $service in the Compose file, but it is set to the whole image, with its digest: write 'image: \${$variable}' there"
        ;;
      esac
    done
  done <<LINES
$config_images
LINES
}

# The release to go back to becomes the one to switch to.
choose_release() {
  find_release || refuse
  image=$target
}

switch() {
  tell image "$image"
  choose_images || refuse
  if is_unchanged; then
    good_end unchanged
  fi
  # shellcheck disable=SC2046
  look_at_images $(images_in "$image") $(recorded_ids)
  for one in $(images_in "$image"); do have_image "$one" || refuse; done
  take_baseline || refuse
  [ -n "$adopted" ] || record || refuse "the record could not be written in $state"
  for one in $(images_in "$image"); do
    hold "$one" "$one" "$(short_hex "$one")" || refuse "the image could not be tagged: $(last_said)"
    read -r _service _was was_id <<LINE
$(ran_before "$one")
LINE
    [ -z "$was_id" ] || hold "$one" "$was_id" current
  done

  if [ -n "$staged" ]; then
    put "$main_file" cat "$job_dir/compose.yaml" || refuse "$project_dir/$main_file could not be written"
    staged=''
  fi
  [ -z "$adopted" ] && [ "$mode" != rollback ] && [ -z "$before_switch" ] && [ ! -f "$job_dir/compose.yaml" ] && pin_kept=yes
  [ "$mode" != rollback ] || restore_release || refuse "the Compose files of that release could not be restored"
  if [ -n "$before_switch" ]; then
    run_hook before-switch "$before_switch" || refuse
    # It may have brought new files, which are as much a part of this job.
    while IFS= read -r entry; do
      [ ! -e "${entry#* }" ] || remember_put "${entry#* }"
    done <"$state/before/index"
  fi

  phase pin
  # The user's own commands may take long, and nobody asks meanwhile.
  [ -n "$migrate_command$restore_command" ] || start_probe
  [ -n "$pin_kept" ] || find_files || refuse "compose does not take the configuration: $(last_said)"
  find_profiled
  pins_before=$(read_pins)
  pin "$pins$(for service in $profiled; do printf '\n%s' "$service $(image_for "$service")"; done)" && check_pin "$pins" "$pins_before" || refuse
  [ -z "$snapshot" ] || has_good_files || files_changed=yes
  forgo_rolling || refuse
  [ "$mode" != rollback ] || [ -z "$restore_command" ] || run_hook restore-command "$restore_command" || refuse
  if [ -n "$migrate_command" ] && ! run_hook migrate-command "$migrate_command"; then
    restore_data "$failure"
    refuse
  fi

  [ -n "$probe" ] || start_probe
  await_probe
  wanted_images=$(echo "$pins" | while read -r service known; do echo "$service $(image_id "$known") $known"; done)
  bring_up || undo

  stop_probe
  phase finish
  remember_release || tell warning "The release could not be noted in $state: a rollback will not find it."
  if [ -z "$recorded" ]; then
    { echo "$image" && cat "$before_containers"; } >"$state/first"
  else
    [ ! -e "$state/first" ] || rm -f "$state/first"
  fi
  rm -rf "$state/before" "$state/rollback-failed"
  for one in $(images_in "$image"); do
    read -r _service was was_id <<LINE
$(ran_before "$one")
LINE
    [ -z "$was_id" ] || [ "$(image_id "$one")" = "$was_id" ] || hold "$one" "$was_id" previous "$(short_hex "$was")"
    hold "$one" "$one" current
  done
  told_of=''
  # shellcheck disable=SC2086
  while read -r service _id _image _configured status _exit _restarts health _since _rest; do
    # Of several containers of a service, one is enough.
    has "$service" $services && ! has "$service" $told_of || continue
    told_of="$told_of $service"
    if [ "$status" = exited ]; then
      tell ended "$service"
    elif [ "$health" = none ] && ! has "$service" $one_shots; then
      tell no-health-check "$service"
    fi
  done <<LINES
$snapshot
LINES
  if [ -n "$after_switch" ]; then
    run_hook after-switch "$after_switch" || tell error after-switch "$failure"
  fi
  keep_images
  finish deployed
}

# A first deployment that was well is undone, because other hosts were not.
undo_first() {
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
  read -r known_id _tags <<LINE
$(value_of "$1" "$known_images")
LINE
  if [ -n "$known_id" ]; then echo "$known_id"; else engine image inspect --format '{{.Id}}' "$1" 2>/dev/null; fi
}

# What ran before, as the engine names it.
recorded_ids() (
  while read -r _service _known id; do
    [ -z "$id" ] || echo "$id"
  done <<LINES
$recorded
LINES
)

# ran_before IMAGE: the line of the record that tells what ran where this image comes.
ran_before() (
  while read -r service known id; do
    case "$newline$pins$newline" in *"$newline$service $1$newline"*) echo "$service $known $id" && exit ;; esac
  done <<LINES
$recorded
LINES
)

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
# shellcheck disable=SC2046
image=$(release_of $(images_in "$image"))
look
case $mode in
switch) switch ;;
rollback)
  choose_release
  switch
  ;;
take-down) undo_first ;;
esac
