package io.pigstyguard.catalogue.tls;

import static io.pigstyguard.remedy.Remedy.replacePart;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import io.pigstyguard.address.ConnectionUrl;
import io.pigstyguard.address.ConnectionUrl.Endpoint;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.pigsty.EffectiveTexts;
import io.pigstyguard.pigsty.EffectiveTexts.Text;
import io.pigstyguard.pigsty.RemoteInstance;
import io.pigstyguard.rule.Rule;
import io.pigstyguard.rule.RuleSpec;
import io.pigstyguard.rule.Severity;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.Violations;
import java.util.stream.Stream;

/** A client that talks to a database on another host and refuses TLS. */
final class RemoteDbWithoutTls {
  private static final String WITHOUT_TLS = "disable";
  private static final Pattern DISABLED =
      Pattern.compile("(?:^|[?&\\s\\v])sslmode=" + WITHOUT_TLS + "(?:$|[&\\s\\v])");
  private static final Pattern MODE_KEY = Pattern.compile("(?i)(.*?)_?SSL_?MODE");
  private static final RuleSpec SPEC =
      RuleSpec.of("PIG-TLS-013", "remote-db-without-tls")
          .severity(Severity.LOW)
          .actions("-/W/W")
          .title("Database traffic leaves the host unencrypted")
          .requires("`sslmode` of a connection to another host must not be '" + WITHOUT_TLS + "'")
          .why("Whoever listens on the network between the hosts reads queries and results.")
          .remedy(
              replacePart("sslmode=disable", "sslmode=require")
                  .said("Use `sslmode=require`")
                  .rest(", or `sslmode=verify-full` where the CA is at hand"))
          .references("STIG V-261932", "CWE-319")
          .docs("/docs/pgsql/monitor")
          .reads(
              "pg_exporters", "pg_exporter_params", "pg_exporter_url", "apps", "juice_instances");

  static final Rule RULE = Rule.of(SPEC, RemoteDbWithoutTls::check);

  private static void check(Subject subject, Violations violations) {
    for (Text text : EffectiveTexts.of(subject).list()) {
      for (ConnectionUrl url : ConnectionUrl.in(text.param().text())) {
        if (isOpen(url)) {
          violations.add(text.scope(), text.param());
        }
      }
      if (isModeOff(text)) {
        violations.add(text.scope(), text.param());
      }
    }
    for (RemoteInstance instance : RemoteInstance.in(subject.inventory())) {
      if (isOpen(instance)) {
        violations.add(instance.scope(), instance.entry().get("pg_exporter_params"));
      }
    }
  }

  private static boolean isOpen(ConnectionUrl url) {
    return url.isPostgres()
        && WITHOUT_TLS.equals(url.query().get("sslmode"))
        && url.endpoints().stream().anyMatch(host -> isRemote(host));
  }

  private static boolean isRemote(Endpoint endpoint) {
    return !endpoint.isLocal() && !endpoint.isUnknown();
  }

  /** An app's key such as {@code DB_SSLMODE}, unless {@code DB_HOST} beside it is local. */
  private static boolean isModeOff(Text mode) {
    if (!mode.isOfApp() || !mode.param().word().equals(WITHOUT_TLS)) {
      return false;
    }
    Matcher key = MODE_KEY.matcher(mode.param().name());
    if (!key.matches()) {
      return false;
    }
    return Stream.of("_HOST", "_host", "HOST", "host")
        .map(suffix -> mode.beside(key.group(1) + suffix))
        .noneMatch(host -> host.exists() && new Endpoint(host.word(), "").isLocal());
  }

  /** An exporter without a URL of its own connects with what is in its parameters. */
  private static boolean isOpen(RemoteInstance instance) {
    Param target = instance.entry().get("pg_host");
    return instance.setting("pg_exporter_url").isEmpty()
        && isRemote(new Endpoint(target.word(), ""))
        && DISABLED.matcher(instance.setting("pg_exporter_params").text()).find();
  }

  private RemoteDbWithoutTls() {}
}
