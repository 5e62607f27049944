package io.pigstyguard.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.marcnuri.helm.Helm;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Helm tells whoever has installed the chart. */
class NotesTest {
  private static final String SEARCHED = "It also searches other ConfigMaps with data";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "off | Try it:",
        "configmaps | It also searches other ConfigMaps with data for inventories. What",
        "all | It also searches other ConfigMaps with data, and Opaque Secrets with keys such as"
            + " inventory.yml, for inventories. What"
      })
  void tellWhatIsSwept(String sweep, String expected) {
    String notes =
        new Helm(Chart.FOLDER)
            .install()
            .clientOnly()
            .dryRun()
            .withName("pigsty-guard")
            .withNamespace("pigsty-guard")
            .withKubeVersion("1.30.0")
            .set("webhook.sweep", sweep)
            .call()
            .getOutput();
    assertThat(notes)
        .contains("nothing else is refused.\n", expected)
        .doesNotContain("{{", "<no value>");
    assertThat(notes.contains(SEARCHED)).isEqualTo(!sweep.equals("off"));
  }
}
