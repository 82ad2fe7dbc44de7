package dev.cellc.compiler.policy;

/** A packet with both ends. */
public record Traffic(Party from, Party to, Packet packet) {}
