# Freeze Tintype into dist/tintype with a Python of its own, build/venv-FLAVOUR. Called by the
# Makefile, with PYTHON set to an interpreter with a shared libpython, which PyInstaller needs.
#
# TINTYPE_FLAVOUR=cpu takes torch from packaging/torch-cpu.txt, whose wheel pip must be able to find:
# on Linux in a folder (PIP_FIND_LINKS) or an index (PIP_EXTRA_INDEX_URL) of CPU builds; macOS and
# Windows have these on the public index. cuda takes the torch of requirements.lock.
set -eu

export TINTYPE_FLAVOUR=${TINTYPE_FLAVOUR:-cpu}
flavour=$TINTYPE_FLAVOUR
built=build/venv-$flavour
nice=${NICE-nice -n 10}

mkdir -p build
if ! [ -x "$built/bin/python" ] && ! [ -x "$built/Scripts/python.exe" ]; then
    "$PYTHON" -m venv "$built"
fi
tools=$built/bin
[ -d "$tools" ] || tools=$built/Scripts  # on Windows
"$PYTHON" packaging/requirements.py "$flavour" >build/requirements.txt
echo "Installing into $built what the program is made of."
if [ "$flavour" = cpu ]; then
    "$tools/pip" install --quiet --no-deps --requirement packaging/torch-cpu.txt
fi
"$tools/pip" install --quiet --no-deps --require-hashes --requirement build/requirements.txt
"$tools/pip" install --quiet --requirement packaging/requirements-build.txt

"$tools/python" packaging/artwork.py build/icons
"$tools/python" packaging/windows_version.py build/version.txt
$nice "$tools/pyinstaller" --noconfirm --log-level WARN \
    --distpath dist --workpath build packaging/tintype.spec
"$tools/python" packaging/slim.py dist/tintype
if [ "$(uname)" = Linux ]; then
    $nice "$tools/python" packaging/bundle.py dist/tintype
    "$tools/python" packaging/sizes.py dist/tintype "$(ls -t dist/tintype-*-linux-*.tar.xz | head -n 1)" ||
        echo "It is larger than it should be."
fi
