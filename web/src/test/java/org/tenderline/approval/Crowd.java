package org.tenderline.approval;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.Dependent;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tenderline.shared.BusinessException;
import org.tenderline.testing.InContainer;

/** Lets many people act at the same moment, each in a thread of their own. */
@InContainer
@Dependent
public class Crowd {

    static final String DONE = "OK";

    @Resource(lookup = "java:comp/DefaultManagedThreadFactory")
    private ManagedThreadFactory threads;

    /** What each of them got: {@link #DONE} or the refusal's code. Whatever is no refusal is thrown. */
    public List<String> codes(List<Callable<Object>> commands) throws Exception {
        return answers(commands.stream().<Callable<String>>map(command -> () -> {
            try {
                command.call();
                return DONE;
            } catch (BusinessException refusal) {
                return refusal.code();
            }
        }).toList());
    }

    /** Lets all go at once. */
    public <T> List<T> answers(List<Callable<T>> commands) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(commands.size(), threads);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = commands.stream().map(command -> pool.submit(() -> {
                start.await();
                return command.call();
            })).toList();
            start.countDown();
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            pool.shutdown();
        }
    }
}
