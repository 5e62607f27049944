/** Structure: what Ansible or Pigsty would refuse or misread. */
@NullMarked
package io.pigstyguard.catalogue.structure;

import org.jspecify.annotations.NullMarked;
