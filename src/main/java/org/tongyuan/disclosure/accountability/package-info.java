/** Accountability 责任追究: what an agency, or a person in a post of it, is held to account for, and how it was put right. */
@NullMarked
package org.tongyuan.disclosure.accountability;

import org.jspecify.annotations.NullMarked;
