import { expect, test } from "vitest";
import { startChild } from "../support/child.ts";
import { environmentWith } from "../support/environment.ts";
import { mainFile } from "../support/installation.ts";
import { runCli } from "../support/run-cli.ts";

interface Previewed {
  readonly unit: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly items: readonly { readonly programme: string; readonly step: string; readonly due: string }[];
  readonly text: string;
}

const remind = (today: string, ...flags: readonly string[]) => runCli("remind", "--today", today, ...flags);

test("what would go out on the day of the demonstration", async () => {
  const { code, stdout, stderr } = await remind("2026-10-21", "--dry-run", "--json");
  expect([code, stderr]).toEqual([0, ""]);
  const mails: Previewed[] = JSON.parse(stdout);
  expect(mails.map(({ unit }) => unit).sort()).toEqual(
    [
      "化工学院",
      "土木工程学院",
      "信息工程学院",
      "材料科学与工程学院",
      "机械工程学院",
      "轻工与纺织学院",
    ].sort(),
  );
  for (const { recipients, subject, items, text } of mails) {
    expect(recipients).toEqual([expect.stringMatching(/-secretary@imut\.example$/)]);
    expect(subject).toBe("【提醒】2026年度持续改进材料提交（距截止7个工作日）");
    expect(items.length).toBeGreaterThan(0);
    for (const { programme, step, due } of items) {
      expect([step, due]).toEqual(["school-before-7", "2026-10-31"]);
      expect(text).toContain(programme);
    }
  }
});

test.each([
  ["a day before the first rung", "2026-08-03"],
  ["the day after a rung", "2026-10-22"],
])("and on %s", async (_what, today) => {
  const { code, stdout } = await remind(today, "--dry-run");
  expect([code, stdout]).toEqual([0, `${today}：没有应发出的催办邮件。No reminder is due.\n`]);
});

test.each([
  ["sending, which is the worker's", ["--today", "2026-10-21"], "--dry-run"],
  ["a day that no calendar has", ["--today", "2026-02-30", "--dry-run"], "--today"],
  ["a pack that is not there", ["--today", "2026-10-21", "--dry-run", "--pack", "nope"], "imut-2024-23"],
])("%s is refused", async (_what, args, word) => {
  const { code, stdout, stderr } = await runCli("remind", ...args);
  expect([code, stdout]).toEqual([2, ""]);
  expect(stderr).toContain(word);
});

test("what is not the caller's fault ends with 3, on stderr", async () => {
  const nowhere = { DATABASE_URL: "postgres://a:b@127.0.0.1:1/c" };
  const child = startChild(process.execPath, [mainFile, "remind", "--today", "2026-10-21", "--dry-run"], {
    env: environmentWith(nowhere),
  });
  expect((await child.ended).code).toBe(3);
  expect([child.stdout(), child.stderr()]).toEqual(["", expect.stringContaining("ECONNREFUSED")]);
});
