#!/bin/sh
# Saves the data of a release before the next one replaces it, and restores it in a rollback.
#
#   sh backup.sh save    KIND SERVICE WHAT
#   sh backup.sh restore KIND SERVICE WHAT [BACKUP]
#
#   KIND       SERVICE                                     WHAT
#   postgres   runs PostgreSQL                             the database
#   sqlite     has the database's volume and sqlite3       the file, in the container
#   folder     has the folder's volume, tar and sh         the folder, in the container
#
# Run it in the project directory. restore takes the newest backup of the release that it restores, or BACKUP, a name in
# the backups' folder.
#
#   KEEP             backups that are kept, of each database or folder (7)
#   BACKUP_DIR       where they are (backups)
#   BACKUP_REMOTE    a second place for them, user@host:/folder, over ssh (none)
set -eu
umask 077

fail() {
  echo "$*" >&2
  exit 1
}

[ $# -ge 4 ] || fail "usage: sh backup.sh save|restore postgres|sqlite|folder SERVICE WHAT [BACKUP]"
action=$1 kind=$2 service=$3 what=$4 chosen=${5:-}
keep=${KEEP:-7} remote=${BACKUP_REMOTE:-}
case $action in save | restore) ;; *) fail "save or restore is expected, not $action" ;; esac
case $kind in postgres | sqlite | folder) ;; *) fail "postgres, sqlite or folder is expected, not $kind" ;; esac
case $keep in '' | *[!0-9]* | 0*) fail "KEEP is the number of backups, at least 1, not '$keep'" ;; esac
case $remote in '' | ?*:?*) ;; *) fail "BACKUP_REMOTE is user@host:/folder, not '$remote'" ;; esac
# Of two files with one name, each has a folder.
group=$kind-$service-$(printf %s "$what" | tr -c 'A-Za-z0-9._\n' -)
dir=${BACKUP_DIR:-backups}/$group
mkdir -p "$dir"

