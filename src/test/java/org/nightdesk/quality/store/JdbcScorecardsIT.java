package org.nightdesk.quality.store;

class JdbcScorecardsIT extends JdbcScorecardsTest {}
