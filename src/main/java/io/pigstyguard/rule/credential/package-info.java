/**
 * What can be said of a credential, and how the credentials of an inventory are gathered, each
 * place once. Entry: {@link io.pigstyguard.rule.credential.CredentialSources}. Where they stand and
 * which rules they break is the families' knowledge.
 */
@NullMarked
package io.pigstyguard.rule.credential;

import org.jspecify.annotations.NullMarked;
