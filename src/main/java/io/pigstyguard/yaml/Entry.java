package io.pigstyguard.yaml;

/** A key of a mapping with its value. */
public record Entry(Scalar key, Value value) {

  /**
   * Where a finding about this entry points: the scalar itself, or the key of a collection, block
   * or empty value.
   */
  public Value place() {
    return value instanceof Scalar scalar && !scalar.isNull() ? scalar : key;
  }

  public String name() {
    return key.printed();
  }
}
