package org.tenderline.demo;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.tenderline.organization.CallerLoader;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.Person;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessException;

/** Lets the demo's people act themselves, so that rights, scope and history are those of real use. */
@Dependent
class DemoPeople {

    @Inject
    private OrganizationQueries organization;

    @Inject
    private CallerLoader callers;

    private final Map<Long, Caller> known = new HashMap<>();
    private final Map<String, Long> ids = new HashMap<>();

    <T> T as(String username, Callable<T> action) {
        Long id = ids.computeIfAbsent(username, name -> organization.personByUsername(name).map(Person::getId)
                .orElseThrow(BusinessException::notFound));
        return as(id, action);
    }

    <T> T as(Long personId, Callable<T> action) {
        Caller caller = known.computeIfAbsent(personId, id -> callers.load(id, Locale.SIMPLIFIED_CHINESE, "127.0.0.1")
                .orElseThrow(BusinessException::notFound));
        return Caller.runAs(caller, action);
    }
}
