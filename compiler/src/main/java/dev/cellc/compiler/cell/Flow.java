package dev.cellc.compiler.cell;

/**
 * One permitted way for packets, and all there is: policies, routes, injected variables and reports read nothing else.
 */
public sealed interface Flow permits Outgoing, Exposure, Peering, Scrape {

    Direction direction();
}
