package org.tenderline.notification.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.tenderline.approval.web.DocumentPages;
import org.tenderline.notification.Message;

/** The page on which a person deals with what a message tells of. */
@ApplicationScoped
public class NotificationTargets {

    private static final Set<String> TO_DECIDE = Set.of("TASK_ARRIVED", "TASK_OVERDUE", "QUESTION_ASKED", "QUESTION_ANSWERED");
    private static final Set<String> INBOX = Set.of("DELEGATION_GIVEN");

    @Inject
    private DocumentPages documents;

    String path(Message message) {
        if (INBOX.contains(message.getKind())) {
            return "/approval/inbox";
        }
        if (TO_DECIDE.contains(message.getKind())) {
            return "/approval/view?kind=" + encoded(message.getSubjectKind()) + "&number=" + encoded(message.getSubjectNumber());
        }
        if (message.getSubjectKind().equals("PROJECT")) {
            return "/project/view?number=" + encoded(message.getSubjectNumber());
        }
        String page = documents.path(message.getSubjectKind(), message.getSubjectNumber());
        return page == null ? "/notification/list" : page;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
