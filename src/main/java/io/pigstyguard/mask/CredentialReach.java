package io.pigstyguard.mask;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.knowledge.CredentialNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far credentials reach: from a name that may hold one to all that stands below it, and on to
 * whatever is referred to from there. Who feeds it knows the places and says what leads to what, in
 * any order; each is followed once.
 */
final class CredentialReach {
  /** Its keys are names of users, and only the values passwords. */
  static final String USERS = "nginx_users";

  private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final CredentialNames names;
  private final Map<String, Spot> named = new HashMap<>();

  CredentialReach(CredentialNames names) {
    this.names = names;
  }

  /** A name, an anchor or a place; reached as soon as something leads there that is. */
  static final class Spot {
    private final List<Spot> onward = new ArrayList<>(0);
    private boolean reached;

    boolean isReached() {
      return reached;
    }

    /** What reaches this reaches the other, too. */
    void leadTo(Spot other) {
      if (reached) {
        other.reach();
      } else {
        onward.add(other);
      }
    }

    private void reach() {
      Deque<Spot> open = new ArrayDeque<>();
      open.push(this);
      while (!open.isEmpty()) {
        Spot spot = open.pop();
        if (!spot.reached) {
          spot.reached = true;
          spot.onward.forEach(open::push);
          spot.onward.clear();
        }
      }
    }
  }

  /** All places of a name, whose values stand below them. */
  Spot named(String name) {
    Spot spot = named.get(name);
    if (spot == null) {
      spot = new Spot();
      named.put(name, spot);
      if (mayHoldCredential(name)) {
        spot.reach();
      }
    }
    return spot;
  }

  /** Whether everything below a name is a credential. */
  boolean isReached(String name) {
    Spot spot = named.get(name);
    return spot == null ? mayHoldCredential(name) : spot.isReached();
  }

  private boolean mayHoldCredential(String name) {
    return names.matches(name) || name.equals(USERS) || CredentialWords.inName(name);
  }

  /** A text at a place leads to all names in it if it holds an expression. */
  void follow(Spot place, String text) {
    if (text.contains("{{")) {
      Matcher identifier = IDENTIFIER.matcher(text);
      while (identifier.find()) {
        place.leadTo(named(identifier.group()));
      }
    }
  }

  @Override
  public String toString() {
    return "CredentialReach";
  }
}
