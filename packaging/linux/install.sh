#!/bin/sh
# Install Tintype from this folder for the present user, or with --system for everybody (as root).
#
#   sh install.sh              into ~/.local
#   sudo sh install.sh --system    into /usr/local
#   sh install.sh --remove     takes it away again; photos, settings and own models stay
#
# --prefix DIR installs somewhere else. Nothing outside the prefix is touched.
set -eu

here=$(cd "$(dirname "$0")" && pwd)
prefix=${HOME:-}/.local
remove=no
while [ $# -gt 0 ]; do
    case $1 in
        --system) prefix=/usr/local ;;
        --prefix) prefix=$2; shift ;;
        --remove) remove=yes ;;
        *) echo "usage: install.sh [--system | --prefix DIR] [--remove]" >&2; exit 2 ;;
    esac
    shift
done
# Links and menus name it from anywhere.
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
program=$prefix/lib/tintype
share=$prefix/share

refresh() {
    update-desktop-database -q "$share/applications" 2>/dev/null || true
    gtk-update-icon-cache -q -t "$share/icons/hicolor" 2>/dev/null || true
}

take_away() {
    rm -rf "$program"
    rm -f "$prefix/bin/tintype" "$share/applications/tintype.desktop" \
        "$share/metainfo/io.github.tintype.Tintype.metainfo.xml" \
        "$share/icons/hicolor/scalable/apps/tintype.svg"
    rm -f "$share"/icons/hicolor/*x*/apps/tintype.png
}

if [ "$remove" = yes ]; then
    take_away
    refresh
    echo "Tintype was removed from $prefix."
    exit 0
fi

# Beside the old one first, so that a copy that fails leaves the old one whole.
mkdir -p "$prefix/lib" "$prefix/bin" "$share/applications" "$share/metainfo"
rm -rf "$program.new"
cp -R "$here/tintype" "$program.new"
take_away
mv "$program.new" "$program"
ln -s "$program/tintype" "$prefix/bin/tintype"
cp -R "$here/share/." "$share/"
# Menus start it by its full path: ~/.local/bin need not be on PATH.
sed "s|^Exec=tintype|Exec=\"$program/tintype\"|; s|^TryExec=tintype|TryExec=$program/tintype|" \
    "$here/share/applications/tintype.desktop" >"$share/applications/tintype.desktop"
refresh
echo "Tintype is installed in $prefix. Start it from the menu, or with $prefix/bin/tintype."
case :$PATH: in
    *:"$prefix/bin":*) ;;
    *) echo "To start it by name in a terminal, put $prefix/bin on your PATH." ;;
esac
