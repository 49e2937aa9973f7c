package org.tenderline.shared.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.DateTimeConverter;
import org.tenderline.shared.Violation;

/**
 * A parameter of a page's address ({@code f:viewParam}). One that cannot be read is told by its name and counts as not given. Faces would
 * leave out all of the page's actions because of it, so that rights were not asked for and what a page shows was not there.
 */
public class AddressParameter extends UIViewParameter {

    @Override
    public void validate(FacesContext context) {
        super.validate(context);
        if (!isValid()) {
            resetValue();
            BusinessMessages.tell(context, Violation.of(getName(), reason()));
        }
    }

    private String reason() {
        if (getConverter() instanceof DateTimeConverter) {
            return "BAD_DATE";
        }
        return getConverter() instanceof MoneyConverter ? "BAD_AMOUNT" : "BAD_VALUE";
    }
}
