package dev.cellc.compiler.kubernetes;

/** What is wrong with a schedule, and how to mend it. */
record CronMistake(String what, String help) {}
