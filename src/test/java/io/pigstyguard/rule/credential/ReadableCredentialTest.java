package io.pigstyguard.rule.credential;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import io.pigstyguard.budget.Budget;
import io.pigstyguard.knowledge.CredentialNames;
import io.pigstyguard.knowledge.PublicCredentials;
import io.pigstyguard.yaml.Value;
import io.pigstyguard.yaml.YamlLimits;
import io.pigstyguard.yaml.YamlReader;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadableCredentialTest {
  private static final CredentialNames NAMES = PublicCredentials.load().names();

  private static @Nullable Value first(String yaml) {
    return new YamlReader(YamlLimits.DEFAULT)
        .read(yaml)
        .match(
            document -> ReadableCredential.firstIn(document.root(), NAMES, Budget.unlimited()),
            problem -> {
              throw new IllegalArgumentException(problem.message());
            });
  }

  private static long steps(String yaml) {
    Budget budget = Budget.withoutTime();
    Value found =
        new YamlReader(YamlLimits.DEFAULT)
            .read(yaml)
            .match(
                document -> ReadableCredential.firstIn(document.root(), NAMES, budget),
                problem -> {
                  throw new IllegalArgumentException(problem.message());
                });
    assertThat(found).isNull();
    return budget.spent();
  }

  @Test
  void readsForSteps() {
    assertThat(steps("[" + "a,".repeat(100) + "]")).isGreaterThanOrEqualTo(201);
    assertThat(steps("[" + "x".repeat(3200) + "]")).isBetween(102L, 120L);
    assertThat(steps("password: !vault " + "x".repeat(3200))).isBetween(203L, 250L);
    String users = IntStream.range(0, 100).mapToObj(i -> "u" + i + ": ~").collect(joining(", "));
    assertThat(steps("nginx_users: {" + users + "}")).isGreaterThanOrEqualTo(300);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: x",
        "a: [{b: {minio_secret_key: x}}]",
        "password: 123456",
        "password: 2026-01-01",
        "password: !unsafe x",
        "password: x{{ y }}",
        "password: /etc/passwd",
        "DB_PASSWORD: x",
        "app.jwt_secret: x",
        "AWS_SECRET_ACCESS_KEY: x",
        "nginx_users: {ops: x}",
        "a: 'postgres://u:x@h/db'",
        "a: ['postgres://u:x@h/db']",
        "a: -httpAuth.password=x",
        "password: md5aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
      })
  void findsWhatCanBeRead(String yaml) {
    assertThat(first(yaml)).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "password: ''",
        "password: '  '",
        "password:",
        "password: !vault x",
        "password: '{{ x }}'",
        "password: '${DB_PASSWORD}'",
        "ENABLE_PASSWORD: true",
        "ssl_key: /etc/ssl/server.key",
        "key: /etc/cert/home.key",
        "S3_ACCESS_KEY: x",
        "access_key: x",
        "s3_key: x",
        "TOKEN_EXPIRE: 5",
        "password_file: x",
        "password_encryption: scram-sha-256",
        "credcheck.password_contain: x",
        "nginx_users: {}",
        "cipher_type: aes-256-cbc",
        "node_admin_ssh_key: x",
        "a: 'postgres://u:${P}@h/db'"
      })
  void passesOverWhatCannotOrIsNoSecret(String yaml) {
    assertThat(first(yaml)).isNull();
  }

  @Test
  void namesTheFirstPlaceOfTheDocument() {
    Value place = first("a: 1\nb:\n  - {c: 'redis://:x@h'}\npassword: x\n");
    assertThat(place).isNotNull();
    assertThat(place.line()).isEqualTo(3);
    Value block = first("a: 1\npassword: |\n  x\n");
    assertThat(block).isNotNull();
    assertThat(block.line()).isEqualTo(2);
  }
}
