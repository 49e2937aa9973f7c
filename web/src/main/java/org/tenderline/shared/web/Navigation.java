package org.tenderline.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.tenderline.security.Caller;
import org.tenderline.security.Right;

import java.net.MalformedURLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The places of work in the order of work; a person sees those whose right they hold. A room adds one line for each of its places. */
@Named
@RequestScoped
public class Navigation {

    /** A page in the navigation; its word is {@code navigation.<path with underscores>}. */
    public record Place(String path, Right right, String icon) {

        public String getKey() {
            return "navigation." + (path.equals("/") ? "index" : path.substring(1).replace('/', '_').replace('-', '_'));
        }
    }

    /** A heading with the places below it. */
    public record Group(String name, List<Place> places) {
    }

    private static final List<Group> ALL = List.of(
        new Group("day", List.of(
            new Place("/", Right.SIGNED_IN, "home"),
            new Place("/approval/inbox", Right.APPROVAL_ACT, "inbox"),
            new Place("/approval/delegations", Right.APPROVAL_ACT, "user-plus"),
            new Place("/notification/list", Right.SIGNED_IN, "bell"))),
        new Group("market", List.of(
            new Place("/project/list", Right.PROJECT_VIEW, "briefcase"),
            new Place("/project/completed", Right.PROJECT_VIEW, "check-square"),
            new Place("/customer/list", Right.CUSTOMER_VIEW, "users"),
            new Place("/support/list", Right.SUPPORT_VIEW, "question-circle"),
            new Place("/support/report", Right.SUPPORT_VIEW, "stopwatch"))),
        new Group("deals", List.of(
            new Place("/deposit/list", Right.DEPOSIT_VIEW, "wallet"),
            new Place("/bid/list", Right.PROJECT_VIEW, "flag"),
            new Place("/erp/contracts", Right.CONTRACT_VIEW, "file"))),
        new Group("reports", List.of(
            new Place("/reporting/win-rate", Right.REPORT_VIEW, "chart-bar"),
            new Place("/reporting/bottlenecks", Right.BOTTLENECK_VIEW, "hourglass"),
            new Place("/erp/reconciliation", Right.RECONCILIATION_VIEW, "sync"))),
        new Group("administration", List.of(
            new Place("/organization/tree", Right.ORGANIZATION_VIEW, "sitemap"),
            new Place("/approval/routes", Right.APPROVAL_ROUTE_VIEW, "share-alt"),
            new Place("/approval/reassignments", Right.APPROVAL_ADMINISTER, "directions"),
            new Place("/approval/all-delegations", Right.APPROVAL_ADMINISTER, "user-plus"),
            new Place("/calendar/days", Right.CALENDAR_EDIT, "calendar"),
            new Place("/notification/rules", Right.NOTIFICATION_ADMINISTER, "bell"),
            new Place("/notification/deliveries", Right.NOTIFICATION_ADMINISTER, "send"),
            new Place("/bid/settings", Right.OUTCOME_SETTINGS, "sliders-h"),
            new Place("/support/settings", Right.SUPPORT_SETTINGS, "sliders-h"),
            new Place("/attachment/settings", Right.ATTACHMENT_SETTINGS, "paperclip"),
            new Place("/jobs/list", Right.JOB_VIEW, "cog"),
            new Place("/erp/rejections", Right.REJECTION_VIEW, "exclamation-triangle"))));

    private static final Map<String, Boolean> EXISTS = new ConcurrentHashMap<>();

    @Inject
    private Page page;

    public List<Group> getGroups() {
        return ALL.stream().map(group -> new Group(group.name(), group.places().stream().filter(Navigation::open).toList()))
            .filter(group -> !group.places().isEmpty()).toList();
    }

    /** The places of work but the home page itself, for the links on it. */
    public List<Place> getPlaces() {
        return getGroups().stream().flatMap(group -> group.places().stream()).filter(place -> !place.path().equals("/")).toList();
    }

    public boolean has(String path) {
        return places().anyMatch(place -> place.path().equals(path) && open(place));
    }

    /** The page itself, or the list of the room of the page. */
    public boolean current(Place place) {
        String path = page.getPath();
        boolean listed = places().anyMatch(other -> other.path().equals(path));
        return place.path().equals(path) || !listed && place.path().equals(room(path) + "/list");
    }

    private static String room(String path) {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }

    private static Stream<Place> places() {
        return ALL.stream().flatMap(group -> group.places().stream());
    }

    private static boolean open(Place place) {
        return Caller.current().can(place.right()) && EXISTS.computeIfAbsent(place.path(), Navigation::exists);
    }

    private static boolean exists(String path) {
        try {
            String file = path.equals("/") ? "/index.xhtml" : path + ".xhtml";
            return FacesContext.getCurrentInstance().getExternalContext().getResource(file) != null;
        } catch (MalformedURLException e) {
            throw new IllegalStateException(path, e);
        }
    }
}
