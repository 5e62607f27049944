package io.pigstyguard.kube;

import io.pigstyguard.yaml.Entry;
import io.pigstyguard.yaml.Mapping;
import io.pigstyguard.yaml.Scalar;
import io.pigstyguard.yaml.ScalarType;
import io.pigstyguard.yaml.Sequence;
import io.pigstyguard.yaml.Value;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** A value in YAML, as kubectl writes it in JSON. */
final class YamlStream extends ValueStream {
  private Value current;

  YamlStream(Value value) {
    this.current = value;
  }

  /** Where the reading is, or where it broke off. */
  Value place() {
    return current;
  }

  @Override
  Shape shape() {
    if (current instanceof Mapping) {
      return Shape.OBJECT;
    }
    return current instanceof Scalar scalar ? shape(scalar.type()) : Shape.LIST;
  }

  /** JSON has no type for times, and kubectl leaves tags of others alone. */
  private static Shape shape(ScalarType type) {
    return switch (type) {
      case NULL -> Shape.NULL;
      case BOOL, INT, FLOAT -> Shape.OTHER_SCALAR;
      case TIMESTAMP, STRING, BINARY, UNSAFE, VAULT, UNKNOWN_TAG -> Shape.TEXT;
    };
  }

  @Override
  String scalar() throws IOException {
    if (!(current instanceof Scalar scalar)) {
      throw new IllegalStateException("a scalar must be read as one");
    }
    return scalar.type() == ScalarType.BINARY ? binary(scalar) : written(scalar);
  }

  /** Yes and on are the truth value that JSON calls true. */
  private static String written(Scalar scalar) {
    return scalar.type() == ScalarType.BOOL ? Boolean.toString(scalar.truth()) : scalar.printed();
  }

  private static String binary(Scalar scalar) throws ValueStreamException {
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(scalar.text());
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      throw ValueStreamException.form("a value of type !!binary must be base64");
    }
  }

  /** Not restored after a failure, whose place it is. */
  @Override
  void fields(FieldReader reader) throws IOException {
    if (current instanceof Mapping mapping) {
      for (Entry entry : mapping.entries()) {
        current = entry.value();
        reader.read(written(entry.key()));
      }
      current = mapping;
    }
  }

  @Override
  void items(ItemReader reader) throws IOException {
    if (current instanceof Sequence sequence) {
      for (Value item : sequence.items()) {
        current = item;
        reader.read();
      }
      current = sequence;
    }
  }

  @Override
  public void skip() {
    // The value is there already.
  }
}
