#!/bin/sh
# Runs all tests, or what the arguments after PYTHON say: tests/run.sh PYTHON [ARGS...]
#
# Tests of the window run in a process for each file. One that has opened and closed some hundred
# windows crashes in Qt's bindings while it collects garbage; the cause is not found yet.
python=$1
shift
[ $# -gt 0 ] && exec "$python" -m pytest "$@"
failed=0
"$python" -m pytest tests --ignore tests/gui || failed=1
for part in $(find tests/gui -name 'test_*.py' | sort); do
    "$python" -m pytest "$part" || { failed=1; echo "$part failed"; }
done
exit $failed
