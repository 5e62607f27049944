package io.pigstyguard.fix;

import io.pigstyguard.yaml.SourceScalar;

/**
 * A credential where it is written.
 *
 * @param account whom it belongs to; credentials of one account agree
 * @param name of the parameter or key that holds it
 * @param start offset of the value, its quotes included
 * @param end offset behind it
 * @param value the text, quotes undone
 */
record Credential(
    SourceScalar scalar, String account, String name, int start, int end, String value) {
  @Override
  public String toString() {
    return name + "@" + start;
  }
}
