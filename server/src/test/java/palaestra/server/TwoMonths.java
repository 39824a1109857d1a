package palaestra.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What a company's Palaestra has seen in two months, put into the database of a server, once for each. */
final class TwoMonths {

    private TwoMonths() {
    }

    static void in(PalaestraProcess server) {
        try (Connection connection = connect(server.dataDirectory().resolve("postgresql"));
                Statement statement = connection.createStatement()) {
            if (!known(statement)) {
                connection.setAutoCommit(false);
                statement.execute(script());
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean known(Statement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery("select 1 from account where username = 'ada.lovelace'")) {
            return rows.next();
        }
    }

    private static String script() throws IOException {
        try (InputStream file = TwoMonths.class.getResourceAsStream("/two-months.sql")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Connection connect(Path home) throws SQLException, IOException {
        String port = Files.readAllLines(home.resolve("cluster/postmaster.pid")).get(3).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/palaestra", "palaestra",
                Files.readString(home.resolve("password")));
    }
}
