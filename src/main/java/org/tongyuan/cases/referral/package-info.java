/**
 * First responsibility (首问负责): whoever was asked first answers for a case or a question until somebody else has taken it over. A
 * referral (转交) that nobody has taken yet changes nothing.
 */
@NullMarked
package org.tongyuan.cases.referral;

import org.jspecify.annotations.NullMarked;
