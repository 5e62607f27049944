package io.pigstyguard.fix;

import io.pigstyguard.policy.Finding;
import io.pigstyguard.rule.Violation;
import io.pigstyguard.yaml.SourceCollection;
import io.pigstyguard.yaml.SourcePath;
import io.pigstyguard.yaml.SourceScalar;
import org.jspecify.annotations.Nullable;

/**
 * What a finding is about, in the text.
 *
 * @param rule id of the rule
 * @param param path of the parameter
 * @param offset where it is written, or -1
 * @param scalar what begins there, a key or a value; null for a flow collection
 */
record FoundPlace(
    String rule,
    Violation violation,
    String param,
    int offset,
    @Nullable SourceScalar scalar,
    WrittenText written) {

  static FoundPlace of(Finding finding, String param, WrittenText written) {
    Integer line = finding.violation().line();
    Integer column = finding.violation().column();
    int offset = line == null || column == null ? -1 : written.offset(line, column);
    SourceScalar scalar = offset < 0 ? null : written.at(offset);
    return new FoundPlace(finding.rule().id(), finding.violation(), param, offset, scalar, written);
  }

  boolean isWritten() {
    return offset >= 0;
  }

  /** The last step of the parameter's path. */
  String name() {
    return param.substring(param.lastIndexOf('.') + 1);
  }

  /** The variable that it is, or is a part of. */
  String variable() {
    int end = 0;
    while (end < param.length() && ".[".indexOf(param.charAt(end)) < 0) {
      end++;
    }
    return param.substring(0, end);
  }

  boolean isVariable() {
    return variable().equals(param);
  }

  /** The key, where it is one that has a value. */
  @Nullable SourceScalar key() {
    if (scalar == null || scalar.key()) {
      return scalar != null && scalar.value().equals(name()) ? scalar : null;
    }
    SourcePath parent = scalar.path().parent();
    return parent == null ? null : written.key(parent, scalar.path().step());
  }

  /** The value of the key, or the item, when it is a scalar. */
  @Nullable SourceScalar value() {
    if (scalar == null || !scalar.key()) {
      return scalar;
    }
    return scalar.value().equals(name()) ? written.value(scalar.path(), scalar.value()) : null;
  }

  /** The collection that begins there, or null. */
  @Nullable SourceCollection collection() {
    return written.collectionAt(offset);
  }

  private static @Nullable SourcePath path(@Nullable SourceCollection collection) {
    return collection == null || !collection.mapping() ? null : collection.path();
  }

  /** The mapping that has the key, or would have it: below the key at the place, or around it. */
  @Nullable SourcePath mapping() {
    if (scalar == null) {
      return path(collection());
    }
    if (!scalar.key()) {
      SourcePath parent = scalar.path().parent();
      return parent == null || written.keys(parent).isEmpty() ? null : parent;
    }
    String around = param.substring(0, Math.max(param.lastIndexOf('.'), 0));
    return around.endsWith("." + scalar.value()) || around.equals(scalar.value())
        ? path(written.below(scalar.path(), scalar.value()))
        : scalar.path();
  }
}
