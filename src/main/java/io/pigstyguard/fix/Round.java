package io.pigstyguard.fix;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.CredentialNames;
import io.pigstyguard.rule.Knowledge;
import io.pigstyguard.rule.PublicCredentials;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import io.pigstyguard.yaml.YamlSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The edits that findings of one inspection call for. */
final class Round {
  /** A fix that says word for word what to type. */
  private static final Pattern LITERAL = Pattern.compile("^(?:Set|Add) `([a-z_]+): ([^`]+)`");

  private static final Set<String> SECRET_FAMILIES = Set.of("PWD", "BAK");

  private final PublicCredentials known;
  private final CredentialNames names;
  private final Defaults defaults;
  private final Secrets secrets;
  private final Written written;
  private final Insertion insertion;
  private final Credentials accounts;
  private final List<Credential> credentials;
  private final Set<Edit> edits = new LinkedHashSet<>();
  private final Map<Integer, Set<String>> rules = new LinkedHashMap<>();
  private final Map<Credential, String> flagged = new LinkedHashMap<>();

  Round(String text, Knowledge knowledge, Secrets secrets) {
    this.known = knowledge.credentials();
    this.names = known.names();
    this.defaults = new Defaults(knowledge.parameters());
    this.secrets = secrets;
    this.written = new Written(YamlSource.of(text));
    this.insertion = new Insertion(written);
    this.accounts = new Credentials(written, names);
    this.credentials = accounts.all();
  }

  /** Plans for all findings; {@link #edits} has the outcome. */
  void plan(List<Finding> findings) {
    for (Finding finding : findings) {
      String param = finding.violation().param();
      if (param != null) {
        plan(finding, finding.violation(), param);
      }
    }
    Map<String, List<Credential>> byAccount = new LinkedHashMap<>();
    flagged
        .keySet()
        .forEach(
            one -> byAccount.computeIfAbsent(one.account(), key -> new ArrayList<>()).add(one));
    byAccount.forEach(this::renew);
  }

  List<Edit> edits() {
    return List.copyOf(edits);
  }

  /** The ids of rules behind the edits of a line, counted from 1. */
  Map<Integer, Set<String>> rulesByLine() {
    Map<Integer, Set<String>> byLine = new LinkedHashMap<>();
    rules.forEach(
        (offset, ids) -> {
          int line =
              1 + (int) written.text().substring(0, offset).chars().filter(c -> c == '\n').count();
          byLine.computeIfAbsent(line, key -> new TreeSet<>()).addAll(ids);
        });
    return byLine;
  }

  private void plan(Finding finding, Violation violation, String param) {
    String name = param.substring(param.lastIndexOf('.') + 1);
    boolean credential =
        SECRET_FAMILIES.contains(finding.rule().family())
            && (names.matches(name) || name.equals("minio_access_key"));
    Matcher literal = LITERAL.matcher(finding.rule().fix());
    boolean says = literal.find() && literal.group(1).equals(name);
    String id = finding.rule().id();
    String word = says ? withoutMissingVip(literal.group(2)) : null;
    boolean everywhere = finding.rule().fix().contains("`all.vars`");
    Integer line = violation.line();
    Integer column = violation.column();
    if (line == null || column == null) {
      if (param.startsWith("minio_users[")) {
        writeUsers(id);
      } else if (credential) {
        add(id, insertion.global(name, fresh(id, accounts.unwritten(name), name)));
      } else if (word != null) {
        add(
            id,
            everywhere ? insertion.global(name, word) : insertedForScope(violation, name, word));
      }
      return;
    }
    int offset = written.offset(line, column);
    List<Credential> here = at(offset, name);
    if (SECRET_FAMILIES.contains(finding.rule().family()) && !here.isEmpty()) {
      here.forEach(one -> flagged.put(one, id));
    } else if (credential || word != null) {
      replaceOrInsert(id, offset, param, name, credential ? null : word);
    }
  }

  /** PostgreSQL does not start with the placeholder of a VIP that the cluster does not have. */
  private String withoutMissingVip(String word) {
    boolean vip =
        written.scalars().stream()
            .anyMatch(one -> !one.key() && one.path().step().equals("pg_vip_enabled"));
    return vip ? word : word.replace("${vip},", "");
  }

  private List<Credential> at(int offset, String name) {
    SourceScalar scalar = written.at(offset);
    if (scalar != null && scalar.key()) {
      scalar = scalar.value().equals(name) ? written.value(scalar.path(), scalar.value()) : null;
    }
    SourceScalar wanted = scalar;
    return wanted == null
        ? List.of()
        : credentials.stream().filter(one -> one.scalar().equals(wanted)).toList();
  }

