package org.tenderline.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.tenderline.demo.DemoOrganization;
import org.tenderline.organization.CallerLoader;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.security.Caller;

/** The people of the demo group, to act as one of them. */
@InContainer
@ApplicationScoped
public class Group {

    @Inject
    private DemoOrganization demo;

    @Inject
    private OrganizationQueries organization;

    @Inject
    private CallerLoader callers;

    /** The person with that user name, {@code sales1.dwhz} for example. */
    public synchronized Caller person(String username) {
        if (organization.subsidiary("DWHZ").isEmpty()) {
            Caller.runAs(Caller.system("test"), () -> {
                demo.build();
                return null;
            });
        }
        return callers.load(organization.personByUsername(username).orElseThrow().getId(), Locale.SIMPLIFIED_CHINESE, "127.0.0.1").orElseThrow();
    }

    public <T> T as(String username, Callable<T> action) {
        return Caller.runAs(person(username), action);
    }
}
