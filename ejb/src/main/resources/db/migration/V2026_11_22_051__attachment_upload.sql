CREATE TABLE IF NOT EXISTS attachment_upload (
    id          BIGINT       NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version     INT          NOT NULL DEFAULT 0,
    file_key    CHAR(32)     NOT NULL,
    name        VARCHAR(200) NOT NULL,
    type        VARCHAR(20)  NOT NULL,
    size        BIGINT       NOT NULL,
    sha256      CHAR(64)     NOT NULL,
    uploader_id BIGINT       NOT NULL,
    uploaded_at DATETIME(6)  NOT NULL,
    UNIQUE KEY uk_attachment_upload_file_key (file_key),
    KEY ix_attachment_upload_uploader (uploader_id, uploaded_at),
    CONSTRAINT fk_attachment_upload_uploader FOREIGN KEY (uploader_id) REFERENCES person (id)
);
