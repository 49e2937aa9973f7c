CREATE TABLE IF NOT EXISTS customer_card_post (
    id          BIGINT      NOT NULL AUTO_INCREMENT PRIMARY KEY,
    version     INT         NOT NULL DEFAULT 0,
    card_id     BIGINT      NOT NULL,
    customer_id BIGINT      NOT NULL,
    title       VARCHAR(60) NOT NULL,
    left_on     DATE        NOT NULL,
    KEY ix_customer_card_post_card (card_id, left_on),
    CONSTRAINT fk_customer_card_post_card FOREIGN KEY (card_id) REFERENCES customer_card (id),
    CONSTRAINT fk_customer_card_post_customer FOREIGN KEY (customer_id) REFERENCES customer (id)
);
