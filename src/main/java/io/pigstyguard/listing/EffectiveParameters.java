package io.pigstyguard.listing;

import io.pigstyguard.inventory.Definition;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Inventory;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.mask.HostMask;
import io.pigstyguard.mask.Mask;
import io.pigstyguard.wording.OneLine;
import io.pigstyguard.yaml.Scalar;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a host would be deployed with, for people: every parameter with where it comes from. Values
 * of credentials are masked.
 */
public final class EffectiveParameters {
  private static final int WIDEST_VALUE = 100;

  private final CredentialNames names;
  private final Set<String> parameters;
  private final Appendable out;

  /**
   * @param parameters the parameters to show where only a role default applies
   */
  public EffectiveParameters(CredentialNames names, Set<String> parameters, Appendable out) {
    this.names = names;
    this.parameters = Set.copyOf(parameters);
    this.out = out;
  }

  /** Writes the parameters of all hosts, or of one. */
  public void write(Inventory inventory, @Nullable String only) throws IOException {
    for (Host host : inventory.hosts()) {
      if (only == null || only.equals(host.name())) {
        host(host);
      }
    }
  }

  private void host(Host host) throws IOException {
    out.append(OneLine.of(host.name(), WIDEST_VALUE)).append('\n');
    MaskedValue values = new MaskedValue(new HostMask(host, names));
    Map<String, Param> all = new TreeMap<>(PythonJson.ORDER);
    for (Definition definition : host.definitions()) {
      all.put(definition.name(), host.param(definition.name()));
    }
    for (String name : parameters) {
      all.computeIfAbsent(name, host::param);
    }
    for (Map.Entry<String, Param> parameter : all.entrySet()) {
      if (parameter.getValue().exists()) {
        out.append(line(parameter.getKey(), parameter.getValue(), values));
      }
    }
    out.append('\n');
  }

  private static String line(String name, Param param, MaskedValue values) {
    String origin =
        param.isWritten()
            ? param.definedBy().spoken() + ", line " + param.line()
            : "default of the role";
    return String.format(
        Locale.ROOT,
        "  %-36s %s  # %s%n",
        OneLine.of(name, WIDEST_VALUE),
        values.print(name, param),
        OneLine.of(origin, WIDEST_VALUE));
  }

  /** A value on one line in flow style, credentials in it masked. */
  private record MaskedValue(HostMask mask) {
    String print(String name, Param param) {
      StringBuilder text = new StringBuilder();
      append(text, name, param);
      return OneLine.of(text.toString(), WIDEST_VALUE);
    }

    private void append(StringBuilder text, String name, Param param) {
      if (text.length() > WIDEST_VALUE) {
        return;
      }
      if (mask.hidesBelow(name)) {
        text.append(param.isEmpty() ? "''" : Mask.TEXT);
      } else if (param.isMapping()) {
        text.append('{');
        for (Param entry : param.entries()) {
          String key = entry.key(param);
          text.append(text.charAt(text.length() - 1) == '{' ? "" : ", ");
          text.append(mask.key(key)).append(": ");
          append(text, key, entry);
        }
        text.append('}');
      } else if (param.isSequence()) {
        text.append('[');
        for (Param item : param.items()) {
          text.append(text.charAt(text.length() - 1) == '[' ? "" : ", ");
          append(text, "", item);
        }
        text.append(']');
      } else if (param.value() instanceof Scalar scalar) {
        text.append(scalar(scalar));
      }
    }

    private String scalar(Scalar scalar) {
      if (scalar.isNull()) {
        return "null";
      }
      if (mask.hides(scalar)) {
        return Mask.TEXT;
      }
      return scalar.printed().isEmpty() ? "''" : scalar.printed();
    }
  }
}
