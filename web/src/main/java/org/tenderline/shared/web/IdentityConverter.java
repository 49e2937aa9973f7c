package org.tenderline.shared.web;

import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.FacesConverter;
import org.tenderline.shared.BusinessException;

/** The parameter that names the thing a page is about. Nothing is called "abc": an address like that leads nowhere, it is no wrong input. */
@FacesConverter("tenderline.identity")
public class IdentityConverter implements Converter<Long> {

    @Override
    public Long getAsObject(FacesContext context, UIComponent component, String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        if (!value.matches("[0-9]{1,18}")) {
            throw BusinessException.notFound();
        }
        return Long.valueOf(value);
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, Long value) {
        return value == null ? "" : value.toString();
    }
}
