package org.nightdesk.job;

/** The kinds of YAML file a manager keeps, each with the keys its reader reads. */
public enum ConfigFile {
    JOB("jobs/NAME.yaml", JobKeys.ALL),
    PEOPLE("jobs/people.yaml", PeopleKeys.ALL),
    STYLE("jobs/style/LOCALE.yaml", StyleKeys.ALL);

    private final String usualPath;
    private final Keys keys;

    ConfigFile(String usualPath, Keys keys) {
        this.usualPath = usualPath;
        this.keys = keys;
    }

    /** Where the file usually is; upper case stands for a name people choose. */
    public String usualPath() {
        return usualPath;
    }

    public Keys keys() {
        return keys;
    }
}
