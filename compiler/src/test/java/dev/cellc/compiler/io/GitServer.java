package dev.cellc.compiler.io;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;

/** Repositories over HTTP on the loopback interface, as {@code git http-backend} serves them. */
final class GitServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Path repositories;
    private final String credentials;
    private final String withheld;
    private final AtomicInteger requests = new AtomicInteger();

    private GitServer(Path repositories, String credentials, String withheld) throws IOException {
        this.repositories = repositories;
        this.credentials = credentials;
        this.withheld = withheld;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    static GitServer open(Path repositories) throws IOException {
        return new GitServer(repositories, "", "");
    }

    /** With {@code credentials} as {@code user:password}. */
    static GitServer guarded(Path repositories, String credentials) throws IOException {
        return new GitServer(repositories, credentials, "");
    }

    /** One that gives this commit as a part of a branch, but not by its id. */
    static GitServer withholding(Path repositories, String commit) throws IOException {
        return new GitServer(repositories, "", commit);
    }

    String url(String repository) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + '/' + repository;
    }

    int requests() {
        return requests.get();
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.incrementAndGet();
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (!isAdmitted(exchange)) {
                exchange.getResponseHeaders().add("WWW-Authenticate", "Basic realm=\"git\"");
                exchange.sendResponseHeaders(401, -1);
                return;
            }
            if (!withheld.isEmpty() && text(exchange, body).contains("want " + withheld)) {
                reply(exchange, refusal());
                return;
            }
            reply(exchange, backend(exchange, body));
        }
    }

    private static String text(HttpExchange exchange, byte[] body) throws IOException {
        boolean packed = "gzip".equals(exchange.getRequestHeaders().getFirst("Content-Encoding"));
        InputStream in = new ByteArrayInputStream(body);
        return new String((packed ? new GZIPInputStream(in) : in).readAllBytes(), StandardCharsets.ISO_8859_1);
    }

    private byte[] refusal() {
        String line = "ERR upload-pack: not our ref " + withheld;
        String type = "Content-Type: application/x-git-upload-pack-result\n\n";
        return (type + String.format(Locale.ROOT, "%04x", line.length() + 4) + line)
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private boolean isAdmitted(HttpExchange exchange) {
        String expected = Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
        return credentials.isEmpty()
                || ("Basic " + expected).equals(exchange.getRequestHeaders().getFirst("Authorization"));
    }

    private byte[] backend(HttpExchange exchange, byte[] body) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("git", "http-backend");
        builder.environment().put("GIT_PROJECT_ROOT", repositories.toString());
        builder.environment().put("GIT_HTTP_EXPORT_ALL", "1");
        builder.environment().put("GIT_CONFIG_GLOBAL", "/dev/null");
        builder.environment().put("PATH_INFO", exchange.getRequestURI().getPath());
        builder.environment().put("REQUEST_METHOD", exchange.getRequestMethod());
        put(builder, "QUERY_STRING", exchange.getRequestURI().getQuery());
        put(builder, "CONTENT_TYPE", exchange.getRequestHeaders().getFirst("Content-Type"));
        put(builder, "HTTP_CONTENT_ENCODING", exchange.getRequestHeaders().getFirst("Content-Encoding"));
        put(
                builder,
                "GIT_PROTOCOL",
                withheld.isEmpty() ? exchange.getRequestHeaders().getFirst("Git-Protocol") : "");
        builder.environment().put("CONTENT_LENGTH", Integer.toString(body.length));
        Process process = builder.redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (OutputStream in = process.getOutputStream()) {
            in.write(body);
        }
        return process.getInputStream().readAllBytes();
    }

    private static void put(ProcessBuilder builder, String name, String value) {
        builder.environment().put(name, value == null ? "" : value);
    }

    /** The backend's headers, an empty line, and the body. */
    private static void reply(HttpExchange exchange, byte[] answer) throws IOException {
        int status = 200;
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int at = 0;
        while (at < answer.length) {
            byte b = answer[at++];
            if (b == '\n') {
                String header = line.toString(StandardCharsets.UTF_8).strip();
                line.reset();
                if (header.isEmpty()) {
                    break;
                }
                String[] parts = header.split(": ", 2);
                if (parts[0].equals("Status")) {
                    status = Integer.parseInt(parts[1].substring(0, 3));
                } else {
                    exchange.getResponseHeaders().add(parts[0], parts[1]);
                }
            } else {
                line.write(b);
            }
        }
        exchange.sendResponseHeaders(status, answer.length == at ? -1 : answer.length - at);
        exchange.getResponseBody().write(answer, at, answer.length - at);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
