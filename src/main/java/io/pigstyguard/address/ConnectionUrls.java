package io.pigstyguard.address;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the URLs of a text in one pass. */
final class ConnectionUrls {
  private static final String MARK = "://";
  private static final String CLOSING = "}}";
  private static final String QUOTES = "\"'`";

  private ConnectionUrls() {}

  /** Every URL of a text, in order. */
  static List<ConnectionUrl> in(String text) {
    int mark = text.indexOf(MARK);
    if (mark < 0) {
      return List.of();
    }
    int lastClosing = text.lastIndexOf(CLOSING);
    List<ConnectionUrl> urls = new ArrayList<>();
    while (mark >= 0) {
      int next = text.indexOf(MARK, mark + MARK.length());
      int limit = next < 0 ? text.length() : schemeStart(text, next);
      int start = schemeStart(text, mark);
      int begin = mark + MARK.length();
      if (start < mark) {
        int end = end(text, begin, limit, lastClosing);
        urls.add(parse(text.substring(start, mark), text.substring(begin, end)));
      }
      mark = next;
    }
    return List.copyOf(urls);
  }

  private static int schemeStart(String text, int mark) {
    int start = mark;
    while (start > 0 && isSchemeCharacter(text.charAt(start - 1))) {
      start--;
    }
    while (start < mark && !isLetter(text.charAt(start))) {
      start++;
    }
    return start;
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isSchemeCharacter(char c) {
    return isLetter(c) || (c >= '0' && c <= '9') || c == '+' || c == '.' || c == '-';
  }

  /** Up to a blank or a quote; a Jinja expression, which may hold both, must end somewhere. */
  private static int end(String text, int begin, int limit, int lastClosing) {
    int end = begin;
    boolean inExpression = false;
    while (end < limit && (inExpression || !isDelimiter(text.charAt(end)))) {
      if (inExpression && text.startsWith(CLOSING, end)) {
        inExpression = false;
        end += CLOSING.length();
      } else if (!inExpression && text.startsWith("{{", end)) {
        if (lastClosing < end) {
          return end;
        }
        inExpression = true;
      } else {
        end++;
      }
    }
    return withoutPunctuation(text, begin, Math.min(end, limit));
  }

  private static boolean isDelimiter(char c) {
    return Character.isWhitespace(c) || QUOTES.indexOf(c) >= 0;
  }

  /** Where a URL in running text or in a list ends. */
  private static int withoutPunctuation(String text, int begin, int end) {
    int last = end;
    while (last > begin && ",;".indexOf(text.charAt(last - 1)) >= 0) {
      last--;
    }
    int pair = last > begin ? ")]}".indexOf(text.charAt(last - 1)) : -1;
    boolean opened = pair >= 0 && text.substring(begin, last).indexOf("([{".charAt(pair)) >= 0;
    return pair < 0 || opened ? last : last - 1;
  }

  private static ConnectionUrl parse(String scheme, String rest) {
    int tail = rest.length();
    for (int i = 0; i < tail; i++) {
      if ("/?#".indexOf(rest.charAt(i)) >= 0) {
        tail = i;
      }
    }
    // A password may hold an unescaped '@', hence the last one.
    String authority = rest.substring(0, tail);
    int at = authority.lastIndexOf('@');
    String login = at < 0 ? "" : authority.substring(0, at);
    int colon = login.indexOf(':');
    String path = rest.substring(tail);
    int question = path.indexOf('?');
    String database = question < 0 ? path : path.substring(0, question);
    return new ConnectionUrl(
        scheme.toLowerCase(Locale.ROOT),
        decoded(colon < 0 ? login : login.substring(0, colon)),
        colon < 0 ? null : login.substring(colon + 1),
        endpoints(authority.substring(at + 1)),
        decoded(database.startsWith("/") ? firstStep(database) : ""),
        query(question < 0 ? "" : path.substring(question + 1)));
  }

  private static String firstStep(String path) {
    int slash = path.indexOf('/', 1);
    return slash < 0 ? path.substring(1) : path.substring(1, slash);
  }

  private static List<ConnectionUrl.Endpoint> endpoints(String hosts) {
    String plain = hosts.replace("tcp(", "").replace("(", "").replace(")", "");
    List<ConnectionUrl.Endpoint> endpoints = new ArrayList<>();
    for (String host : plain.split(",", -1)) {
      int bracket = host.lastIndexOf(']');
      int colon = host.indexOf(':', Math.max(bracket, 0));
      String name = colon < 0 ? host : host.substring(0, colon);
      String bare = name.startsWith("[") && name.endsWith("]") ? inner(name) : name;
      endpoints.add(
          new ConnectionUrl.Endpoint(
              decoded(bare).toLowerCase(Locale.ROOT), colon < 0 ? "" : host.substring(colon + 1)));
    }
    return endpoints;
  }

  private static String inner(String bracketed) {
    return bracketed.substring(1, bracketed.length() - 1);
  }

  private static Map<String, String> query(String text) {
    Map<String, String> query = new LinkedHashMap<>();
    int fragment = text.indexOf('#');
    String pairs = fragment < 0 ? text : text.substring(0, fragment);
    for (String pair : pairs.split("&", -1)) {
      int equals = pair.indexOf('=');
      if (equals > 0) {
        query.put(decoded(pair.substring(0, equals)), decoded(pair.substring(equals + 1)));
      }
    }
    return query;
  }

  static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return text;
    }
  }
}
