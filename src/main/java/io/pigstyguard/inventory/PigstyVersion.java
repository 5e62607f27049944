package io.pigstyguard.inventory;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.Comparator;
import java.util.Set;

/** A Pigsty release, as the inventory's {@code version} names it. */
public record PigstyVersion(int major, int minor, int patch) implements Comparable<PigstyVersion> {
  /** The release whose role defaults and behaviour the rules describe. */
  public static final PigstyVersion CURRENT = new PigstyVersion(4, 5, 0);

  private static final Pattern FORM =
      Pattern.compile("v?(\\d{1,3})(?:\\.(\\d{1,3}))?(?:\\.(\\d{1,3}))?.*");
  private static final Set<String> KNOWN_MAJORS = Set.of("2", "3", "4");
  private static final Comparator<PigstyVersion> ORDER =
      Comparator.comparingInt(PigstyVersion::major)
          .thenComparingInt(PigstyVersion::minor)
          .thenComparingInt(PigstyVersion::patch);

  /** Whether a text names a release from v2 to v4, whose defaults are known. */
  public static boolean isKnown(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    return matcher.matches() && KNOWN_MAJORS.contains(matcher.group(1));
  }

  /** The named release, or {@link #CURRENT} when the text names none that is known. */
  public static PigstyVersion parse(String text) {
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches() || !isKnown(text)) {
      return CURRENT;
    }
    return new PigstyVersion(
        Integer.parseInt(matcher.group(1)), part(matcher, 2), part(matcher, 3));
  }

  private static int part(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Integer.parseInt(matcher.group(group));
  }

  @Override
  public int compareTo(PigstyVersion other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return "v" + major + "." + minor + "." + patch;
  }
}
