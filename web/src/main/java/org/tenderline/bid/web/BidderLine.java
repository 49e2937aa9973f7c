package org.tenderline.bid.web;

import java.io.Serializable;
import java.math.BigDecimal;
import org.tenderline.bid.BidderForm;

/** One line of the bidders' table while it is being filled in. */
public class BidderLine implements Serializable {

    private String name;
    private BigDecimal price;

    boolean isBlank() {
        return name == null && price == null;
    }

    BidderForm form() {
        return new BidderForm(name, price);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    /** Left empty when it is unknown. */
    public BigDecimal getPrice() {
        return price;
    }

    public void setPrice(BigDecimal price) {
        this.price = price;
    }
}
