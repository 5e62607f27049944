package io.pigstyguard.cli;

import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Starts the webhook and waits for its end. */
@Command(
    name = "serve",
    description = "Answers admission reviews over HTTPS until it is stopped.",
    mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
  private final Supplier<@Nullable String> service;

  @Option(
      names = "--port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Port for HTTPS (default: 8443).")
  private @Nullable Integer port;

  @Option(
      names = "--management-port",
      paramLabel = "PORT",
      converter = Port.class,
      description = "Port for health and metrics (default: 9000).")
  private @Nullable Integer managementPort;

  @ArgGroup(exclusive = false)
  private @Nullable Certificate certificate;

  /**
   * @param service runs the webhook until it is stopped, and says why it could not start
   */
  ServeCommand(Supplier<@Nullable String> service) {
    this.service = service;
  }

  /** Refuses here what the server would refuse with a stack trace. */
  private static final class Port implements ITypeConverter<Integer> {
    private static final int LAST = 65535;

    @Override
    public Integer convert(String text) {
      try {
        int port = Integer.parseInt(text);
        if (port >= 0 && port <= LAST) {
          return port;
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new TypeConversionException("'" + text + "' is not a port from 0 to " + LAST);
    }
  }

  /** A key pair that somebody else renews. */
  private static final class Certificate {
    @Option(
        names = "--tls-cert",
        paramLabel = "FILE",
        required = true,
        description = "Certificate chain in PEM; made at start when not given.")
    private String cert = "";

    @Option(
        names = "--tls-key",
        paramLabel = "FILE",
        required = true,
        description = "Private key in PEM.")
    private String key = "";
  }

  @Override
  public Integer call() {
    set("quarkus.http.ssl-port", port);
    set("quarkus.management.port", managementPort);
    if (certificate != null) {
      set("pigsty-guard.certificates.cert", certificate.cert);
      set("pigsty-guard.certificates.key", certificate.key);
    }
    String problem = service.get();
    if (problem != null) {
      throw new UnusableException(problem);
    }
    return GuardCommandLine.OK;
  }

  /** What is not given stays with the configuration, which other sources may set too. */
  private static void set(String property, @Nullable Object value) {
    if (value != null) {
      System.setProperty(property, value.toString());
    }
  }
}
