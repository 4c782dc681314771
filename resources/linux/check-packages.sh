#!/usr/bin/env bash
# Checks the packages made in a build folder: desktop file, metainfo, lintian, and that dau-cli needs no GUI library.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
cd "$1"
desktop-file-validate "$here/io.github.dau.Dau.desktop"
appstreamcli validate --no-net "$here/io.github.dau.Dau.metainfo.xml"
for package in dau_*.deb dau-cli_*.deb; do
    lintian --fail-on error,warning "$package"
    echo "$package: $(dpkg-deb -f "$package" Depends)"
done
if dpkg-deb -f dau-cli_*.deb Depends | grep -E 'libqt6(gui|widgets)'; then
    echo "dau-cli depends on a GUI library" >&2
    exit 1
fi
