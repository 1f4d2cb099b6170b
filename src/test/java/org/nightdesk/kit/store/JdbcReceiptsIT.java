package org.nightdesk.kit.store;

class JdbcReceiptsIT extends JdbcReceiptsTest {}
