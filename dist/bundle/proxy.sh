# The proxy in front of a service that rolls: who is served, and how one is taken out before it is stopped.
#   proxy_kind     nginx, haproxy, self-draining or command

# Sets proxy_id, the container of the proxy. Without a proxy of the project there is nothing to set.
find_proxy() {
  proxy_id=''
  case $proxy_kind in self-draining | command) return 0 ;; esac
  proxy_id=$(of_services "$snapshot" "$proxy_service" | grep ' running ' | cut -d ' ' -f 2 | head -n 1)
  [ -n "$proxy_id" ] || failure="the proxy $proxy_service does not run, so nothing can be drained"
  [ -n "$proxy_id" ]
}

# address_of ID: that the proxy reaches it at, in a network that both are in; without a proxy in its first one.
address_of() (
  # shellcheck disable=SC2016 # these are the template's own
  networks='{{range $name, $network := .NetworkSettings.Networks}}{{$name}} {{$network.IPAddress}}{{println}}{{end}}'
  mine=$(engine inspect --type container --format "$networks" "$1" 2>"$said") || exit
  [ -z "$proxy_id" ] || theirs=$(engine inspect --type container --format "$networks" "$proxy_id" 2>"$said")
  while read -r network address; do
    [ -n "$address" ] || continue
    if [ -z "$proxy_id" ] || echo "$theirs" | grep -q "^$network "; then
      echo "$address"
      exit
    fi
  done <<LINES
$mine
LINES
)

# keep_back SERVICE NUMBER IDS: has the proxy send nothing yet to the new containers that are about to be started beside those
# with the IDs. HAProxy takes a container for well from the moment that the engine knows its name until the first check:
# requests would wait for one that has no network yet, or be answered by one that is still starting.
keep_back() {
  [ "$proxy_kind" = haproxy ] || return 0
  # One that has just been started does not know the containers yet.
  for pause_ms in 500 500 1000 2000 0; do
    free_places=$(haproxy_free_places "$1" "$3")
    free_number=$(echo "$free_places" | wc -w)
    [ "$free_number" -lt "$2" ] || break
    if [ "$pause_ms" -eq 0 ]; then
      # No such backend, for one, is an answer.
      answer=$(ask_haproxy "show servers state $(backend_of "$1")" | grep -v '^[0-9#]' | head -n 1)
      fail_proxy "haproxy has slots for $free_number new containers in the backend $(backend_of "$1"), expected $2 in addition to the running ones of $1: add more slots to its server-template, and resolvers. ${answer:-$(last_said)}"
      return 1
    fi
    pause "$pause_ms"
  done
  for place in $free_places; do set_haproxy_place "$1" "$place" drain || return 1; done
}

# serve SERVICE WANTED UNWANTED: has the proxy send requests to the wanted containers only, once it knows them. Those that it
# sends nothing more are still running. IDs are words.
serve() {
  case $proxy_kind in
  nginx)
    lines=''
    for id in $2; do
      address=$(address_of "$id")
      [ -n "$address" ] || fail_proxy "there is no network that the proxy and the new container of $1 share" || return 1
      lines="${lines}server $address:$proxy_port;$newline"
    done
    # When the addresses are others after a reboot, the name still leads to whoever is there.
    serve_by_nginx "$1" "${lines}server $1:$proxy_port backup;" || serve_by_nginx "$1" "$lines"
    ;;
  haproxy)
    for id in $2; do wait_for_haproxy "$1" "$(address_of "$id")" || return 1; done
    for id in $2; do set_haproxy "$1" "$(address_of "$id")" ready || return 1; done
    for id in $3; do set_haproxy "$1" "$(address_of "$id")" drain || return 1; done
    ;;
  command)
    for id in $2; do tell_proxy undrain-command "$undrain_command" "$1" "$id" || return 1; done
    for id in $3; do tell_proxy drain-command "$drain_command" "$1" "$id" || return 1; done
    ;;
  self-draining) pause "$drain_time_ms" ;;
  esac
}

