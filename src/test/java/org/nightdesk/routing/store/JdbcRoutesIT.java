package org.nightdesk.routing.store;

class JdbcRoutesIT extends JdbcRoutesTest {}
