package io.pigstyguard.fuzz;

import java.util.List;

/** Parts of texts on which patterns and scanners may go back and forth. */
final class Units {
  static final List<String> ALL =
      List.of(
          "a",
          "/a",
          " ",
          " ,",
          ",",
          "\n",
          ":1/",
          ":1/\n",
          "::",
          "a:",
          "${",
          "${a",
          "}",
          "{{",
          "{{ a",
          "{%",
          "}}",
          "1:3",
          "1",
          "0",
          "9y ",
          "a://",
          "a://b:c@",
          "@",
          "=",
          "key=",
          "key ",
          "pass",
          "-",
          "-----BEGIN ",
          "&",
          "?",
          "%",
          "%4",
          "[",
          "]",
          "(",
          "\\",
          "\\\n",
          "'",
          "*",
          "PG_",
          "_SSL",
          "10.",
          "1.1.1.1/",
          "f:",
          "md5",
          "$",
          "+",
          "host ",
          "é",
          "\u2028");

  private Units() {}
}
