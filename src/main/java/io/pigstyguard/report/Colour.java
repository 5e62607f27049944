package io.pigstyguard.report;

/** Colours of a terminal; plain text where they are not wanted. */
enum Colour {
  RED("31"),
  YELLOW("33"),
  BLUE("34"),
  DIM("2"),
  BOLD("1");

  private final String code;

  Colour(String code) {
    this.code = code;
  }

  String on(String text, boolean wanted) {
    return wanted ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
