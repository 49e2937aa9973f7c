package org.tenderline.shared.web;

import jakarta.faces.component.UIViewParameter;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.DateTimeConverter;
import java.util.List;
import org.tenderline.shared.BusinessException;
import org.tenderline.shared.Status;
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
            tell(context);
        }
    }

    private void tell(FacesContext context) {
        String code = getConverter() instanceof DateTimeConverter ? "BAD_DATE" : "BAD_VALUE";
        BusinessMessages.show(context, new BusinessException("VALIDATION", Status.VALIDATION, List.of(Violation.of(getName(), code))));
    }
}
