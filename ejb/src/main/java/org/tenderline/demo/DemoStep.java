package org.tenderline.demo;

/** One transaction's worth of demo data. */
@FunctionalInterface
interface DemoStep {

    void run();
}
