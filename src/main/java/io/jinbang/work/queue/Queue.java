package io.jinbang.work.queue;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Heavy work: where it is put, and where people see what becomes of it. */
@Service
@Transactional
public class Queue {
  /** Seconds after which a worker that says nothing is taken for gone. */
  private static final int SILENCE = 15;

  private static final int DAYS = 14;
  private static final int STEPS = 18;
  private static final int MINUTES = 10;

  private final QueueSql sql;
  private final WorkerSql workers;

  Queue(QueueSql sql, WorkerSql workers) {
    this.sql = sql;
    this.workers = workers;
  }

  /** Puts work in the queue with the caller's transaction, unless it is there already. */
  public void add(String kind, String instance, Urgency urgency) {
    sql.add(kind, instance, urgency.priority());
  }

  /** Moves work forward that waits; work that is more urgent, begun or not there stays. */
  public void hurry(String kind, String instance, Urgency urgency) {
    sql.hurry(kind, instance, urgency.priority());
  }

  /** Work that was given up is tried again from the start. */
  public void again(String kind, String instance, Urgency urgency) {
    sql.forgive(kind, instance);
    sql.add(kind, instance, urgency.priority());
  }

  /** What is being done, then what waits, in the order in which it will be taken. */
  public List<Job> jobs() {
    return sql.jobs();
  }

  /** Given up in the last {@value #DAYS} days and not taken up again, newest first. */
  public List<GivenUp> givenUp() {
    return sql.givenUp(DAYS);
  }

  /** Those who are alive. */
  public List<Worker> workers() {
    return workers.seenWithin(SILENCE);
  }

  /** What was done in the last three hours, ten minutes each. */
  public List<Done> done() {
    return sql.done(STEPS, MINUTES);
  }

  /**
   * When these jobs will be done.
   *
   * @param lengths seconds of film by instance, as far as they are known
   */
  public Forecast forecast(List<Job> jobs, Map<String, Double> lengths) {
    var threads = workers().stream().mapToInt(Worker::threads).sum();
    return new Forecast(threads, jobs, sql.paces(), lengths);
  }
}
