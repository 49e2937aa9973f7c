/**
 * Sales projects from registration to their end (B1 to B6).
 *
 * <p>Words: <em>tracking number</em> – 项目跟踪单号, the project's number for life; <em>registration form</em> below the
 * initiation threshold, <em>initiation review form</em> from it on; <em>owner</em> – who registered it; <em>open</em> – under
 * 项目跟踪, otherwise under 已完成项目; <em>conflict</em> – a project, of whatever subsidiary, that may be the same.
 *
 * <p>May call customer, approval and attachment. Other rooms tell a project what happened by its verbs ({@code completeWith}) and may veto
 * its closing by observing {@link org.tenderline.project.ProjectClosing}.
 *
 * <p>Promises: name, registration time and tracking number never change (B2); numbers have no gap and no duplicate (B2); one
 * active registration per tender number across the group (B4); from the threshold on no project without a review, and a lower
 * amount never removes one (B1).
 */
package org.tenderline.project;
