# Commands of the user's.

# run_hook NAME TEXT: a command of the user's around the switch, which knows the releases. failure tells why it did not work.
run_hook() {
  phase "$1"
  (
    # Not APP_IMAGE and the like: what is in the environment wins over the project's .env.
    CACHE_PREWARM_RELEASE=${release_name:-$(short_hex "$image")}
    CACHE_PREWARM_IMAGES=$(images_in "$image" | tr ' ' '\n')
    CACHE_PREWARM_PREVIOUS_IMAGES=$(images_in "$released_before" | tr ' ' '\n')
    CACHE_PREWARM_IMAGE=$image
    CACHE_PREWARM_PREVIOUS_IMAGE=$(echo "$recorded" | sed -n '1s/^[^ ]* \([^ ]*\) .*/\1/p')
    # Of several, none is the one.
    case $image in *,*)
      CACHE_PREWARM_IMAGE=''
      case $CACHE_PREWARM_PREVIOUS_IMAGES in *"$newline"*) CACHE_PREWARM_PREVIOUS_IMAGE='' ;; esac
      ;;
    esac
    # The release that is started is the one that ran before.
    if [ "$1" = restore-command ] && [ "$mode" != rollback ]; then
      coming=$CACHE_PREWARM_IMAGE coming_all=$CACHE_PREWARM_IMAGES
      CACHE_PREWARM_IMAGE=$CACHE_PREWARM_PREVIOUS_IMAGE CACHE_PREWARM_IMAGES=$CACHE_PREWARM_PREVIOUS_IMAGES
      CACHE_PREWARM_PREVIOUS_IMAGE=$coming CACHE_PREWARM_PREVIOUS_IMAGES=$coming_all
      CACHE_PREWARM_RELEASE=$(short_hex "$released_before")
    fi
    export CACHE_PREWARM_IMAGE CACHE_PREWARM_IMAGES CACHE_PREWARM_RELEASE CACHE_PREWARM_PREVIOUS_IMAGE CACHE_PREWARM_PREVIOUS_IMAGES
    # `docker compose` of a command is of this project, too.
    [ -z "$project_name" ] || export COMPOSE_PROJECT_NAME="$project_name"
    run_command "$command_timeout_s" "$2"
  ) >"$said" 2>&1
  hook_status=$?
  touched=yes
  [ ! -s "$said" ] || tell_lines said 20 <"$said"
  [ "$hook_status" -ne 0 ] || return 0
  failure="$1 ended with status $hook_status: $(last_said)"
  return 1
}

# restore_data FAILURE: what a release that is not to stay may have changed is put back. failure stays FAILURE.
restore_data() {
  broken_phase=$current_phase
  if [ -n "$restore_command" ] && ! run_hook restore-command "$restore_command"; then
    tell warning "The data stays as the new release left it: $failure"
  fi
  current_phase=$broken_phase failure=$1
}

# run_command SECONDS TEXT: a command of the user's, in the project folder. Its text is on no command line and in no
# file: the shell reads it from a descriptor.
run_command() {
  (
    umask "$user_umask"
    bounded "$1" sh /dev/fd/3 </dev/null 9>&- 3<<COMMAND
$2
COMMAND
  )
}
