#!/bin/sh
# Pins requirements/*.in into hashed *.txt files, the same on every platform and Python ≥ 3.12.
set -eu
cd "$(dirname "$0")/.."
for name in uv base dev; do
    scripts/bootstrap uv pip compile --quiet --universal --generate-hashes --no-emit-index-url \
        --python-version 3.12 --custom-compile-command "make requirements" "$@" \
        "requirements/$name.in" -o "requirements/$name.txt"
done
