package io.pigstyguard.admission;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** A client that sends what it likes when it likes, byte for byte. */
final class Connection implements AutoCloseable {
  private static final int MOST_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  /** What came back. */
  record Response(int status, String head, String body) {
    Optional<String> header(String name) {
      return head.lines()
          .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ": "))
          .map(line -> line.substring(name.length() + 2))
          .findFirst();
    }
  }

  Connection(int port) throws IOException {
    socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setSoTimeout(MOST_MILLIS);
    in = socket.getInputStream();
  }

  Connection send(String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    socket.getOutputStream().flush();
    return this;
  }

  /** Sends the head of a request. */
  Connection post(String target, String... headers) throws IOException {
    String lines = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
    return send("POST " + target + " HTTP/1.1\r\nHost: guard\r\n" + lines + "\r\n");
  }

  /** Sends a piece of a body without a declared length; an empty one ends it. */
  Connection chunk(String piece) throws IOException {
    return send(Integer.toHexString(piece.length()) + "\r\n" + piece + "\r\n");
  }

  /** Waits for the next response. */
  Response response() throws IOException {
    String head = head();
    int status = Integer.parseInt(head.substring(9, 12));
    Response response = new Response(status, head, "");
    int length = response.header("content-length").map(Integer::parseInt).orElse(0);
    String body = new String(in.readNBytes(length), StandardCharsets.UTF_8);
    return new Response(status, head, body);
  }

  private String head() throws IOException {
    ByteArrayOutputStream head = new ByteArrayOutputStream();
    while (!head.toString(StandardCharsets.UTF_8).endsWith("\r\n\r\n")) {
      int next = in.read();
      if (next < 0) {
        throw new EOFException("the server must answer, but after '" + head + "' it has closed");
      }
      head.write(next);
    }
    return head.toString(StandardCharsets.UTF_8);
  }

  boolean hasResponse() throws IOException {
    return in.available() > 0;
  }

  /** Waits until the server has closed the connection. */
  boolean isClosed() {
    try {
      return in.read() < 0;
    } catch (SocketException e) {
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
