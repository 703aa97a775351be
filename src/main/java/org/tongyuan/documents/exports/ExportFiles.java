package org.tongyuan.documents.exports;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Sends the file of an export, piece by piece; no cache keeps it. */
@Component
class ExportFiles {

    private final ExportJobs jobs;

    ExportFiles(ExportJobs jobs) {
        this.jobs = jobs;
    }

    void send(ExportJob job, HttpServletResponse response) throws IOException {
        var made = Objects.requireNonNull(job.made());
        response.setContentType(made.mediaType());
        response.setContentLengthLong(made.size());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(made.fileName(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        jobs.send(job.id(), response.getOutputStream());
    }
}
