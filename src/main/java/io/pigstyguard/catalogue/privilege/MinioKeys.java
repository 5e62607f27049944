package io.pigstyguard.catalogue.privilege;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.Viewpoints;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The access keys of a MinIO cluster that reach every bucket.
 *
 * @param roots those of its administrators
 * @param users the policies that reach too far, by access key
 */
record MinioKeys(Cluster cluster, Set<String> roots, Map<String, List<Param>> users) {
  private static final Set<String> WIDE =
      Set.of("consoleAdmin", "readwrite", "writeonly", "diagnostics");

  MinioKeys {
    // Not copyOf, whose tables are slow for keys made to collide.
    roots = Collections.unmodifiableSet(new HashSet<>(roots));
    users = Collections.unmodifiableMap(new HashMap<>(users));
  }

  static MinioKeys of(Cluster cluster) {
    Set<String> roots = new HashSet<>();
    for (Host node : cluster.members()) {
      Param root = node.param("minio_access_key");
      if (!root.isEmpty() && !root.isOpaque()) {
        roots.add(root.text());
      }
    }
    Map<String, List<Param>> users = new HashMap<>();
    for (Host node : Viewpoints.of(cluster.members(), "minio_users")) {
      for (Param user : node.param("minio_users").items()) {
        String key = user.get("access_key").text();
        if (!key.isEmpty() && isWide(user.get("policy"))) {
          users.computeIfAbsent(key, absent -> new ArrayList<>()).add(user.get("policy"));
        }
      }
    }
    return new MinioKeys(cluster, roots, users);
  }

  private static boolean isWide(Param policy) {
    return Stream.of(policy.text().split(",", -1)).map(String::strip).anyMatch(WIDE::contains);
  }

  boolean isPowerful(String key) {
    return isRoot(key) || users.containsKey(key);
  }

  boolean isRoot(String key) {
    return roots.contains(key);
  }

  List<Param> policies(String key) {
    return users.getOrDefault(key, List.of());
  }

  Scope scope(String key) {
    return Scope.of("miniouser", cluster.name(), key);
  }
}
