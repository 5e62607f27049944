package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.kube.ValueStreamException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReviewReaderTest {
  private final ReviewJson json = new ReviewJson();

  @Test
  void keepsWhatIsJudgedAndSkipsTheRest() throws IOException {
    AdmissionRequest request =
        request(
            """
            "uid": "u", "kind": {"group": "", "version": "v1", "kind": "Secret", "x": [{}]},
            "options": {"a": [1, {"b": null}]}, "operation": "UPDATE", "namespace": "n", "name": "o",
            "userInfo": {"username": "ann", "groups": ["dba", null, "ops"], "extra": {"k": ["v"]}},
            "object": {"apiVersion": "v1", "type": "Opaque", "immutable": true,
              "metadata": {"name": "o", "namespace": "n", "labels": {"a": "1", "b": null},
                "annotations": {"c": "2"}, "managedFields": [{"f:data": {"f:x": {}}}],
                "ownerReferences": [{"uid": "z", "kind": "SealedSecret"}]},
              "data": {"k": "YQ==", "n": 1, "l": [[]], "z": null}},
            "oldObject": {"stringData": {"s": "t"}, "binaryData": {"b": "YQ=="}}
            """);
    KubeObject object = request.object();
    assertThat(object).isNotNull();
    assertThat(object.data()).containsOnly(entry("k", "YQ=="), entry("z", ""));
    assertThat(object.type()).isEqualTo("Opaque");
    assertThat(object.labels()).containsEntry("a", "1").containsEntry("b", "");
    assertThat(object.annotations()).containsEntry("c", "2");
    assertThat(object.owners()).containsExactly(new KubeObject.OwnerReference("SealedSecret"));
    assertThat(request.editor().username()).isEqualTo("ann");
    assertThat(request.editor().groups()).containsOnly("dba", "ops");
    assertThat(request.stored()).isNotNull();
    assertThat(request.stored().stringData()).containsEntry("s", "t");
    assertThat(request.stored().binaryData()).containsEntry("b", "YQ==");
  }

  @Test
  void takesTheLastOfEqualFieldsAsGoDoes() throws IOException {
    AdmissionRequest request =
        request("\"object\":{\"data\":{\"a\":\"1\",\"a\":\"2\"},\"data\":{\"b\":\"3\"}}");
    assertThat(request.object()).isNotNull();
    assertThat(request.object().data()).containsOnlyKeys("b");
  }

  @Test
  void takesTheLastListOfGroups() throws IOException {
    AdmissionRequest request =
        request("\"userInfo\":{\"username\":\"ann\",\"groups\":[\"dba\"],\"groups\":[\"ops\"]}");
    assertThat(request.editor().groups()).containsOnly("ops");
  }

  @Test
  void skipsWhatItDoesNotKnow() throws IOException {
    AdmissionReview review =
        reader(
                "{\"x\":{\"request\":{\"uid\":\"v\"}},\"kind\":\"k\",\"request\":{\"uid\":\"u\"}}",
                () -> false)
            .read();
    assertThat(review).isNotNull();
    assertThat(review.kind()).isEqualTo("k");
    assertThat(review.request()).isNotNull();
    assertThat(review.request().hasUid()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "labels, 10001, must not have more than 10000 labels",
    "annotations, 10001, must not have more than 10000 annotations",
    "data, 65537, must not have more than 65536 keys of data",
    "owners, 1001, must not have more than 1000 owners",
    "groups, 10001, must not have more than 10000 groups"
  })
  void namesTheCapOnACount(String part, int count, String message) {
    String fields =
        IntStream.range(0, count)
            .mapToObj(i -> "\"k" + i + "\":\"\"")
            .collect(Collectors.joining(","));
    String items = "{},".repeat(count - 1) + "{}";
    String names = "\"g\",".repeat(count - 1) + "\"g\"";
    String body =
        switch (part) {
          case "labels", "annotations" ->
              "\"object\":{\"metadata\":{\"" + part + "\":{" + fields + "}}}";
          case "data" -> "\"object\":{\"data\":{" + fields + "}}";
          case "owners" -> "\"object\":{\"metadata\":{\"ownerReferences\":[" + items + "]}}";
          default -> "\"userInfo\":{\"groups\":[" + names + "]}";
        };
    assertThatThrownBy(() -> request(body))
        .isInstanceOfSatisfying(
            ValueStreamException.class,
            e -> assertThat(e.reason()).isEqualTo(ValueStreamException.Reason.LIMIT))
        .hasMessage(message);
  }

  @Test
  void namesTheCapOnALength() {
    assertThatThrownBy(() -> request("\"name\":\"" + "n".repeat(1025) + "\""))
        .hasMessage("must not have a name of more than 1024 characters");
    assertThatThrownBy(() -> request("\"object\":{\"data\":{\"" + "k".repeat(1025) + "\":\"\"}}"))
        .hasMessage("must not have a key of more than 1024 characters in keys of data");
  }

  @Test
  void endsWithItsTime() {
    AtomicInteger looks = new AtomicInteger();
    String skipped = "{},".repeat(1_000_000) + "{}";
    assertThatThrownBy(
            () -> request("\"options\":[" + skipped + "]", () -> looks.incrementAndGet() > 3))
        .isInstanceOfSatisfying(
            ValueStreamException.class,
            e -> assertThat(e.reason()).isEqualTo(ValueStreamException.Reason.LATE));
    assertThat(looks).hasValue(4);
  }

  @Test
  void knowsTheUidWhenTheRestIsBroken() throws IOException {
    ReviewReader reader = reader("{\"request\":{\"uid\":\"u\",\"object\":[]}}", () -> false);
    assertThatThrownBy(reader::read).hasMessage("object must be an object");
    assertThat(reader.uid()).isEqualTo("u");
  }

  private AdmissionRequest request(String fields) throws IOException {
    return request(fields, () -> false);
  }

  private AdmissionRequest request(String fields, BooleanSupplier expired) throws IOException {
    AdmissionReview review = reader("{\"request\":{" + fields + "}}", expired).read();
    assertThat(review).isNotNull();
    AdmissionRequest request = review.request();
    assertThat(request).isNotNull();
    return request;
  }

  private ReviewReader reader(String body, BooleanSupplier expired) throws IOException {
    return json.reader(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), expired);
  }
}
