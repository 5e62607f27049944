package io.pigstyguard.admission;

import java.util.Set;

/**
 * The accounts of the Kubernetes controllers that remove objects because something else was
 * removed: the namespace that they were in, or the object that owned them. Whoever may do that may
 * have its consequences, so no removal of theirs is judged. The names are those that
 * kube-controller-manager gives its controllers ({@code
 * plugin/pkg/auth/authorizer/rbac/bootstrappolicy/controller_policy.go} of Kubernetes).
 */
public final class CleanupAccounts {
  public static final Set<String> NAMES =
      Set.of(
          "system:serviceaccount:kube-system:namespace-controller",
          "system:serviceaccount:kube-system:generic-garbage-collector");

  private CleanupAccounts() {}
}