# What an interrupted run left, and this one leaves.
drop_partial() { rm -f "$dir"/*.part "$dir"/*.part.gz; }
drop_partial
trap drop_partial EXIT

# What runs next, and what ran before: one image, or several of one project, a line each.
images=${CACHE_PREWARM_IMAGES:-${CACHE_PREWARM_IMAGE:-}}
previous=${CACHE_PREWARM_PREVIOUS_IMAGES:-${CACHE_PREWARM_PREVIOUS_IMAGE:-}}

# Short for the release of images: the start of the digest, of several that of all their names.
release_of() {
  if [ "$(printf %s "$1" | wc -l)" -gt 0 ]; then
    printf %s "$1" | tr '\n' , | sha256sum | cut -c 1-12
  else
    printf %s "$1" | sed 's/.*[:@]//; s/[^A-Za-z0-9._]/-/g' | cut -c 1-12
  fi
}

# inside COMMAND ARGUMENT…: a container of the service, which goes again.
inside() {
  command=$1
  shift
  docker compose run --rm --no-deps -T --entrypoint "$command" "$service" "$@"
}

# dump: writes the data to standard output, whole and of one moment.
dump() {
  # shellcheck disable=SC2016 # these are the container's
  case $kind in
  postgres) docker compose exec -T "$service" sh -c 'pg_dump --username="${POSTGRES_USER:-postgres}" --format=custom "$1"' sh "$what" ;;
  # A copy of a file that is written to is broken: sqlite3 makes one of one moment.
  sqlite) inside sh -c '
    sqlite3 "$1" ".backup /tmp/backup" &&
      [ "$(sqlite3 /tmp/backup "PRAGMA integrity_check")" = ok ] && cat /tmp/backup' sh "$what" ;;
  folder) inside tar -C "$what" -cf - . ;;
  esac
}

# load: replaces the data by what is on standard input. What cannot be read replaces nothing.
load() {
  # shellcheck disable=SC2016
  case $kind in
  postgres) docker compose exec -T "$service" sh -ec '
    export PGUSER="${POSTGRES_USER:-postgres}" PGDATABASE=template1
    owner=$(echo "SELECT pg_get_userbyid(datdba) FROM pg_database WHERE datname = :'\''name'\''" | psql -qAt -v name="$1")
    dropdb --if-exists "$1-restored"
    createdb --template=template0 ${owner:+--owner="$owner"} "$1-restored"
    pg_restore --exit-on-error --dbname="$1-restored" || { dropdb "$1-restored"; exit 1; }
    dropdb --if-exists --force "$1"
    echo "ALTER DATABASE :\"new\" RENAME TO :\"name\"" | psql -q -v ON_ERROR_STOP=1 -v new="$1-restored" -v name="$1"' \
    sh "$what" ;;
  sqlite) inside sh -c 'cat >/tmp/backup && sqlite3 "$1" ".restore /tmp/backup"' sh "$what" ;;
  folder) inside sh -ec '
    cd "$1"
    new=.restored
    rm -rf $new
    mkdir $new
    tar -C $new -xf - || { rm -rf $new; exit 1; }
    find . -mindepth 1 -maxdepth 1 ! -name $new -exec rm -rf {} +
    find $new -mindepth 1 -maxdepth 1 -exec mv {} . \;
    rmdir $new' sh "$what" ;;
  esac
}

# far COMMAND: on the machine of BACKUP_REMOTE, in its folder.
far() {
  place=\'$(printf %s "${remote#*:}/$group" | sed "s/'/'\\\\''/g")\'
  ssh -o BatchMode=yes "${remote%%:*}" "mkdir -p $place && cd $place && { $1; }"
}

# Of names on standard input, those of backups, the newest first.
backups() { grep -E '^[0-9-]+T[0-9-]+Z-[A-Za-z0-9._-]+\.gz$' | sort -r; }
# newest RELEASE: of names on standard input, the newest backup of a release; of any, if it is empty.
newest() { backups | grep -F -- "${1:+-$1.gz}" | head -n 1; }
# Of names on standard input, those that are too many. What the release needs that is about to run stays.
surplus() {
  names=$(backups)
  needed=$(echo "$names" | newest "$(release_of "$images")")
  echo "$names" | tail -n "+$((keep + 1))" | grep -vFx -e "$needed" || :
}

save() {
  if [ -n "$images" ] && [ -z "$previous" ]; then
    echo "No release ran before this one, so there is nothing to save."
    return
  fi
  name=$(date -u +%Y-%m-%dT%H-%M-%SZ)-$(release_of "${previous:-by-hand}").gz
  part=$dir/$name.part
  dump >"$part" && [ -s "$part" ] && gzip "$part" || fail "$what of $service could not be saved"
  mv "$part.gz" "$dir/$name"
  # shellcheck disable=SC2012 # the names are ours
  ls "$dir" | surplus | while read -r old; do rm -f "$dir/$old"; done
  echo "Saved $what of $service as $name"
  [ -n "$remote" ] || return 0
  bytes=$(wc -c <"$dir/$name")
  far "cat >$name.part && [ \$(wc -c <$name.part) -eq $bytes ] && mv $name.part $name || { rm -f $name.part; false; }" \
    <"$dir/$name" || fail "$name could not be copied to $remote"
  for old in $(far ls | surplus); do far "rm -f $old" </dev/null; done
}

# find_backup: sets name to the backup to restore, which is in dir then.
find_backup() {
  release=$(release_of "$images")
  # shellcheck disable=SC2012
  name=${chosen:-$(ls "$dir" | newest "$release")}
  [ -n "$name" ] || [ -z "$remote" ] || name=$(far ls </dev/null | newest "$release")
  [ -n "$name" ] || fail "there is no backup ${release:+of the release $release }in $dir${remote:+ and at $remote}"
  if [ -n "$remote" ] && [ ! -f "$dir/$name" ]; then
    far "cat $name" </dev/null >"$dir/$name.part" || fail "$name could not be copied from $remote"
    gzip -t <"$dir/$name.part" || fail "$name at $remote is broken"
    mv "$dir/$name.part" "$dir/$name"
  fi
  gzip -t <"$dir/$name" || fail "the backup $dir/$name is missing or broken"
}

# Nobody else may write meanwhile. A container of the release that is being replaced stays stopped: its start might migrate again.
restore() {
  find_backup
  database=''
  [ "$kind" != postgres ] || database=$(docker compose ps --quiet "$service")
  running=$(docker compose ps --quiet | grep -vFx -e "$database" || :)
  replaced=$(for image in ${previous:-none}; do
    printf '%s\n' "$images" | grep -qxF -e "$image" || docker image inspect --format '{{.Id}}' "$image" 2>/dev/null || :
  done)
  # shellcheck disable=SC2086 # identifiers
  [ -z "$running" ] || docker stop $running >/dev/null
  status=0
  gzip -dc "$dir/$name" | load || status=$?
  for container in $running; do
    id=$(docker inspect --format '{{.Image}}' "$container")
    printf '%s\n' "$replaced" | grep -qxF -e "$id" || docker start "$container" >/dev/null
  done
  [ "$status" -eq 0 ] || fail "$what of $service could not be restored from $name"
  echo "Restored $what of $service from $name"
}

"$action"
