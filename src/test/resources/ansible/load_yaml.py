"""Loads every file of a folder as Ansible does and prints one JSON line for each.

A value is a list of its type and content: scalars ["str", text, line, column] and the like,
["map", line, column, [[key, value], ...]], ["list", line, column, [...]], ["set", [...]]. What
Ansible refuses is {"error": exception}. "duplicates" counts its warnings about keys given twice,
"json" tells that it read the text as JSON, whose values have no places.
"""
import datetime
import json
import os
import sys

from ansible.parsing.utils import yaml as ansible_yaml
from ansible.parsing.yaml.objects import AnsibleVaultEncryptedUnicode
from ansible.utils.display import Display
from ansible.utils.unsafe_proxy import AnsibleUnsafe

warnings = []
Display.warning = lambda self, message, formatted=False: warnings.append(message)


def position(value):
    try:
        _, line, column = value.ansible_pos
        return [line, column]
    except AttributeError:
        return [0, 0]


def canonical(value):
    if value is None:
        return ["null"]
    if isinstance(value, bool):
        return ["bool", value]
    if isinstance(value, int):
        return ["int", hex(value)]
    if isinstance(value, float):
        return ["float", "nan" if value != value else value.hex()]
    if isinstance(value, (datetime.date, datetime.datetime)):
        return ["time"]
    if isinstance(value, AnsibleVaultEncryptedUnicode):
        return ["vault", value._ciphertext.decode()] + position(value)
    if isinstance(value, bytes):
        return ["bytes"]
    if isinstance(value, str):
        return ["unsafe" if isinstance(value, AnsibleUnsafe) else "str", str(value)] + position(value)
    if isinstance(value, dict):
        return ["map"] + position(value) + [[[canonical(k), canonical(v)] for k, v in value.items()]]
    if isinstance(value, (set, frozenset)):
        return ["set", [canonical(item) for item in value]]
    if isinstance(value, (list, tuple)):
        return ["list"] + position(value) + [[canonical(item) for item in value]]
    raise TypeError(type(value))


def load(path):
    del warnings[:]
    with open(path, "rb") as document:
        data = document.read()
    try:
        value = canonical(ansible_yaml.from_yaml(data.decode("utf-8", "surrogatepass")))
    except RecursionError:
        return {"error": "recursion"}
    except Exception as e:  # whatever Ansible dies of, it does not load the file
        original = getattr(e, "orig_exc", None) or e
        return {"error": "%s: %s" % (type(original).__name__, str(original).replace("\n", " "))}
    duplicates = sum("duplicate dict key" in text for text in warnings)
    return {"value": value, "duplicates": duplicates, "json": is_json(data)}


def is_json(data):
    try:
        json.loads(data)
        return True
    except ValueError:
        return False


for name in sorted(os.listdir(sys.argv[1])):
    result = load(os.path.join(sys.argv[1], name))
    result["file"] = name
    print(json.dumps(result))
