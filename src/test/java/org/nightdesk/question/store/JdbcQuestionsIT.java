package org.nightdesk.question.store;

/** The same on PostgreSQL. */
class JdbcQuestionsIT extends JdbcQuestionsTest {}
