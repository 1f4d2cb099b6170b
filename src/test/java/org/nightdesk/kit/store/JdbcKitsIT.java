package org.nightdesk.kit.store;

class JdbcKitsIT extends JdbcKitsTest {}
