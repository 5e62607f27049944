package io.pigstyguard.app;

/** A review that is denied, small enough for a command line and without single quotes. */
final class SampleReview {
  static final String JSON =
      "{\"apiVersion\":\"admission.k8s.io/v1\",\"kind\":\"AdmissionReview\",\"request\":{"
          + "\"uid\":\"try\",\"operation\":\"CREATE\",\"kind\":{\"kind\":\"ConfigMap\"},"
          + "\"object\":{\"metadata\":{\"name\":\"pigsty\",\"namespace\":\"demo\"},\"data\":{"
          + "\"pigsty.yml\":\"all: {children: {pg-meta: {hosts: {10.10.10.10: {pg_seq: 1,"
          + " pg_role: primary}}, vars: {pg_cluster: pg-meta}}},"
          + " vars: {pg_admin_password: DBUser.DBA}}\"}}}}";

  private SampleReview() {}
}
