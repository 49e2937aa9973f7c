package org.tenderline.shared.i18n;

/** The English texts; the name is what {@link java.util.ResourceBundle} looks for. */
public class Texts_en extends Texts {

    public Texts_en() {
        super("_en");
    }
}
