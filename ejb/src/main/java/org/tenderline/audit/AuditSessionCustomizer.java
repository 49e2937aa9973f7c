package org.tenderline.audit;

import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.sessions.Session;

/** Puts the {@link AuditListener} on every audited entity; named in persistence.xml. */
public class AuditSessionCustomizer implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            if (descriptor.getJavaClass().isAnnotationPresent(Audited.class)) {
                descriptor.getEventManager().addListener(new AuditListener(descriptor.getJavaClass()));
            }
        }
    }
}
