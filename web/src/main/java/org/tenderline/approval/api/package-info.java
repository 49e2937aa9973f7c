/** The REST door of the approvals: prediction, inbox, tree, decision, withdrawal. */
package org.tenderline.approval.api;
