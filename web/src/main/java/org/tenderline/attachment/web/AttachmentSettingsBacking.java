package org.tenderline.attachment.web;

import jakarta.annotation.PostConstruct;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.omnifaces.cdi.ViewScoped;
import org.tenderline.attachment.AttachmentParameters;
import org.tenderline.attachment.AttachmentSettings;
import org.tenderline.attachment.FileType;
import org.tenderline.shared.web.Feedback;

/** {@code /attachment/settings}: which files are taken, and how large. */
@Named
@ViewScoped
public class AttachmentSettingsBacking implements Serializable {

    @Inject
    private transient AttachmentSettings settings;

    @Inject
    private transient AttachmentParameters parameters;

    private FileType[] allowedTypes;
    private Integer maximumMegabytes;

    @PostConstruct
    void load() {
        allowedTypes = parameters.allowedTypes().toArray(FileType[]::new);
        maximumMegabytes = parameters.maximumMegabytes();
    }

    public String save() {
        settings.change(List.of(allowedTypes), maximumMegabytes);
        Feedback.done("shared.saved");
        return "/attachment/settings?faces-redirect=true";
    }

    public FileType[] getTypes() {
        return FileType.values();
    }

    public FileType[] getAllowedTypes() {
        return allowedTypes.clone();
    }

    public void setAllowedTypes(FileType[] allowedTypes) {
        this.allowedTypes = allowedTypes.clone();
    }

    public Integer getMaximumMegabytes() {
        return maximumMegabytes;
    }

    public void setMaximumMegabytes(Integer maximumMegabytes) {
        this.maximumMegabytes = maximumMegabytes;
    }
}
