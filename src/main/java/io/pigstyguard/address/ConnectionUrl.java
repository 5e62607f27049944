package io.pigstyguard.address;

import com.google.re2j.Pattern;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A {@code scheme://user:password@host:port/path?query} somewhere in a text, JDBC and comma-joined
 * hosts included. Placeholders such as {@code ${PGHOST}} stay as they are.
 *
 * @param scheme in lower case, without {@code jdbc:}
 * @param user decoded; empty when the URL has none
 * @param password as written, or null when the URL has none
 * @param database the first step of the path
 * @param query decoded, by name as written
 */
public record ConnectionUrl(
    String scheme,
    String user,
    @Nullable String password,
    List<Endpoint> endpoints,
    String database,
    Map<String, String> query) {
  private static final Pattern LOOPBACK = Pattern.compile("127(?:\\.\\d{1,3}){3}");

  /**
   * A host of the URL.
   *
   * @param host in lower case
   * @param port empty when the URL has none
   */
  public record Endpoint(String host, String port) {

    /** Whether the connection stays on its machine: loopback, a socket, or a container's host. */
    public boolean isLocal() {
      return host.isEmpty()
          || host.startsWith("/")
          || host.equals("localhost")
          || host.equals("::1")
          || host.equals("host.docker.internal")
          || LOOPBACK.matcher(host).matches();
    }

    /** Whether the name is only known to what fills in its placeholder. */
    public boolean isUnknown() {
      return host.contains("${") || host.contains("{{");
    }
  }

  public ConnectionUrl {
    endpoints = List.copyOf(endpoints);
    // Not copyOf, whose tables are slow for keys made to collide.
    query = Collections.unmodifiableMap(new LinkedHashMap<>(query));
  }

  /** Every URL of a text, in order. */
  public static List<ConnectionUrl> in(String text) {
    return ConnectionUrls.in(text);
  }

  /** The password with percent escapes undone, or null when the URL has none. */
  public @Nullable String decodedPassword() {
    return password == null ? null : ConnectionUrls.decoded(password);
  }

  /** Whether the URL opens a PostgreSQL connection. */
  public boolean isPostgres() {
    return scheme.equals("postgres") || scheme.equals("postgresql");
  }

  /** Scheme only: the rest may be a secret. */
  @Override
  public String toString() {
    return scheme + "://•••";
  }
}
