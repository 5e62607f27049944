package io.pigstyguard.e2e;

import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.pigstyguard.tls.Authority;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The Secret in which the replicas of a release keep their CAs. */
record AuthoritySecret(Resource<Secret> resource) {
  private static final Duration VALIDITY = Duration.ofDays(365);

  static AuthoritySecret of(KubernetesClient client, String namespace, String release) {
    return new AuthoritySecret(client.secrets().inNamespace(namespace).withName(release + "-ca"));
  }

  /** What it holds, by key. */
  Map<String, String> texts() {
    Map<String, String> texts = new HashMap<>();
    resource.get().getData().forEach((key, data) -> texts.put(key, decode(data)));
    return texts;
  }

  /** Announces a new CA so long ago that its turn has come; its certificate. */
  String makeNextDue() throws GeneralSecurityException {
    Authority next = Authority.create(Instant.now(), VALIDITY);
    String certificate = pem("CERTIFICATE", next.certificate().getEncoded());
    edit(
        texts -> {
          texts.put("next.crt", certificate);
          texts.put("next.key", pem("PRIVATE KEY", next.key().getEncoded()));
          texts.put("since", Instant.now().minus(Duration.ofHours(1)).toString());
        });
    return certificate;
  }

  /** Puts back the last rotation so far that the former CA is no longer needed. */
  void makePreviousDispensable() {
    edit(texts -> texts.put("since", Instant.now().minus(Duration.ofDays(8)).toString()));
  }

  private void edit(Consumer<Map<String, String>> change) {
    var unused =
        resource.edit(
            secret -> {
              Map<String, String> texts = new HashMap<>();
              change.accept(texts);
              texts.forEach((key, text) -> secret.getData().put(key, encode(text)));
              return secret;
            });
  }

  /** A certificate of a CA that nobody knows, in PEM and base64. */
  static String strangerBundle() throws GeneralSecurityException {
    return encode(
        pem("CERTIFICATE", Authority.create(Instant.now(), VALIDITY).certificate().getEncoded()));
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
    return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n".formatted(label, body);
  }

  private static String decode(String base64) {
    return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
  }

  private static String encode(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
