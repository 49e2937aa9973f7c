package org.tenderline.project;

import java.io.Serializable;

/** A line of the team table as filled in: the person's sign-in name and the duty; the name is for reading. */
public class TeamEntry implements Serializable {

    private String username;
    private String name;
    private String duty;

    public TeamEntry() {
    }

    public TeamEntry(String username, String name, String duty) {
        this.username = username;
        this.name = name;
        this.duty = duty;
    }

    public String getUsername() {
        return username;
    }

    public void setUsername(String username) {
        this.username = Text.stripped(username);
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getDuty() {
        return duty;
    }

    public void setDuty(String duty) {
        this.duty = Text.stripped(duty);
    }
}
