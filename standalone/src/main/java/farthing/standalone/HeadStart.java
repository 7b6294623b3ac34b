package farthing.standalone;

import io.quarkus.runtime.Application;

/// The part of the application's start that needs neither settings nor a database: it goes on while
/// the database starts.
final class HeadStart {

    private HeadStart() {}

    /// Returns at once. What goes wrong is met again, and told, where the application is run.
    static void begin() {
        Thread.ofPlatform().daemon().name("head-start").start(HeadStart::initialize);
    }

    private static void initialize() {
        try {
            ClassLoader loader = Thread.currentThread().getContextClassLoader();
            Class.forName(Application.APP_CLASS_NAME, true, loader);
        } catch (ClassNotFoundException | LinkageError met) {
            // by Quarkus.run as well
        }
    }
}
