CREATE OR REPLACE TRIGGER approval_journal_no_update BEFORE UPDATE ON approval_journal FOR EACH ROW
    SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'approval_journal is append-only';
