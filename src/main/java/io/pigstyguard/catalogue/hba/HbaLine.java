package io.pigstyguard.catalogue.hba;

import io.pigstyguard.address.Cidr;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A line of an access file as PostgreSQL and PgBouncer read it.
 *
 * @param type the kind of connection, for example {@code hostssl}
 * @param where the address as written; {@code local} for the socket
 * @param certificate value of the option {@code clientcert}, empty without it
 */
record HbaLine(
    String type,
    List<HbaToken> databases,
    List<HbaToken> users,
    String where,
    HbaAddress address,
    String method,
    String certificate) {

  static final String SOCKET = "local";
  static final String TRUST = "trust";
  static final String REPLICATION = "replication";
  private static final Set<String> TYPES =
      Set.of("host", "hostssl", "hostnossl", "hostgssenc", "hostnogssenc");
  private static final Set<String> ENCRYPTED = Set.of("hostssl", "hostgssenc");
  private static final Set<String> PASSWORDS =
      Set.of("scram-sha-256", "md5", "password", "ldap", "pam", "radius", "bsd");
  private static final Set<String> OTHERS =
      Set.of(TRUST, "reject", "cert", "ident", "peer", "gss", "sspi", "oauth");
  private static final String OPTION = "clientcert=";

  HbaLine {
    databases = List.copyOf(databases);
    users = List.copyOf(users);
  }

  /** Reads a line; null for comments and for what the servers would refuse. */
  static @Nullable HbaLine parse(String line) {
    List<List<HbaToken>> fields = HbaToken.fields(line);
    if (fields.size() < 4) {
      return null;
    }
    String type = fields.get(0).get(0).text();
    if (type.equals(SOCKET)) {
      return of(fields, SOCKET, HbaAddress.SOCKET, 3);
    }
    if (!TYPES.contains(type)) {
      return null;
    }
    if (fields.size() < 5) {
      return null;
    }
    HbaToken address = fields.get(3).get(0);
    String where = address.text();
    // An address without a mask length has its mask in the next field.
    String next = fields.get(4).get(0).text();
    if (!isAddress(where) || !isAddress(next)) {
      return of(fields, where, HbaAddress.ofToken(address), 4);
    }
    Cidr masked = Cidr.parse(where, next);
    HbaAddress network = masked == null ? HbaAddress.NAMED : HbaAddress.of(masked);
    return of(fields, where + "/" + next, network, 5);
  }

  private static boolean isAddress(String text) {
    return text.indexOf('/') < 0 && Cidr.parse(text) != null;
  }

  private static @Nullable HbaLine of(
      List<List<HbaToken>> fields, String where, HbaAddress address, int methodAt) {
    if (methodAt >= fields.size()) {
      return null;
    }
    String method = fields.get(methodAt).get(0).text();
    if (!PASSWORDS.contains(method) && !OTHERS.contains(method)) {
      return null;
    }
    String certificate = "";
    for (List<HbaToken> option : fields.subList(methodAt + 1, fields.size())) {
      String text = option.get(0).text();
      if (text.startsWith(OPTION)) {
        certificate = text.substring(OPTION.length());
      }
    }
    String type = fields.get(0).get(0).text();
    return new HbaLine(type, fields.get(1), fields.get(2), where, address, method, certificate);
  }

  /** All that it says, in one unambiguous sequence. */
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(type, where, method, certificate));
    for (List<HbaToken> field : List.of(databases, users)) {
      words.add(Integer.toString(field.size()));
      for (HbaToken token : field) {
        words.add(Boolean.toString(token.quoted()));
        words.add(token.text());
      }
    }
    return words;
  }

  /** Whether clients come from other machines. */
  boolean isRemote() {
    return address != HbaAddress.SOCKET && address != HbaAddress.LOOPBACK;
  }

  boolean isWorld() {
    return address == HbaAddress.WORLD;
  }

  boolean isEncrypted() {
    return ENCRYPTED.contains(type);
  }

  boolean isRejected() {
    return method.equals("reject");
  }

  /** Whether anybody is let in: {@code trust} with a verified certificate is method cert. */
  boolean isTrusted() {
    return method.equals(TRUST) && !(isEncrypted() && certificate.equals("verify-full"));
  }

  /** Whether a password is asked for. */
  boolean asksPassword() {
    return PASSWORDS.contains(method);
  }

  /** Whether the client must also have a certificate. */
  boolean asksCertificate() {
    return method.equals("cert")
        || (isEncrypted() && Set.of("verify-ca", "verify-full", "1").contains(certificate));
  }

  boolean isForEveryUser() {
    return users.stream().anyMatch(user -> user.isKeyword("all"));
  }

  boolean isForUser(String name) {
    return users.stream().anyMatch(user -> user.text().equals(name));
  }

  boolean isForEveryDatabase() {
    return databases.stream().anyMatch(database -> database.isKeyword("all"));
  }

  boolean isForReplication() {
    return databases.stream().anyMatch(database -> database.isKeyword(REPLICATION));
  }
}
