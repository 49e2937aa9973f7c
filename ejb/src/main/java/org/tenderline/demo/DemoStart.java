package org.tenderline.demo;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.tenderline.shared.StartupState;

/** Loads the demo group beside the start, and keeps the product from calling itself ready before it is complete. */
@Singleton
@Startup
@DependsOn("SchemaMigration")
public class DemoStart {

    static final String PART = "demo data";

    @Inject
    private StartupState state;

    @Inject
    private DemoLoader loader;

    @PostConstruct
    void start() {
        if (enabled()) {
            state.require(PART);
            loader.load();
        }
    }

    /** Whether this installation shows the demo group. */
    public static boolean enabled() {
        return Boolean.parseBoolean(System.getenv("TENDERLINE_DEMO"));
    }
}
