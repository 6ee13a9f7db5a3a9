#!/bin/sh
# Fetches the newest release and installs it.
set -e
BASE=http://updates.layerline.example
curl -s -o /tmp/release.tar.gz "$BASE/hub/latest.tar.gz"
tar -xzf /tmp/release.tar.gz -C /opt/layerline
systemctl restart layerline
