package io.pigstyguard.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.pigstyguard.kube.KubeObject;
import io.pigstyguard.rule.StoredObject.Editor;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AdmissionRequestTest {
  private static final String OBJECT =
      "{'kind': 'ConfigMap', 'metadata': {'name': 'own', 'namespace': 'home'}, 'data': {'k': 'v'}}";
  private static final String BARE = "{'metadata': {}, 'data': {'k': 'old'}}";
  private static final String NAMED = "'kind': {'kind': 'Secret'}, 'name': 'n', 'namespace': 's'";

  private static AdmissionRequest request(String parts) throws IOException {
    JsonNode review =
        new ObjectMapper()
            .readTree(("{'request': {'uid': 'u', " + parts + "}}").replace('\'', '"'));
    return Reviewers.request(review);
  }

  private static KubeObject judged(String parts) throws IOException {
    KubeObject judged = request(parts).judged();
    assertThat(judged).isNotNull();
    return judged;
  }

  @Test
  void isAboutStorageOfConfigMapsAndSecrets() throws IOException {
    assertThat(request("'kind': {'kind': 'ConfigMap'}").isAboutStorage()).isTrue();
    assertThat(request("'kind': {'kind': 'Secret'}").isAboutStorage()).isTrue();
    assertThat(request("'object': " + OBJECT).isAboutStorage()).isTrue();
    assertThat(request("'oldObject': " + OBJECT).isAboutStorage()).isTrue();
    assertThat(request("'kind': {'kind': 'Pod'}").isAboutStorage()).isFalse();
    assertThat(request("'object': " + BARE).isAboutStorage()).isFalse();
    assertThat(request("'operation': 'CONNECT', 'kind': {'kind': 'Secret'}").isAboutStorage())
        .isFalse();
  }

  @Test
  void fillsInWhatTheObjectDoesNotSay() throws IOException {
    KubeObject filled = judged(NAMED + ", 'object': " + BARE);
    assertThat(filled.kind()).isEqualTo("Secret");
    assertThat(filled.name()).isEqualTo("n");
    assertThat(filled.namespace()).isEqualTo("s");
    KubeObject own = judged(NAMED + ", 'object': " + OBJECT);
    assertThat(own.kind()).isEqualTo("ConfigMap");
    assertThat(own.name()).isEqualTo("own");
    assertThat(own.namespace()).isEqualTo("home");
    assertThat(judged("'object': " + BARE).kind()).isNull();
  }

  @Test
  void judgesWhatIsStoredOrWhatIsRemoved() throws IOException {
    String both = "'object': " + OBJECT + ", 'oldObject': " + BARE;
    assertThat(judged("'operation': 'CREATE', " + both).name()).isEqualTo("own");
    assertThat(judged("'operation': 'DELETE', " + both).name()).isEmpty();
    assertThat(judged("'operation': 'DELETE', 'object': " + OBJECT).name()).isEqualTo("own");
    assertThat(request("'operation': 'CREATE'").judged()).isNull();
    assertThat(request("'operation': 'UPDATE', " + both).stored()).isNotNull();
    assertThat(request("'operation': 'CREATE', " + both).stored()).isNull();
    assertThat(request("'operation': 'DELETE', " + both).isDelete()).isTrue();
    assertThat(request("'operation': 'UPDATE', " + both).isDelete()).isFalse();
  }

  @Test
  void knowsRemovalsThatFollowFromOthers() throws IOException {
    String cleaner =
        "'userInfo': {'username': 'system:serviceaccount:kube-system:namespace-controller'}";
    assertThat(request("'operation': 'DELETE', " + cleaner).isCleanup()).isTrue();
    assertThat(request("'operation': 'UPDATE', " + cleaner).isCleanup()).isFalse();
    assertThat(request("'operation': 'DELETE'").isCleanup()).isFalse();
    assertThat(request("'operation': 'DELETE', 'userInfo': {}").isCleanup()).isFalse();
    assertThat(request("'operation': 'DELETE', 'userInfo': {'username': 'amy'}").isCleanup())
        .isFalse();
  }

  @Test
  void namesTheObjectInOneLine() throws IOException {
    assertThat(request(NAMED).objectName()).isEqualTo("Secret s/n");
    assertThat(request("'object': " + OBJECT).objectName()).isEqualTo("ConfigMap home/own");
    assertThat(request("'oldObject': " + OBJECT).objectName()).isEqualTo("ConfigMap home/own");
    assertThat(request("'name': '', 'object': " + OBJECT).objectName())
        .isEqualTo("ConfigMap home/own");
    assertThat(request("'name': 'n'").objectName()).isEqualTo("object n");
    assertThat(request("'object': " + BARE)).hasToString("object");
    assertThat(request("'name': 'a\\nb'").objectName()).doesNotContain("\n");
    assertThat(request("'kind': {}, 'object': " + OBJECT).kindName()).isEqualTo("ConfigMap");
    assertThat(AdmissionRequest.unread("u").objectName()).isEqualTo("object");
  }

  @Test
  void knowsWhoAsks() throws IOException {
    assertThat(request("'userInfo': {'username': 'amy', 'groups': ['a', 'b']}").editor())
        .isEqualTo(new Editor("amy", Set.of("a", "b")));
    assertThat(request("'userInfo': {}").editor()).isEqualTo(new Editor("", Set.of()));
    assertThat(request("'name': 'n'").editor()).isEqualTo(new Editor("", Set.of()));
  }

  @Test
  void hasAUidUnlessItIsEmpty() {
    assertThat(AdmissionRequest.unread("u").hasUid()).isTrue();
    assertThat(AdmissionRequest.unread("").hasUid()).isFalse();
  }
}
