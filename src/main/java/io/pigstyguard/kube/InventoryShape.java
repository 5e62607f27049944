package io.pigstyguard.kube;

import java.util.regex.Pattern;

/**
 * Whether a text looks like a Pigsty inventory, told without parsing: a root key {@code all} and
 * one of Pigsty's identity variables or modules. Linear in the length of the text.
 */
public final class InventoryShape {
  private static final Pattern ROOT = Pattern.compile("(?m)^(?:all|\"all\"|'all') *:(?: |$)");
  private static final Pattern PIGSTY =
      Pattern.compile(
          "\\b(?:pg_cluster|infra_seq|etcd_seq|minio_cluster|redis_cluster|admin_ip|pg_seq"
              + "|kafka_cluster|mysql_cluster|pg_admin_password|grafana_admin_password)\\b");

  private InventoryShape() {}

  public static boolean matches(String text) {
    return text.contains("all") && ROOT.matcher(text).find() && PIGSTY.matcher(text).find();
  }
}
