package io.pigstyguard.remedy;

import org.jspecify.annotations.Nullable;

/** One change to an inventory, at the place that a finding is about. */
public sealed interface Change
    permits Change.Assign,
        Change.AssignFound,
        Change.Remove,
        Change.RemoveItem,
        Change.AddItem,
        Change.RenameKey,
        Change.NewSecret,
        Change.WriteOut,
        Change.ByHand,
        TextChange {

  /** What to do, as the beginning of a sentence. */
  String words();

  /** Hands the change over by its kind. */
  void accept(Editor editor);

  /** Who makes changes. */
  interface Editor {
    void assign(Assign change);

    void assignFound(AssignFound change);

    void remove(Remove change);

    void removeItem(RemoveItem change);

    void addItem(AddItem change);

    void rewrite(TextChange change);

    void renameKey(RenameKey change);

    void newSecret(NewSecret change);

    void writeOut(WriteOut change);

    void byHand(ByHand change);
  }

  /**
   * Gives a key a value.
   *
   * @param value as it is written in YAML
   * @param otherwise the value where another key is not true, or null
   */
  record Assign(String key, String value, Place place, @Nullable Otherwise otherwise)
      implements Change {
    @Override
    public String words() {
      return "Set " + pair() + (place == Place.ALL_VARS ? " in `all.vars`" : "");
    }

    String pair() {
      return "`" + key + ": " + value + "`";
    }

    @Override
    public void accept(Editor editor) {
      editor.assign(this);
    }
  }

  /**
   * The value of a key in an inventory that does not switch something on.
   *
   * @param unless the switch
   */
  record Otherwise(String unless, String value) {}

  /**
   * Gives the key a value, whatever its name.
   *
   * @param what the key in words
   */
  record AssignFound(String what, String value) implements Change {
    @Override
    public String words() {
      return "Set " + what + " to " + value;
    }

    @Override
    public void accept(Editor editor) {
      editor.assignFound(this);
    }
  }

  /**
   * Takes the key away.
   *
   * @param key its name, or null for whatever key is found
   */
  record Remove(@Nullable String key) implements Change {
    @Override
    public String words() {
      return key == null ? "Remove the key" : "Remove `" + key + "`";
    }

    @Override
    public void accept(Editor editor) {
      editor.remove(this);
    }
  }

  /**
   * Takes the item off its list.
   *
   * @param what the item in words
   */
  record RemoveItem(String what) implements Change {
    @Override
    public String words() {
      return "Remove " + what;
    }

    @Override
    public void accept(Editor editor) {
      editor.removeItem(this);
    }
  }

  /**
   * Adds an item to a list.
   *
   * @param item as it is written in YAML
   */
  record AddItem(String list, String item) implements Change {
    @Override
    public String words() {
      return "Add " + item + " to `" + list + "`";
    }

    @Override
    public void accept(Editor editor) {
      editor.addItem(this);
    }
  }

  /** Takes a prefix off the name of the key. */
  record RenameKey(String prefix) implements Change {
    @Override
    public String words() {
      return "Take '" + prefix + "' off the name of the key";
    }

    @Override
    public void accept(Editor editor) {
      editor.renameKey(this);
    }
  }

  /**
   * Replaces a credential, wherever the same account has it, by a new one.
   *
   * @param what the credential in words
   * @param missing the key that is added to the item, or null for the key that the finding names
   */
  record NewSecret(String what, SecretForm form, @Nullable String missing) implements Change {
    @Override
    public String words() {
      return "Set " + what + " to " + form.words();
    }

    @Override
    public void accept(Editor editor) {
      editor.newSecret(this);
    }
  }

  /**
   * Writes the default of the release out, so that its parts can be changed.
   *
   * @param parameter which one; empty for the one that the finding names
   */
  record WriteOut(String parameter) implements Change {
    @Override
    public String words() {
      return "Define `" + parameter + "` yourself";
    }

    @Override
    public void accept(Editor editor) {
      editor.writeOut(this);
    }
  }

  /**
   * What only a person can do.
   *
   * @param reason why, as what follows "because"
   */
  record ByHand(String words, String reason) implements Change {
    @Override
    public void accept(Editor editor) {
      editor.byHand(this);
    }
  }
}
