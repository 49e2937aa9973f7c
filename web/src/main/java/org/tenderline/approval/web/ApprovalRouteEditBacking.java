package org.tenderline.approval.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.omnifaces.cdi.ViewScoped;
import org.primefaces.PrimeFaces;
import org.tenderline.approval.NodeMode;
import org.tenderline.approval.NodeScope;
import org.tenderline.approval.Route;
import org.tenderline.approval.RouteQueries;
import org.tenderline.approval.route.RouteComparison;
import org.tenderline.approval.route.RouteDraft;
import org.tenderline.approval.route.RouteDrafts;
import org.tenderline.approval.route.RouteFact;
import org.tenderline.approval.route.RouteFinding;
import org.tenderline.approval.route.RouteForm;
import org.tenderline.approval.route.RouteService;
import org.tenderline.security.Role;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.i18n.Texts;
import org.tenderline.shared.web.Feedback;
import org.tenderline.shared.web.Preferences;

/**
 * Draws a kind's table. Every step is kept as the person's draft; one row at a time is open for its conditions and stations, and what
 * speaks against the table stands beside it all the while.
 */
@Named
@ViewScoped
public class ApprovalRouteEditBacking implements Serializable {

    private static final int MOST_STEPS_BACK = 30;
    private static final List<Role> ROLES = Arrays.stream(Role.values()).filter(role -> !role.administrator()).toList();

    @Inject
    private transient RouteService service;

    @Inject
    private transient RouteQueries routes;

    @Inject
    private transient RouteDrafts drafts;

    @Inject
    private transient RouteTexts words;

    @Inject
    private transient Preferences preferences;

    private String kind;
    private Integer from;
    private Integer base;
    private RouteLines lines;
    private RouteDraft draft;
    private RouteForm kept;
    private boolean aside;
    private boolean resumed;
    private Integer open;
    private boolean acceptVacancies;
    private boolean overtaken;
    private final Deque<String> steps = new ArrayDeque<>();
    private transient Judgement judgement;

    private record Judgement(List<RouteFinding> findings, List<String> missing, RouteComparison changes, boolean restored) {
    }

    /**
     * The person's draft if there is one, else the table in force or the former one to be brought back. A draft of something else is set aside
     * while a former one is brought back: what was asked for is shown, and the draft stays as it is until the person drops it.
     */
    public void load() {
        if (!routes.kinds().contains(kind)) {
            throw BusinessException.notFound();
        }
        RouteForm form = from == null ? service.begin(kind) : service.former(kind, from);
        draft = drafts.of(kind).orElse(null);
        RouteLines drafted = draft == null ? null : RouteLines.read(draft.getContent());
        aside = drafted != null && from != null && !from.equals(drafted.getRestores());
        resumed = drafted != null && from != null && !aside;
        if (drafted == null || aside) {
            lines = RouteLines.of(form);
            base = form.baseVersion();
            if (from != null) {
                lines.setComment(restoring());
            }
        } else {
            lines = drafted;
            base = draft.getBaseNumber();
            overtaken = !base.equals(form.baseVersion());
        }
        kept = table();
    }

    private String restoring() {
        return texts().text("approval_route_edit.restoring", lines.getRestores());
    }

    private RouteForm table() {
        return lines.form(kind, base, false);
    }

    public void addRow() {
        step();
        open = lines.addRow();
        keep();
        focus("subsidiary");
    }

    public void copyRow(int index) {
        step();
        open = lines.copyRow(index);
        keep();
        focus("subsidiary");
    }

    public void removeRow(int index) {
        step();
        lines.getRows().remove(index);
        open = null;
        keep();
        focus("addRow");
    }

    public void moveRow(int index, int by) {
        step();
        int moved = RouteLines.move(lines.getRows(), index, by);
        open = open != null && open == index ? Integer.valueOf(moved) : null;
        keep();
        focus("rows:" + moved + (by < 0 ? ":up" : ":down"));
    }

    public void openRow(int index) {
        open = index;
        keep();
        focus("subsidiary");
    }

    public void closeRow() {
        int closed = open;
        open = null;
        keep();
        focus("rows:" + closed + ":edit");
    }

    public void addNode() {
        step();
        getRow().getNodes().add(new RouteNodeLine());
        keep();
        focus("nodes:" + (getRow().getNodes().size() - 1) + ":role");
    }

    public void removeNode(int index) {
        step();
        getRow().getNodes().remove(index);
        keep();
        focus("addNode");
    }

    public void moveNode(int index, int by) {
        step();
        int moved = RouteLines.move(getRow().getNodes(), index, by);
        keep();
        focus("nodes:" + moved + (by < 0 ? ":nodeUp" : ":nodeDown"));
    }

    /** Takes the last step back. */
    public void undo() {
        if (!steps.isEmpty()) {
            lines = RouteLines.read(steps.pop());
            open = null;
            keep();
        }
    }

