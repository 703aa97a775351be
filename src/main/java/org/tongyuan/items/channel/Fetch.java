package org.tongyuan.items.channel;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;
import org.tongyuan.items.version.VersionHash;

/** Asks an address for what it gives, as anybody could: no cookie, no redirect, at most two megabytes and ten seconds. */
@Component
class Fetch {

    private static final int LARGEST = 2 * 1024 * 1024;
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final int SECONDS = 10;

    /** Made when first needed: a client brings its own threads and trust store, which no start should wait for. */
    private final Supplier<HttpClient> client = SingletonSupplier.of(() -> HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build());

    /** Why nothing could be read, in words for the page. */
    static final class Failed extends Exception {
        private static final long serialVersionUID = 1L;

        Failed(String words) {
            super(words);
        }

        String words() {
            return String.valueOf(getMessage());
        }
    }

    Answer get(URI address) throws Failed {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(SECONDS))
                .header("User-Agent", "Tongyuan-Channel-Check")
                .build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.get()
                .sendAsync(
                        request, HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        return within(answer);
    }

    /** The time counts to the last byte: one who sends a byte a minute is not waited for. */
    private static Answer within(CompletableFuture<HttpResponse<byte[]>> asked) throws Failed {
        try {
            HttpResponse<byte[]> answer = asked.get(SECONDS, TimeUnit.SECONDS);
            return new Answer(
                    answer.statusCode(),
                    answer.body(),
                    answer.headers().firstValue(VersionHash.HEADER).orElse(null));
        } catch (TimeoutException e) {
            asked.cancel(true);
            throw new Failed("10 秒内没有答复");
        } catch (ExecutionException e) {
            throw new Failed("连接不上，或者内容超过 2 MB");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failed("核对被中断");
        }
    }
}
