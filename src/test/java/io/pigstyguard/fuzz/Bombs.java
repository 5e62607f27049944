package io.pigstyguard.fuzz;

import static io.pigstyguard.fuzz.Texts.chain;
import static io.pigstyguard.fuzz.Texts.everywhere;
import static io.pigstyguard.fuzz.Texts.host;
import static io.pigstyguard.fuzz.Texts.keys;
import static io.pigstyguard.fuzz.Texts.printed;
import static io.pigstyguard.fuzz.Texts.repeat;
import static io.pigstyguard.fuzz.Texts.vars;

import java.util.Map;
import java.util.TreeMap;

/** Single texts that are made to cost as much as they can. */
public final class Bombs {
  private Bombs() {}

  /** Texts that go beyond a limit. */
  public static Map<String, String> beyondLimits() {
    Map<String, String> bombs = new TreeMap<>();
    aliases(bombs);
    ranges(bombs);
    references(bombs);
    return bombs;
  }

  private static void aliases(Map<String, String> bombs) {
    bombs.put(
        "billion laughs",
        "a0: &a0 [x]\n"
            + chain(
                40, i -> "a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + ",").repeat(10) + "]\n"));
    bombs.put(
        "quadratic aliases",
        "a: &a [" + "x,".repeat(100_000) + "]\nb: [" + "*a,".repeat(100_000) + "]\n");
    bombs.put(
        "merge chain",
        "a0: &a0 {k0: x}\n"
            + chain(
                20_000, i -> "a" + i + ": &a" + i + " {<<: *a" + (i - 1) + ", k" + i + ": x}\n"));
    bombs.put(
        "merged lists",
        "a: &a {"
            + repeat(50_000, i -> "k" + i + ": x,")
            + "}\nb: {<<: ["
            + "*a,".repeat(50_000)
            + "]}\n");
    bombs.put("cycle", "a: &a [*a]\n");
  }

  private static void ranges(Map<String, String> bombs) {
    bombs.put("range of a billion", host("h[1:999999999]"));
    bombs.put("ranges in ranges", host("h" + "[1:99]".repeat(100)));
    bombs.put("stepped range", host("h[0:2147483647:1]"));
    bombs.put(
        "many ranges", "all: {hosts: {" + repeat(1 << 20, i -> "'h" + i + "-[1:9999]': ~,") + "}}");
    bombs.put(
        "equal ranges",
        "all: {children: {"
            + repeat(1 << 20, i -> "g" + i + ": {hosts: {'h[1:9999]': ~}},")
            + "}}");
  }

  private static void references(Map<String, String> bombs) {
    bombs.put(
        "lists of references",
        vars(
            chain(40, i -> "a" + i + ": [" + ("'{{ a" + (i + 1) + " }}',").repeat(10) + "], ")
                + "a41: [], "));
    bombs.put(
        "lists of references to themselves", vars("a: [" + "'{{ a }}',".repeat(50_000) + "], "));
    bombs.put(
        "references to one list",
        vars("a: [" + "~,".repeat(200_000) + "], b: [" + "'{{ a }}',".repeat(50_000) + "], "));
    bombs.put("hexadecimal number", vars("pg_port: 0x" + "f".repeat(1 << 20) + ", "));
    bombs.put("octal number", vars("pg_port: 0" + "7".repeat(1 << 20) + ", "));
    bombs.put("decimal number", vars("pg_port: 1" + "7".repeat(1 << 20) + ", "));
    bombs.put(
        "priority",
        "all: {children: {g: {vars: {ansible_group_priority: 0x" + "f".repeat(1 << 20) + "}}}}");
  }

  /** Texts that stay within the limits, and are meant to cost much all the same. */
  public static Map<String, String> withinLimits() {
    Map<String, String> texts = new TreeMap<>();
    texts.put("empty ranges", host("h" + "[2:1]".repeat(200)));
    texts.put(
        "group web",
        "all: {children: {"
            + repeat(
                1 << 20,
                i ->
                    "g"
                        + i
                        + ": {children: {"
                        + repeat(200, j -> "g" + (i + j + 1) + ": ~,")
                        + "}},")
            + "}}");
    texts.put("sexagesimal port", vars("pg_port: 1" + ":30".repeat(300_000) + ", "));
    texts.put(
        "deep references", vars(chain(30_000, i -> "a" + i + ": ['{{ a" + (i + 1) + " }}'], ")));
    texts.put(
        "deep keys",
        "all: {vars: "
            + ("{" + "k".repeat(1000) + ": ").repeat(90)
            + "["
            + "{password: DBUser.DBA},".repeat(30_000)
            + "]"
            + "}".repeat(91));
    texts.put("reference cycle", vars("pg_users: '{{ a }}', a: '{{ b }}', b: '{{ a }}', "));
    texts.put(
        "doubling references",
        vars(chain(60, i -> "a" + i + ": '{{ a" + (i + 1) + " }}{{ a" + (i + 1) + " }}', ")));
    texts.put("sexagesimal number", "a: 1" + ":30".repeat(300_000));
    texts.put("float", vars("pg_port: 1." + "7".repeat(1 << 20) + "e+9, "));
    return texts;
  }

  /** One text of a unit, and keys of it, for every parameter. */
  public static Map<String, String> repetitive() {
    Map<String, String> texts = new TreeMap<>();
    for (String unit : Units.ALL) {
      texts.put("texts of " + printed(unit), everywhere(unit, 1 << 20));
      texts.put("keys of " + printed(unit), keys(unit, 1 << 18));
    }
    return texts;
  }
}
