# One job at a time for a project. The lock is the kernel's (flock): it is free when its holder is gone, however it went.
# The file `owner` is for people.

# Returns 1 when it was not to be had in time.
take_lock() {
  exec 9>>"$state/lock"
  now
  lock_deadline=$((now_ms + lock_timeout_ms))
  told_owner=
  until flock -n 9; do
    owner=
    read -r owner 2>/dev/null <"$state/owner"
    if [ -n "$owner" ] && [ "$owner" != "$told_owner" ]; then
      tell waiting "$owner"
      told_owner=$owner
    fi
    now
    if [ "$now_ms" -ge "$lock_deadline" ]; then
      failure="another deployment of this project holds the lock: ${owner:-unknown}"
      return 1
    fi
    pause 200
  done
  printf '%s since %s, job %s\n' "$who_text" "$(date -u +%Y-%m-%dT%H:%M:%SZ)" "$job_id" >"$state/owner"
  tell locked
}

# Folders of jobs that are over. The runner removes its own; here go those whose runner did not come back for an hour.
clean_jobs() {
  for old in "$state"/jobs/*; do
    [ "$old" != "$job_dir" ] && [ -e "$old" ] || continue
    find "$state/jobs" -mindepth 1 -maxdepth 1 -type d -mmin +60 2>/dev/null | while IFS= read -r old; do
      [ "$old" != "$job_dir" ] || continue
      if (exec 7>>"$old/alive" && flock -n 7) 2>/dev/null; then rm -rf "$old"; fi
    done
    break
  done
  for old in "$project_dir"/*.cache-prewarm-new "$project_dir"/.env.cache-prewarm-new; do
    [ ! -e "$old" ] || rm -f "$old"
  done
}
