package io.pigstyguard.cli;

/**
 * A file to be judged.
 *
 * @param name as given on the command line, or below a folder given there; {@code -} is standard
 *     input
 * @param listed whether the user named it; a file found in a folder need not be an inventory
 */
record Input(String name, boolean listed) {
  static final String STANDARD = "-";
}
