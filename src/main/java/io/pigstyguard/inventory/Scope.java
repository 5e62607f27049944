package io.pigstyguard.inventory;

/**
 * What a finding is about, in the notation of reports and exemptions.
 *
 * @param text for example {@code global}, {@code cluster:pg-meta} or {@code user:pg-meta/dbuser}
 */
public record Scope(String text) implements Comparable<Scope> {
  public static final Scope GLOBAL = new Scope("global");
  public static final Scope OBJECT = new Scope("object");

  /** Nobody writes longer names; of a longer one the beginning is told. */
  private static final int LONGEST_NAME = 250;

  public static Scope of(String kind, String name) {
    return new Scope(kind + ":" + cut(name));
  }

  public static Scope of(String kind, String owner, String name) {
    return new Scope(kind + ":" + cut(owner) + "/" + cut(name));
  }

  private static String cut(String name) {
    return name.length() <= LONGEST_NAME ? name : name.substring(0, LONGEST_NAME) + "…";
  }

  public static Scope group(String name) {
    return of("group", name);
  }

  public static Scope host(String name) {
    return of("host", name);
  }

  public static Scope cluster(String name) {
    return of("cluster", name);
  }

  /** Whether {@link #kind} is the given one. */
  public boolean isA(String kind) {
    return text.startsWith(kind)
        && (text.length() == kind.length() || text.charAt(kind.length()) == ':');
  }

  public String kind() {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon);
  }

  /** The notation with a blank for its colon, for sentences. */
  public String spoken() {
    int colon = text.indexOf(':');
    return colon < 0 ? text : text.substring(0, colon) + " " + text.substring(colon + 1);
  }

  /** What follows the kind; empty for {@code global} and {@code object}. */
  public String name() {
    int colon = text.indexOf(':');
    return colon < 0 ? "" : text.substring(colon + 1);
  }

  /** Tables of scopes whose names were made to collide stay fast only when scopes have an order. */
  @Override
  public int compareTo(Scope other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
