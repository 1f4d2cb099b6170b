package org.nightdesk.store;

class ReceiptsMigrationIT extends ReceiptsMigrationTest {}
