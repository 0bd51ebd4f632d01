# Make .venv, or repair it, and install exactly what requirements.lock pins. Called by the Makefile,
# with PYTHON set to an interpreter that has ensurepip or pip.
set -eu

if ! .venv/bin/python -c "" 2>/dev/null; then
    # Debian keeps ensurepip in the package python3-venv; without it the outer pip does the work.
    if "$PYTHON" -c "import ensurepip" 2>/dev/null; then
        "$PYTHON" -m venv --clear .venv
    else
        "$PYTHON" -m venv --clear --without-pip .venv
    fi
fi

pip() {
    if .venv/bin/python -c "import pip" 2>/dev/null; then
        .venv/bin/python -m pip --disable-pip-version-check "$@"
    else
        "$PYTHON" -m pip --disable-pip-version-check --python .venv/bin/python "$@"
    fi
}

# At once, pip keeps 4 GB of downloads beside the 6 GB that it unpacks: large ones come one by one.
parts=$(mktemp -d)
trap 'rm -rf "$parts"' EXIT
awk -v folder="$parts" '
    /^[[:alnum:]]/ { part = /^(cuda|nvidia|torch|triton)/ ? $1 : "others" }
    part { print > (folder "/" part) }
' requirements.lock

for part in "$parts"/*; do
    pip install --quiet --no-deps --require-hashes --requirement "$part" || {
        echo "The installation broke off. It needs about 7 GB on Linux; free in this folder:" \
            "$(df -Ph . | awk 'NR == 2 { print $4 }'). What is there is kept: call it again." >&2
        exit 1
    }
done
pip install --quiet --no-deps --no-build-isolation --editable .
