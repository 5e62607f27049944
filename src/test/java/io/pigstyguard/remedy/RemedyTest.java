package io.pigstyguard.remedy;

import static io.pigstyguard.remedy.Remedy.byHand;
import static io.pigstyguard.remedy.Remedy.newSecret;
import static io.pigstyguard.remedy.Remedy.remove;
import static io.pigstyguard.remedy.Remedy.set;
import static io.pigstyguard.remedy.Remedy.setForAll;
import static io.pigstyguard.remedy.Remedy.setInItem;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.pigstyguard.remedy.Condition.Origin;
import org.junit.jupiter.api.Test;

class RemedyTest {
  @Test
  void textIsMadeFromTheSteps() {
    assertThat(set("pg_dbsu_sudo", "limit").text()).isEqualTo("Set `pg_dbsu_sudo: limit`.");
    assertThat(setForAll("patroni_ssl_enabled", "true").text())
        .isEqualTo("Set `patroni_ssl_enabled: true` in `all.vars`.");
    assertThat(setInItem("user", "app").and(setInItem("addr", "cluster")).text())
        .isEqualTo("Set `user: app` and `addr: cluster`.");
    assertThat(newSecret("redis_password").text())
        .isEqualTo("Set `redis_password` to a random value of at least 16 characters.");
    assertThat(remove("superuser").rest(" and grant `roles`").text())
        .isEqualTo("Remove `superuser` and grant `roles`.");
  }

  @Test
  void otherWordsStandForTheLastStepAlone() {
    Remedy remedy =
        set("cipher_type", "aes-256-cbc").and(set("cipher_pass", "x").said(" and a passphrase"));

    assertThat(remedy.text()).isEqualTo("Set `cipher_type: aes-256-cbc` and a passphrase.");
    assertThat(remedy.steps()).hasSize(2);
  }

  @Test
  void conditionsAreThoseOfTheLastStep() {
    Remedy remedy =
        set("a", "1").and(setInItem("auth", "ident").where("addr", "local").whereWritten());

    assertThat(remedy.steps().get(0).condition()).isEqualTo(Condition.NONE);
    assertThat(remedy.steps().get(1).condition())
        .isEqualTo(new Condition(Origin.WRITTEN, "addr", "local"));
  }

  @Test
  void whatIsDoneByHandHasItsReason() {
    assertThat(byHand("Add hosts", "the machines must be there first").reason())
        .isEqualTo("the machines must be there first");
    assertThat(set("a", "1").reason()).isNull();
  }

  @Test
  void onlyValuesHaveOtherValues() {
    assertThatThrownBy(() -> remove("a").unless("b", "2"))
        .isInstanceOf(IllegalStateException.class);
  }
}
