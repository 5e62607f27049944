package io.pigstyguard.app;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/**
 * The files and folders that {@code quarkus.config.locations} names. SmallRye passes over what is
 * not there, and over files of another form, which would start the service with the defaults.
 */
final class ConfigLocations {
  private static final String FORM = ".properties";

  private ConfigLocations() {}

  /**
   * Checks that there are properties to read at every place.
   *
   * @throws ConfigurationException for the first where there are none
   */
  static void check(List<String> locations) {
    for (String location : locations) {
      if (!holdsProperties(location.strip())) {
        throw new SettingValue("quarkus.config.locations", location)
            .refused("must name readable files *.properties, or folders that hold some");
      }
    }
  }

  private static boolean holdsProperties(String location) {
    try {
      URI uri = URI.create(location);
      String scheme = uri.getScheme() == null ? "file" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!scheme.equals("file")) {
        return true; // of the network or of an archive: SmallRye refuses what it cannot read
      }
      Path place = uri.getScheme() == null ? Path.of(uri.getPath()) : Path.of(uri);
      return Files.isDirectory(place) ? hasProperties(place) : isProperties(place);
    } catch (IllegalArgumentException | IOException e) {
      return false;
    }
  }

  private static boolean hasProperties(Path folder) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + FORM)) {
      Iterator<Path> all = files.iterator();
      boolean readable = all.hasNext();
      while (all.hasNext()) {
        readable &= isProperties(all.next());
      }
      return readable;
    }
  }

  private static boolean isProperties(Path file) {
    return file.toString().endsWith(FORM) && Files.isRegularFile(file) && Files.isReadable(file);
  }
}
