package io.pigstyguard.catalogue.tls;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class TlsRules {
  private TlsRules() {}

  public static List<Rule> all() {
    return List.of(
        new NginxSslDisabled(),
        new NginxSslNotEnforced(),
        new PortalWithoutDomain(),
        new PatroniSslDisabled(),
        new PatroniSslInconsistent(),
        new PgbouncerSslDisabled(),
        new PgbouncerSslOptional(),
        new BackupTlsUnverified(),
        new MinioHttp(),
        new KafkaPlaintext(),
        new PostgresTlsWeakened(),
        new LongLivedCertificates(),
        new RemoteDbWithoutTls());
  }
}
