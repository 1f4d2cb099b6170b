package org.nightdesk.ledger.store;

class JdbcArticlesIT extends JdbcArticlesTest {}
