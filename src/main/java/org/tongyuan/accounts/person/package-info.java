/** The register of persons and bodies, and who may act for whom. */
@NullMarked
package org.tongyuan.accounts.person;

import org.jspecify.annotations.NullMarked;
