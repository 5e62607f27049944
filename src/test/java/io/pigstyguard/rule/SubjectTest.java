package io.pigstyguard.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class SubjectTest {
  private final Subject subject = Subjects.subject("all: {hosts: {10.1.1.1: {}}}");
  private final AtomicInteger attempts = new AtomicInteger();

  @Test
  void makesAReadingOnce() {
    Function<Subject, String> read = any -> "reading " + attempts.incrementAndGet();
    assertThat(subject.reading(String.class, read)).isEqualTo("reading 1");
    assertThat(subject.reading(String.class, read)).isEqualTo("reading 1");
  }
}
