package io.pigstyguard.siege;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLException;

/** The first message of a TLS client. */
final class ClientHello {
  private ClientHello() {}

  /** Of the newest protocol. */
  static byte[] bytes() {
    return bytes("TLSv1.3");
  }

  /**
   * Of an old protocol, which clients of the JDK do not speak any more.
   *
   * @param minor 0 for SSL 3, 1 for TLS 1.0, 2 for TLS 1.1
   */
  static byte[] old(int minor) {
    byte[] hello = bytes("TLSv1.2");
    hello[2] = (byte) minor;
    hello[10] = (byte) minor;
    return hello;
  }

  private static byte[] bytes(String protocol) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, null, null);
      SSLEngine engine = context.createSSLEngine("localhost", 443);
      engine.setUseClientMode(true);
      engine.setEnabledProtocols(new String[] {protocol});
      ByteBuffer hello = ByteBuffer.allocate(engine.getSession().getPacketBufferSize());
      engine.wrap(ByteBuffer.allocate(0), hello);
      return Arrays.copyOf(hello.array(), hello.position());
    } catch (GeneralSecurityException | SSLException e) {
      throw new IllegalStateException(e);
    }
  }
}
