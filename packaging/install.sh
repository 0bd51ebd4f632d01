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

pip install --quiet --require-hashes --requirement requirements.lock
pip install --quiet --no-deps --no-build-isolation --editable .
