#!/usr/bin/env bash
# How long whole processes of cellc take: start-up.sh INSTALLATION SMALL-TREE LARGE-TREE JAVA_HOME...
# SMALL-TREE has to be staged in a Git repository. RUNS (default 10) is the number of runs of each. Prints a table of
# medians: elapsed seconds, and those of all processors, which vary less on a machine that does other things as well.
set -euo pipefail
[ $# -ge 4 ] || { sed -n '2,4s/^# //p' "$0" >&2; exit 2; }
cellc=$1/bin/cellc small=$2 large=$3
shift 3
runs=${RUNS:-10}
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
export XDG_CACHE_HOME=$scratch/cache LC_ALL=C.UTF-8
unset CELLC_CACHE CELLC_JAVA_OPTS CELLC_FAST_START CI

median() {
  sort -n | awk '{ value[NR] = $1 } END { printf "%.2f", (value[int((NR + 1) / 2)] + value[int(NR / 2) + 1]) / 2 }'
}

# Runs a command several times and gives "elapsed / processors". Each run has an output folder of its own: ext4 is several
# times slower in making files where others were deleted a moment ago.
measure() {
  local TIMEFORMAT='%R %U %S' i
  : >"$scratch/times"
  for ((i = 0; i < runs; i++)); do
    { time "${@//RUN/$BASHPID-$i}" >"$scratch/printed" 2>&1; } 2>>"$scratch/times" || { cat "$scratch/printed" >&2; exit 1; }
  done
  printf '%s / %s' "$(cut -d' ' -f1 "$scratch/times" | median)" "$(awk '{ print $2 + $3 }' "$scratch/times" | median)"
}

echo '| Java | command | without archive | from the archive |'
echo '|---|---|---|---|'
for home in "$@"; do
  export JAVA_HOME=$home
  CELLC_FAST_START=wait "$cellc" version >"$scratch/printed"
  "$cellc" render "$large" -o "$scratch/kept" >"$scratch/printed" 2>&1
  java=$(sed -n 's/^JAVA_VERSION="\(.*\)"/\1/p' "$home/release")
  while IFS='|' read -r name words; do
    read -ra command <<<"$words"
    command=("${command[@]/SMALL/$small}")
    command=("${command[@]/LARGE/$large}")
    command=("${command[@]/OUT/$scratch/out-RUN}")
    command=("${command[@]/KEPT/$scratch/kept}")
    without=$(CELLC_FAST_START=off measure "$cellc" "${command[@]}")
    with=$(measure "$cellc" "${command[@]}")
    echo "| $java | $name | $without | $with |"
  done <<'COMMANDS'
`version`|version
`validate`, small|validate SMALL
`validate --staged`, small|validate --staged SMALL
`validate`, large|validate LARGE
`render -o -`, large|render LARGE -o -
`render`, large|render LARGE -o OUT
`render`, large, nothing to write|render LARGE -o KEPT
COMMANDS
done
