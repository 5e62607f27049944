package io.pigstyguard.knowledge;

import com.google.re2j.Pattern;
import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credentials that anybody can read in Pigsty's repository, and the words that mark a
 * placeholder or a common password, from {@code public-credentials.yaml}.
 */
public final class PublicCredentials {
  private static final int LONGEST_PLACEHOLDER = 256;
  private static final String RESOURCE = "/public-credentials.yaml";
  private static final String CLUSTER_TOKEN = "${pg_cluster}";
  private static final Pattern MD5 = Pattern.compile("md5[0-9a-f]{32}");

  private final Set<String> values;
  private final List<String> templates;
  private final Set<String> hashes;
  private final Pattern placeholder;
  private final Set<String> common;
  private final Map<String, List<String>> appSecrets;
  private final CredentialNames names;

  private PublicCredentials(Mapping root) {
    values = new HashSet<>(field(root, "credentials", "value"));
    templates = field(root, "templates", "value");
    hashes = new HashSet<>(strings(root.get("hashes")));
    placeholder =
        Pattern.compile(
            String.join("|", strings(root.get("placeholders"))),
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    common = new HashSet<>(strings(root.get("common")));
    appSecrets = new HashMap<>();
    for (Entry app : mapping(root, "apps").entries()) {
      appSecrets.put(app.name(), strings(app.value()));
    }
    names = new CredentialNames(mapping(root, "credentialNames"));
  }

  /** The table that the product ships. */
  public static PublicCredentials load() {
    try (InputStream in = PublicCredentials.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(RESOURCE + " is not on the class path");
      }
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return new YamlReader(YamlLimits.DEFAULT)
          .read(text)
          .match(
              document -> new PublicCredentials((Mapping) document.root()),
              problem -> {
                throw new IllegalStateException(RESOURCE + ":" + problem.line());
              });
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether a value is published, as it is or after the cluster's name is filled in. */
  public boolean contains(String value, @Nullable String cluster) {
    if (values.contains(value) || hashes.contains(value) || templates.contains(value)) {
      return true;
    }
    if (cluster == null) {
      return false;
    }
    String filled = value.replace(CLUSTER_TOKEN, cluster);
    return templates.stream()
        .anyMatch(template -> template.replace(CLUSTER_TOKEN, cluster).equals(filled));
  }

  /** Whether an {@code md5…} hash is that of a published password for the user. */
  public boolean containsHash(String hash, String user) {
    if (!MD5.matcher(hash).matches()) {
      return false;
    }
    return hashes.contains(hash)
        || values.stream().anyMatch(value -> hash.equals("md5" + md5(value + user)));
  }

  private static String md5(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Whether a text stands for a value to be filled in. Of a long one only the beginning is read,
   * since thousands of users may share the text.
   */
  public boolean isPlaceholder(String value) {
    String beginning = value.substring(0, Math.min(value.length(), LONGEST_PLACEHOLDER));
    return placeholder.matcher(beginning).matches();
  }

  public boolean isCommon(String value) {
    return common.contains(value.toLowerCase(Locale.ROOT));
  }

  /** Keys of an app's bundled {@code .env} whose values are published; empty for unknown apps. */
  public List<String> appSecrets(String app) {
    return appSecrets.getOrDefault(app, List.of());
  }

  /** Which variable and key names hold credentials. */
  public CredentialNames names() {
    return names;
  }

  /** Every published value, for tests that search output for them. */
  public Set<String> values() {
    return Set.copyOf(values);
  }

  private static Mapping mapping(Mapping root, String key) {
    return root.get(key) instanceof Mapping mapping ? mapping : Mapping.empty(1, 1);
  }

  private static List<String> strings(@Nullable Value value) {
    return value instanceof Sequence sequence
        ? sequence.items().stream().map(item -> ((Scalar) item).text()).toList()
        : List.of();
  }

  private static List<String> field(Mapping root, String key, String field) {
    List<String> result = new ArrayList<>();
    if (root.get(key) instanceof Sequence rows) {
      for (Value row : rows.items()) {
        if (((Mapping) row).get(field) instanceof Scalar scalar) {
          result.add(scalar.text());
        }
      }
    }
    return List.copyOf(result);
  }
}
