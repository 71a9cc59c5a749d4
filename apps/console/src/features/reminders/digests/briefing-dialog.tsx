import type { YearMonth } from "@goodstanding/domain/kernel/dates";
import type { ProgrammeId } from "@goodstanding/domain/kernel/ids";
import { useQuery } from "@tanstack/react-query";
import { Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAct } from "../../../lib/use-act.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import { Loaded } from "../../../ui/loaded.tsx";
import type { BriefingDraft } from "./digest-views.ts";
import styles from "./digests.module.css";

export type BriefingSubject =
  | { readonly kind: "month"; readonly month: YearMonth }
  | { readonly kind: "programme"; readonly id: ProgrammeId };

interface BriefingDialogProps {
  readonly subject: BriefingSubject;
  readonly onClose: () => void;
}

const MOST = 200;

/** The page as it stands, what the office adds, and its release. */
export function BriefingDialog({ subject, onClose }: BriefingDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const programmeId = subject.kind === "programme" ? subject.id : null;
  const draft = useQuery(trpc.digests.draft.queryOptions({ programmeId }));
  const [words, setWords] = useState("");
  const release = useAct("digests.release", {
    ...{ done: t("digests.briefing.finished"), quiet: true, onDone: onClose },
  });
  return (
    <FormDialog
      title={draft.data?.title ?? t("digests.briefing.title")}
      submitLabel={t("digests.briefing.release")}
      refused={t("digests.briefing.notDone")}
      failure={release.error}
      pending={release.isPending}
      ready={(draft.data ?? null) !== null}
      width={720}
      onSubmit={() => release.mutate({ subject, words: words.trim() })}
      onClose={onClose}
    >
      <p className={styles.hint}>{t("digests.briefing.dialogHint")}</p>
      <Loaded query={draft} what={t("digests.briefing.title")}>
        {(facts) => (facts === null ? null : <Draft {...facts} />)}
      </Loaded>
      <Field label={t("digests.briefing.words")} hint={t("digests.briefing.wordsHint")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={words}
            autoSize={{ minRows: 2, maxRows: 5 }}
            maxLength={MOST}
            onChange={({ target }) => setWords(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}

function Draft({ standing, overdue, moreOverdue, coming, from, done, toDecide }: BriefingDraft) {
  const { t } = useTranslation();
  const format = useFormat();
  const facts = (all: BriefingDraft["done"]) => all.map(({ name, value }) => `${name}：${value}`);
  const sections = [
    [t("digests.briefing.standing"), facts(standing)],
    [
      t("digests.briefing.overdue"),
      [
        ...overdue.map(({ subject, matter, due, daysOver, consequence }) =>
          [
            `${subject}：${matter}`,
            t("digests.briefing.days", { day: format.day(due), count: daysOver }),
            consequence,
          ]
            .filter((part) => part !== "")
            .join("；"),
        ),
        ...(moreOverdue === 0 ? [] : [t("digests.briefing.more", { count: moreOverdue })]),
      ],
    ],
    [t("digests.briefing.coming"), coming],
    [t("digests.briefing.done", { from: format.day(from) }), facts(done)],
    [t("digests.briefing.toDecide"), toDecide],
  ] as const;
  return (
    <section className={styles.draft} aria-label={t("digests.briefing.preview")}>
      {sections.map(([title, lines]) => (
        <section key={title}>
          <h3 className={styles.section}>{title}</h3>
          <ul>
            {(lines.length === 0 ? [t("digests.briefing.noneOf")] : lines).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  );
}
