import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mountCommands } from './mount-commands.ts'

const told = (command: string): readonly string[] => mountCommands(command).map(({ point, type, options, remount, unsure }) => [point, type, options.join(), ...(remount ? ['remount'] : []), ...(unsure ? ['unsure'] : [])].join(' '))

test('what a command mounts, wherever its options stand', () => {
  for (const [command, ...mounts] of [
    ['mount -t tmpfs -o size=16m tmpfs /tmp', '/tmp tmpfs size=16m'],
    ['/bin/mount tmpfs /tmp -t tmpfs -o nosuid -o nodev,noexec', '/tmp tmpfs nosuid,nodev,noexec'],
    ['mount -ttmpfs -onosuid,nodev tmpfs /var/log/', '/var/log tmpfs nosuid,nodev'],
    ['mount --types ext4 --options=nosuid --source /dev/sda1 --target /data', '/data ext4 nosuid'],
    ['mount -n -r /dev/mmcblk0p3 /data', '/data  ro'],
    ['mount -L data /data', '/data  '],
    ['mount -t tmpfs tmpfs /tmp >/dev/null 2>&1 || exit 1', '/tmp tmpfs '],
    ['mount -t ext4 /dev/mmcblk0p3 /data 2> /dev/null', '/data ext4 '],
    ['mkdir -p /tmp && mount -t tmpfs tmpfs /tmp; mount -t vfat $DISK /media/usb', '/tmp tmpfs ', '/media/usb vfat '],
    ['/bin/sh -c "mount -t tmpfs tmpfs /run/app"', '/run/app tmpfs '],
    ['if mountpoint -q /data; then true; else mount -t ext4 /dev/sda1 /data; fi', '/data ext4 '],
    ['-/bin/mount -t tmpfs tmpfs /tmp', '/tmp tmpfs '],
    ['mount -o remount,nosuid,nodev /tmp', '/tmp  remount,nosuid,nodev remount'],
    ['mount -no nosuid,nodev -t ext4 /dev/sda1 /data', '/data ext4 nosuid,nodev'],
    ['mount -rnt ext4 /dev/sda1 /data', '/data ext4 ro'],
    ['mount -m /dev/sda1 /data -onosuid', '/data  nosuid'],
    ['mount -nm0755 /dev/sda1 /data', '/data  '],
    ['mount --constructor /dev/sda1 /data', '/data  '],
    ['mount -t tmpfs $OPTIONS tmpfs /tmp', '/tmp tmpfs  unsure'],
    ['mount -t tmpfs -o "$OPTIONS" tmpfs /tmp', '/tmp tmpfs $OPTIONS unsure'],
  ]) assert.deepEqual(told(command ?? ''), mounts, command)
})

test('what mounts nothing of its own, or nobody knows where', () => {
  for (const command of [
    'mount -a', 'mount', 'mount /data', 'umount /tmp', 'mount --bind /data/log /var/log', 'mount -o bind /a /b', 'mount -B /data/log /var/log', 'mount -nR /a /b', 'mount -M /a /b', 'mount -m /data', 'mount --make-rshared /', 'mount -t ext4 /dev/sda1 $FOLDER', 'echo please mount /dev/sda1 /data', '/usr/bin/systemd-mount /dev/sda1 /data',
    'automount /dev/sda1 /data', 'mount -t ext4 /dev/sda1', '',
  ]) assert.deepEqual(told(command), [], command)
})
