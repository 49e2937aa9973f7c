package org.tenderline.notification;

/** A way to a person. */
public enum Channel {
    PAGE, EMAIL, SMS;

    /** Whether it leaves the product. */
    public boolean outward() {
        return this != PAGE;
    }

    /** Whether its texts have a subject. */
    public boolean titled() {
        return this != SMS;
    }
}
