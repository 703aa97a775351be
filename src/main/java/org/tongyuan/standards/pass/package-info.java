/** Passes 核对: clauses run over all subjects at night, and over a changed one after its act; what falls short is a finding. */
@NullMarked
package org.tongyuan.standards.pass;

import org.jspecify.annotations.NullMarked;
