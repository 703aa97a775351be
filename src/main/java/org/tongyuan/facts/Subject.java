package org.tongyuan.facts;

/** What an act, a fact or a finding is about: a kind such as {@code case}, {@code item}, {@code agency}, and its id. */
public record Subject(String kind, String id) {}
