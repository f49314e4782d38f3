package io.jinbang.installation;

/**
 * This process among those of one installation.
 *
 * @param name of machine and process, for people's eyes
 * @param web whether it serves pages and does all light work; else it works on films only
 */
public record Machine(String name, boolean web) {}
