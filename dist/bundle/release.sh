# Which release a rollback would start. Functions of switch/ stand before it, and before them, quoted, the assignments of
#   project_dir   absolute
#   project_name  empty: what compose makes of the folder
#   docker_host   `unix:///…`
#   services      names, separated by blanks; empty: those of the application
#   repository    of the application, where it is known
#   rollback_to   `previous`, a digest, a tag or a commit
# It prints lines `service image`, or why there is none on standard error. It changes nothing.
export DOCKER_HOST="$docker_host"
unset DOCKER_CONTEXT
umask 077
job_dir=$(mktemp -d) || exit 1
trap 'rm -rf "$job_dir"' EXIT
said=$job_dir/said bounded_pid_file='' touched='' changes_pid='' change_number=0 known_images=''
mode=rollback image='' named=$services all_profiles='' without_pin='' staged='' recorded='' snapshot=''
state=$project_dir/.cache-prewarm
before_containers=$state/before/containers

# no REASON
no() {
  echo "$1" >&2
  exit 1
}

start_clock
cd "$project_dir" || exit 1
[ -f "$state/releases/list" ] || no 'this host has no earlier release'
find_files || no "compose does not work: $(last_said)"
find_repository_of_releases
[ -n "$services$repository" ] || no 'this host has no release of this tool to roll back to'
read_config || no "compose does not take the configuration: $(last_said)"
[ -n "$services" ] || choose_services "$repository" || no "$failure"
take_snapshot || no "the engine does not answer: $(last_said)"
if [ -d "$state/before" ] && files_untouched; then recorded=$(show "$state/before/services"); else read_running; fi
released_before=$(release_before)
find_release || no "$failure"
image=$target
choose_images || no "$failure"
echo "$pins"
