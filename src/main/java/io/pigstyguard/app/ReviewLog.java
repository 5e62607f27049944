package io.pigstyguard.app;

import io.pigstyguard.admission.AdmissionRequest;
import io.pigstyguard.admission.Review;
import io.pigstyguard.admission.Status;
import io.pigstyguard.policy.Inspection;
import io.pigstyguard.wording.OneLine;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * One line per review. A GitOps controller repeats a denied change every few seconds, so an
 * identical denial is logged once per interval, the next line saying how many there were. Values of
 * parameters never come here; names are chosen by strangers and cannot start a line.
 */
final class ReviewLog {
  private static final Logger LOG = Logger.getLogger("io.pigstyguard.review");
  private static final int MOST_REMEMBERED = 1000;
  private static final int LONGEST_WORD = 64;
  private static final int LONGEST_RULES = 400;
  private static final Pattern OTHER_CHARACTERS = Pattern.compile("[^A-Za-z0-9._-]");

  private record Denial(String object, String operation, int message) {}

  private static final class Repeated {
    private final long since;
    private int times;

    Repeated(long since) {
      this.since = since;
    }
  }

  private final long interval;
  private final LongSupplier nanos;
  private final Map<Denial, Repeated> denials =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Denial, Repeated> eldest) {
          return size() > MOST_REMEMBERED;
        }
      };

  ReviewLog(Duration interval, LongSupplier nanos) {
    this.interval = interval.toNanos();
    this.nanos = nanos;
  }

  void log(Review review, long duration) {
    int repeated = review.outcome().isAllowed() ? 0 : repetitions(review);
    if (repeated >= 0) {
      LOG.info(line(review, duration, repeated));
    }
  }

  /** How often the denial was left out since it was last logged, or -1 to leave it out again. */
  private int repetitions(Review review) {
    Status status = review.response().status();
    Denial denial =
        new Denial(
            review.request().objectName(),
            operation(review.request()),
            status == null ? 0 : status.message().hashCode());
    long now = nanos.getAsLong();
    synchronized (denials) {
      Repeated known = denials.get(denial);
      if (known != null && now - known.since < interval) {
        known.times++;
        return -1;
      }
      denials.put(denial, new Repeated(now));
      return known == null ? 0 : known.times;
    }
  }

  private static String line(Review review, long duration, int repeated) {
    StringBuilder line = new StringBuilder(200);
    line.append("uid=")
        .append(word(review.request().uid()))
        .append(" object=\"")
        .append(review.request().objectName().replace('"', '\''))
        .append("\" operation=")
        .append(operation(review.request()))
        .append(" outcome=")
        .append(review.outcome());
    String rules = rules(review.inspection());
    if (!rules.isEmpty()) {
      line.append(" rules=").append(rules);
    }
    line.append(String.format(Locale.ROOT, " ms=%.2f", duration / 1e6));
    if (repeated > 0) {
      line.append(" repeated=").append(repeated);
    }
    return line.toString();
  }

  private static String operation(AdmissionRequest request) {
    return word(request.operation());
  }

  /** A word without spaces and quotes, which would end a value. */
  private static String word(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "-";
    }
    return OTHER_CHARACTERS.matcher(OneLine.of(text, LONGEST_WORD)).replaceAll("?");
  }

  private static String rules(@Nullable Inspection inspection) {
    if (inspection == null) {
      return "";
    }
    String ids =
        inspection
            .findings()
            .map(finding -> finding.rule().id())
            .distinct()
            .sorted()
            .collect(Collectors.joining(","));
    return OneLine.of(ids, LONGEST_RULES);
  }
}
