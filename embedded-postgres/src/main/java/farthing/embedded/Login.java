package farthing.embedded;

/// The connection data of a running server's superuser.
///
/// @param port of the server on 127.0.0.1
/// @param password the random password of this data folder
public record Login(int port, String password) {

    static final String USER = "farthing";
    static final String DATABASE = "farthing";

    public String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE;
    }

    public String user() {
        return USER;
    }

    @Override
    public String toString() {
        return USER + " at " + jdbcUrl();
    }
}