# serve_on SERVICE WANTED: those that serve still do, as far as the proxy can be told.
serve_on() {
  if [ "$proxy_kind" = haproxy ]; then
    for id in $2; do set_haproxy "$1" "$(address_of "$id")" ready; done
    rest "$1" "$2"
  fi
}

# rest SERVICE WANTED: what stays when the others are gone, so that a restart of the proxy, or of everything, finds its way.
rest() {
  case $proxy_kind in
  nginx) serve_by_nginx "$1" "server $1:$proxy_port;" ;;
  haproxy)
    # A place that is free must take whoever comes next. Until haproxy has learned that the address is gone it takes it for
    # healthy, and a request would wait there for `timeout connect`.
    for place in $(haproxy_free_places "$1" "$2"); do
      ask_haproxy "set server $(backend_of "$1")/$place health down" >/dev/null
      ask_haproxy "set server $(backend_of "$1")/$place state ready" >/dev/null
    done
    ;;
  esac
}

# await_drained SERVICE UNWANTED: until nobody is served by them any more, at most drain_timeout.
await_drained() {
  case $proxy_kind in nginx | haproxy) ;; *) return 0 ;; esac
  now
  drain_until=$((now_ms + drain_timeout_ms))
  # Requests that were on their way are still being sent.
  pause "$drain_time_ms"
  while :; do
    busy=0
    for id in $2; do
      address=$(address_of "$id")
      case $proxy_kind in
      nginx) busy=$((busy + $(connections_to "$address"))) ;;
      haproxy) busy=$((busy + $(haproxy_sessions "$1" "$address"))) ;;
      esac
    done
    [ "$busy" -gt 0 ] || return 0
    now
    if [ "$now_ms" -ge "$drain_until" ]; then
      if [ "$busy" -eq 1 ]; then open='1 connection' was=was is=is; else open="$busy connections" was=were is=are; fi
      tell notice "$open to the old containers of $1 $was still open after $((drain_timeout_ms / 1000)) s, and $is cut."
      return 0
    fi
    pause 500
  done
}

# serve_by_nginx SERVICE TEXT: the file that the upstream includes, looked at by nginx itself before it is taken.
serve_by_nginx() {
  upstream=$(for_service "$proxy_upstream" "$1")
  was=$(cat "$upstream" 2>/dev/null)
  # The same file, not another one of its name: it may be mounted by itself.
  printf '%s\n' "$2" >"$upstream" || fail_proxy "$project_dir/$upstream cannot be written" || return 1
  if engine exec "$proxy_id" nginx -t >"$said" 2>&1 && engine exec "$proxy_id" nginx -s reload >"$said" 2>&1; then
    return 0
  fi
  printf '%s\n' "$was" >"$upstream"
  fail_proxy "nginx does not take $upstream: $(grep -v 'test failed' "$said" | tail -n 1 | LC_ALL=C cut -b 1-500)"
}

# for_service TEXT SERVICE: with the name of the service where the text says {service}.
for_service() (
  case $1 in
  *'{service}'*) echo "${1%%'{service}'*}$2${1#*'{service}'}" ;;
  *) echo "$1" ;;
  esac
)

