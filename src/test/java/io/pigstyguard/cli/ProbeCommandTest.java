package io.pigstyguard.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import io.pigstyguard.tls.Authority;
import io.pigstyguard.tls.ServingKeyManager;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProbeCommandTest {
  private static final String DENIED =
      "admission webhook \\\"configmaps.pigsty-guard.io\\\" denied the request: 1 finding";

  @TempDir private Path account;
  private HttpsServer server;
  private final List<String> requests = new ArrayList<>();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /** What is answered to an inventory; other ConfigMaps are created. */
  private int status = 403;

  private String message = DENIED;

  @BeforeEach
  void startApiServer() throws Exception {
    Instant now = Instant.now();
    Authority authority = Authority.create(now, Duration.ofHours(1));
    ServingKeyManager keys =
        new ServingKeyManager(authority.issue(List.of("127.0.0.1"), now, Duration.ofHours(1)));
    Files.writeString(account.resolve("token"), "a-token");
    Files.writeString(
        account.resolve("ca.crt"),
        "-----BEGIN CERTIFICATE-----\n%s\n-----END CERTIFICATE-----\n"
            .formatted(
                Base64.getMimeEncoder().encodeToString(authority.certificate().getEncoded())));
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(new KeyManager[] {keys}, null, null);
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.createContext(
        "/",
        exchange -> {
          String body =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          requests.add(exchange.getRequestURI() + " " + body);
          boolean inventory = body.contains("pigsty.yml");
          byte[] answer =
              (inventory ? "{\"message\": \"" + message + "\"}" : "{}")
                  .getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(inventory ? status : 201, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stopApiServer() {
    server.stop(0);
  }

  @Test
  void passesWhenOnlyTheInventoryIsRefused() {
    assertThat(probe("--namespace", "shop")).isZero();
    assertThat(out.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            passed: an insecure inventory is refused by Pigsty Guard
            passed: an ordinary ConfigMap is admitted
            """);
  }

  @Test
  void asksForDryRunsOnly() {
    probe("--namespace", "shop");
    assertThat(requests)
        .hasSize(2)
        .allMatch(it -> it.startsWith("/api/v1/namespaces/shop/configmaps?dryRun=All "));
  }

  @Test
  void failsWhenTheInventoryIsAdmitted() {
    status = 201;
    message = "";
    assertThat(probe()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8))
        .contains("FAILED: an insecure inventory is refused by Pigsty Guard");
  }

  @Test
  void failsWhenTheWebhookCannotBeCalled() {
    status = 500;
    message = "failed calling webhook";
    assertThat(probe()).isEqualTo(1);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("500 failed calling webhook");
  }

  @Test
  void saysThatItNeedsAPod() {
    Session session = Session.run("probe");
    assertThat(session.code()).isEqualTo(2);
    assertThat(session.err()).contains("must run in a pod");
  }

  private int probe(String... arguments) {
    URI address = URI.create("https://127.0.0.1:" + server.getAddress().getPort());
    Terminal terminal =
        new Terminal(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            System.err,
            false);
    return new CommandLine(new ProbeCommand(terminal, new ApiServer(address, account)))
        .execute(arguments);
  }
}
