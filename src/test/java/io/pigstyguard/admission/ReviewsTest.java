package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The answer to each request below {@code src/test/resources/reviews}, compared as text. Cases
 * whose name begins with {@code fail-open} run under such a policy. {@code -Dgolden=write} writes
 * the answers.
 */
class ReviewsTest {
  private static final Path ROOT = Path.of("src/test/resources/reviews");
  private static final ObjectMapper PRETTY =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private final ReviewJson json = new ReviewJson();

  @TestFactory
  Stream<DynamicTest> answersAreThoseExpected() throws IOException {
    try (Stream<Path> folders = Files.list(ROOT)) {
      List<Path> sorted = folders.sorted().toList();
      return sorted.stream()
          .map(folder -> dynamicTest(folder.getFileName().toString(), () -> compare(folder)));
    }
  }

  private void compare(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .isSubsetOf("request.json", "response.json");
    }
    Path golden = folder.resolve("response.json");
    String actual = PRETTY.writeValueAsString(PRETTY.readTree(answer(folder))) + "\n";
    if ("write".equals(System.getProperty("golden"))) {
      Files.writeString(golden, actual);
    }
    assertThat(golden).as("golden answer; write it with -Dgolden=write").exists();
    assertThat(actual).isEqualTo(Files.readString(golden));
  }

  private byte[] answer(Path folder) throws IOException {
    boolean failOpen = folder.getFileName().toString().startsWith("fail-open");
    Reviewer reviewer = failOpen ? Reviewers.failOpen() : Reviewers.usual();
    try (InputStream body = Files.newInputStream(folder.resolve("request.json"))) {
      AdmissionRequest request = Reviewers.request(PRETTY.readTree(body));
      return json.write(reviewer.review(request, () -> false).response()).getBytes();
    }
  }
}
