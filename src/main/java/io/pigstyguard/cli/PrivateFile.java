package io.pigstyguard.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Files that hold secrets: nobody but their owner may read them, from the first byte on. */
final class PrivateFile {
  private PrivateFile() {}

  /**
   * Writes a file.
   *
   * @param replace whether a file of that name may be replaced
   * @throws UnusableException when it cannot be written
   */
  static void write(Path file, String text, boolean replace) {
    try {
      if (replace) {
        Files.deleteIfExists(file);
      }
      FileAttribute<?>[] attributes =
          file.getFileSystem().supportedFileAttributeViews().contains("posix")
              ? new FileAttribute<?>[] {
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
              }
              : new FileAttribute<?>[0];
      Set<StandardOpenOption> options =
          Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      try (SeekableByteChannel channel = Files.newByteChannel(file, options, attributes);
          Writer out = Channels.newWriter(channel, StandardCharsets.UTF_8)) {
        out.write(text);
      }
    } catch (FileAlreadyExistsException e) {
      throw new UnusableException(file + ": exists already; name another by --output");
    } catch (IOException e) {
      throw new UnusableException(file + ": cannot be written");
    }
  }
}
