package io.pigstyguard.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.re2j.Pattern;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.ConfigMapBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import io.pigstyguard.kube.Claims;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.kube.KubeObjectReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Objects by how much of them makes them candidates. */
final class MatchCases {
  private static final String INVENTORY = "all: {vars: {pg_cluster: m}}\n";
  private static final String BASE64 =
      Base64.getEncoder().encodeToString(INVENTORY.getBytes(StandardCharsets.UTF_8));

  /** What Helm keeps there is compressed, and so never has the shape of an inventory. */
  private static final String OTHER = "H4sIAAAA";

  private static final String LABEL = "pigsty-guard.io/inventory";
  private static final Map<String, String> KEYS = Map.of("pigsty-guard.io/keys", "x");
  private static final List<String> SCOPES = List.of("labelled", "named", "all");

  private MatchCases() {}

  /**
   * An object that is sent, from some scope on.
   *
   * @param stored what the object was before, or null
   * @param scope the narrowest scope in which it is a candidate, or empty for none
   * @param swept whether the sweep is sent it where it is no candidate
   */
  record MatchCase(
      String name, @Nullable HasMetadata stored, HasMetadata sent, String scope, boolean swept) {
    MatchCase unswept() {
      return new MatchCase(name, stored, sent, scope, false);
    }

    /** The names of the webhooks that are called, one at most. */
    Set<String> webhooks(String scope) {
      String kind = sent.getKind().equals("Secret") ? "secrets" : "configmaps";
      if (isSent(scope)) {
        return Set.of(kind + ".pigsty-guard.io");
      }
      return swept ? Set.of(kind + "-sweep.pigsty-guard.io") : Set.of();
    }

    boolean isSent(String scope) {
      return !this.scope.isEmpty() && SCOPES.indexOf(this.scope) <= SCOPES.indexOf(scope);
    }

    /** Whether the guard claims it, or what it was, by what the scope is about. */
    boolean isClaimed(String scope) {
      return isClaimed(sent, scope) || (stored != null && isClaimed(stored, scope));
    }

    private static boolean isClaimed(HasMetadata object, String scope) {
      Claims all = Claims.DEFAULT;
      Pattern pattern = scope.equals("labelled") ? Pattern.compile("a^") : all.keyPattern();
      Claims claims = new Claims(all.label(), all.keysAnnotation(), pattern, scope.equals("all"));
      try {
        String json = Serialization.asJson(object);
        KubeObject read = KubeObjectReader.read(new ObjectMapper().readTree(json), null);
        return claims.candidate(read, null).isClaimed();
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public String toString() {
      return name;
    }
  }

  static List<MatchCase> all() {
    return Stream.of(configMaps(), everyday(), marks(), secrets(), updates())
        .flatMap(List::stream)
        .toList();
  }

  private static List<MatchCase> configMaps() {
    return List.of(
        created("key", configMap("a1").addToData("pigsty.yml", "x").build(), "named"),
        created(
            "key with a prefix", configMap("a2").addToData("pg-pigsty.yaml", "x").build(), "named"),
        created("key in capitals", configMap("a3").addToData("Pigsty.yml", "x").build(), "all"),
        created(
            "key that only begins so",
            configMap("a4").addToData("pigsty.yml.bak", "x").build(),
            "all"),
        created(
            "key that only ends so", configMap("a5").addToData("mypigsty.yml", "x").build(), "all"),
        created(
            "binary key", configMap("a6").addToBinaryData("pigsty.yml", BASE64).build(), "named"),
        created("binary content", configMap("a7").addToBinaryData("x", BASE64).build(), "all"),
        created("content", configMap("a8").addToData("x", INVENTORY).build(), "all"),
        created("no data", configMap("a9").build(), "").unswept());
  }

  /** Inventories under names that people give them, and what has no data or is everywhere. */
  private static List<MatchCase> everyday() {
    return List.of(
        created("inventory", configMap("e1").addToData("inventory.yml", INVENTORY).build(), "all"),
        created("prefix", configMap("e2").addToData("pigsty-prod.yml", "x").build(), "all"),
        created("capitals", configMap("e3").addToData("PIGSTY.YML", "x").build(), "all"),
        created("secret inventory", secret("e4").addToData("hosts", BASE64).build(), "all"),
        created("secret capitals", secret("e5").addToData("PIGSTY.YML", BASE64).build(), "all"),
        created("secret JSON", secret("e6").addToStringData("pg.json", INVENTORY).build(), "all"),
        created(
                "secret of another type",
                secret("e7").withType("x/y").addToData("hosts", BASE64).build(),
                "all")
            .unswept(),
        created(
                "certificate of the cluster",
                configMap("kube-root-ca.crt").addToData("ca.crt", "x").build(),
                "")
            .unswept(),
        created("lock", lock("e8").build(), "").unswept(),
        created("lock with data", lock("e9").addToData("x", INVENTORY).build(), "all"));
  }

  private static ConfigMapBuilder lock(String name) {
    return configMap(name)
        .editMetadata()
        .addToAnnotations("control-plane.alpha.kubernetes.io/leader", "{}")
        .endMetadata();
  }

  private static List<MatchCase> marks() {
    return List.of(
        created("label", label(configMap("b1"), "true").build(), "labelled").unswept(),
        created("empty label", label(configMap("b2"), "").addToData("x", "y").build(), "labelled"),
        created("label that says no", label(configMap("b3"), "false").build(), "").unswept(),
        created(
            "label that says no, key",
            label(configMap("b4"), "false").addToData("pigsty.yml", "x").build(),
            "named"),
        created(
            "annotation",
            annotation(configMap("b5")).addToData("x", INVENTORY).build(),
            "labelled"),
        created(
            "annotation, label that says no",
            annotation(label(configMap("b6"), "false")).addToData("x", "y").build(),
            "labelled"));
  }

  private static List<MatchCase> secrets() {
    return List.of(
        created("secret key", secret("c1").addToData("pigsty.yml", BASE64).build(), "named"),
        created(
            "secret text", secret("c2").addToStringData("pigsty.yml", INVENTORY).build(), "named"),
        created("secret content", secret("c3").addToData("x", BASE64).build(), "all").unswept(),
        created("secret text content", secret("c4").addToStringData("x", INVENTORY).build(), "all")
            .unswept(),
        created("empty secret", secret("c5").build(), "").unswept(),
        created(
                "secret of Helm",
                secret("c6").withType("helm.sh/release.v1").addToData("release", OTHER).build(),
                "")
            .unswept(),
        created(
                "secret of Helm with key",
                secret("c7").withType("helm.sh/release.v1").addToData("pigsty.yml", BASE64).build(),
                "named")
            .unswept());
  }

  private static List<MatchCase> updates() {
    return List.of(
        updated(
            "label dropped",
            label(configMap("d1"), "yes").addToData("x", "y").build(),
            configMap("d1").addToData("x", "y").build(),
            "labelled"),
        updated(
                "label turned off",
                label(configMap("d2"), "yes").build(),
                label(configMap("d2"), "false").build(),
                "labelled")
            .unswept(),
        updated(
                "label added",
                configMap("d3").build(),
                label(configMap("d3"), "yes").build(),
                "labelled")
            .unswept(),
        updated(
            "key dropped",
            configMap("d4").addToData("pigsty.yml", "x").build(),
            configMap("d4").addToData("x", "y").build(),
            "named"),
        updated(
            "content dropped",
            configMap("d5").addToData("x", INVENTORY).build(),
            configMap("d5").build(),
            "all"),
        updated(
            "annotation dropped",
            annotation(configMap("d6")).addToData("x", INVENTORY).build(),
            configMap("d6").addToData("x", INVENTORY).build(),
            "labelled"),
        updated(
                "nothing of it",
                configMap("d7").build(),
                configMap("d7").editMetadata().addToLabels("a", "b").endMetadata().build(),
                "")
            .unswept());
  }

  private static MatchCase created(String name, HasMetadata sent, String scope) {
    return new MatchCase(name, null, sent, scope, true);
  }

  private static MatchCase updated(
      String name, HasMetadata stored, HasMetadata sent, String scope) {
    return new MatchCase(name, stored, sent, scope, true);
  }

  private static ConfigMapBuilder configMap(String name) {
    return new ConfigMapBuilder().withNewMetadata().withName(name).endMetadata();
  }

  private static SecretBuilder secret(String name) {
    return new SecretBuilder().withNewMetadata().withName(name).endMetadata();
  }

  private static ConfigMapBuilder label(ConfigMapBuilder object, String value) {
    return object.editMetadata().addToLabels(LABEL, value).endMetadata();
  }

  private static ConfigMapBuilder annotation(ConfigMapBuilder object) {
    return object.editMetadata().addToAnnotations(KEYS).endMetadata();
  }

  /** A ConfigMap that is sent in each scope. */
  static ConfigMap marked() {
    return label(configMap("canary"), "true").build();
  }

  static ConfigMap inventory() {
    return configMap("inventory").addToData("pigsty.yml", INVENTORY).build();
  }

  /** A ConfigMap of that many keys, each of that many digits. */
  static ConfigMap withKeys(int count, int length) {
    String form = "%0" + length + "d";
    Map<String, String> data =
        IntStream.range(0, count).boxed().collect(Collectors.toMap(form::formatted, number -> "x"));
    return configMap("keys-%d-%d".formatted(count, length)).withData(data).build();
  }
}
