package org.tenderline.shared;

import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;

import jakarta.enterprise.context.ApplicationScoped;

/**
 * What has to be finished before the product calls itself ready, such as the demo group's data. A part is named with {@link #require}
 * while the application starts, and crossed out with {@link #complete}.
 */
@ApplicationScoped
public class StartupState {

    private final Set<String> pending = new ConcurrentSkipListSet<>();

    public void require(String part) {
        pending.add(part);
    }

    public void complete(String part) {
        pending.remove(part);
    }

    public boolean ready() {
        return pending.isEmpty();
    }

    /** The parts still under way, in the alphabet's order. */
    public Set<String> pending() {
        return Set.copyOf(pending);
    }
}
