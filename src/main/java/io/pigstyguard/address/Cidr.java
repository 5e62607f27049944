package io.pigstyguard.address;

import com.google.re2j.Pattern;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A network of IP addresses as written; an address without a mask is a network of one. Reads
 * numbers only: a host name is no network, and none is ever looked up.
 *
 * @param address the address, which may have bits set below the mask
 * @param prefix how many leading bits the members share
 * @param width 32 for IPv4, 128 for IPv6
 */
public record Cidr(BigInteger address, int prefix, int width) {
  private static final int OCTETS = 4;
  private static final int V4 = 32;
  private static final int V6 = 128;

  /** Eight groups, of which an IPv4 address may take the place of the last two, have 45. */
  private static final int LONGEST_ADDRESS = 45;

  private static final Pattern GROUP = Pattern.compile("[0-9A-Fa-f]{1,4}");
  private static final Pattern PREFIX = Pattern.compile("\\d{1,3}");
  private static final List<Cidr> LOOPBACK = list("127.0.0.0/8", "::1/128");
  private static final List<Cidr> PRIVATE =
      list(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "100.64.0.0/10",
          "169.254.0.0/16",
          "127.0.0.0/8",
          "fc00::/7",
          "fe80::/10",
          "::1/128");

  private static List<Cidr> list(String... networks) {
    return Stream.of(networks).map(text -> Objects.requireNonNull(parse(text))).toList();
  }

  /** Reads an address, or a network with its prefix or mask; null when the text is neither. */
  public static @Nullable Cidr parse(String text) {
    int slash = text.indexOf('/');
    if (slash < 0) {
      return address(text);
    }
    Cidr host = address(text.substring(0, slash));
    String bits = text.substring(slash + 1);
    if (bits.indexOf('.') >= 0) {
      return parse(text.substring(0, slash), bits);
    }
    if (host == null || !PREFIX.matcher(bits).matches() || Integer.parseInt(bits) > host.width) {
      return null;
    }
    return new Cidr(host.address, Integer.parseInt(bits), host.width);
  }

  /** Reads an address with a mask such as 255.0.0.0; null when the two make no network. */
  public static @Nullable Cidr parse(String address, String mask) {
    Cidr host = address(address);
    Cidr bits = address(mask);
    if (host == null || bits == null || host.width != bits.width) {
      return null;
    }
    BigInteger below = bits.address.xor(ones(bits.width));
    boolean contiguous = below.and(below.add(BigInteger.ONE)).signum() == 0;
    return contiguous ? new Cidr(host.address, host.width - below.bitLength(), host.width) : null;
  }

  private static BigInteger ones(int count) {
    return BigInteger.ONE.shiftLeft(count).subtract(BigInteger.ONE);
  }

  private static @Nullable Cidr address(String text) {
    if (text.length() > LONGEST_ADDRESS) {
      return null;
    }
    BigInteger v4 = ipv4(text);
    if (v4 != null) {
      return new Cidr(v4, V4, V4);
    }
    BigInteger v6 = text.indexOf(':') < 0 ? null : ipv6(text);
    return v6 == null ? null : new Cidr(v6, V6, V6);
  }

  private static @Nullable BigInteger ipv4(String text) {
    long value = 0;
    int from = 0;
    for (int part = 1; part <= OCTETS; part++) {
      int dot = text.indexOf('.', from);
      int end = part == OCTETS ? text.length() : dot;
      int octet = end < from || (part == OCTETS && dot >= 0) ? -1 : octet(text, from, end);
      if (octet < 0) {
        return null;
      }
      value = value << 8 | octet;
      from = end + 1;
    }
    return BigInteger.valueOf(value);
  }

  /** One to three digits without a leading zero that make at most 255; -1 for anything else. */
  private static int octet(String text, int from, int to) {
    int length = to - from;
    if (length < 1 || length > 3 || (length > 1 && text.charAt(from) == '0')) {
      return -1;
    }
    int value = 0;
    for (int i = from; i < to; i++) {
      char digit = text.charAt(i);
      if (digit < '0' || digit > '9') {
        return -1;
      }
      value = 10 * value + digit - '0';
    }
    return value <= 255 ? value : -1;
  }

  private static @Nullable BigInteger ipv6(String text) {
    int gap = text.indexOf("::");
    List<Integer> head = gap < 0 ? groups(text, true) : groups(text.substring(0, gap), false);
    List<Integer> tail = gap < 0 ? List.of() : groups(text.substring(gap + 2), true);
    if (head == null || tail == null) {
      return null;
    }
    int missing = 8 - head.size() - tail.size();
    if (gap < 0 ? missing != 0 : missing < 1) {
      return null;
    }
    BigInteger value = BigInteger.ZERO;
    for (int group : head) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    value = value.shiftLeft(16 * missing);
    for (int group : tail) {
      value = value.shiftLeft(16).or(BigInteger.valueOf(group));
    }
    return value;
  }

  private static @Nullable List<Integer> groups(String text, boolean atEnd) {
    List<Integer> groups = new ArrayList<>();
    String[] parts = text.isEmpty() ? new String[0] : text.split(":", -1);
    for (int i = 0; i < parts.length; i++) {
      BigInteger last = atEnd && i == parts.length - 1 ? ipv4(parts[i]) : null;
      if (last != null) {
        groups.add(last.intValue() >>> 16);
        groups.add(last.intValue() & 0xffff);
      } else if (GROUP.matcher(parts[i]).matches()) {
        groups.add(Integer.parseInt(parts[i], 16));
      } else {
        return null;
      }
    }
    return groups;
  }

  /** Whether every address of another network belongs to this one. */
  public boolean contains(Cidr other) {
    int below = width - prefix;
    return width == other.width
        && prefix <= other.prefix
        && address.shiftRight(below).equals(other.address.shiftRight(below));
  }

  /** Whether all of it lies in private, shared, link-local or loopback ranges. */
  public boolean isPrivate() {
    return PRIVATE.stream().anyMatch(network -> network.contains(this));
  }

  /** Whether all of it is the machine itself. */
  public boolean isLoopback() {
    return LOOPBACK.stream().anyMatch(network -> network.contains(this));
  }

  /** Whether it is every address of its family. */
  public boolean isWorld() {
    return prefix == 0;
  }
}
