# What ran before, in `before/`, until the job has come to a good end: it is what a rollback restores. It appears whole, and
# a killed job leaves it for the next one.
#   job         who switched
#   services    lines `service image image-id`: what ran of the services that are switched
#   containers  the snapshot of the whole project
#   index       lines `number path`, copies of the files, and `- path`, files that were not there
#   put         checksums of what our jobs wrote since

record() {
  [ ! -e "$state/before.new" ] || rm -rf "$state/before.new"
  mkdir "$state/before.new" || return 1
  echo "$job_id $who_text" >"$state/before.new/job"
  echo "$recorded" >"$state/before.new/services"
  echo "$snapshot" >"$state/before.new/containers"
  # .env comes first: what names a file is restored before the file goes.
  copy_files "$state/before.new" ".env$newline$main_file$newline$files${newline}compose.override.yaml${newline}compose.cache-prewarm.yaml$newline$pin_file" \
    >"$state/before.new/index" && mv "$state/before.new" "$state/before"
}

# copy_files FOLDER LINES: of paths, each once.
copy_files() {
  copy_folder=$1 copy_number=0 copied=$newline
  while IFS= read -r path; do
    case $copied in *"$newline$path$newline"*) continue ;; esac
    copied=$copied$path$newline
    if [ -z "$path" ]; then
      continue
    elif [ -e "$path" ]; then
      copy_number=$((copy_number + 1))
      cp -p "$path" "$copy_folder/$copy_number" && echo "$copy_number $path" || return 1
    else
      echo "- $path"
    fi
  done <<LINES
$2
LINES
}

# Sets recorded, lines `service image image-id`, from the snapshot.
read_running() {
  recorded=''
  for chosen in $services; do
    mine=$(of_services "$snapshot" "$chosen")
    running=$(running "$mine")
    read -r service _id image_id configured _rest <<LINE
${running:-$mine}
LINE
    [ -z "$service" ] || recorded=$recorded"$service $(image_of "$image_id" "$configured") $image_id$newline"
  done
}

written_by_us() {
  [ -f "$state/before/put" ] && grep -qFx "$(cksum <"$1")" "$state/before/put"
}

# Whether the files are still as a killed job found or left them. Otherwise somebody has worked on them since, and that
# is not to be undone.
files_untouched() {
  while IFS= read -r entry; do
    path=${entry#* }
    case $entry in
    '- '*) [ ! -e "$path" ] || written_by_us "$path" || return 1 ;;
    *) cmp -s "$state/before/${entry%% *}" "$path" || { [ -e "$path" ] && written_by_us "$path"; } || return 1 ;;
    esac
  done <"$state/before/index"
}

# Puts the recorded files back. Where there is no room for a copy the recorded one itself is taken.
restore_files() {
  while IFS= read -r entry; do
    copy=$state/before/${entry%% *} path=${entry#* }
    case $entry in
    '- '*) [ ! -e "$path" ] || ! written_by_us "$path" || rm -f "$path" || return 1 ;;
    *) cmp -s "$copy" "$path" || put "$path" cat "$copy" || mv -f "$copy" "$path" || return 1 ;;
    esac
  done <"$state/before/index"
}

# What earlier jobs left. A job that was killed, or could not roll back, has left its record: what ran before it is still the
# last release that is known to be good.
meet_earlier() {
  if [ -f "$state/rollback-failed" ]; then
    read -r marker <"$state/rollback-failed"
    tell earlier rollback-failed "$marker"
  fi
  [ -d "$state/before" ] || return 0
  read -r earlier_id earlier_who <"$state/before/job"
  if [ ! -f "$state/rollback-failed" ]; then
    earlier_phase=$(sed -n 's/^[0-9]* phase //p' "$state/jobs/$earlier_id/events" 2>/dev/null | tail -n 1)
    tell earlier killed "${earlier_phase:-unknown}" "$earlier_who"
  fi
  if files_untouched; then
    adopted=yes
  else
    tell notice "The compose files were changed since the job $earlier_id, so what runs now counts as the previous release."
    rm -rf "$state/before"
  fi
}
