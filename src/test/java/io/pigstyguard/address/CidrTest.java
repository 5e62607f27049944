package io.pigstyguard.address;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CidrTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "10.0.0.0/8",
        "10.8.0.0/16",
        "172.16.0.0/12",
        "172.31.255.255",
        "192.168.1.0/24",
        "100.64.0.0/10",
        "169.254.169.254",
        "127.0.0.1",
        "fd12:3456::/48",
        "fe80::1",
        "::1",
        "::1/128",
        "0:0:0:0:0:0:0:1"
      })
  void knowsThePrivateRanges(String text) {
    assertThat(requireNonNull(Cidr.parse(text)).isPrivate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0/0",
        "10.0.0.0/7",
        "172.32.0.1",
        "172.16.0.0/11",
        "192.169.0.0/16",
        "100.128.0.1",
        "8.8.8.0/24",
        "203.0.113.7",
        "::/0",
        "::",
        "2001:db8::1",
        "fec0::1"
      })
  void takesEverythingElseForPublic(String text) {
    assertThat(requireNonNull(Cidr.parse(text)).isPrivate()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "localhost",
        "db.example.com",
        "10.0.0",
        "10.0.0.256",
        "10.0.0.01",
        "10.0.0.0/33",
        "10.0.0.0/",
        "10.0.0.0/+8",
        "10.0.0.0/-1",
        "10.0.0.0/255.0.255.0",
        " 10.0.0.0/8",
        "10.0.0.1:5432",
        ":",
        ":::",
        "1::2::3",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7::8",
        "12345::",
        "::1/129",
        "[::1]",
        "fe80::1%eth0",
        "10.0.0.1::",
        "cafe"
      })
  void refusesWhatIsNoNetwork(String text) {
    assertThat(Cidr.parse(text)).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 255.0.0.0, 10.0.0.0/8",
    "10.1.1.1, 255.255.255.255, 10.1.1.1",
    "0.0.0.0, 0.0.0.0, 0.0.0.0/0",
    "fd00::, ffff::, fd00::/16"
  })
  void readsMasks(String address, String mask, String same) {
    assertThat(Cidr.parse(address, mask)).isNotNull().isEqualTo(Cidr.parse(same));
    assertThat(Cidr.parse("10.1.0.0/255.255.0.0")).isEqualTo(Cidr.parse("10.1.0.0/16"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0, 255.0.255.0",
    "10.0.0.0, ffff::",
    "10.0.0.0, md5",
    "10.0.0.0/8, 255.0.0.0",
    "name, 255.0.0.0"
  })
  void refusesMasksThatMakeNoNetwork(String address, String mask) {
    assertThat(Cidr.parse(address, mask)).isNull();
  }

  @Test
  void readsEveryNotationOfAnIpv6Address() {
    assertThat(Cidr.parse("2001:DB8:0:0:0:0:10.1.1.1"))
        .isNotNull()
        .isEqualTo(Cidr.parse("2001:db8::a01:101"));
    assertThat(Cidr.parse("1:2:3:4:5:6:7::")).isNotNull().isEqualTo(Cidr.parse("1:2:3:4:5:6:7:0"));
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.255.255, true",
    "10.0.0.9/8, 10.1.0.0/16, true",
    "10.1.0.0/16, 10.0.0.0/8, false",
    "0.0.0.0/0, 8.8.8.8, true",
    "0.0.0.0/0, ::1, false",
    "::/0, 2001:db8::/32, true"
  })
  void containsNetworksOfItsFamily(String network, String other, boolean expected) {
    Cidr outer = requireNonNull(Cidr.parse(network));
    assertThat(outer.contains(requireNonNull(Cidr.parse(other)))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "0.0.0.0/0, true",
    "10.0.0.0/0, true",
    "::/0, true",
    "0.0.0.0/1, false",
    "0.0.0.0, false"
  })
  void isTheWorldWithoutASharedBit(String text, boolean expected) {
    assertThat(requireNonNull(Cidr.parse(text)).isWorld()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "127.0.0.1, true",
    "127.8.0.0/16, true",
    "::1, true",
    "126.0.0.0/7, false",
    "10.0.0.1, false"
  })
  void knowsTheMachineItself(String text, boolean expected) {
    assertThat(requireNonNull(Cidr.parse(text)).isLoopback()).isEqualTo(expected);
  }

  @Test
  void readsTheLongestAddress() {
    String longest = "0000:0000:0000:0000:0000:ffff:255.255.255.255";
    assertThat(Cidr.parse(longest)).isEqualTo(Cidr.parse("::ffff:255.255.255.255"));
    assertThat(Cidr.parse("0" + longest)).isNull();
  }
}
