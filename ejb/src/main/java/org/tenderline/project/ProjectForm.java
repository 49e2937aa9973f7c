package org.tenderline.project;

/** Which form a project is on: 项目登记表 or 立项评审表. Once on the latter it stays there. */
public enum ProjectForm {
    REGISTRATION, INITIATION
}
