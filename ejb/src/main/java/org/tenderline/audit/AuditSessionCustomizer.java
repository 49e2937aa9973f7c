package org.tenderline.audit;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.DatabaseLogin;
import org.eclipse.persistence.sessions.Session;

/** Puts the {@link AuditListener} on every audited entity, and what else cannot be said in persistence.xml, which names it. */
public class AuditSessionCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        // Otherwise a statement that a lost database left unanswered would be waited for three times more.
        ((DatabaseLogin) session.getDatasourceLogin()).setQueryRetryAttemptCount(0);
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (descriptor.getJavaClass().isAnnotationPresent(Audited.class)) {
                descriptor.getEventManager().addListener(new AuditListener(descriptor.getJavaClass()));
            }
        }
    }
}
