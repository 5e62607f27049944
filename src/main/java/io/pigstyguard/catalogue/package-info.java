/**
 * The rules, one package per family. Entry: {@link io.pigstyguard.catalogue.Catalogue}, the table
 * of contents.
 */
@NullMarked
package io.pigstyguard.catalogue;

import org.jspecify.annotations.NullMarked;
