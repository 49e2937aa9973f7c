package org.tenderline.notification;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** The beginning of an answer's body: what comes after so many bytes is not read, so that no answer is too long for the memory. */
final class Beginning implements BodySubscriber<String> {

    private final BodySubscriber<String> text;
    private long room;
    private Subscription source;

    Beginning(BodySubscriber<String> text, int bytes) {
        this.text = text;
        this.room = bytes;
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        text.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        // some may be under way still when the source is told to stop
        if (room > 0) {
            room -= buffers.stream().mapToLong(ByteBuffer::remaining).sum();
            text.onNext(buffers);
            if (room <= 0) {
                source.cancel();
                text.onComplete();
            }
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
