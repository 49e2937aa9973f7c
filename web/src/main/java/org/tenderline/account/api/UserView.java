package org.tenderline.account.api;

import java.util.List;
import org.tenderline.security.Caller;

/**
 * Who somebody is, as answers tell it.
 *
 * @param subsidiary the code, null at headquarters
 */
public record UserView(String username, String name, String subsidiary, List<String> roles) {

    static UserView of(Caller caller) {
        return new UserView(caller.username(), caller.name(), caller.subsidiaryCode(), caller.roles().stream().map(Enum::name).toList());
    }
}
