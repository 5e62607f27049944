/**
 * Ansible semantics: groups, hosts, precedence, references and Pigsty's role defaults, giving the
 * parameters that each host really runs with. Entry: {@link
 * io.pigstyguard.inventory.InventoryReader}. Behaviour follows ansible-core's YAML inventory plugin
 * and {@code inventory/data.py}.
 */
@NullMarked
package io.pigstyguard.inventory;

import org.jspecify.annotations.NullMarked;
