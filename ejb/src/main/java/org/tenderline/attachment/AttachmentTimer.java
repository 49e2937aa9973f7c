package org.tenderline.attachment;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.logging.Logger;
import org.tenderline.security.Caller;

/** Cleans every night. Two nodes may do so at once: what one has deleted the other does not find. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AttachmentTimer {

    private static final Logger LOG = Logger.getLogger(AttachmentTimer.class.getName());

    @Inject
    private AttachmentCleaning cleaning;

    @Schedule(hour = "3", minute = "30", timezone = "Asia/Shanghai", persistent = false)
    void clean() {
        Caller.runAs(Caller.system("attachment"), () -> {
            int uploads = 0;
            for (int forgotten = cleaning.forgetUploads(); forgotten > 0; forgotten = cleaning.forgetUploads()) {
                uploads += forgotten;
            }
            int files = cleaning.deleteOrphans();
            LOG.info("Attachments: " + uploads + " uploads forgotten, " + files + " files deleted");
            return null;
        });
    }
}
