/**
 * Electronic certificates (电子证照): what a granted case gave, as its holder shows it, anybody verifies it, and the next case takes it for
 * a material (一证通办). Number, term and state are the permit's; what this adds is the code, suspensions (暂扣), and reminders.
 */
@NullMarked
package org.tongyuan.cases.certificate;

import org.jspecify.annotations.NullMarked;
