/** Consultation 征求意见: a draft standard is published, anybody comments, each comment is answered, the answers are published. */
@NullMarked
package org.tongyuan.standards.consultation;

import org.jspecify.annotations.NullMarked;
