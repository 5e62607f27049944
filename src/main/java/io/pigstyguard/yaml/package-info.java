/**
 * Text to tree, as PyYAML with Ansible's tags reads it: YAML 1.1 scalars, anchors, merge keys,
 * duplicate keys, and a line and column on every value. Entry: {@link
 * io.pigstyguard.yaml.YamlReader}. Only this package sees SnakeYAML, and only its event level, so
 * that neither depth nor aliases can exhaust stack or memory.
 */
@NullMarked
package io.pigstyguard.yaml;

import org.jspecify.annotations.NullMarked;
