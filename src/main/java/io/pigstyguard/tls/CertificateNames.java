package io.pigstyguard.tls;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.GeneralName;

/** The names that a certificate gives its holder. */
final class CertificateNames {
  private static final Set<Integer> KINDS =
      Set.of(GeneralName.dNSName, GeneralName.uniformResourceIdentifier);

  private CertificateNames() {}

  /** The common name of the subject and the alternative names that are DNS names or URIs. */
  static Set<String> of(X509Certificate certificate) {
    Set<String> names = new HashSet<>();
    X500Name subject = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
    for (RDN part : subject.getRDNs(BCStyle.CN)) {
      for (AttributeTypeAndValue attribute : part.getTypesAndValues()) {
        if (attribute.getType().equals(BCStyle.CN)
            && attribute.getValue() instanceof ASN1String text) {
          names.add(text.getString());
        }
      }
    }
    try {
      Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
      if (alternatives != null) {
        for (List<?> alternative : alternatives) {
          if (KINDS.contains((Integer) alternative.get(0))) {
            names.add(String.valueOf(alternative.get(1)));
          }
        }
      }
    } catch (CertificateParsingException e) {
      return Set.of();
    }
    return names;
  }
}
