package io.pigstyguard.catalogue.tls;

import io.pigstyguard.rule.Rule;
import java.util.List;

/** The rules of the family, sorted by id. */
public final class TlsRules {
  private TlsRules() {}

  public static List<Rule> all() {
    return List.of(
        NginxSslDisabled.RULE,
        NginxSslNotEnforced.RULE,
        PortalWithoutDomain.RULE,
        PatroniSslDisabled.RULE,
        PatroniSslInconsistent.RULE,
        PgbouncerSslDisabled.RULE,
        PgbouncerSslOptional.RULE,
        BackupTlsUnverified.RULE,
        MinioHttp.RULE,
        KafkaPlaintext.RULE,
        PostgresTlsWeakened.RULE,
        LongLivedCertificates.RULE,
        RemoteDbWithoutTls.RULE);
  }
}
