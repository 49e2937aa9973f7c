CREATE OR REPLACE TRIGGER account_sign_in_no_update BEFORE UPDATE ON account_sign_in FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'account_sign_in is append-only';
