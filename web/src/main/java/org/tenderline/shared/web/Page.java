package org.tenderline.shared.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.tenderline.shared.i18n.Texts;

import java.util.regex.Pattern;

/** The page being shown, known by its path alone: {@code /deposit/edit} has the keys {@code deposit_edit.*} and belongs to the room deposit. */
@Named
@RequestScoped
public class Page {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}.*");

    @Inject
    private Preferences preferences;

    /** The path without extension; the home page is {@code /}. */
    public String getPath() {
        var view = FacesContext.getCurrentInstance().getViewRoot();
        String path = view == null ? "/index" : view.getViewId().replaceFirst("\\.xhtml$", "");
        return path.equals("/index") ? "/" : path;
    }

    public String getKey() {
        String path = getPath();
        return path.equals("/") ? "index" : path.substring(1).replace('/', '_').replace('-', '_');
    }

    public String getTitle() {
        return texts().text(getKey() + ".title");
    }

    /** Path and parameters as the person typed them, for coming back after a change of language. */
    public String getAddress() {
        var request = (HttpServletRequest) FacesContext.getCurrentInstance().getExternalContext().getRequest();
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed != null) {
            return failed.toString();
        }
        String query = request.getQueryString();
        return getPath() + (query == null ? "" : "?" + query);
    }

    /** The label of a field: {@code <room>.<id>}, else the word shared by all rooms, {@code shared.<id>}. */
    public String label(String id) {
        return id == null ? "" : texts().textOr(room() + "." + id, texts().text("shared." + id));
    }

    /** A value as the change history keeps it, as a word where the room has one ({@code <room>.<field>.<VALUE>}). */
    public String shown(String field, String value) {
        if (value == null) {
            return "";
        }
        if (MOMENT.matcher(value).matches()) {
            return value.substring(0, 16).replace('T', ' ');
        }
        return texts().textOr(room() + "." + field + "." + value, value);
    }

    /** The part of a record that a change is about, as a word where the room has one ({@code <room>.part.<Entity>}). */
    public String part(String entity) {
        String part = texts().textOr(room() + ".part." + entity, "");
        return part.isEmpty() ? "" : part + " · ";
    }

    /** Whether there is a message at the field, from Faces or from a service. */
    public boolean refused(UIComponent field) {
        FacesContext context = FacesContext.getCurrentInstance();
        return !context.getMessageList(field.getClientId(context)).isEmpty();
    }

    public String text(String key, Object... arguments) {
        return texts().text(key, arguments);
    }

    private String room() {
        String path = getPath();
        int end = path.indexOf('/', 1);
        return end < 0 ? getKey() : path.substring(1, end);
    }

    private Texts texts() {
        return Texts.of(preferences.getLocale());
    }
}
