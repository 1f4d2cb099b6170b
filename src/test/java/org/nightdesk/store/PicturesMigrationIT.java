package org.nightdesk.store;

class PicturesMigrationIT extends PicturesMigrationTest {}
