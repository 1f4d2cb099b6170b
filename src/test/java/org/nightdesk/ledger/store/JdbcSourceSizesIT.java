package org.nightdesk.ledger.store;

class JdbcSourceSizesIT extends JdbcSourceSizesTest {}
