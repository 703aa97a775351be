/** The acts of a case (办理), one use case each, and who may do them. */
@NullMarked
package org.tongyuan.cases.act;

import org.jspecify.annotations.NullMarked;
