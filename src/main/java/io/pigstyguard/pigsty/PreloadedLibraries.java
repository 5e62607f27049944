package io.pigstyguard.pigsty;

import io.pigstyguard.inventory.Host;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.yaml.ScalarType;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PGSQL member loads at start: {@code shared_preload_libraries} in {@code pg_parameters}, or
 * else {@code pg_libs}.
 *
 * @param source the parameter that decides
 * @param paths the libraries as written, without blanks and quotes
 */
public record PreloadedLibraries(Param source, List<String> paths) {

  public PreloadedLibraries {
    paths = List.copyOf(paths);
  }

  public static PreloadedLibraries of(Host member) {
    Param override = PgParameters.of(member, "shared_preload_libraries");
    boolean overridden = override.isScalar() && override.type() != ScalarType.NULL;
    Param source = overridden ? override : member.param("pg_libs");
    List<String> paths = new ArrayList<>();
    for (String path : source.text().split(",", -1)) {
      String bare = path.replace('"', ' ').replace('\'', ' ').strip();
      if (!bare.isEmpty()) {
        paths.add(bare);
      }
    }
    return new PreloadedLibraries(source, paths);
  }

  /** Whether the libraries cannot be known from the inventory. */
  public boolean isUnknown() {
    return source.isOpaque();
  }

  /** Whether a library is loaded, from whatever directory. */
  public boolean contains(String library) {
    return paths.stream().anyMatch(path -> name(path).equals(library));
  }

  private static String name(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".so") ? file.substring(0, file.length() - 3) : file;
  }
}
