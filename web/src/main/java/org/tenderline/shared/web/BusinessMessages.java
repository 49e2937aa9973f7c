package org.tenderline.shared.web;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewMetadata;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Violation;
import org.tenderline.shared.i18n.Texts;

import java.util.Iterator;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts each violation at the field of its name, and the refusal itself on top of the page. The fields stay valid for Faces: an invalid
 * one would be shown empty, because empty texts are read as null, and what was typed would be lost.
 */
public final class BusinessMessages {

    private static final Pattern ROW = Pattern.compile("(?:.*\\.)?(\\w+)\\[(\\d+)]\\.(\\w+)");

    private BusinessMessages() {
    }

    public static void show(FacesContext context, BusinessException refusal) {
        Texts texts = Texts.of(context.getViewRoot().getLocale());
        context.addMessage(null, error(texts.text("error." + refusal.code(), refusal.arguments().toArray())));
        for (Violation violation : refusal.violations()) {
            String text = texts.text("violation." + violation.code(), violation.arguments().toArray());
            if (inRow(context, violation.field(), text)) {
                continue;
            }
            UIComponent field = field(context.getViewRoot(), violation.field());
            if (field == null) {
                tell(context, violation);
            } else {
                context.addMessage(field.getClientId(context), error(text));
            }
        }
    }

    /** On top of the page, by the field's name. */
    static void tell(FacesContext context, Violation violation) {
        context.addMessage(null, error(named(context, violation)));
    }

    /** With the field's name, for where the field itself is not on the page. */
    public static String named(FacesContext context, Violation violation) {
        return label(context, violation.field()) + ": "
                + Texts.of(context.getViewRoot().getLocale()).text("violation." + violation.code(), violation.arguments().toArray());
    }

    /** Several forms may stand on one page, each with a field of that name: the one that was sent has it, maybe with a prefix of its own. */
    private static UIComponent field(UIComponent root, String field) {
        UIComponent sent = first(root, component -> component instanceof UIForm form && form.isSubmitted());
        UIComponent found = sent == null ? null : inForm(sent, field);
        if (found == null && sent != null) {
            String ending = "_" + last(field);
            found = first(sent, component -> component instanceof UIInput && component.getId().endsWith(ending));
        }
        return found != null ? found : inForm(root, field);
    }

    /** The component of the field {@code initiation.purpose} is called {@code initiation_purpose} or just {@code purpose}. */
    private static UIComponent inForm(UIComponent root, String field) {
        UIComponent found = byId(root, field.replaceAll("[.\\[\\]]+", "_"));
        return found != null ? found : byId(root, last(field));
    }

    /** A field of a table's row, {@code bidders[2].name}: component {@code name} in the third row of the table {@code bidders}. */
    private static boolean inRow(FacesContext context, String field, String text) {
        Matcher row = ROW.matcher(field);
        UIComponent table = row.matches() ? byId(context.getViewRoot(), row.group(1)) : null;
        return table != null && context.getViewRoot().invokeOnComponent(context,
                String.join(":", table.getClientId(context), row.group(2), row.group(3)), (shown, component) -> {
                    context.addMessage(component.getClientId(context), error(text));
                });
    }

    private static UIComponent byId(UIComponent parent, String id) {
        return first(parent, component -> id.equals(component.getId()));
    }

    private static UIComponent first(UIComponent parent, Predicate<UIComponent> wanted) {
        for (Iterator<UIComponent> children = parent.getFacetsAndChildren(); children.hasNext();) {
            UIComponent child = children.next();
            UIComponent found = wanted.test(child) ? child : first(child, wanted);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    /** As the page's address calls it, where it does; else as the room's texts do. */
    private static String label(FacesContext context, String field) {
        for (UIViewParameter parameter : ViewMetadata.getViewParameters(context.getViewRoot())) {
            if (field.equals(parameter.getName()) && parameter.getAttributes().get("label") instanceof String label) {
                return label;
            }
        }
        return context.getApplication().evaluateExpressionGet(context, "#{page}", Page.class).label(last(field));
    }

    private static String last(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private static FacesMessage error(String text) {
        return new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text);
    }
}
