CREATE TABLE IF NOT EXISTS customer (
    id              BIGINT        NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version         INT           NOT NULL DEFAULT 0,
    name            VARCHAR(200)  NOT NULL,
    short_name      VARCHAR(100)  NULL,
    customer_group  VARCHAR(40)   NULL,
    region          VARCHAR(40)   NULL,
    name_key        VARCHAR(600)  NOT NULL,
    pinyin          VARCHAR(2000) NOT NULL,
    initials        VARCHAR(400)  NOT NULL,
    created_by_id   BIGINT        NULL,
    created_at      DATETIME(6)   NOT NULL,
    UNIQUE KEY uk_customer_name_key (name_key),
    KEY ix_customer_name (name),
    KEY ix_customer_group (customer_group, region),
    CONSTRAINT fk_customer_created_by FOREIGN KEY (created_by_id) REFERENCES person (id)
);
