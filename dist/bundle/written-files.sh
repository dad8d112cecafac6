# How files of the compose project are replaced.

# put FILE COMMAND…: replaces the file by what the command prints, whole or not at all. Its mode and a link stay.
put() {
  put_target=$1
  [ ! -L "$1" ] || put_target=$(readlink -f "$1") || return 1
  put_temp=$put_target.cache-prewarm-new
  shift
  [ ! -e "$put_temp" ] || rm -f "$put_temp"
  if [ -e "$put_target" ]; then
    cp -p "$put_target" "$put_temp"
  else
    (umask "$user_umask" && : >"$put_temp")
  fi && "$@" >"$put_temp" && remember_put "$put_temp" && mv -f "$put_temp" "$put_target" && return 0
  rm -f "$put_temp"
  return 1
}

# What a job of ours wrote is told from what people wrote, when the job is killed and the next one looks at it.
remember_put() {
  [ ! -d "$state/before" ] || cksum <"$1" >>"$state/before/put"
}

# set_assignment NAME VALUE: the value as it is to be written. Every other byte of .env stays.
set_assignment() {
  find_assignment "$1"
  if [ -n "$found_open" ]; then
    failure="$1 in $project_dir/.env goes over several lines: write it on one"
    return 1
  fi
  split_value
  if [ "$found_at" -eq 0 ]; then
    new_line=$1=$2
  elif [ -n "$found_value" ]; then
    new_line=${found_line%"$found_value"}$2$value_end
  else
    value_end=${found_line##*[!"$blank"]}
    new_line=${found_line%"$value_end"}$2$value_end
  fi
  [ "$found_at" -eq 0 ] || [ "$new_line" != "$found_line" ] || return 0
  put .env with_line "$found_at" "$new_line" || {
    failure="$project_dir/.env could not be written"
    return 1
  }
}

# with_line NUMBER TEXT: .env with that line; 0 appends it.
with_line() {
  if [ "$1" -eq 0 ]; then
    if [ -s .env ]; then
      cat .env || return 1
      [ -z "$(tail -c 1 .env)" ] || echo
    fi
    printf '%s\n' "$2"
  else
    head -n "$(($1 - 1))" .env && printf '%s' "$2" || return 1
    if [ "$(wc -l <.env)" -ge "$1" ]; then echo; fi
    tail -n "+$(($1 + 1))" .env
  fi
}
