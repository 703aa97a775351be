package org.tongyuan.standards.register;

/** A slice that has a say when a standard moves: it refuses with RuleBroken, or does what belongs to the step. */
public interface MoveRule {

    /** In the transaction of the move, before it is written. */
    void before(Standard standard, StandardState next);
}
