package io.pigstyguard.siege;

import io.pigstyguard.app.ServiceClient;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/** One connection to the service, spoken to by hand. */
final class Wire implements AutoCloseable {
  private static final int LONGEST_HEAD = 64 << 10;
  private static final String FOREIGN = "127.0.0.2";
  private static final String LENGTH = "content-length: ";

  private final Socket socket;
  private final Socket below;
  private final long start = System.nanoTime();

  private Wire(Socket socket, Socket below) {
    this.socket = socket;
    this.below = below;
  }

  /** Over TLS, whatever certificate is shown; shakes hands with the first byte. */
  static Wire secure(int port) throws IOException {
    return slow(port, 0);
  }

  /** Over TLS, by a client that takes few bytes before they are read. */
  static Wire slow(int port, int window) throws IOException {
    Socket plain = plainSocket(port, window);
    return new Wire(new ServiceClient(port).secure(plain), plain);
  }

  /** Without TLS, where the service expects it. */
  static Wire plain(int port) throws IOException {
    Socket plain = plainSocket(port, 0);
    return new Wire(plain, plain);
  }

  /** Without TLS, from another address than all the others. */
  static Wire foreign(int port) throws IOException {
    Socket plain = plainSocket(new InetSocketAddress(FOREIGN, 0), port, 0);
    return new Wire(plain, plain);
  }

  private static Socket plainSocket(int port, int window) throws IOException {
    return plainSocket(null, port, window);
  }

  private static Socket plainSocket(@Nullable InetSocketAddress from, int port, int window)
      throws IOException {
    Socket socket = new Socket();
    socket.bind(from);
    socket.setTcpNoDelay(true);
    if (window > 0) {
      socket.setReceiveBufferSize(window);
    }
    socket.connect(new InetSocketAddress("localhost", port), 10_000);
    return socket;
  }

  /** The TLS side of it. */
  SSLSocket tls() {
    return (SSLSocket) socket;
  }

  Wire send(String text) throws IOException {
    return send(text.getBytes(StandardCharsets.UTF_8));
  }

  Wire send(byte[] bytes) throws IOException {
    socket.getOutputStream().write(bytes);
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends beside, for the service may answer and hang up before all was taken. */
  Wire sendBeside(byte[] bytes) {
    Thread sender =
        new Thread(
            () -> {
              try {
                send(bytes);
              } catch (IOException e) {
                // The answer tells.
              }
            },
            "sender");
    sender.setDaemon(true);
    sender.start();
    return this;
  }

  /** The next answer, after those that only ask to go on. */
  Reply reply(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    try {
      String head = head(end);
      while (head.startsWith("HTTP/1.1 100")) {
        head = head(end);
      }
      if (!head.startsWith("HTTP/1.")) {
        return reply(Reply.CLOSED, "");
      }
      int status = Integer.parseInt(head.substring(9, 12));
      return reply(status, body(head, end));
    } catch (SocketTimeoutException e) {
      return reply(Reply.SILENT, "");
    } catch (IOException e) {
      return reply(Reply.CLOSED, "");
    }
  }

  /** What comes first, be it only the word to go on. */
  String firstLine(Duration wait) throws IOException {
    return head(System.nanoTime() + wait.toNanos()).lines().findFirst().orElse("");
  }

  /** Waits for the service to hang up, and drops what it says until then. */
  Reply end(Duration wait) {
    long end = System.nanoTime() + wait.toNanos();
    byte[] dropped = new byte[8 << 10];
    try {
      while (read(dropped, end) >= 0) {
        // dropped
      }
      return reply(Reply.CLOSED, "");
    } catch (SocketTimeoutException e) {
      return reply(Reply.SILENT, "");
    } catch (IOException e) {
      return reply(Reply.CLOSED, "");
    }
  }

  /** Takes one byte; how many came. */
  int sip(Duration wait) throws IOException {
    return read(new byte[1], System.nanoTime() + wait.toNanos());
  }

  private Reply reply(int status, String body) {
    return new Reply(status, body, (System.nanoTime() - start) / 1_000_000);
  }

  private String head(long end) throws IOException {
    StringBuilder head = new StringBuilder();
    byte[] one = new byte[1];
    while (head.indexOf("\r\n\r\n") < 0 && head.length() < LONGEST_HEAD) {
      if (read(one, end) < 0) {
        return "";
      }
      head.append((char) (one[0] & 0xff));
    }
    return head.toString();
  }

  private String body(String head, long end) throws IOException {
    int at = head.toLowerCase(Locale.ROOT).indexOf(LENGTH);
    if (at < 0) {
      return "";
    }
    int digits = at + LENGTH.length();
    int length = Integer.parseInt(head.substring(digits, head.indexOf('\r', digits)).strip());
    ByteArrayOutputStream body = new ByteArrayOutputStream(length);
    byte[] buffer = new byte[16 << 10];
    while (body.size() < length) {
      byte[] wanted =
          length - body.size() < buffer.length ? new byte[length - body.size()] : buffer;
      int count = read(wanted, end);
      if (count < 0) {
        break;
      }
      body.write(wanted, 0, count);
    }
    return body.toString(StandardCharsets.UTF_8);
  }

  private int read(byte[] target, long end) throws IOException {
    long left = (end - System.nanoTime()) / 1_000_000;
    if (left <= 0) {
      throw new SocketTimeoutException("nothing came");
    }
    socket.setSoTimeout((int) left);
    InputStream in = socket.getInputStream();
    return in.read(target);
  }

  /** Says that nothing more will be sent, but goes on listening. */
  void endSending() throws IOException {
    socket.shutdownOutput();
  }

  /** Drops the connection without a farewell, as a crashed client does. */
  void reset() throws IOException {
    below.setSoLinger(true, 0);
    below.close();
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      // It is gone in any case.
    }
  }
}
