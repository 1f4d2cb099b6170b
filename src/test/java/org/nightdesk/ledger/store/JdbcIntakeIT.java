package org.nightdesk.ledger.store;

class JdbcIntakeIT extends JdbcIntakeTest {}
