package io.pigstyguard.catalogue;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Writes a document again in another notation: keys and items in the opposite order, every text in
 * double quotes, all in one flow, or in blocks.
 */
final class Rewriting {
  private final Set<Node> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Rewriting() {}

  static String of(String text, FlowStyle style) {
    DumperOptions options = new DumperOptions();
    options.setWidth(200);
    LoaderOptions anyTag = new LoaderOptions();
    anyTag.setTagInspector(tag -> true);
    Yaml yaml =
        new Yaml(
            new SafeConstructor(new LoaderOptions()),
            new Representer(options),
            options,
            anyTag,
            new Resolver());
    Node root = yaml.compose(new StringReader(text));
    StringWriter written = new StringWriter();
    yaml.serialize(new Rewriting().rewritten(root, style), written);
    return written.toString();
  }

  private Node rewritten(Node node, FlowStyle style) {
    if (!seen.add(node)) {
      return node;
    }
    if (node instanceof MappingNode mapping) {
      mapping.setFlowStyle(style);
      List<NodeTuple> entries = new ArrayList<>();
      Set<String> keys = new HashSet<>();
      for (NodeTuple entry : mapping.getValue()) {
        keys.add(((ScalarNode) entry.getKeyNode()).getValue());
        entries.add(new NodeTuple(entry.getKeyNode(), rewritten(entry.getValueNode(), style)));
      }
      // Of equal keys the last one counts.
      if (keys.size() == entries.size()) {
        Collections.reverse(entries);
      }
      mapping.setValue(entries);
    } else if (node instanceof SequenceNode sequence) {
      sequence.setFlowStyle(style);
      sequence.getValue().forEach(item -> rewritten(item, style));
      Collections.reverse(sequence.getValue());
    } else if (node.getTag().equals(Tag.STR) && node.getAnchor() == null) {
      ScalarNode scalar = (ScalarNode) node;
      return new ScalarNode(Tag.STR, scalar.getValue(), null, null, ScalarStyle.DOUBLE_QUOTED);
    }
    return node;
  }
}
