package io.pigstyguard.catalogue.network;

import io.pigstyguard.address.Cidr;
import java.util.stream.Stream;

/** Addresses that servers listen on. */
final class BindAddress {
  /** What every rule about an address to listen on asks. */
  static final String DEMAND = "must name addresses, not every address";

  private BindAddress() {}

  /** Whether one of the addresses stands for all those of the machine. */
  static boolean anyIsEvery(String... addresses) {
    return Stream.of(addresses).map(String::strip).anyMatch(BindAddress::isEvery);
  }

  private static boolean isEvery(String address) {
    // Redis: '-' before an address that need not exist, '::*' for every address of IPv6.
    String plain = address.startsWith("-") ? address.substring(1) : address;
    Cidr literal = plain.indexOf('/') < 0 ? Cidr.parse(plain) : null;
    return plain.equals("*")
        || plain.equals("::*")
        || (literal != null && literal.address().signum() == 0);
  }
}
