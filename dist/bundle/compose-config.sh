# What compose makes of a project; behind a line of signs the file that it begins with. Functions of public-config.sh stand before
# it, and before them, quoted, the assignments of
#   project_dir   absolute
#   project_name  empty: what compose makes of the folder
#   docker_host   `unix:///…`
#   compose_program  the plug-in's path; empty: through docker
#   staged        `true`: the file that is to become the project's is on standard input
# It changes nothing.
export DOCKER_HOST="$docker_host"
cd "$project_dir" || exit 1
if [ -n "$compose_program" ]; then set -- "$compose_program"; else set -- docker compose; fi
[ -z "$project_name" ] || set -- "$@" -p "$project_name"
if [ "$staged" = true ]; then
  set -- "$@" --project-directory . -f -
fi
found=$("$@" --profile '*' config) || exit 1
print_public "$found"
printf '\n==========\n'
[ "$staged" != true ] || exit 0
for name in compose.yaml compose.yml docker-compose.yaml docker-compose.yml; do
  if [ -f "$name" ]; then
    echo "$name"
    cat "$name"
    break
  fi
done
