/** Reconciling master data (主数据比对): the same agency, body or place from several sources, and what contradicts. See ADR 0021. */
@NullMarked
package org.tongyuan.standards.reconciliation;

import org.jspecify.annotations.NullMarked;
