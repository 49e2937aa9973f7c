CREATE OR REPLACE TRIGGER deposit_entry_no_delete BEFORE DELETE ON deposit_entry FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'deposit_entry is append-only';
