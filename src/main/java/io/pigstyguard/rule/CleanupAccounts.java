package io.pigstyguard.rule;

import java.util.Set;

/**
 * The accounts of the Kubernetes controllers that remove objects because something else was
 * removed: the namespace that they were in, or the object that owned them. Whoever may do that may
 * have its consequences. The names are those that kube-controller-manager gives its controllers
 * ({@code plugin/pkg/auth/authorizer/rbac/bootstrappolicy/controller_policy.go} of Kubernetes).
 */
public final class CleanupAccounts {
  /** The accounts that do nothing else. */
  public static final Set<String> NAMES =
      Set.of(
          "system:serviceaccount:kube-system:namespace-controller",
          "system:serviceaccount:kube-system:generic-garbage-collector");

  /** The account of all controllers where they have none of their own. */
  private static final String SHARED = "system:kube-controller-manager";

  private CleanupAccounts() {}

  /** Whether a user is such an account, even one that does other things, too. */
  public static boolean include(String username) {
    return NAMES.contains(username) || username.equals(SHARED);
  }
}
