package io.pigstyguard.address;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.pigstyguard.Collisions;
import io.pigstyguard.Growth;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConnectionUrlTest {
  private static ConnectionUrl one(String text) {
    List<ConnectionUrl> urls = ConnectionUrl.in(text);
    assertThat(urls).hasSize(1);
    return urls.get(0);
  }

  @Test
  void takesAUrlApart() {
    ConnectionUrl url = one("postgres://me:p%40ss@10.1.1.1:5432/db?sslmode=disable&options=-c%20x");
    assertThat(url.isPostgres()).isTrue();
    assertThat(url.user()).isEqualTo("me");
    assertThat(url.password()).isEqualTo("p%40ss");
    assertThat(url.decodedPassword()).isEqualTo("p@ss");
    assertThat(url.endpoints()).containsExactly(new ConnectionUrl.Endpoint("10.1.1.1", "5432"));
    assertThat(url.database()).isEqualTo("db");
    assertThat(url.query()).containsEntry("sslmode", "disable").containsEntry("options", "-c x");
  }

  @Test
  void findsSeveralInOneText() {
    assertThat(
            ConnectionUrl.in(
                "--meta 'redis://:a@h1/1',postgres://u:b@h2/x, (see mysql://u:c@(h3:3306)/y)"))
        .extracting(ConnectionUrl::scheme, ConnectionUrl::password, url -> url.endpoints().get(0))
        .containsExactly(
            tuple("redis", "a", new ConnectionUrl.Endpoint("h1", "")),
            tuple("postgres", "b", new ConnectionUrl.Endpoint("h2", "")),
            tuple("mysql", "c", new ConnectionUrl.Endpoint("h3", "3306")));
  }

  @Test
  void findsUrlsJoinedByACommaOrHiddenInAQuery() {
    assertThat(ConnectionUrl.in("postgres://h1/db?sslmode=disable,postgres://h2/db"))
        .extracting(url -> url.query().getOrDefault("sslmode", ""))
        .containsExactly("disable", "");
    assertThat(ConnectionUrl.in("http://h/?target=postgres://u:p@h2/db"))
        .extracting(ConnectionUrl::scheme)
        .containsExactly("http", "postgres");
  }

  @Test
  void readsJdbcAndSeveralHosts() {
    ConnectionUrl url = one("jdbc:postgresql://H1:5432,[::1]:6432/db?user=u&password=p");
    assertThat(url.isPostgres()).isTrue();
    assertThat(url.password()).isNull();
    assertThat(url.query()).containsEntry("password", "p");
    assertThat(url.endpoints())
        .containsExactly(
            new ConnectionUrl.Endpoint("h1", "5432"), new ConnectionUrl.Endpoint("::1", "6432"));
  }

  @Test
  void keepsPlaceholdersAndUnescapedAtSigns() {
    assertThat(one("postgres://u:${PG_PASS}@${HOST}:5432/db").password()).isEqualTo("${PG_PASS}");
    assertThat(one("postgres://u:p@ss@h/db").password()).isEqualTo("p@ss");
    ConnectionUrl jinja = one("postgres://u:{{ pg_pass }}@10.1.1.1/db?sslmode=disable");
    assertThat(jinja.password()).isEqualTo("{{ pg_pass }}");
    assertThat(jinja.query()).containsEntry("sslmode", "disable");
  }

  @Test
  void keepsTextsWithBrokenEscapes() {
    assertThat(one("postgres://u:100%@h/db").decodedPassword()).isEqualTo("100%");
  }

  @Test
  void findsNothingWithoutAScheme() {
    assertThat(ConnectionUrl.in("//h/db and ://h and plain text")).isEmpty();
    assertThat(ConnectionUrl.in("postgres://")).hasSize(1);
  }

  @Test
  void neverPrintsMoreThanTheScheme() {
    assertThat(one("postgres://u:p@h/db")).hasToString("postgres://•••");
  }

  @Test
  void takesAnExpressionThatEndsBehindTheNextUrlForOneWithoutEnd() {
    assertThat(ConnectionUrl.in("a://u:{{ x b://h/{{ y }} z"))
        .extracting(ConnectionUrl::scheme, url -> url.endpoints().get(0).host())
        .containsExactly(tuple("a", "u"), tuple("b", "h"));
    assertThat(one("a://h/{{ x").database()).isEmpty();
    assertThat(one("a://h/{{{}}}/x y").database()).isEqualTo("{{{}}}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "postgres://h/db, and more        | db",
        "postgres://h/db;                 | db",
        "postgres://h/db,;                | db",
        "(postgres://h/db)                | db",
        "[postgres://h/db]                | db",
        "{postgres://h/db}                | db",
        "(postgres://h/db),               | db",
        "postgres://h/db(1)               | db(1)",
        "postgres://h/db[1]               | db[1]",
        "postgres://h/${DB}               | ${DB}",
        "'x=\"postgres://h/db\" y'        | db",
        "x=`postgres://h/db`              | db",
        "postgres://h/db/more             | db",
        "postgres://h/d%20b               | d b",
        "postgres://h?x=/db               | ''",
        "postgres://h#/db                 | ''",
        "postgres://h                     | ''"
      })
  void endsWhereTheTextAroundItGoesOn(String text, String database) {
    assertThat(one(text).database()).isEqualTo(database);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a+b.c-1://h    | a+b.c-1",
        "POSTGRES://h   | postgres",
        "z://h          | z",
        "Z://h          | z",
        "A://h          | a",
        "a9://h         | a9",
        "a0://h         | a0",
        "1a://h         | a",
        "9.-+x://h      | x",
        "é_pg://h       | pg",
        "=pg://h        | pg"
      })
  void beginsWithALetter(String text, String scheme) {
    assertThat(one(text).scheme()).isEqualTo(scheme);
  }

  @ParameterizedTest
  @ValueSource(strings = {"123://h", "{://h", "@://h", "[://h", "`://h", "/://h", ":://h", "://h"})
  void findsNoUrlWithoutALetterBeforeTheMark(String text) {
    assertThat(ConnectionUrl.in(text)).isEmpty();
  }

  @Test
  void takesQueriesApartUpToTheFragment() {
    assertThat(one("http://h/?a=1&b=&=c&d&e=f=g#h=i").query())
        .containsExactly(entry("a", "1"), entry("b", ""), entry("e", "f=g"));
    assertThat(one("http://h/db?a%20b=c%3Dd").query()).containsExactly(entry("a b", "c=d"));
    assertThat(one("http://h/db").query()).isEmpty();
    assertThat(one("http://h?a=1").query()).containsExactly(entry("a", "1"));
    assertThat(one("http://h?#a=1").query()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pg://h           | ''  | ",
        "pg://@h          | ''  | ",
        "pg://u@h         | u   | ",
        "pg://u:@h        | u   | ''",
        "pg://:p@h        | ''  | p",
        "pg://u:p:q@h     | u   | p:q",
        "pg://u%40x:p%2B@h| u@x | p%2B",
        "pg://u+v:a+b@h   | u+v | a+b"
      })
  void takesTheLoginApart(String text, String user, @Nullable String password) {
    assertThat(one(text).user()).isEqualTo(user);
    assertThat(one(text).password()).isEqualTo(password);
    assertThat(one(text).endpoints()).containsExactly(new ConnectionUrl.Endpoint("h", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pg://H.X:1          | h.x     | 1",
        "pg://[::1]          | ::1     | ''",
        "pg://[::1]:5        | ::1     | 5",
        "pg://[::1           | [       | ':1'",
        "pg://h]:5           | h]      | 5",
        "pg://%2Fvar%2Frun   | /var/run| ''",
        "my://u@tcp(h:3)/db  | h       | 3",
        "my://u@(h:3)/db     | h       | 3",
        "pg://:5             | ''      | 5"
      })
  void takesEndpointsApart(String text, String host, String port) {
    assertThat(one(text).endpoints()).containsExactly(new ConnectionUrl.Endpoint(host, port));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "pg://{{ a }}:{{ b }}@{{ c }}/{{ d }} x | {{ d }}",
        "pg://h/{{ 'a b' }}c d                  | {{ 'a b' }}c",
        "pg://h/{{a}}{{ b }} c                  | {{a}}{{ b }}",
        "pg://h/{ a }} x                        | {"
      })
  void readsExpressionsToTheirEnds(String text, String database) {
    assertThat(one(text).database()).isEqualTo(database);
  }

  @Test
  void opensPostgresUnderBothItsNamesOnly() {
    assertThat(one("postgresql://h").isPostgres()).isTrue();
    assertThat(one("postgres://h").isPostgres()).isTrue();
    assertThat(one("mysql://h").isPostgres()).isFalse();
    assertThat(one("postgres://h").decodedPassword()).isNull();
  }

  @Test
  void stopsBeforeTheSchemeOfTheNextUrl() {
    assertThat(ConnectionUrl.in("a://h1/x,b://h2/y"))
        .extracting(url -> url.endpoints().get(0).host(), ConnectionUrl::database)
        .containsExactly(tuple("h1", "x"), tuple("h2", "y"));
    assertThat(one("a://h/{://k").database()).isEqualTo("{");
    assertThat(one("://h a://k").endpoints().get(0).host()).isEqualTo("k");
    assertThat(ConnectionUrl.in("a://b://c://h"))
        .extracting(ConnectionUrl::scheme)
        .containsExactly("a", "b", "c");
  }

  @Test
  @Tag(Growth.TAG)
  void readsHostileTextsInLinearTime() {
    List<IntFunction<String>> families =
        List.of(
            n -> "a://" + "{".repeat(n),
            n -> "a://h" + ")".repeat(n),
            n -> "a".repeat(n) + "://",
            n -> "a://".repeat(n / 4),
            n -> "a://{{".repeat(n / 6) + "}}",
            n -> "a://" + "{{}}".repeat(n / 4),
            n -> "a://h?" + "x=%".repeat(n / 3),
            n -> "a://" + "@:,".repeat(n / 3));
    for (IntFunction<String> family : families) {
      Growth.isLinear(100_000, family, ConnectionUrl::in);
    }
  }

  @Test
  @Tag(Growth.TAG)
  void readsQueriesWithCollidingNamesInLinearTime() {
    Growth.isLinear(
        4_000,
        n -> "a://h?" + IntStream.range(0, n).mapToObj(Collisions::text).collect(joining("&")),
        ConnectionUrl::in);
  }

  @Test
  void tellsLocalEndpointsFromRemoteOnes() {
    for (String url : new String[] {"127.0.0.1", "localhost:5432", "[::1]:5432", "%2Frun", ""}) {
      assertThat(one("postgres://u@" + url + "/db").endpoints().get(0).isLocal()).as(url).isTrue();
    }
    for (String url : new String[] {"10.1.1.1", "127.corp", "localhost.corp", "${HOST}"}) {
      assertThat(one("postgres://u@" + url + "/db").endpoints().get(0).isLocal()).as(url).isFalse();
    }
    assertThat(one("postgres://${HOST}/db").endpoints().get(0).isUnknown()).isTrue();
  }
}
