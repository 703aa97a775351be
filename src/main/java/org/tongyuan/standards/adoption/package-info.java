/** Levels: a lower standard is made from a higher one and never loosens it; upward, a draft goes to the province's experts. */
@NullMarked
package org.tongyuan.standards.adoption;

import org.jspecify.annotations.NullMarked;
