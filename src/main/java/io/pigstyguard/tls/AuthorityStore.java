package io.pigstyguard.tls;

import org.jspecify.annotations.Nullable;

/** Where replicas share their authorities. */
interface AuthorityStore {

  /**
   * What the store holds.
   *
   * @param authorities null when nothing readable is stored yet
   * @param version changes with every write
   */
  record Stored(@Nullable Authorities authorities, String version) {}

  /**
   * Reads the present state.
   *
   * @throws CertificateProblem when the store cannot be read or belongs to somebody else
   */
  Stored read();

  /**
   * Writes a new state over the one that was read.
   *
   * @return false when another replica has written meanwhile
   * @throws CertificateProblem when the store cannot be written
   */
  boolean replace(Stored former, Authorities next);
}
