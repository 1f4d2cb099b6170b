package org.nightdesk.quality.store;

class JdbcFindingLogIT extends JdbcFindingLogTest {}
