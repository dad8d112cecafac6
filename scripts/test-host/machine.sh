# Makes a machine within this one, out of namespaces that this shell is the first process of, and becomes its init.
#
#   sh machine.sh DIR RUN NAME ENGINE_DISK PROJECT_DIR PROJECT_DISK [FOLDER PLACE]...
#
# Its root folder is an overlay: programs and libraries are this machine's, whatever is written stays in memory. What
# this machine has besides (homes, mounts, what is installed by hand) is not to be seen in it; each FOLDER is, at PLACE.
set -e
dir=$1 run=$2 name=$3 engine_disk=$4 project_dir=$5 project_disk=$6
shift 6

echo "$name" > /proc/sys/kernel/hostname
mount -t tmpfs -o mode=0755 tmpfs "$dir/stage"
cd "$dir/stage"
mkdir upper work root own
cp -a "$dir/upper/." upper
cp -a "$dir/own/." own
for entry in /* /.[!.]*; do
  case $entry in
    /bin | /sbin | /lib* | /usr | /etc | /var | /proc | /sys | /dev | /run | /home | /srv) ;;
    /boot | /media | /mnt | /opt | /root | /tmp) mkdir -p "own$entry" ;;
    # This is how an overlay is told that something is not there.
    *) if [ -e "$entry" ]; then mknod "upper$entry" c 0 0; fi ;;
  esac
done
chmod 1777 own/tmp
chmod 0700 own/root
mount -t overlay -o lowerdir=/,upperdir=upper,workdir=work overlay root
for entry in own/* own/usr/local; do
  case $entry in
    own/usr) ;;
    *) mount --bind "$entry" "root${entry#own}" ;;
  esac
done
for folder in /usr /var; do
  if mountpoint -q "$folder"; then
    echo "expected $folder to be on the file system of /; it is on another" >&2
    exit 1
  fi
done

cd root
mount -t proc proc proc
mount -t sysfs sysfs sys
mount --rbind /sys/fs/cgroup sys/fs/cgroup
mount --rbind /dev dev
mount --bind "$run" run
mount --bind "$dir/home" home
mount --bind "$dir/srv" srv
mkdir -p etc/ssh var/lib/docker
mount --bind "$dir/ssh" etc/ssh
while [ $# -gt 0 ]; do
  mkdir -p ".$2"
  mount --bind "$1" ".$2"
  shift 2
done
if [ -n "$engine_disk" ]; then
  mount -t tmpfs -o "mode=0711,size=$engine_disk" tmpfs var/lib/docker
else
  mount --bind "$dir/docker" var/lib/docker
fi
if [ -n "$project_disk" ]; then
  mount -t tmpfs -o "mode=0755,uid=1000,gid=1000,size=$project_disk" tmpfs ".$project_dir"
fi

mkdir old
pivot_root . old
cd /
umount -l old
rmdir old
echo ready
exec /opt/docker/bin.d/tini -- sleep infinity > /dev/null 2>&1
