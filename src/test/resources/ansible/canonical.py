"""Values as JSON that keeps their types and places."""
import datetime

from ansible.parsing.yaml.objects import AnsibleVaultEncryptedUnicode
from ansible.utils.unsafe_proxy import AnsibleUnsafe


def position(value):
    try:
        _, line, column = value.ansible_pos
        return [line, column]
    except AttributeError:
        return [0, 0]


def canonical(value):
    """A list of type and content: ["str", text, line, column], ["null"] and the like for scalars,
    ["map", line, column, [[key, value], ...]], ["list", line, column, [...]], ["set", [...]]."""
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
