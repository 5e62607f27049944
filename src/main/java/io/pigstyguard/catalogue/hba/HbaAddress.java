package io.pigstyguard.catalogue.hba;

import com.google.re2j.Pattern;
import io.pigstyguard.address.Cidr;
import org.jspecify.annotations.Nullable;

/** Where the clients of an access entry are. */
enum HbaAddress {
  /** The Unix-domain socket. */
  SOCKET,
  /** TCP connections of the machine to itself. */
  LOOPBACK,
  /** Machines that a name, one of Pigsty's aliases or the server's own subnet stands for. */
  NAMED,
  /** A literal network within the private ranges. */
  PRIVATE,
  /** A literal network that has public addresses. */
  PUBLIC,
  /** Every address. */
  WORLD;

  /** Pigsty lets numbers pass that make no address, or, with leading zeros, another one. */
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,3}\\.){3}\\d{1,3}(/(\\d|[12]\\d|3[0-2]))?");

  /** What {@code addr} of Pigsty's object form means, or null when Pigsty refuses it. */
  static @Nullable HbaAddress ofAlias(String text) {
    return switch (text) {
      case "local" -> SOCKET;
      case "localhost" -> LOOPBACK;
      case "world", "all" -> WORLD;
      case "admin", "infra", "cluster", "intra", "intranet" -> NAMED;
      default -> ofLiteral(text);
    };
  }

  private static @Nullable HbaAddress ofLiteral(String text) {
    Cidr literal = Cidr.parse(text);
    if (literal != null) {
      return of(literal);
    }
    return NUMBERS.matcher(text).matches() ? NAMED : null;
  }

  /** What the address of a raw line means, as hba.c reads it. */
  static HbaAddress ofToken(HbaToken token) {
    if (token.isKeyword("all")) {
      return WORLD;
    }
    // samehost is any address of the server itself; nobody else can have one.
    if (token.isKeyword("samehost") || token.text().equals("localhost")) {
      return LOOPBACK;
    }
    Cidr literal = Cidr.parse(token.text());
    return literal == null ? NAMED : of(literal);
  }

  static HbaAddress of(Cidr literal) {
    if (literal.isWorld()) {
      return WORLD;
    }
    if (literal.isLoopback()) {
      return LOOPBACK;
    }
    return literal.isPrivate() ? PRIVATE : PUBLIC;
  }
}
