"""Resolves every inventory of a folder as ansible-core does and prints one JSON line for each.

{"hosts": {name: {variable: value}}, "order": [host, ...], "groups": {name: [host, ...]}}, or
{"error": exception}. Only the YAML inventory plugin is asked, as its failure has others try.
"""
import json
import os
import sys

from ansible.cli.inventory import INTERNAL_VARS
from ansible.inventory.data import InventoryData
from ansible.inventory.manager import InventoryManager
from ansible.parsing.dataloader import DataLoader
from ansible.plugins.loader import inventory_loader
from ansible.utils.display import Display
from ansible.vars.manager import VariableManager

from canonical import canonical

Display.warning = lambda self, message, formatted=False: None


def effective(variables, host):
    values = variables.get_vars(host=host, include_hostvars=False)
    return {str(name): canonical(value) for name, value in values.items() if name not in INTERNAL_VARS}


def resolve(path):
    loader = DataLoader()
    inventory = InventoryData()
    manager = InventoryManager(loader=loader, sources=[])
    manager._inventory = inventory
    try:
        plugin = inventory_loader.get("yaml")
        if not plugin.verify_file(path):
            return {"error": "not verified"}
        plugin.parse(inventory, loader, path)
        inventory.reconcile_inventory()
    except Exception as e:  # whatever Ansible dies of, it has no inventory
        return {"error": "%s: %s" % (type(e).__name__, str(e).replace("\n", " "))}
    variables = VariableManager(loader=loader, inventory=manager)
    return {
        "hosts": {name: effective(variables, host) for name, host in inventory.hosts.items()},
        "order": list(inventory.hosts),
        "groups": {
            name: [host.name for host in group.get_hosts()]
            for name, group in inventory.groups.items()
        },
    }


for name in sorted(os.listdir(sys.argv[1])):
    result = resolve(os.path.join(sys.argv[1], name))
    result["file"] = name
    print(json.dumps(result), flush=True)
