package org.nightdesk.ledger.store;

class JdbcPausesIT extends JdbcPausesTest {}
