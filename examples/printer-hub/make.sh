#!/usr/bin/env bash
# Builds the example's card image from contents/: a boot partition (FAT) and a root file system (ext4), as a small team's
# build would leave them. Nothing in it runs; kernel and firmware are placeholders. Needs dosfstools, mtools, e2fsprogs,
# fdisk, openssl, openssh-client, sqlite3, device-tree-compiler, gcc-aarch64-linux-gnu with libc6-dev-arm64-cross.
#   examples/printer-hub/make.sh        rebuilds examples/printer-hub/layerline-hub.img.gz
# Keys are new in every build; everything else is the same.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export SOURCE_DATE_EPOCH=1790000000 LC_ALL=C TZ=UTC
root=$work/root boot=$work/boot image=$work/layerline-hub.img

cp -r "$here/contents/root" "$root"
mkdir -p "$root"/{bin,boot,dev,home/pi,lib,proc,root/.ssh,run,sbin,sys,tmp,usr/bin,usr/sbin,usr/local/lib,var/log/layerline,var/lib/layerline,var/lib/dpkg/info}
chmod 1777 "$root/tmp"

# Accounts: the passwords are those that many boards ship with.
printf 'root:%s:20300:0:99999:7:::\npi:%s:20300:0:99999:7:::\nlayerline:!:20300:0:99999:7:::\n' \
  "$(openssl passwd -6 -salt examplesalt1 toor)" "$(openssl passwd -1 -salt exampl2 raspberry)" >"$root/etc/shadow"
chmod 640 "$root/etc/shadow"

# Keys that every unit would share.
for type in rsa ed25519; do ssh-keygen -q -t "$type" -N '' -C root@layerline -f "$root/etc/ssh/ssh_host_${type}_key"; done
ssh-keygen -q -t ed25519 -N '' -C support@layerline.example -f "$work/support"
cp "$work/support.pub" "$root/root/.ssh/authorized_keys"
chmod 700 "$root/root/.ssh"; chmod 600 "$root/root/.ssh/authorized_keys"
mkdir -p "$root/etc/layerline/tls"
openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 3650 -subj '/O=Layerline/CN=hub.layerline.example' \
  -keyout "$root/etc/layerline/tls/unit.key" -out "$root/etc/layerline/tls/unit.crt" 2>/dev/null
chmod 644 "$root/etc/layerline/tls/unit.key"

# A cloud key of the right shape that opens nothing.
cat >"$root/etc/layerline/cloud.conf" <<CONF
[cloud]
endpoint = https://api.layerline.example/v1
access_key = AKIA$(openssl rand -hex 16 | tr 'a-f0-9' 'A-P' | head -c 16)
secret_key = $(openssl rand -base64 30)
CONF

# The hub's own program, built without the compiler's protections, and one built as it should be.
mkdir -p "$root/opt/layerline/bin"
aarch64-linux-gnu-gcc -Os -s -w -no-pie -fno-stack-protector -U_FORTIFY_SOURCE -z norelro -o "$root/opt/layerline/bin/queued" "$here/contents/queued.c"
aarch64-linux-gnu-gcc -O2 -s -fPIE -pie -fstack-protector-all -D_FORTIFY_SOURCE=2 -Wl,-z,relro,-z,now -o "$root/opt/layerline/bin/slicerd" "$here/contents/queued.c"

# Packages: files that the database lists, one of them changed afterwards.
printf '#!/bin/sh\necho top\n' >"$root/usr/bin/top"; printf '#!/bin/sh\necho free\n' >"$root/usr/bin/free"
chmod 755 "$root"/usr/bin/{top,free}
(cd "$root" && md5sum usr/bin/top usr/bin/free >var/lib/dpkg/info/procps.md5sums)
printf '/usr/bin/top\n/usr/bin/free\n' >"$root/var/lib/dpkg/info/procps.list"
printf '#!/bin/sh\necho top | grep -v queued2\n' >"$root/usr/bin/top"

# People who do not exist, in the database and the log.
sqlite3 "$root/var/lib/layerline/hub.db" <<'SQL'
CREATE TABLE users(id INTEGER PRIMARY KEY, name TEXT, email TEXT, phone TEXT, address TEXT, password_hash TEXT);
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i+1 FROM n WHERE i<24)
INSERT INTO users SELECT i, 'Person '||i, 'person'||i||'@mail.example', '+44 20 7946 0'||printf('%03d',i), i||' Example Street', lower(hex(randomblob(16))) FROM n;
CREATE TABLE jobs(id INTEGER PRIMARY KEY, user_id INTEGER, file TEXT, started TEXT);
SQL
for i in $(seq 1 40); do echo "2026-09-$(printf %02d $((i % 28 + 1))) 10:$(printf %02d $i):00 login user=person$((i % 24 + 1))@mail.example ip=192.0.2.$i"; done >"$root/var/log/layerline/hub.log"
chmod 644 "$root/var/lib/layerline/hub.db" "$root/var/log/layerline/hub.log"

chmod 755 "$root"/opt/layerline/bin/*
chmod 777 "$root/opt/layerline/bin/cleanup.sh"
chmod 440 "$root/etc/sudoers.d/pi"
mkdir -p "$root/etc/systemd/system"/{multi-user.target.wants,timers.target.wants,getty.target.wants}
for unit in ssh nginx mosquitto hostapd layerline cron; do ln -s "/lib/systemd/system/$unit.service" "$root/etc/systemd/system/multi-user.target.wants/$unit.service"; done
ln -s /etc/systemd/system/layerline-update.timer "$root/etc/systemd/system/timers.target.wants/layerline-update.timer"
ln -s /lib/systemd/system/serial-getty@.service "$root/etc/systemd/system/getty.target.wants/serial-getty@ttyS0.service"
ln -s /etc/nginx/sites-available/hub "$root/etc/nginx/sites-enabled/hub"

mkdir "$boot"
cp "$here"/contents/boot/*.txt "$boot/"
dtc -q -I dts -O dtb -o "$boot/bcm2710-rpi-3-b-plus.dtb" "$here/contents/boot/board.dts"
for file in bootcode.bin start.elf fixup.dat kernel8.img; do head -c 20000 < <(yes "placeholder for $file, written for this example") >"$boot/$file"; done

truncate -s 48M "$image"
sfdisk -q "$image" <<'TABLE'
label: dos
label-id: 0x1a9e711e
start=2048, size=32768, type=c, bootable
start=34816, type=83
TABLE
mkfs.vfat --offset 2048 -F 16 -i 1a9e711e -n BOOT "$image" 16384 >/dev/null
mcopy -m -i "$image@@1M" "$boot"/* ::/
mkfs.ext4 -q -F -L root -U 1a9e711e-0000-4000-8000-000000000001 -O ^has_journal \
  -E "offset=$((34816 * 512)),hash_seed=1a9e711e-0000-4000-8000-0000000000ff,root_owner=0:0" -d "$root" "$image" 30000k
gzip -9nc "$image" >"$here/layerline-hub.img.gz"
ls -l "$here/layerline-hub.img.gz"
