#!/bin/sh
find /var/lib/layerline/uploads -mtime +14 -delete
