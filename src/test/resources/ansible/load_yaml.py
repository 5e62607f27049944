"""Loads every file of a folder as Ansible does and prints one JSON line for each.

What Ansible refuses is {"error": exception}. "duplicates" counts its warnings about keys given twice,
"json" tells that it read the text as JSON, whose values have no places.
"""
import json
import os
import sys

from ansible.parsing.utils import yaml as ansible_yaml
from ansible.utils.display import Display

from canonical import canonical

warnings = []
Display.warning = lambda self, message, formatted=False: warnings.append(message)


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
