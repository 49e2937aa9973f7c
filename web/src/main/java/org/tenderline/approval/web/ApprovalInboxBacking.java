package org.tenderline.approval.web;

import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.approval.InboxItem;
import org.tenderline.approval.InboxQueries;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.inbox.DoneItem;
import org.tenderline.approval.inbox.FillIn;
import org.tenderline.approval.inbox.InboxCounts;
import org.tenderline.approval.inbox.InboxFilter;
import org.tenderline.approval.inbox.OwnRequest;
import org.tenderline.approval.inbox.WaitedFor;
import org.tenderline.organization.OrganizationQueries;
import org.tenderline.organization.web.Subsidiaries;
import org.tenderline.security.Caller;
import org.tenderline.shared.BusinessClock;
import org.tenderline.shared.Page;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.LazyPage;
import org.tenderline.shared.web.Preferences;

/** The inbox (D5); the address holds its part and its filter. */
@Named
@ViewScoped
public class ApprovalInboxBacking implements Serializable {

    /** The parts in the order of the page. */
    public enum Part { APPROVE, ANSWER, FILL_IN, MINE, DONE }

    @Inject
    private transient InboxQueries inbox;

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient OrganizationQueries organization;

    @Inject
    private transient Subsidiaries subsidiaries;

    @Inject
    private transient WorkflowWords words;

    @Inject
    private transient BusinessClock clock;

    @Inject
    private transient InboxPlace place;

    @Inject
    private transient InboxCount header;

    @Inject
    private transient Preferences preferences;

    private Part part = Part.APPROVE;
    private final InboxNarrowing narrowing = new InboxNarrowing();
    private LazyPage<InboxItem> open;
    private LazyPage<OwnRequest> mine;
    private LazyPage<DoneItem> done;
    private LazyPage<FillIn> fillIns;
    private boolean readable;
    private InboxCounts counts;
    private Map<String, String> kinds;
    private final Map<Long, String> names = new HashMap<>();
    private final Map<Long, List<WaitedFor>> waiting = new HashMap<>();

    /**
     * Only lists of tasks are somewhere to go on in. Counts come first: the header, drawn before the page, takes its own from them. After a
     * refusal of the filter no list is shown.
     */
    public void load() {
        part = part == null ? Part.APPROVE : part;
        counts = header.getCounts();
        filter().checked();
        readable = true;
        if (isOpenPart()) {
            HttpServletRequest request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
            place.remember(filter(), part == Part.ANSWER, request.getQueryString());
        }
    }

    /** Whether there is something to show. */
    public boolean isReadable() {
        return readable;
    }

    /** What waits for the reader, to approve or to answer. */
    public LazyPage<InboxItem> getOpen() {
        if (open == null) {
            open = new LazyPage<>(request -> {
                Page<InboxItem> page = part == Part.ANSWER ? inbox.toAnswer(filter(), request) : inbox.toApprove(filter(), request);
                name(page.items().stream().flatMap(item -> Stream.of(item.requesterId(), item.holderId())).toList());
                return page;
            });
        }
        return open;
    }

    public LazyPage<OwnRequest> getMine() {
        if (mine == null) {
            mine = new LazyPage<>(request -> {
                Page<OwnRequest> page = inbox.mine(filter(), request);
                waiting.putAll(inbox.waitingFor(page.items()));
                return page;
            });
        }
        return mine;
    }

    public LazyPage<DoneItem> getDone() {
        if (done == null) {
            done = new LazyPage<>(request -> {
                Page<DoneItem> page = inbox.done(filter(), request);
                name(page.items().stream().flatMap(item -> Stream.of(item.requesterId(), item.holderId(), item.onBehalfOfId())).toList());
                return page;
            });
        }
        return done;
    }

    public LazyPage<FillIn> getFillIns() {
        if (fillIns == null) {
            fillIns = new LazyPage<>(inbox::toFillIn);
        }
        return fillIns;
    }

    /** How much there is of a part; null for done ones, which are not counted. */
    public Long count(Part of) {
        counts = counts == null ? header.getCounts() : counts;
        return switch (of) {
            case APPROVE -> counts.approve();
            case ANSWER -> counts.answer();
            case FILL_IN -> counts.fillIn();
            case MINE -> counts.mine();
            case DONE -> null;
        };
    }

    private void name(Collection<Long> people) {
        names.putAll(organization.names(people.stream().filter(Objects::nonNull).filter(id -> !names.containsKey(id)).distinct().toList()));
    }

    public String name(Long personId) {
        return names.getOrDefault(personId, "");
    }

    /** Whom an own request waits for. */
    public String waitingFor(OwnRequest request) {
        return words.names(waiting.getOrDefault(request.approvalId(), List.of()).stream().map(words::who).toList());
    }

    /** Whom the reader stands in for; empty for an own task. */
    public String standsInFor(InboxItem item) {
        return item.holderId().equals(Caller.current().personId()) ? "" : name(item.holderId());
    }

    public boolean overdue(InboxItem item) {
        return item.dueAt() != null && item.dueAt().isBefore(clock.now());
    }

    private InboxFilter filter() {
        Long subsidiaryId = narrowing.getSubsidiary() == null ? null
                : subsidiaries.id(narrowing.getSubsidiary()).orElse(-1L);
        return new InboxFilter(narrowing.getKind(), subsidiaryId, narrowing.getRequester(), narrowing.getAmountFrom(), narrowing.getAmountTo(),
                narrowing.getDays(), Boolean.TRUE.equals(narrowing.getUrgent()), Boolean.TRUE.equals(narrowing.getOverdue()));
    }

    /** Whether anything is narrowed, so that an empty list says so. */
    public boolean isNarrowed() {
        return !filter().equals(InboxFilter.NONE);
    }

    public Part[] getParts() {
        return Part.values();
    }

    public boolean isOpenPart() {
        return part == Part.APPROVE || part == Part.ANSWER;
    }

    /** The kinds by their words. */
    public Map<String, String> getKinds() {
        if (kinds == null) {
            kinds = new LinkedHashMap<>();
            routes.kinds().forEach(each -> kinds.put(words.kind(each), each));
        }
        return kinds;
    }

    public Map<String, Boolean> getOnly() {
        return Map.of(Texts.of(preferences.getLocale()).text("approval_inbox.only"), true);
    }

    public InboxNarrowing getNarrowing() {
        return narrowing;
    }

    public Part getPart() {
        return part;
    }

    public void setPart(Part part) {
        this.part = part;
    }
}
