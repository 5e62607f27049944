/** The installed Ansible as a reference that tests compare with. */
@NullMarked
package io.pigstyguard.ansible;

import org.jspecify.annotations.NullMarked;