# connections_to ADDRESS: how many the proxy has there. The kernel writes addresses as the machine has them, and x86 and ARM
# begin with the last byte: https://docs.kernel.org/networking/proc_net_tcp.html
connections_to() (
  IFS=.
  # shellcheck disable=SC2086
  set -- $1
  [ $# -eq 4 ] || { echo 0 && exit; }
  sought=$(printf '%02X%02X%02X%02X' "$4" "$3" "$2" "$1")
  unset IFS
  engine exec "$proxy_id" cat /proc/net/tcp /proc/net/tcp6 2>/dev/null |
    awk -v sought="$sought" '{ split($3, remote, ":"); n = length(remote[1]) } $4 == "01" && substr(remote[1], n - 7) == sought { count++ } END { print count + 0 }'
)

backend_of() {
  for_service "$proxy_backend" "$1"
}

# ask_haproxy COMMAND: an answer of its Runtime API, from within its container, where its address is.
ask_haproxy() {
  # shellcheck disable=SC2016 # these are the container's own
  engine exec "$proxy_id" sh -c 'if command -v bash >/dev/null; then
      exec bash -c "exec 3<>/dev/tcp/\$0/\$1 && printf \"%s\\n\" \"\$2\" >&3 && cat <&3" "$1" "$2" "$3"
    fi
    printf "%s\n" "$3" | nc "$1" "$2"' sh "${proxy_admin%:*}" "${proxy_admin##*:}" "$1" 2>"$said"
}

# haproxy_server SERVICE ADDRESS: `name operational-state` of the server with that address.
# https://docs.haproxy.org/3.0/management.html#9.3-show%20servers%20state
haproxy_server() {
  ask_haproxy "show servers state $(backend_of "$1")" | awk -v address="$2" '$5 == address { print $4, $6; exit }'
}

# wait_for_haproxy SERVICE ADDRESS: until it has found the container, and its own checks say that it is up.
wait_for_haproxy() {
  now
  proxy_until=$((now_ms + wait_timeout_s * 1000))
  until [ "$(haproxy_server "$1" "$2" | cut -d ' ' -f 2)" = 2 ]; do
    now
    [ "$now_ms" -lt "$proxy_until" ] ||
      fail_proxy "haproxy does not see the new container of $1 ($2) as up in the backend $(backend_of "$1"): $(last_said)" || return 1
    pause 250
  done
}

# haproxy_free_places SERVICE IDS: names of the servers that a container other than these may become. They are found by the
# same name, and have no address, or that of a container that is gone, which haproxy keeps for `hold obsolete`.
haproxy_free_places() (
  addresses=$(for id in $2; do address_of "$id"; done)
  ask_haproxy "show servers state $(backend_of "$1")" | awk -v addresses="$(echo "$addresses" | tr '\n' ' ')" '
    BEGIN { split(addresses, list); for (i in list) taken[list[i]] = 1 }
    $1 ~ /^[0-9]+$/ && $18 != "-" {
      if ($5 in taken) sought = $18
      else { place[++count] = $4; name[count] = $18 }
    }
    END { for (i = 1; i <= count; i++) if (name[i] == sought) print place[i] }'
)

# set_haproxy SERVICE ADDRESS STATE
set_haproxy() {
  place=$(haproxy_server "$1" "$2" | cut -d ' ' -f 1)
  # One that it does not know is sent nothing.
  [ -n "$place" ] || return 0
  set_haproxy_place "$1" "$place" "$3"
}

# set_haproxy_place SERVICE PLACE STATE
set_haproxy_place() {
  answer=$(ask_haproxy "set server $(backend_of "$1")/$2 state $3")
  [ -z "$(echo "$answer" | tr -d '[:space:]')" ] ||
    fail_proxy "haproxy does not set $(backend_of "$1")/$2 to $3: $answer"
}

# haproxy_sessions SERVICE ADDRESS: the fifth field of its line, https://docs.haproxy.org/3.0/management.html#9.1
haproxy_sessions() {
  place=$(haproxy_server "$1" "$2" | cut -d ' ' -f 1)
  ask_haproxy 'show stat' | awk -F , -v backend="$(backend_of "$1")" -v place="$place" \
    '$1 == backend && $2 == place { count = $5 } END { print count + 0 }'
}

# tell_proxy INPUT COMMAND SERVICE ID: the user's own way; it learns of whom it is about by variables.
tell_proxy() {
  [ -n "$2" ] || return 0
  SERVICE=$3 CONTAINER_ID=$4 ADDRESS=$(address_of "$4")
  CONTAINER=$(engine inspect --type container --format '{{slice .Name 1}}' "$4" 2>"$said")
  export SERVICE CONTAINER_ID ADDRESS CONTAINER
  run_command "$command_timeout_s" "$2" >"$said" 2>&1
  status=$?
  unset SERVICE CONTAINER_ID ADDRESS CONTAINER
  tell_lines said 20 <"$said"
  [ "$status" -eq 0 ] || fail_proxy "$1 ended with status $status for $3: $(last_said)"
}

fail_proxy() {
  failure=$1
  return 1
}
