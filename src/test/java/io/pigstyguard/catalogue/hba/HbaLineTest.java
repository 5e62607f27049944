package io.pigstyguard.catalogue.hba;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HbaLineTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "local all all peer                                 | local     | local          | SOCKET   | peer",
        "host all all 10.0.0.0/8 md5                        | host      | 10.0.0.0/8     | PRIVATE  | md5",
        "host all all 10.0.0.0 255.0.0.0 md5                | host      | 10.0.0.0/255.0.0.0 | PRIVATE  | md5",
        "host all all 0.0.0.0 0.0.0.0 md5                   | host      | 0.0.0.0/0.0.0.0 | WORLD    | md5",
        "host all all fd00:: ffff:: cert                    | host      | fd00::/ffff:: | PRIVATE  | cert",
        "host all all 203.0.113.9 255.255.255.255 trust     | host      | 203.0.113.9/255.255.255.255 | PUBLIC   | trust",
        "host all all 203.0.113.9 trust                     | host      | 203.0.113.9    | PUBLIC   | trust",
        "hostssl all all 203.0.113.9 scram-sha-256 map=m    | hostssl   | 203.0.113.9    | PUBLIC   | scram-sha-256",
        "hostnossl all all 127.0.0.1/32 reject              | hostnossl | 127.0.0.1/32   | LOOPBACK | reject",
        "hostssl all all ::1/128 cert map=users             | hostssl   | ::1/128        | LOOPBACK | cert",
        "host all all localhost md5                         | host      | localhost      | LOOPBACK | md5",
        "host all all samehost md5                          | host      | samehost       | LOOPBACK | md5",
        "host all all samenet md5                           | host      | samenet        | NAMED    | md5",
        "host all all .example.com md5                      | host      | .example.com   | NAMED    | md5",
        "host all all all md5                               | host      | all            | WORLD    | md5",
        "host all all ::/0 md5                              | host      | ::/0           | WORLD    | md5",
        "host all all \"all\" md5                           | host      | all            | NAMED    | md5",
        "host all all \"10.0.0.0/8\" md5                    | host      | 10.0.0.0/8     | PRIVATE  | md5",
        "host all all 10.0.0.0 255.0.255.0 md5 | host | 10.0.0.0/255.0.255.0 | NAMED | md5",
        "host all all 10.0.0.0/8                            |           |                |          |",
        "host all all 10.0.0.0/8 secret                     |           |                |          |",
        "local all all                                      |           |                |          |",
        "hots all all 10.0.0.0/8 md5                        |           |                |          |",
        "include_dir more.d with some words                 |           |                |          |",
        "# host all all 10.0.0.0/8 md5                      |           |                |          |"
      })
  void readsTypeAddressAndMethod(
      String text, String type, String where, HbaAddress address, String method) {
    HbaLine line = HbaLine.parse(text);
    if (type == null) {
      assertThat(line).isNull();
      return;
    }
    assertThat(line).isNotNull();
    assertThat(line.type()).isEqualTo(type);
    assertThat(line.where()).isEqualTo(where);
    assertThat(line.address()).isEqualTo(address);
    assertThat(line.method()).isEqualTo(method);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostssl all all all scram-sha-256 clientcert=verify-full",
        "hostssl all all all scram-sha-256 map=m \"clientcert=verify-ca\"",
        "hostssl all all all md5 clientcert=1",
        "hostssl all all all cert"
      })
  void knowsWhenACertificateIsAskedFor(String text) {
    assertThat(line(text).asksCertificate()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hostssl all all all scram-sha-256",
        "hostssl all all all scram-sha-256 clientcert=no-verify",
        "host all all all scram-sha-256 clientcert=verify-full",
        "hostssl clientcert=verify-full all all md5"
      })
  void knowsWhenNoCertificateIsAskedFor(String text) {
    assertThat(line(text).asksCertificate()).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host all all all trust                               | true",
        "hostssl all all all trust clientcert=verify-ca       | true",
        "hostssl all all all trust clientcert=verify-full     | false",
        "host all all all trust clientcert=verify-full        | true",
        "host trust trust trust md5                           | false"
      })
  void knowsWhenAnybodyIsLetIn(String text, boolean expected) {
    assertThat(line(text).isTrusted()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "host all all all md5                   | true  | true  | false",
        "host \"all\" \"all\" all md5           | false | false | false",
        "host a,all b,all all md5               | true  | true  | false",
        "host replication all all md5           | false | true  | true",
        "host \"replication\" +all all md5      | false | false | false"
      })
  void knowsWhomItIsFor(String text, boolean everyDatabase, boolean everyUser, boolean stream) {
    HbaLine line = line(text);
    assertThat(line.isForEveryDatabase()).isEqualTo(everyDatabase);
    assertThat(line.isForEveryUser()).isEqualTo(everyUser);
    assertThat(line.isForReplication()).isEqualTo(stream);
  }

  private static HbaLine line(String text) {
    return requireNonNull(HbaLine.parse(text));
  }
}
