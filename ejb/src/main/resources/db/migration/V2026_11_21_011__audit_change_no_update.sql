CREATE OR REPLACE TRIGGER audit_change_no_update BEFORE UPDATE ON audit_change FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit_change is append-only';
