package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServeCommandTest {
  @ParameterizedTest
  @CsvSource({"--port,99999", "--port,-1", "--port,abc", "--management-port,70000"})
  void refusesWhatIsNoPortInOneLine(String option, String value) throws IOException {
    Session session = Session.run("serve", option + "=" + value);

    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err())
        .isEqualTo(
            "pigsty-guard: Invalid value for option '%s': '%s' is not a port from 0 to 65535 (see pigsty-guard serve --help)\n"
                .formatted(option, value));
  }
}
