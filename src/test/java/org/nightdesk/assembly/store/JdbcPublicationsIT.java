package org.nightdesk.assembly.store;

class JdbcPublicationsIT extends JdbcPublicationsTest {}
