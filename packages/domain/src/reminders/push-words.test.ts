import { expect, test } from "vitest";
import { type MailKind, mailKinds } from "./mail-kind.ts";
import { pushTopicOf, pushWords } from "./push-words.ts";

const url = "https://school.example/";
const bodyOf = (kind: MailKind, language: "zh" | "en") => pushWords(pushTopicOf(kind), language, url).body;

test("only what presses is called 催办; an approval, a decision or a receipt is a new mail", () => {
  const called = (word: string) => mailKinds.filter((kind) => bodyOf(kind, "zh").includes(word));
  expect(called("催办")).toEqual(["reminder", "alarm"]);
  expect(called("简报")).toEqual(["digest"]);
  expect(called("邮件")).toEqual(["duty", "appraisal", "notice", "return", "accepted", "receipt"]);
});

test("English says the same", () => {
  expect(bodyOf("reminder", "en")).toContain("new reminder");
  expect(bodyOf("accepted", "en")).toContain("new mail");
});
