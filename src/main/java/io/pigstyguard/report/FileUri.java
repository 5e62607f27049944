package io.pigstyguard.report;

import java.net.URI;
import java.net.URISyntaxException;

/** Names of files as URIs: relative ones stay relative, for the reader to resolve. */
final class FileUri {
  private FileUri() {}

  static String of(String file) {
    String path = file.equals("-") ? "stdin" : file.replace('\\', '/');
    try {
      return path.startsWith("/")
          ? new URI("file", "", path, null).toASCIIString()
          : new URI(null, null, colonSafe(path), null).toASCIIString();
    } catch (URISyntaxException e) {
      return "unnamed";
    }
  }

  /** A colon in the first part of a relative path would read as a scheme. */
  private static String colonSafe(String path) {
    int colon = path.indexOf(':');
    int slash = path.indexOf('/');
    return colon >= 0 && (slash < 0 || colon < slash) ? "./" + path : path;
  }
}
