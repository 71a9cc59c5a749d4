import { PlusOutlined } from "@ant-design/icons";
import { letterDueBasisNames, letterKindNames } from "@goodstanding/domain/oversight/letter-kind";
import { letterStateNames } from "@goodstanding/domain/oversight/task-state";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useText } from "../../lib/language.ts";
import { useTRPC } from "../../lib/trpc.ts";
import { useAct } from "../../lib/use-act.ts";
import { useFormat } from "../../lib/use-format.ts";
import { DaysLeft } from "../../ui/days-left.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loaded } from "../../ui/loaded.tsx";
import { ReadingTable } from "../../ui/reading-table.tsx";
import { SectionCard } from "../../ui/section-card.tsx";
import { TaskStateTag } from "../../ui/task-state-tag.tsx";
import { WithdrawDialog } from "../../ui/withdraw-dialog.tsx";
import { AnswerLetterDialog } from "./answer-letter-dialog.tsx";
import styles from "./oversight.module.css";
import type { Letter } from "./oversight-views.ts";
import { RegisterLetterDialog } from "./register-letter-dialog.tsx";
import { ScanLink } from "./scan-link.tsx";

type Opened = { readonly act: "register" } | { readonly act: "answer" | "withdraw"; readonly letter: Letter };

/** 来函: what an agency wrote, until when it is to be answered, and how it was. */
export function LettersPanel() {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const letters = useQuery(trpc.oversight.letters.queryOptions());
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);
  return (
    <Loaded query={letters} what={t("oversight.views.letters")}>
      {({ letters: all, may }) => (
        <SectionCard
          title={t("oversight.letters.title")}
          extra={
            may.register ? (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpened({ act: "register" })}>
                {t("oversight.letters.register")}
              </Button>
            ) : undefined
          }
        >
          {all.length === 0 ? (
            <EmptyState>{t("oversight.letters.none")}</EmptyState>
          ) : (
            <LetterTable letters={all} onOpen={setOpened} />
          )}
          {opened?.act === "register" ? <RegisterLetterDialog onClose={close} /> : null}
          {opened?.act === "answer" ? <AnswerLetterDialog letter={opened.letter} onClose={close} /> : null}
          {opened?.act === "withdraw" ? <WithdrawLetter letter={opened.letter} onClose={close} /> : null}
        </SectionCard>
      )}
    </Loaded>
  );
}

interface LetterTableProps {
  readonly letters: readonly Letter[];
  readonly onOpen: (opened: Opened) => void;
}

function LetterTable({ letters, onOpen }: LetterTableProps) {
  const { t } = useTranslation();
  return (
    <ReadingTable
      caption={t("oversight.letters.title")}
      rows={letters}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "letter",
          title: t("oversight.letters.letter"),
          width: "30%",
          render: (letter) => <LetterCell letter={letter} />,
        },
        {
          key: "programmes",
          title: t("oversight.programmes"),
          width: "20%",
          render: ({ programmes }) => <ProgrammeLinks programmes={programmes} />,
        },
        {
          key: "due",
          title: t("oversight.letters.due"),
          width: "22%",
          render: (letter) => <DueCell letter={letter} />,
        },
        {
          key: "answer",
          title: t("oversight.letters.answer"),
          render: (letter) => <AnswerCell letter={letter} onOpen={onOpen} />,
        },
      ]}
    />
  );
}

function LetterCell({ letter }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, kind, number, sender, letterDate, receivedOn, summary, hasScan, registeredBy } = letter;
  return (
    <div className={styles.lines}>
      <strong>{text(letterKindNames[kind])}</strong>
      <span>
        {sender} {number}
      </span>
      <span className={styles.summary}>{summary}</span>
      <small>
        {t("oversight.letters.dates", { on: format.day(letterDate), received: format.day(receivedOn) })} ·{" "}
        {t("oversight.by", { name: text(registeredBy) })}
      </small>
      {hasScan ? <ScanLink of="letter" id={id} subject={number} /> : null}
    </div>
  );
}

function ProgrammeLinks({ programmes }: Pick<Letter, "programmes">) {
  const { t } = useTranslation();
  const text = useText();
  if (programmes.length === 0) return t("oversight.wholeSchool");
  return (
    <ul className={styles.lines}>
      {programmes.map(({ id, name, college, mayOpen }) => (
        <li key={id}>
          {mayOpen ? (
            <Link to="/programmes/$programmeId" params={{ programmeId: id }}>
              {name}
            </Link>
          ) : (
            name
          )}
          <br />
          <small>{text(college)}</small>
        </li>
      ))}
    </ul>
  );
}

function DueCell({ letter: { state, dueOn, dueBasis, daysLeft, owner } }: { readonly letter: Letter }) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  return (
    <div className={styles.lines}>
      <TaskStateTag state={state} names={letterStateNames} />
      <span>
        {dueOn === null ? text(letterDueBasisNames.none) : format.dayWithWeekday(dueOn)}
        {daysLeft === null ? null : (
          <>
            {" · "}
            <DaysLeft days={daysLeft} unit="calendar" />
          </>
        )}
      </span>
      <small>
        {dueOn === null ? null : `${text(letterDueBasisNames[dueBasis])} · `}
        {t(`oversight.owners.${owner}`)}
      </small>
    </div>
  );
}

function AnswerCell({ letter, onOpen }: { readonly letter: Letter } & Pick<LetterTableProps, "onOpen">) {
  const { t } = useTranslation();
  const text = useText();
  const format = useFormat();
  const { id, number, answer, withdrawn, may } = letter;
  return (
    <div className={styles.lines}>
      {answer === null ? null : (
        <>
          <span>
            {format.day(answer.on)} {answer.document}
          </span>
          <small>{t("oversight.by", { name: text(answer.by) })}</small>
          {answer.hasScan ? <ScanLink of="letter-answer" id={id} subject={number} /> : null}
        </>
      )}
      {withdrawn === null ? null : <small>{t("oversight.withdrawn", { because: withdrawn.because })}</small>}
      <span className={styles.acts}>
        {may.answer ? (
          <Button size="small" type="primary" onClick={() => onOpen({ act: "answer", letter })}>
            {t("oversight.letters.toAnswer")}
          </Button>
        ) : null}
        {may.withdraw ? (
          <Button size="small" type="link" onClick={() => onOpen({ act: "withdraw", letter })}>
            {t("oversight.withdraw")}
          </Button>
        ) : null}
      </span>
    </div>
  );
}

function WithdrawLetter({ letter, onClose }: { readonly letter: Letter; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const withdraw = useAct("oversight.withdrawLetter", {
    done: t("oversight.done.withdrawn"),
    quiet: true,
    onDone: onClose,
  });
  return (
    <WithdrawDialog
      title={t("oversight.letters.withdrawTitle", { number: letter.number })}
      hint={t("oversight.letters.withdrawHint")}
      pending={withdraw.isPending}
      failure={withdraw.error}
      onWithdraw={(because) => withdraw.mutate({ letterId: letter.id, because })}
      onClose={onClose}
    />
  );
}
