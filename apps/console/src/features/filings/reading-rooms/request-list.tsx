import { useMutation } from "@tanstack/react-query";
import { Button, Input } from "antd";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../../lib/trpc.ts";
import { useAfterChange } from "../../../lib/use-after-change.ts";
import { useFormat } from "../../../lib/use-format.ts";
import { Field } from "../../../ui/field.tsx";
import { FormDialog } from "../../../ui/form-dialog.tsx";
import type { ReadingRequest, ReadingRoom } from "./room-views.ts";
import styles from "./rooms-card.module.css";

interface RequestListProps {
  readonly rooms: readonly ReadingRoom[];
  readonly mayAnswer: boolean;
}

/** What readers ask for, those to be answered first. */
export function RequestList({ rooms, mayAnswer }: RequestListProps) {
  const { t } = useTranslation();
  const all = rooms.flatMap(({ label, requests }) => requests.map((request) => ({ label, request })));
  const ordered = [
    ...all.filter(({ request }) => request.answer === null),
    ...all.filter(({ request }) => request.answer !== null),
  ];
  if (ordered.length === 0) return null;
  return (
    <section className={styles.requests} aria-label={t("rooms.requests.title")}>
      <h3>{t("rooms.requests.title")}</h3>
      {ordered.map(({ label, request }) => (
        <RequestItem key={request.id} label={label} request={request} mayAnswer={mayAnswer} />
      ))}
    </section>
  );
}

interface RequestItemProps {
  readonly label: string;
  readonly request: ReadingRequest;
  readonly mayAnswer: boolean;
}

function RequestItem({ label, request, mayAnswer }: RequestItemProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const [answering, setAnswering] = useState(false);
  const { wish, path, answer, askedAt } = request;
  return (
    <div className={styles.request} data-answered={answer !== null}>
      <p>{wish}</p>
      {path === null ? null : <small>{t("rooms.requests.about", { path })}</small>}
      <small>{t("rooms.requests.line", { label, at: format.instant(askedAt) })}</small>
      {answer === null ? null : <p>{t("rooms.requests.answered", { text: answer })}</p>}
      {answer === null && mayAnswer ? (
        <Button size="small" type="primary" onClick={() => setAnswering(true)}>
          {t("rooms.requests.answer")}
        </Button>
      ) : null}
      {answering ? <AnswerDialog request={request} onClose={() => setAnswering(false)} /> : null}
    </div>
  );
}

interface AnswerDialogProps {
  readonly request: Pick<ReadingRequest, "id" | "wish">;
  readonly onClose: () => void;
}

function AnswerDialog({ request: { id: requestId, wish }, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const trpc = useTRPC();
  const after = useAfterChange(onClose);
  const save = useMutation(
    trpc.readingRooms.answer.mutationOptions({ onSuccess: () => after(t("rooms.requests.done")) }),
  );
  const [answer, setAnswer] = useState("");
  return (
    <FormDialog
      title={t("rooms.requests.answer")}
      submitLabel={t("rooms.requests.submit")}
      refused={t("rooms.requests.refused")}
      failure={save.error}
      pending={save.isPending}
      ready={answer.trim() !== ""}
      onSubmit={() => save.mutate({ requestId, answer })}
      onClose={onClose}
    >
      <p>{wish}</p>
      <Field label={t("rooms.requests.answerLabel")}>
        {(id) => (
          <Input.TextArea
            id={id}
            value={answer}
            autoFocus
            maxLength={1000}
            autoSize={{ minRows: 3, maxRows: 10 }}
            onChange={({ target }) => setAnswer(target.value)}
          />
        )}
      </Field>
    </FormDialog>
  );
}
