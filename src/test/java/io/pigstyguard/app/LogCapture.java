package io.pigstyguard.app;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Looks at all that is logged, at every level, with messages, parameters and stack traces. */
final class LogCapture extends Handler implements AutoCloseable {
  private static final PatternFormatter FORMATTER = new PatternFormatter("%s");

  private final List<String> found = new CopyOnWriteArrayList<>();
  private final Predicate<String> sought;
  private final AtomicLong records = new AtomicLong();

  /** Keeps the records that are sought, for there are many. */
  LogCapture(Predicate<String> sought) {
    this.sought = sought;
    setLevel(Level.ALL);
    Logger.getLogger("").addHandler(this);
  }

  List<String> found() {
    return found;
  }

  long records() {
    return records.get();
  }

  @Override
  public void publish(LogRecord logged) {
    records.incrementAndGet();
    StringWriter text = new StringWriter();
    text.append(FORMATTER.format(logged));
    if (logged.getThrown() != null) {
      logged.getThrown().printStackTrace(new PrintWriter(text, true));
    }
    if (sought.test(text.toString())) {
      found.add(logged.getLoggerName() + " " + logged.getLevel() + " " + text);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    Logger.getLogger("").removeHandler(this);
  }
}
