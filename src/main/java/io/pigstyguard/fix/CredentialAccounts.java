package io.pigstyguard.fix;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All credentials of a text with the accounts that they belong to. */
final class CredentialAccounts {
  static final String ROOT_NAME = "minio root name";
  private static final String FACTORY_ROOT = "minioadmin";
  private static final Pattern URL =
      Pattern.compile("([a-z][a-z0-9+.-]{0,20})://([^/\\s:@]*):([^@\\s/]*)@");
  private static final Pattern FLAG =
      Pattern.compile(
          "(--?(?:secret-key|password|access-secret|token|httpAuth[.]password))[= ]+([^\\s'\"]+)");

  /** Pigsty's own database accounts by the variable of their password. */
  private static final Map<String, String> SYSTEM =
      Map.of(
          "pg_admin_password", "pg dbuser_dba",
          "pg_monitor_password", "pg dbuser_monitor",
          "pg_replication_password", "pg replicator",
          "grafana_view_password", "pg dbuser_view");

  /** Accounts whose secret is written in several places that must agree whatever they hold. */
  private static final Pattern AGREEING = Pattern.compile("pg dbuser_view|minio .*");

  /** Accounts whose secret applications are given. */
  private static final Pattern SHARED = Pattern.compile("pg |minio |redis_password");

  private final WrittenText written;
  private final CredentialNames names;
  private final List<Credential> all = new ArrayList<>();
  private final String root;

  CredentialAccounts(WrittenText written, CredentialNames names) {
    this.written = written;
    this.names = names;
    this.root = rootName();
    for (SourceScalar scalar : written.scalars()) {
      if (!scalar.key() && scalar.style() != SourceScalar.Style.BLOCK) {
        collect(scalar);
      }
    }
    joinCopies();
  }

  List<Credential> all() {
    return List.copyOf(all);
  }

  /** The account of a parameter that is not written. */
  String unwritten(String name) {
    if (name.equals("minio_access_key")) {
      return ROOT_NAME;
    }
    if (name.equals("minio_secret_key")) {
      return "minio " + root;
    }
    String system = SYSTEM.getOrDefault(name, name);
    return agree(system) ? system : system + "\0";
  }

  /** Whether all places of the account hold one secret, whatever they hold now. */
  static boolean agree(String account) {
    return AGREEING.matcher(account).matches();
  }

  private String rootName() {
    for (SourceScalar scalar : written.scalars()) {
      if (!scalar.key() && scalar.path().step().equals("minio_access_key")) {
        return scalar.value();
      }
    }
    return FACTORY_ROOT;
  }

  private void collect(SourceScalar scalar) {
    SourcePath parent = scalar.path().parent();
    String name = scalar.path().step();
    boolean userOfPortal = parent != null && parent.step().equals("nginx_users");
    if (name.equals("minio_access_key") || (name.equals("s3_key") && scalar.value().equals(root))) {
      add(scalar, ROOT_NAME, "minio_access_key");
    } else if (userOfPortal || names.matches(name)) {
      if (!name.equals("s3_key")) {
        add(scalar, account(name, parent, scalar), name);
      }
    } else {
      embedded(scalar, name);
    }
  }

  private void add(SourceScalar scalar, String account, String name) {
    all.add(
        new Credential(
            scalar, account, name, written.textStart(scalar), scalar.end(), scalar.value()));
  }

  private String account(String name, @Nullable SourcePath parent, SourceScalar scalar) {
    String list = parent == null || parent.parent() == null ? "" : parent.parent().step();
    String owner =
        switch (name) {
          case "secret_key" -> owner(parent, "access_key", "minio ");
          case "s3_key_secret" -> owner(parent, "s3_key", "minio ");
          case "minio_secret_key" -> "minio " + root;
          case "password" -> owner(parent, "name", family(list));
          default -> SYSTEM.getOrDefault(name, "");
        };
    if (owner.isEmpty()) {
      owner = parent != null && parent.step().equals("nginx_users") ? "nginx " + name : name;
    }
    return agree(owner) ? owner : owner + "\0" + scalar.value();
  }

  private static String family(String list) {
    return list.equals("pg_users") || list.equals("pg_default_roles") ? "pg " : list + " ";
  }

  private String owner(@Nullable SourcePath mapping, String key, String family) {
    SourceScalar owner = written.value(mapping, key);
    return owner == null ? "" : family + owner.value();
  }

  /** NewSecrets inside of texts; offsets hold where the text is written without escapes. */
  private void embedded(SourceScalar scalar, String name) {
    String raw = written.text().substring(scalar.start(), scalar.end());
    Matcher url = URL.matcher(raw);
    while (url.find()) {
      String family = url.group(1).startsWith("postgres") ? "pg " : url.group(1) + " ";
      part(scalar, family + url.group(2), name, url.start(3), url.group(3));
    }
    Matcher flag = FLAG.matcher(raw);
    while (flag.find()) {
      part(scalar, name + " " + flag.group(1), name, flag.start(2), flag.group(2));
    }
  }

  private void part(SourceScalar scalar, String account, String name, int at, String value) {
    if (!value.isEmpty() && !value.contains("$") && !value.contains("<") && !value.contains("{{")) {
      int start = scalar.start() + at;
      String whose = agree(account) ? account : account + "\0" + value;
      all.add(new Credential(scalar, whose, name, start, start + value.length(), value));
    }
  }

  /** A secret of an application that one account alone has is a copy of that account's. */
  private void joinCopies() {
    for (int i = 0; i < all.size(); i++) {
      Credential copy = all.get(i);
      if (!copy.value().isEmpty() && isApplication(copy.scalar().path())) {
        Set<String> owners = new HashSet<>();
        for (Credential other : all) {
          if (other.value().equals(copy.value()) && SHARED.matcher(other.account()).lookingAt()) {
            owners.add(other.account());
          }
        }
        if (owners.size() == 1) {
          String owner = owners.iterator().next();
          all.set(
              i,
              new Credential(
                  copy.scalar(), owner, copy.name(), copy.start(), copy.end(), copy.value()));
        }
      }
    }
  }

  private static boolean isApplication(SourcePath path) {
    for (SourcePath at = path; at != null; at = at.parent()) {
      if (at.step().equals("apps")) {
        return true;
      }
    }
    return false;
  }
}