    private void step() {
        steps.push(lines.text());
        if (steps.size() > MOST_STEPS_BACK) {
            steps.removeLast();
        }
    }

    /** Writes the draft if anything has changed; also on every change of a field. */
    public void keep() {
        judgement = null;
        RouteForm table = table();
        if (!aside && !table.equals(kept)) {
            draft = drafts.keep(kind, base, lines.text());
            kept = table;
        }
    }

    /** Drops the draft that was set aside for what is shown. */
    public void replaceDraft() {
        aside = false;
        draft = drafts.keep(kind, base, lines.text());
        kept = table();
        focus("addRow");
    }

    public String discard() {
        drafts.discard(kind);
        Feedback.done("approval_route_edit.discarded");
        return "/approval/route-edit?faces-redirect=true&kind=" + kind + (from == null ? "" : "&from=" + from);
    }

    /** After having seen what the other person changed. */
    public void goOn() {
        base = service.begin(kind).baseVersion();
        overtaken = false;
        keep();
    }

    public String save() {
        keep();
        if (lines.getRestores() != null) {
            adaptReason();
        }
        Route saved;
        try {
            saved = service.save(form());
        } catch (BusinessException refusal) {
            if (refusal.code().equals("VALIDATION") && refusal.violations().get(0).field().equals("comment")) {
                throw refusal;
            }
            overtaken = refusal.code().equals("ROUTE_CHANGED");
            String text = texts().text("error." + refusal.code(), refusal.arguments().toArray());
            FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            focus("judgement");
            return null;
        }
        if (!aside) {
            drafts.discard(kind);
        }
        Feedback.done("approval_route_edit.saved", saved.getNumber());
        return "/approval/routes?faces-redirect=true&kind=" + kind;
    }

    /** The reason the page has proposed keeps to what the table is when it is saved, also after a refusal; one of the person's own stays. */
    private void adaptReason() {
        String basedOn = texts().text("approval_route_edit.based_on", lines.getRestores());
        boolean restored = judged().restored();
        if (restored ? basedOn.equals(lines.getComment()) : restoring().equals(lines.getComment())) {
            lines.setComment(restored ? restoring() : basedOn);
        }
    }

    RouteForm form() {
        return lines.form(kind, base, acceptVacancies);
    }

    private static void focus(String id) {
        PrimeFaces.current().ajax().addCallbackParam("focus", id);
    }

    private Judgement judged() {
        if (judgement == null) {
            try {
                judgement = new Judgement(service.check(form()), List.of(), service.changes(form()), service.bringsBack(form()));
            } catch (BusinessException refusal) {
                judgement = new Judgement(List.of(), words.missing(refusal.violations()), null, false);
            }
        }
        return judgement;
    }

    public List<RouteFinding> getFindings() {
        return judged().findings();
    }

    /** What is not filled in yet. */
    public List<String> getMissing() {
        return judged().missing();
    }

    public boolean isVacant() {
        return judged().findings().stream().anyMatch(finding -> finding.flaw().confirmable());
    }

    public boolean isSound() {
        return judged().findings().isEmpty() && judged().missing().isEmpty();
    }

    /** Null while something is missing. */
    public RouteComparison getChanges() {
        return judged().changes();
    }

    /** Whether saving brings the former version back, since the table still is that version's. */
    public boolean isRestored() {
        return judged().restored();
    }

    public List<RouteFact> getFacts() {
        return service.facts(kind);
    }

    public List<Role> getRoles() {
        return ROLES;
    }

    /** Without the addressee, unless the kind's documents name one. */
    public List<NodeScope> getScopes() {
        boolean addressed = service.addressed(kind);
        return Stream.of(NodeScope.values()).filter(scope -> addressed || scope != NodeScope.ADDRESSEE).toList();
    }

    public NodeMode[] getModes() {
        return NodeMode.values();
    }

    /** The row that is open; null when none is. */
    public RouteRowLine getRow() {
        return open == null ? null : lines.getRows().get(open);
    }

    public Integer getOpen() {
        return open;
    }

    public boolean isUndoable() {
        return !steps.isEmpty();
    }

    public boolean isOvertaken() {
        return overtaken;
    }

    /** Whether another draft waits while a former version is shown. */
    public boolean isAside() {
        return aside;
    }

    /** Whether a draft upon the former version is shown instead of that version as it was. */
    public boolean isResumed() {
        return resumed;
    }

    public RouteDraft getDraft() {
        return draft;
    }

    public RouteLines getLines() {
        return lines;
    }

    public Integer getBase() {
        return base;
    }

    public boolean isAcceptVacancies() {
        return acceptVacancies;
    }

    public void setAcceptVacancies(boolean acceptVacancies) {
        this.acceptVacancies = acceptVacancies;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Integer getFrom() {
        return from;
    }

    public void setFrom(Integer from) {
        this.from = from;
    }

    private Texts texts() {
        return Texts.of(preferences.getLocale());
    }
}
