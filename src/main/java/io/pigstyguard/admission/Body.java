package io.pigstyguard.admission;

import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * The body of a request in the pieces that it arrived in. Reading it consumes it, so that text that
 * has become objects is not held twice; only its head stays, in which the uid stands.
 */
final class Body {
  private static final int HEAD = 4096;

  private final Deque<Buffer> pieces = new ArrayDeque<>();
  private final Buffer head = Buffer.buffer();
  private long length;

  void add(Buffer piece) {
    int missing = Math.min(HEAD - head.length(), piece.length());
    if (missing > 0) {
      head.appendBuffer(piece, 0, missing);
    }
    pieces.add(piece);
    length += piece.length();
  }

  /** Forgets all but the head. */
  void drop() {
    pieces.clear();
  }

  boolean hasHead() {
    return head.length() == HEAD;
  }

  InputStream head() {
    return new ByteArrayInputStream(head.getBytes());
  }

  /** Bytes that have arrived. */
  long length() {
    return length;
  }

  /** A stream over the body that can be had once. */
  InputStream consume() {
    return new Pieces(pieces);
  }

  /** A stream over what has arrived, which leaves it here. */
  InputStream copy() {
    return new Pieces(new ArrayDeque<>(pieces));
  }

  private static final class Pieces extends InputStream {
    private final Deque<Buffer> pieces;
    private int at;

    Pieces(Deque<Buffer> pieces) {
      this.pieces = pieces;
    }

    @Override
    public int read() {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int wanted) {
      while (!pieces.isEmpty() && at == pieces.element().length()) {
        pieces.remove();
        at = 0;
      }
      if (pieces.isEmpty()) {
        return -1;
      }
      int count = Math.min(wanted, pieces.element().length() - at);
      pieces.element().getBytes(at, at + count, target, offset);
      at += count;
      return count;
    }
  }
}
