package io.pigstyguard.catalogue.backup;

import static io.pigstyguard.rule.credential.CredentialSite.Owner.required;

import io.pigstyguard.inventory.Cluster;
import io.pigstyguard.inventory.Param;
import io.pigstyguard.inventory.Scope;
import io.pigstyguard.pigsty.BackupRepo;
import io.pigstyguard.rule.Subject;
import io.pigstyguard.rule.credential.CredentialSite.Owner;
import io.pigstyguard.rule.credential.CredentialSites.Collector;

/** Credentials that open backup repositories, and passphrases of what is in them. */
final class BackupCredentials {
  private final Collector sites;

  BackupCredentials(Collector sites) {
    this.sites = sites;
  }

  void collect(Subject subject) {
    SelectedRepos.forEach(subject, this::repo);
  }

  private void repo(Cluster cluster, BackupRepo repo) {
    Scope scope = repo.scope(cluster);
    if (repo.isKeyed()) {
      Param secret = repo.get("s3_key_secret");
      String account = repo.get("s3_key").text();
      Owner owner = required(PublishedBackupCredential.S3_SECRET);
      sites.addTemplate(owner, scope, secret, account, cluster.name());
    }
    if (repo.type().equals("azure") && !repo.get("azure_key").isEmpty()) {
      Param key = repo.get("azure_key");
      String account = repo.get("azure_account").text();
      sites.addTemplate(Owner.NONE, scope, key, account, cluster.name());
    }
    if (repo.isRemote() && repo.isEncrypted()) {
      Param phrase = repo.get("cipher_pass");
      Owner owner = required(PublishedBackupCredential.CIPHER_PASS);
      sites.addTemplate(owner, scope, phrase, "", cluster.name());
    }
  }
}
