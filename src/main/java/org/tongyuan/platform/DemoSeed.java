package org.tongyuan.platform;

/** Fills an empty database with one module's part of the demo county; only beans of the demo profile implement it. */
public interface DemoSeed {

    /** Lower runs first: agencies 10, accounts 20, items 40, cases 60. */
    int order();

    /** Runs once, in a transaction of its own. */
    void seed();
}