  /**
   * Where no known credential stands: another scalar, or an object without the key.
   *
   * @param literal what to type, or null for a secret
   */
  private void replaceOrInsert(
      String id, int offset, String param, String name, @Nullable String literal) {
    String account = accounts.unwritten(name);
    SourceScalar scalar = written.at(offset);
    if (scalar != null && !scalar.key()) {
      boolean plain = scalar.style() != SourceScalar.Style.BLOCK;
      String old = scalar.value();
      String value = literal != null ? literal : fresh(id, account + old, name);
      add(id, plain ? new Edit(written.textStart(scalar), scalar.end(), value) : null);
      return;
    }
    SourcePath mapping = enclosing(scalar, offset, param);
    if (mapping != null) {
      String value = literal != null ? literal : fresh(id, owner(mapping, name, account), name);
      add(id, insertion.into(mapping, name, value));
    }
  }

  /** The mapping that lacks the last step of a path: below the key at a place, or around it. */
  private @Nullable SourcePath enclosing(@Nullable SourceScalar key, int offset, String param) {
    if (key == null) {
      return written.scalars().stream()
          .filter(one -> one.key() && one.start() > offset)
          .map(SourceScalar::path)
          .findFirst()
          .orElse(null);
    }
    String around = param.substring(0, Math.max(param.lastIndexOf('.'), 0));
    return around.endsWith("." + key.value()) || around.equals(key.value())
        ? written.below(key)
        : key.path();
  }

  private @Nullable Edit insertedForScope(Violation violation, String name, String value) {
    if (violation.scope().kind().equals("cluster")) {
      for (SourceScalar scalar : written.scalars()) {
        SourcePath parent = scalar.path().parent();
        boolean identity =
            !scalar.key()
                && scalar.path().step().equals("pg_cluster")
                && scalar.value().equals(violation.scope().name());
        if (identity && parent != null) {
          return insertion.into(parent, name, value);
        }
      }
    }
    return insertion.global(name, value);
  }

  /** Gives the places of an account one secret: that of a good one, if there is, or a new one. */
  private void renew(String account, List<Credential> members) {
    Set<String> old = new LinkedHashSet<>();
    members.forEach(member -> old.add(member.value()));
    Credential good = null;
    for (Credential other : credentials) {
      if (other.account().equals(account) && !flagged.containsKey(other)) {
        if (old.contains(other.value()) || isKnown(other.value())) {
          flagged.put(other, flagged.get(members.get(0)));
        } else if (good == null) {
          good = other;
        }
      }
    }
    for (Map.Entry<Credential, String> place : Map.copyOf(flagged).entrySet()) {
      if (place.getKey().account().equals(account)) {
        add(place.getValue(), replace(place.getKey(), good));
      }
    }
  }

  private boolean isKnown(String value) {
    return value.isEmpty() || known.contains(value, null) || known.isPlaceholder(value);
  }

  private Edit replace(Credential place, @Nullable Credential good) {
    boolean whole = place.start() == written.textStart(place.scalar());
    String value;
    if (good == null) {
      String secret = secrets.of(place.account(), place.name());
      value = whole ? form(secret, place.name()) : secret;
    } else {
      value = whole ? written.text().substring(good.start(), good.end()) : good.value();
    }
    boolean unset = place.start() == place.end();
    return new Edit(place.start(), place.end(), unset ? " " + value : value);
  }

  /** The account of a key that a mapping lacks. */
  private String owner(SourcePath mapping, String name, String otherwise) {
    SourceScalar key = written.value(mapping, "s3_key");
    return name.equals("s3_key_secret") && key != null
        ? "minio " + key.value()
        : otherwise + mapping;
  }

  /** What to write where nothing was: the secret of the account's other places, or a new one. */
  private String fresh(String ruleId, String account, String name) {
    for (Credential one : credentials) {
      boolean agrees = one.account().equals(account) && !account.equals(Credentials.ROOT_NAME);
      if (agrees && !isKnown(one.value())) {
        return written.text().substring(one.start(), one.end());
      }
    }
    credentials.stream()
        .filter(one -> one.account().equals(account))
        .forEach(one -> flagged.put(one, ruleId));
    return form(secrets.of(account, name), name);
  }

  /** MinIO's default users, written out with secrets of their own. */
  private void writeUsers(String ruleId) {
    List<String> users = new ArrayList<>();
    for (Param user : defaults.minioUsers(written.text())) {
      String access = user.get("access_key").text();
      String secret = fresh(ruleId, "minio " + access, "secret_key");
      String policy = user.get("policy").text();
      users.add("{ access_key: %s, secret_key: %s, policy: %s }".formatted(access, secret, policy));
    }
    add(ruleId, insertion.global("minio_users", "[ " + String.join(", ", users) + " ]"));
  }

  /** Backups of each cluster get a passphrase of their own, as Pigsty fills in the name. */
  private static String form(String secret, String name) {
    return name.equals("cipher_pass") ? "'" + secret + ".${pg_cluster}'" : secret;
  }

  private void add(String ruleId, @Nullable Edit edit) {
    if (edit != null) {
      edits.add(edit);
      rules.computeIfAbsent(edit.start(), key -> new TreeSet<>()).add(ruleId);
    }
  }
}
