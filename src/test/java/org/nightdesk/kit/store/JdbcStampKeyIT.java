package org.nightdesk.kit.store;

class JdbcStampKeyIT extends JdbcStampKeyTest {}
