# What this host can pull by itself, with its own login at registries or none. Before it stand, quoted, the assignments of
#   docker_host  `unix:///…`
#   pull         `true`: pulls the images, as `docker pull` reports it. Otherwise tells what they consist of and changes nothing.
# Names of images are on standard input, one a line, and behind a name, where it is not the host's own, the platform. For each comes `image NAME`, what docker says, and `status NUMBER`.
export DOCKER_HOST="$docker_host"
unset DOCKER_CONTEXT

# The command docker asks registries itself, and does not know which of them the engine speaks plain HTTP to.
insecure() {
  case $1 in 127.*/* | localhost/* | localhost:*/*) return 0 ;; esac
  docker info --format '{{range $name, $index := .RegistryConfig.IndexConfigs}}{{if not $index.Secure}}{{println $name}}{{end}}{{end}}' 2>/dev/null |
    grep -qxF "${1%%/*}"
}

while read -r image platform; do
  [ -n "$image" ] || continue
  printf 'image %s\n' "$image"
  if [ "$pull" = true ]; then
    docker pull ${platform:+--platform "$platform"} "$image" 2>&1 </dev/null
  elif insecure "$image"; then
    docker manifest inspect --insecure --verbose "$image" 2>&1 </dev/null
  else
    docker manifest inspect --verbose "$image" 2>&1 </dev/null
  fi
  printf '\nstatus %s\n' "$?"
done
