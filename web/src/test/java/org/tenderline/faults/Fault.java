package org.tenderline.faults;

import java.util.Random;

/** One thing done to the product, and what must be true afterwards. */
interface Fault {

    /** One cycle; throws an {@link AssertionError} that says what is not as it must be. Answers its figures in a few words. */
    String cycle(Random random) throws Exception;

    /** A cycle that takes longer has failed, whatever it waits for. */
    int mostMinutes();
}
