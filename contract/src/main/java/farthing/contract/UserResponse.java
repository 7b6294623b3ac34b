package farthing.contract;

/// A person who signs in.
public record UserResponse(String id, String email, String name) {}
