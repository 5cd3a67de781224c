#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks JSON files against a schema.

usage: validate.py SCHEMA [--lines] FILE...   each FILE (with --lines: each line of it) obeys SCHEMA
       validate.py --schemas FOLDER           each schema in FOLDER is a good schema, as are its examples

Exit status: 0 all obey, 3 some do not; anything else is a fault in here or in what it was given.
"""
import json
import pathlib
import sys

import jsonschema


def complain(where, error):
    place = "/".join(str(step) for step in error.absolute_path)
    print(f"{where}: {place or '(top)'}: {error.message[:300]}", file=sys.stderr)


def check_documents(schema_path, files, by_line):
    schema = json.loads(pathlib.Path(schema_path).read_text(encoding="utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    failures = 0
    for file in files:
        text = pathlib.Path(file).read_text(encoding="utf-8")
        for number, part in enumerate(text.splitlines() if by_line else [text], 1):
            for error in validator.iter_errors(json.loads(part)):
                complain(f"{file}:{number}" if by_line else file, error)
                failures += 1
    return failures


def check_examples(where, root, node):
    """Every example of a part of a schema obeys that part."""
    failures = 0
    if isinstance(node, dict):
        for example in node.get("examples", []):
            part = {**node, "$defs": root.get("$defs", {})}
            for error in jsonschema.Draft202012Validator(part).iter_errors(example):
                complain(where, error)
                failures += 1
        node = list(node.values())
    if isinstance(node, list):
        failures += sum(check_examples(where, root, child) for child in node)
    return failures


def check_schemas(folder):
    files = sorted(pathlib.Path(folder).glob("*.json"))
    if not files:
        print(f"{folder}: no schemas", file=sys.stderr)
        return 1
    failures = 0
    for file in files:
        schema = json.loads(file.read_text(encoding="utf-8"))
        jsonschema.Draft202012Validator.check_schema(schema)
        if '"examples"' not in file.read_text(encoding="utf-8"):
            print(f"{file}: has no example", file=sys.stderr)
            failures += 1
        failures += check_examples(file, schema, schema)
    return failures


def main(arguments):
    if len(arguments) == 2 and arguments[0] == "--schemas":
        return check_schemas(arguments[1])
    by_line = "--lines" in arguments
    paths = [argument for argument in arguments if argument != "--lines"]
    if len(paths) < 2:
        sys.exit(__doc__)
    return check_documents(paths[0], paths[1:], by_line)


if __name__ == "__main__":
    sys.exit(3 if main(sys.argv[1:]) else 0)
