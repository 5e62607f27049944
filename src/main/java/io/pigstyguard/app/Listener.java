package io.pigstyguard.app;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import org.eclipse.microprofile.config.Config;

/**
 * A port that the service is to open, checked before anything is opened.
 *
 * @param portKey the setting that names the port, from 0 (any free one) to 65535
 * @param option of {@code serve} that names the port as well
 * @param hostKey the setting that names the address
 */
record Listener(String portKey, String option, String hostKey) {
  private static final int LAST = 65535;

  static final Listener HTTPS =
      new Listener("quarkus.http.ssl-port", "serve --port", "quarkus.http.host");
  static final Listener MANAGEMENT =
      new Listener("quarkus.management.port", "serve --management-port", "quarkus.management.host");

  /**
   * Checks both ports.
   *
   * @throws ConfigurationException for the first that cannot be opened
   */
  static void check(Config config) {
    int https = HTTPS.port(config);
    int management = MANAGEMENT.port(config);
    if (https == management && https != 0) {
      throw MANAGEMENT.refused("must differ from " + HTTPS.portKey, management);
    }
    HTTPS.open(config, https);
    MANAGEMENT.open(config, management);
  }

  /** What every port must be. */
  String allowed() {
    return "must be a number from 0 to " + LAST;
  }

  private int port(Config config) {
    return new SettingValue(named(), config.getValue(portKey, String.class)).number(0, LAST);
  }

  private void open(Config config, int port) {
    String host = config.getValue(hostKey, String.class);
    try {
      InetAddress address = InetAddress.getByName(host);
      if (!opens(address, 0)) {
        throw new SettingValue(hostKey, host).refused("must be an address of this machine");
      }
      if (!opens(address, port)) {
        throw refused("must be a port that is free and that this user may open", port);
      }
    } catch (UnknownHostException e) {
      throw new SettingValue(hostKey, host).refused("must be an address of this machine");
    }
  }

  private static boolean opens(InetAddress address, int port) {
    try (ServerSocket socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(new InetSocketAddress(address, port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  private ConfigurationException refused(String allowed, int port) {
    return new SettingValue(named(), Integer.toString(port)).refused(allowed);
  }

  private String named() {
    return portKey + " (" + option + ")";
  }
}
