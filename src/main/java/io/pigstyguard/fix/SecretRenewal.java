package io.pigstyguard.fix;

import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.remedy.SecretForm;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** New secrets for accounts, the same at every place of an account. */
final class SecretRenewal {
  private final PublicCredentials known;
  private final NewSecrets secrets;
  private final WrittenText written;
  private final CredentialAccounts accounts;
  private final List<Credential> credentials;
  private final Map<Credential, Flag> flagged = new LinkedHashMap<>();

  /** Why a credential must be new, and what it is to look like. */
  private record Flag(String rule, SecretForm form) {}

  SecretRenewal(WrittenText written, PublicCredentials known, NewSecrets secrets) {
    this.known = known;
    this.secrets = secrets;
    this.written = written;
    this.accounts = new CredentialAccounts(written, known.names());
    this.credentials = accounts.all();
  }

  /** Flags the credentials in a scalar; whether there are any. */
  boolean flag(@Nullable SourceScalar scalar, String rule, SecretForm form) {
    boolean found = false;
    for (Credential one : credentials) {
      if (one.scalar().equals(scalar)) {
        flagged.put(one, new Flag(rule, form));
        found = true;
      }
    }
    return found;
  }

  /** The account of a parameter that is not written. */
  String unwritten(String name) {
    return accounts.unwritten(name);
  }

  /** The account of a key that a mapping lacks. */
  String owner(SourcePath mapping, String name) {
    SourceScalar key = written.value(mapping, "s3_key");
    return name.equals("s3_key_secret") && key != null
        ? "minio " + key.value()
        : unwritten(name) + mapping;
  }

  /** What to write where nothing was: the secret of the account's other places, or a new one. */
  String fresh(String rule, SecretForm form, String account, String name) {
    for (Credential one : credentials) {
      boolean agrees =
          one.account().equals(account) && !account.equals(CredentialAccounts.ROOT_NAME);
      if (agrees && !isKnown(one.value())) {
        return written.text().substring(one.start(), one.end());
      }
    }
    credentials.stream()
        .filter(one -> one.account().equals(account))
        .forEach(one -> flagged.put(one, new Flag(rule, form)));
    return whole(secrets.of(account, name, form), name);
  }

  /** Gives the places of each flagged account one secret: that of a good one, or a new one. */
  void renew(PlannedEdits edits) {
    Map<String, List<Credential>> byAccount = new LinkedHashMap<>();
    flagged
        .keySet()
        .forEach(
            one -> byAccount.computeIfAbsent(one.account(), key -> new ArrayList<>()).add(one));
    byAccount.forEach((account, members) -> renew(account, members, edits));
  }

  private void renew(String account, List<Credential> members, PlannedEdits edits) {
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
    for (Map.Entry<Credential, Flag> place : Map.copyOf(flagged).entrySet()) {
      if (place.getKey().account().equals(account)) {
        edits.add(place.getValue().rule(), replace(place.getKey(), place.getValue().form(), good));
      }
    }
  }

  private boolean isKnown(String value) {
    return value.isEmpty() || known.contains(value, null) || known.isPlaceholder(value);
  }

  private Edit replace(Credential place, SecretForm form, @Nullable Credential good) {
    boolean whole = place.start() == written.textStart(place.scalar());
    String value;
    if (good == null) {
      String secret = secrets.of(place.account(), place.name(), form);
      value = whole ? whole(secret, place.name()) : secret;
    } else {
      value = whole ? written.text().substring(good.start(), good.end()) : good.value();
    }
    boolean unset = place.start() == place.end();
    return new Edit(place.start(), place.end(), unset ? " " + value : value);
  }

  /** Backups of each cluster get a passphrase of their own, as Pigsty fills in the name. */
  private static String whole(String secret, String name) {
    return name.equals("cipher_pass") ? "'" + secret + ".${pg_cluster}'" : secret;
  }

  @Override
  public String toString() {
    return flagged.size() + " credentials";
  }
}
