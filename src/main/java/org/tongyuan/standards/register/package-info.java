/** The register of standards: their states, who moved them and why. */
@NullMarked
package org.tongyuan.standards.register;

import org.jspecify.annotations.NullMarked;
