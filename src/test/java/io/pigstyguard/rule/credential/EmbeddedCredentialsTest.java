package io.pigstyguard.rule.credential;

import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.Growth;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddedCredentialsTest {
  @Test
  void findsPasswordsOfUrls() {
    assertThat(EmbeddedCredentials.in("postgres://a:one@h/db, redis://:two@h:6379/1"))
        .containsExactly("one", "two");
    assertThat(EmbeddedCredentials.in("postgres://u:p%40ss%2Fword@h/db"))
        .containsExactly("p@ss/word");
    assertThat(EmbeddedCredentials.in("jdbc:postgresql://h/db?user=u&password=one%2B"))
        .containsExactly("one+");
  }

  @Test
  void findsArgumentsOfOptions() {
    assertThat(
            EmbeddedCredentials.in(
                "run --secret-key one --password=two --access-secret 'a b' --token \"c\" end"))
        .containsExactly("one", "two", "a b", "c");
    assertThat(EmbeddedCredentials.in("-httpAuth.username=u -httpAuth.password=one -x"))
        .containsExactly("one");
    assertThat(EmbeddedCredentials.in("--token=one")).containsExactly("one");
    assertThat(EmbeddedCredentials.in("\"--token  one\"")).containsExactly("one");
    assertThat(EmbeddedCredentials.in("'--token \t 'one two")).containsExactly("one two");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "postgres://u:${PASSWORD}@h/db",
        "postgres://u:x${PASSWORD}@h/db",
        "postgres://u:<password>@h/db",
        "postgres://u:{{ password }}@h/db",
        "postgres://u@h/db",
        "postgres://u:@h/db",
        "http://host:3000/path@x",
        "--password ${PASSWORD}",
        "--token <token>",
        "--password",
        "--password=",
        "--password-file one",
        "--tokens one",
        "-password one",
        "x--password one",
        "-httpAuth.password one"
      })
  void findsNothingInWhatStandsForAnother(String text) {
    assertThat(EmbeddedCredentials.in(text)).isEmpty();
  }

  @Test
  @Tag(Growth.TAG)
  void readsHostileTextsInLinearTime() {
    for (String part : List.of("-", "--token ", " ", "--token=' --token=\" ", "--token='")) {
      Growth.isLinear(
          100_000, n -> "--token" + part.repeat(n / part.length()), EmbeddedCredentials::in);
    }
  }
}
