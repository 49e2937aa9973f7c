/** Pages of the ERP's mirror: contracts, reconciliation, rejected rows. */
package org.tenderline.erp.web;
