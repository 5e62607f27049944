package io.pigstyguard.cli;

import com.google.re2j.Pattern;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;

/** The files that the arguments of a command stand for. */
final class Inputs {
  /** No inventory is larger; guards against devices and archives given by mistake. */
  private static final int LONGEST = 256 << 20;

  private static final Pattern YAML = Pattern.compile("[.]ya?ml$");

  private final InputStream standard;

  Inputs(InputStream standard) {
    this.standard = standard;
  }

  /**
   * A file, or the YAML files of a folder in alphabetical order.
   *
   * @throws UnusableException when a folder cannot be listed or holds no YAML
   */
  List<Input> expand(String argument) {
    Path folder;
    try {
      folder = Path.of(argument);
    } catch (InvalidPathException e) {
      throw new UnusableException("'" + argument + "' must be the name of a file");
    }
    if (argument.equals(Input.STANDARD) || !Files.isDirectory(folder)) {
      return List.of(new Input(argument, true));
    }
    try {
      List<Input> files = new ArrayList<>();
      walk(folder).stream().sorted().forEach(file -> files.add(new Input(file.toString(), false)));
      if (files.isEmpty()) {
        throw new UnusableException(argument + ": no file ends in .yml or .yaml");
      }
      return files;
    } catch (IOException e) {
      throw new UnusableException(argument + ": " + reason(e));
    }
  }

  /** Hidden folders are left out: of git, and of mounted ConfigMaps, which show files twice. */
  private static List<Path> walk(Path root) throws IOException {
    List<Path> files = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = !folder.equals(root) && isHidden(folder);
            return hidden ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (YAML.matcher(file.toString()).find() && Files.isRegularFile(file)) {
              files.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static boolean isHidden(Path path) {
    Path name = path.getFileName();
    return name != null && name.toString().startsWith(".");
  }

  /**
   * The content of a file.
   *
   * @throws UnusableException when it cannot be opened or read
   */
  byte[] read(Input input) {
    if (input.name().equals(Input.STANDARD)) {
      return read(standard, input.name());
    }
    try (InputStream in = Files.newInputStream(Path.of(input.name()))) {
      return read(in, input.name());
    } catch (IOException e) {
      throw new UnusableException(input.name() + ": " + reason(e));
    }
  }

  private static byte[] read(InputStream in, String name) {
    try {
      byte[] bytes = in.readNBytes(LONGEST + 1);
      if (bytes.length > LONGEST) {
        throw new UnusableException(name + ": must not be larger than 256 MiB");
      }
      return bytes;
    } catch (IOException e) {
      throw new UnusableException(name + ": " + reason(e));
    }
  }

  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file";
    }
    return e instanceof AccessDeniedException ? "permission denied" : "cannot be read";
  }
}
