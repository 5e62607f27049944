package io.pigstyguard.rule;

import io.pigstyguard.remedy.Remedy;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a rule but where it fails.
 *
 * @param id permanent, for example {@code PIG-HBA-001}
 * @param name kebab-case name of the fault
 * @param title the fault in a few words, without a full stop
 * @param requirement what must be the case: the usual message of a finding
 * @param why the harm, full sentences
 * @param remedy what mends a finding
 * @param page lines of the Pigsty security page that ask for it; empty for rules beyond the page
 * @param reads the top-level parameters that decide, in the order of their weight
 * @param references ids of controls, such as {@code CIS PostgreSQL 17 5.6} or {@code CWE-798}
 * @param docs path of the Pigsty documentation, or empty
 * @param oncePerObject whether the rule judges the object around the documents, so that the finding
 *     on its first document stands for all
 * @param guardsRemoval whether the rule also judges the removal of an inventory, of which nothing
 *     else matters any more
 * @param since first version of Pigsty Guard with the rule
 */
public record RuleSpec(
    String id,
    String name,
    Severity severity,
    Actions actions,
    String title,
    String requirement,
    String why,
    Remedy remedy,
    List<Integer> page,
    List<String> reads,
    List<String> references,
    String docs,
    boolean oncePerObject,
    boolean guardsRemoval,
    String since) {

  public RuleSpec {
    page = List.copyOf(page);
    reads = List.copyOf(reads);
    references = List.copyOf(references);
    for (String part : List.of(id, name, title, requirement, why, since)) {
      if (part.isBlank()) {
        throw new IllegalArgumentException("a part of the specification of " + id + " is blank");
      }
    }
  }

  /** What to do about a finding, in full sentences: the remedy in words. */
  public String fix() {
    return remedy.text();
  }

  /** Starts a specification; {@link Builder#reads} ends it. */
  public static Builder of(String id, String name) {
    return new Builder(id, name);
  }

  /** The family, for example {@code HBA}. */
  public String family() {
    return id.split("-", -1)[1];
  }

  /** Collects the parts of a specification. */
  public static final class Builder {
    private final String id;
    private final String name;
    private Severity severity = Severity.INFO;
    private String actions = "";
    private String title = "";
    private String requirement = "";
    private String why = "";
    private @Nullable Remedy remedy;
    private String docs = "";
    private String since = "0.1.0";
    private boolean oncePerObject;
    private boolean guardsRemoval;
    private List<Integer> page = List.of();
    private List<String> references = List.of();

    private Builder(String id, String name) {
      this.id = id;
      this.name = name;
    }

    public Builder severity(Severity severity) {
      this.severity = severity;
      return this;
    }

    /** Actions in the notation of {@link Actions#parse}. */
    public Builder actions(String actions) {
      this.actions = actions;
      return this;
    }

    public Builder title(String title) {
      this.title = title;
      return this;
    }

    public Builder requires(String requirement) {
      this.requirement = requirement;
      return this;
    }

    public Builder why(String why) {
      this.why = why;
      return this;
    }

    public Builder remedy(Remedy remedy) {
      this.remedy = remedy;
      return this;
    }

    public Builder page(Integer... lines) {
      this.page = List.of(lines);
      return this;
    }

    public Builder references(String... ids) {
      this.references = List.of(ids);
      return this;
    }

    public Builder docs(String path) {
      this.docs = path;
      return this;
    }

    /** Keeps only the first finding of an object with several inventories. */
    public Builder oncePerObject() {
      this.oncePerObject = true;
      return this;
    }

    /** Lets it also judge the removal of an inventory. */
    public Builder guardsRemoval() {
      this.guardsRemoval = true;
      return this;
    }

    public Builder since(String version) {
      this.since = version;
      return this;
    }

    /** Ends the specification with the top-level parameters that decide. */
    public RuleSpec reads(String... parameters) {
      return new RuleSpec(
          id,
          name,
          severity,
          Actions.parse(id, actions),
          title,
          requirement,
          why,
          Objects.requireNonNull(remedy, () -> id + " must have a remedy"),
          page,
          List.of(parameters),
          references,
          docs,
          oncePerObject,
          guardsRemoval,
          since);
    }
  }
}
