package io.jinbang.intake.entry;

import io.jinbang.campaign.Rulebook;
import io.jinbang.campaign.Rulebook.Question;
import io.jinbang.installation.Sealing;
import io.jinbang.intake.Entry;
import io.jinbang.intake.submission.Draft;
import io.jinbang.shared.Id;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Identity numbers are sealed before they are kept; whoever may read them opens them here. */
@Component
public class SealedAnswers {
  private final Sealing vault;

  SealedAnswers(Sealing vault) {
    this.vault = vault;
  }

  Draft sealed(Id<Entry> entry, Draft draft, Rulebook rulebook) {
    var answers = new HashMap<>(draft.answers());
    rulebook.form().questions().stream()
        .filter(question -> question.kind() == Question.Kind.ID_NUMBER)
        .map(Question::id)
        .filter(id -> !draft.answer(id).isEmpty() && !Sealing.isSealed(draft.answer(id)))
        .forEach(id -> answers.put(id, vault.seal(draft.answer(id), place(entry, id))));
    return draft.answering(answers);
  }

  Draft opened(Id<Entry> entry, Draft draft) {
    return draft.answering(opened(entry, draft.answers()));
  }

  /** Answers as they were given. */
  public Map<String, String> opened(Entry entry) {
    return opened(entry.id(), entry.answers());
  }

  private Map<String, String> opened(Id<Entry> entry, Map<String, String> answers) {
    return answers.entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, one -> opened(entry, one)));
  }

  private String opened(Id<Entry> entry, Map.Entry<String, String> answer) {
    return Sealing.isSealed(answer.getValue())
        ? vault.open(answer.getValue(), place(entry, answer.getKey()))
        : answer.getValue();
  }

  private static String place(Id<Entry> entry, String question) {
    return entry + "/" + question;
  }
}
